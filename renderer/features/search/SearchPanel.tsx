import './search.css';
import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../shared/features/search/search.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import type { Input } from '../../../shared/rpc/api.ts';
import { formatNumber } from '../../app/format.ts';
import { notify } from '../../app/notices.ts';
import { useCommand, useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { CodePicker } from '../coding/CodePicker.tsx';
import { useGiving } from '../coding/use-giving.ts';
import { HitList } from './HitList.tsx';

type Extent = NonNullable<Input<'search.codeAll'>['extent']>;
type Where = 'everywhere' | 'transcripts' | 'answers';

const pageSize = 50;
const most = 500;
const typingPause = 150;
const scopes = {
  everywhere: {},
  transcripts: { kinds: ['transcript', 'text'] },
  answers: { kinds: ['answer'] },
} satisfies Record<Where, Input<'search.find'>['scope']>;
const extents = { words: 'words', sentence: 'sentence', turn: 'wholeTurn' } satisfies Record<Extent, string>;

/** Finds words in all texts and answers, and codes what was found. */
export function SearchPanel() {
  const { t } = useTranslation('search');
  const close = useUi((ui) => ui.closeDialog);
  const goTo = useUi((ui) => ui.goTo);
  const [typed, setTyped] = useState('');
  const [where, setWhere] = useState<Where>('everywhere');
  const [limit, setLimit] = useState(pageSize);
  const query = usePaused(typed.trim());
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const enabled = query.length > 1;
  const scope = scopes[where];
  const { data } = useQuery('search.find', { query, scope, limit }, { enabled, keepPrevious: true });
  const { data: count } = useQuery('search.count', { query, scope }, { enabled, keepPrevious: true });
  const found = enabled ? data : undefined;

  function open(hit: SearchHit) {
    const { documentId, start, end } = hit;
    if (hit.kind === 'answer' && hit.questionId) goTo('answers', { questionId: hit.questionId, documentId });
    else goTo('coding', { documentId, range: { start, end } });
  }
  return (
    <aside
      className="search-sheet"
      role="dialog"
      aria-label={t('title')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') close();
      }}
    >
      <header>
        <h2>{t('title')}</h2>
        <IconButton icon={X} label={t('close')} keys={['Esc']} onPress={close} />
      </header>
      <search className="search-field">
        <input
          ref={field}
          aria-label={t('title')}
          placeholder={t('placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setLimit(pageSize);
          }}
        />
        <div>
          <SelectField
            variant="plain"
            label={t('in')}
            value={where}
            options={wheres.map((value) => ({ value, label: t(value) }))}
            onChange={(value) => setWhere(wheres.find((known) => known === value) ?? 'everywhere')}
          />
          <span className="flex-1" />
          <span className="tabular-nums" aria-live="polite">
            {enabled && count && count.hits > 0
              ? t('found', {
                  found: t('hits', { count: count.hits, amount: formatNumber(count.hits) }),
                  texts: t('texts', { count: count.documents, amount: formatNumber(count.documents) }),
                })
              : ''}
            {found?.hits.length === 0 && t('nothing')}
          </span>
        </div>
      </search>
      <HitList hits={found?.hits ?? none} onOpen={open}>
        {found?.hasMore && limit < most && (
          <div className="px-4 py-2">
            <Button variant="quiet" onPress={() => setLimit(Math.min(most, limit * 2))}>
              {t('more')}
            </Button>
          </div>
        )}
      </HitList>
      {enabled && count && count.hits > 0 && <CodeAll query={query} scope={scope} hits={count.hits} />}
    </aside>
  );
}

const wheres: readonly Where[] = ['everywhere', 'transcripts', 'answers'];
const none: readonly SearchHit[] = [];

type CodeAllProps = { query: string; scope: Input<'search.find'>['scope']; hits: number };

/** Gives one code to everything that was found; one step to undo. */
function CodeAll({ query, scope, hits }: CodeAllProps) {
  const { t } = useTranslation('search');
  const codeAll = useCommand('search.codeAll');
  const giving = useGiving();
  const [extent, setExtent] = useState<Extent>('sentence');
  const [anchor, setAnchor] = useState<DOMRect | null>(null);
  const foot = useRef<HTMLDivElement>(null);
  const total = formatNumber(hits);
  const options = useMemo(
    () => (['words', 'sentence', 'turn'] as const).map((value) => ({ value, label: t(extents[value]) })),
    [t],
  );
  async function give(codeId: CodeId) {
    setAnchor(null);
    const done = await codeAll.run({ query, scope, codeId, extent });
    if (done) notify({ kind: 'ok', text: t('coded', { count: done.applied }) });
  }
  async function giveNew(name: string) {
    const code = await giving.create({ fields: { name } });
    if (code) await give(code.id);
  }
  return (
    <div className="search-foot" ref={foot}>
      <SelectField
        variant="plain"
        isLabelHidden={false}
        label={t('extent')}
        value={extent}
        options={options}
        onChange={(value) => setExtent(options.find((option) => option.value === value)?.value ?? 'sentence')}
      />
      <span className="flex-1" />
      <Button
        variant="default"
        isDisabled={codeAll.isRunning}
        onPress={() => setAnchor(foot.current?.getBoundingClientRect() ?? null)}
      >
        {t('codeAll', { total })}
      </Button>
      {anchor && (
        <CodePicker
          anchor={anchor}
          hint={t('hint', { total })}
          onPick={give}
          onCreate={giveNew}
          onClose={() => setAnchor(null)}
        />
      )}
    </div>
  );
}

/** The text as it stood when typing paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
