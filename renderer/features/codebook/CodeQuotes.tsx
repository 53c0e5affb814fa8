import { Locate, Quote as QuoteIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { Quote } from '../../../shared/features/coding/coding.contract.ts';
import { useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { type ContextEntry, ContextMenu } from '../../components/ContextMenu.tsx';
import { IconButton } from '../../components/IconButton.tsx';

type Props = { code: Code; hasChildren: boolean; onTakeExample: (words: string) => void };

const pageSize = 50;

/** What respondents said under this code; a click goes to the place where they said it. */
export function CodeQuotes({ code, hasChildren, onTakeExample }: Props) {
  const { t } = useTranslation('codebook');
  const [offset, setOffset] = useState(0);
  const [withNets, setWithNets] = useState(true);
  const { data } = useQuery(
    'coding.quotes',
    { codeId: code.id, withNets, offset, limit: pageSize },
    { keepPrevious: true },
  );
  const total = data?.total ?? 0;
  function itemsAt(at: Element): ContextEntry[] {
    const id = at.closest<HTMLElement>('[data-quote]')?.dataset.quote;
    const quote = data?.rows.find(({ codingId }) => codingId === id);
    if (!quote) return [];
    return [
      { id: 'open', label: t('menu.openQuote'), icon: Locate, run: () => open(quote) },
      { id: 'example', label: t('code.takeExample'), icon: QuoteIcon, run: () => onTakeExample(quote.text) },
    ];
  }
  return (
    <section aria-labelledby="codebook-quotes">
      <header className="codebook-bar">
        <h2 id="codebook-quotes">{data && t('quotes.title', { count: total })}</h2>
        {hasChildren && (
          <Checkbox
            isSelected={withNets}
            onChange={(next) => {
              setWithNets(next);
              setOffset(0);
            }}
          >
            {t('quotes.withNets')}
          </Checkbox>
        )}
        {total > pageSize && (
          <span className="pages">
            {t('quotes.range', { from: offset + 1, to: Math.min(offset + pageSize, total), total })}
            <Button variant="quiet" isDisabled={offset === 0} onPress={() => setOffset(offset - pageSize)}>
              {t('quotes.previous')}
            </Button>
            <Button
              variant="quiet"
              isDisabled={offset + pageSize >= total}
              onPress={() => setOffset(offset + pageSize)}
            >
              {t('quotes.next')}
            </Button>
          </span>
        )}
      </header>
      {data && total === 0 && <p className="codebook-none">{t('quotes.none')}</p>}
      <ContextMenu label={t('menu.ofQuote')} items={itemsAt}>
        <ul>
          {data?.rows.map((quote) => (
            <QuoteLine key={quote.codingId} quote={quote} onTakeExample={onTakeExample} />
          ))}
        </ul>
      </ContextMenu>
    </section>
  );
}

/** An interview opens at the words; an answer under its question. */
function open({ kind, codingId, documentId, questionId, start, end, isOrphaned }: Quote): void {
  const { goTo } = useUi.getState();
  if (kind === 'answer' && questionId) goTo('answers', { questionId, documentId });
  else goTo('coding', { documentId, codingId, range: isOrphaned ? undefined : { start, end } });
}

function QuoteLine({ quote, onTakeExample }: { quote: Quote; onTakeExample: (words: string) => void }) {
  const { t } = useTranslation('codebook');
  const { isOrphaned } = quote;
  const source = quote.questionLabel ?? quote.documentTitle;
  return (
    <li className="codebook-quote" data-quote={quote.codingId}>
      <button type="button" onClick={() => open(quote)}>
        <q>{quote.text}</q>
        <span className="who">{quote.respondentLabel}</span>
        <span className="source">
          {isOrphaned
            ? t('quotes.orphaned')
            : quote.turn === null
              ? source
              : t('quotes.turn', { source, turn: quote.turn })}
        </span>
      </button>
      <IconButton icon={QuoteIcon} label={t('code.takeExample')} onPress={() => onTakeExample(quote.text)} />
    </li>
  );
}
