import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/model/ids.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import { formatNumber } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { IconButton } from '../../components/IconButton.tsx';

type Props = {
  documentId: DocumentId;
  onHits: (hits: readonly TextRange[], current: TextRange | null) => void;
  onClose: () => void;
};

const none: readonly TextRange[] = [];

/** Finds words in this text; Enter and Shift+Enter go on and back. */
export function FindBar({ documentId, onHits, onClose }: Props) {
  const { t } = useTranslation('coding');
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const { data } = useQuery(
    'search.find',
    { query, scope: { documentId }, limit: 500 },
    { enabled: query.trim().length > 1, keepPrevious: true },
  );
  const hits = useMemo(
    () => (query.trim().length > 1 ? (data?.hits.map(({ start, end }) => ({ start, end })) ?? none) : none),
    [data, query],
  );
  const current = hits[at] ?? null;
  useEffect(() => field.current?.focus(), []);
  useEffect(() => onHits(hits, current), [hits, current, onHits]);
  useEffect(() => () => onHits(none, null), [onHits]);

  function step(by: number) {
    if (hits.length > 0) setAt((old) => (old + by + hits.length) % hits.length);
  }
  return (
    <search className="coding-find">
      <input
        ref={field}
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') onClose();
        }}
      />
      <span className="tabular-nums" aria-live="polite">
        {query.trim().length > 1 &&
          (hits.length > 0
            ? t('find.place', { at: formatNumber(at + 1), total: formatNumber(hits.length) })
            : t('find.nothing'))}
      </span>
      <IconButton
        icon={ChevronUp}
        label={t('find.previous')}
        keys={['Shift', 'Enter']}
        onPress={() => step(-1)}
      />
      <IconButton icon={ChevronDown} label={t('find.next')} keys={['Enter']} onPress={() => step(1)} />
      <span className="flex-1" />
      <IconButton icon={X} label={t('find.close')} keys={['Esc']} onPress={onClose} />
    </search>
  );
}
