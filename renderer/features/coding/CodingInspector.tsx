import { Trash2 } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../shared/features/coding/coding.contract.ts';
import { formatDateTime, formatNumber } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { CodeMark, codeColourClass } from '../../components/CodeMark.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { PaneHead } from '../../components/PaneHead.tsx';
import { Section } from '../../components/Section.tsx';
import { MemoSection } from '../memos/MemoSection.tsx';
import type { DrawnCoding } from './coding-paint.ts';
import { useCodes } from './use-codes.ts';

type Props = {
  /** The codings at the cursor, shortest first. */
  atCursor: readonly DrawnCoding[];
  active: DrawnCoding | null;
  turn: number | null;
  memoRequest: number;
  /** Rises when the other fragments of the code are asked for. */
  fellowsRequest: number;
  onPick: (drawn: DrawnCoding) => void;
  onRemove: (drawn: DrawnCoding) => void;
};

/** What is known of the place where the cursor is: its codes, the memo on the fragment, and its fellows. */
export const CodingInspector = memo(function CodingInspector(props: Props) {
  const { atCursor, active, turn, memoRequest, fellowsRequest, onPick, onRemove } = props;
  const { t } = useTranslation('coding');
  const { t: memoText } = useTranslation('memos');
  return (
    <>
      <PaneHead
        title={t('atCursor')}
        detail={turn === null ? undefined : `${t('turn').toLowerCase()} ${turn + 1}`}
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {atCursor.length === 0 && (
          <p className="px-4 py-3 text-[13px] text-(--text-3)">{t('nothingAtCursor')}</p>
        )}
        {atCursor.map((drawn) => (
          <CodingAt
            key={drawn.coding.id}
            drawn={drawn}
            isActive={drawn === active}
            onPick={() => onPick(drawn)}
            onRemove={() => onRemove(drawn)}
          />
        ))}
        {active && (
          <>
            <MemoSection
              key={active.coding.id}
              subjectTable="coding"
              subjectId={active.coding.id}
              title={memoText('onFragment')}
              writeRequest={memoRequest}
            />
            <Fellows active={active} request={fellowsRequest} />
          </>
        )}
      </div>
    </>
  );
});

type CodingAtProps = { drawn: DrawnCoding; isActive: boolean; onPick: () => void; onRemove: () => void };

function CodingAt({ drawn, isActive, onPick, onRemove }: CodingAtProps) {
  const { t } = useTranslation('coding');
  const { byId, parentName } = useCodes();
  const { data: coders } = useQuery('team.coders', {});
  const code = byId.get(drawn.coding.codeId);
  if (!code) return null;
  const coder = coders?.find(({ id }) => id === drawn.coding.coderId)?.name ?? '';
  return (
    <div className={`coding-at ${codeColourClass(code.colour)}`} data-active={isActive || undefined}>
      <h3>
        <CodeMark colour={code.colour} />
        <button type="button" aria-pressed={isActive} onClick={onPick}>
          {code.name}
        </button>
        <span>{code.number}</span>
      </h3>
      {parentName(code) && <p className="path">{parentName(code)}</p>}
      {code.definition && <p className="definition">{code.definition}</p>}
      {isActive && (code.useWhen || code.useWhenNot) && (
        <dl>
          {code.useWhen && (
            <>
              <dt>{t('useWhen')}</dt>
              <dd>{code.useWhen}</dd>
            </>
          )}
          {code.useWhenNot && (
            <>
              <dt>{t('useWhenNot')}</dt>
              <dd>{code.useWhenNot}</dd>
            </>
          )}
        </dl>
      )}
      <p className="by">
        {[coder, formatDateTime(drawn.coding.createdAt)].filter(Boolean).join(', ')}
        <IconButton icon={Trash2} label={t('remove')} keys={['Delete']} onPress={onRemove} />
      </p>
    </div>
  );
}

const fellowsShown = 8;

function Fellows({ active, request }: { active: DrawnCoding; request: number }) {
  const { t } = useTranslation('coding');
  const { nameOf } = useCodes();
  const goTo = useUi((ui) => ui.goTo);
  const codeId = active.coding.codeId;
  const { data } = useQuery('coding.quotes', { codeId, withNets: false, limit: 50 });
  const box = useRef<HTMLDivElement>(null);
  const answered = useRef(request);
  const isThere = data !== undefined;
  useEffect(() => {
    if (!isThere || request === answered.current) return;
    answered.current = request;
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [request, isThere]);
  const others = data?.rows.filter((quote) => quote.codingId !== active.coding.id) ?? [];
  if (!data || others.length === 0) return null;
  function open(quote: Quote) {
    const { documentId, codingId, start, end } = quote;
    if (quote.kind === 'answer' && quote.questionId)
      goTo('answers', { questionId: quote.questionId, documentId });
    else goTo('coding', { documentId, codingId, range: { start, end } });
  }
  return (
    <div ref={box}>
      <Section title={t('fellows', { name: nameOf(codeId) })} detail={formatNumber(data.total - 1)}>
        {others.slice(0, fellowsShown).map((quote) => (
          <button key={quote.codingId} type="button" className="coding-quote" onClick={() => open(quote)}>
            <p>{quote.text}</p>
            <span>{sourceOf(quote, t('turn').toLowerCase())}</span>
          </button>
        ))}
      </Section>
    </div>
  );
}

function sourceOf(quote: Quote, turnWord: string): string {
  const turn = quote.turn === null ? null : `${turnWord} ${quote.turn}`;
  return [quote.respondentLabel, quote.questionLabel ?? quote.documentTitle, turn].filter(Boolean).join(', ');
}
