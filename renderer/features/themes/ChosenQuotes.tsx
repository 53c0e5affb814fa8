import { ArrowDown, ArrowUp, Locate, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThemeQuote } from '../../../shared/features/themes/themes.contract.ts';
import { useCommand } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { type ContextEntry, ContextMenu } from '../../components/ContextMenu.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { QuoteSource } from './QuoteSource.tsx';

/** The quotes of a theme in the order of the report. */
export function ChosenQuotes({ quotes }: { quotes: readonly ThemeQuote[] }) {
  const { t } = useTranslation('themes');
  const move = useCommand('themes.moveQuote');
  const remove = useCommand('themes.removeQuote');
  const [dropAt, setDropAt] = useState<number | null>(null);
  const [dragged, setDragged] = useState<ThemeQuote | null>(null);

  function drop(index: number) {
    if (dragged) move.run({ themeQuoteId: dragged.id, index });
    setDragged(null);
    setDropAt(null);
  }

  /** What the buttons of a quote do, and its menu. */
  function actionsFor(quote: ThemeQuote, index: number): ContextEntry[] {
    const step = (to: number) => void move.run({ themeQuoteId: quote.id, index: to });
    return [
      {
        id: 'up',
        label: t('quoteUp'),
        icon: ArrowUp,
        isDisabled: index === 0,
        run: () => step(index - 1),
      },
      {
        id: 'down',
        label: t('quoteDown'),
        icon: ArrowDown,
        isDisabled: index === quotes.length - 1,
        run: () => step(index + 1),
      },
      { id: 'open', label: t('quoteOpen'), icon: Locate, run: () => open(quote) },
      {
        id: 'remove',
        label: t('quoteRemove'),
        icon: X,
        run: () => void remove.run({ themeQuoteId: quote.id }),
      },
    ];
  }
  function itemsAt(at: Element): ContextEntry[] {
    const id = at.closest<HTMLElement>('[data-quote]')?.dataset.quote;
    const index = quotes.findIndex((quote) => quote.id === id);
    const quote = quotes[index];
    return quote ? actionsFor(quote, index) : [];
  }

  return (
    <section className="theme-part">
      <h3>
        {t('chosen')}
        {quotes.length > 1 && <span>{t('chosenHelp')}</span>}
      </h3>
      {quotes.length === 0 && <p className="theme-note">{t('noneChosen')}</p>}
      <ContextMenu label={t('quoteMenu')} items={itemsAt}>
        <ol className="theme-quotes">
          {quotes.map((quote, index) => (
            <li
              key={quote.id}
              className="theme-quote"
              data-drop={dropAt === index || undefined}
              data-quote={quote.id}
              draggable
              onDragStart={() => setDragged(quote)}
              onDragEnd={() => setDropAt(null)}
              onDragOver={(event) => {
                event.preventDefault();
                setDropAt(index);
              }}
              onDrop={() => drop(index)}
            >
              <ChosenQuote quote={quote} actions={actionsFor(quote, index)} />
            </li>
          ))}
        </ol>
      </ContextMenu>
    </section>
  );
}

/** An interview opens at the words; an answer under its question. */
function open({ documentId, questionId, codingId, start, end }: ThemeQuote): void {
  const { goTo } = useUi.getState();
  if (questionId) goTo('answers', { questionId, documentId, codingId });
  else goTo('coding', { documentId, codingId, range: { start, end } });
}

type Props = { quote: ThemeQuote; actions: readonly ContextEntry[] };

function ChosenQuote({ quote, actions }: Props) {
  return (
    <>
      <div>
        <p>‘{quote.text}’</p>
        <div className="by">
          <QuoteSource quote={quote} facts={quote.facts} />
        </div>
      </div>
      <div className="tools">
        {actions.map(
          ({ id, icon, label, isDisabled, run }) =>
            icon && <IconButton key={id} icon={icon} label={label} isDisabled={isDisabled} onPress={run} />,
        )}
      </div>
    </>
  );
}
