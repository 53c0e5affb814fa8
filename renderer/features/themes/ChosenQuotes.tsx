import { ArrowDown, ArrowUp, Locate, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThemeQuote } from '../../../shared/features/themes/themes.contract.ts';
import { useCommand } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { QuoteSource } from './QuoteSource.tsx';

/** The quotes of a theme in the order of the report. */
export function ChosenQuotes({ quotes }: { quotes: readonly ThemeQuote[] }) {
  const { t } = useTranslation('themes');
  const move = useCommand('themes.moveQuote');
  const [dropAt, setDropAt] = useState<number | null>(null);
  const [dragged, setDragged] = useState<ThemeQuote | null>(null);

  function drop(index: number) {
    if (dragged) move.run({ themeQuoteId: dragged.id, index });
    setDragged(null);
    setDropAt(null);
  }

  return (
    <section className="theme-part">
      <h3>
        {t('chosen')}
        {quotes.length > 1 && <span>{t('chosenHelp')}</span>}
      </h3>
      {quotes.length === 0 && <p className="theme-note">{t('noneChosen')}</p>}
      <ol className="theme-quotes">
        {quotes.map((quote, index) => (
          <li
            key={quote.id}
            className="theme-quote"
            data-drop={dropAt === index || undefined}
            draggable
            onDragStart={() => setDragged(quote)}
            onDragEnd={() => setDropAt(null)}
            onDragOver={(event) => {
              event.preventDefault();
              setDropAt(index);
            }}
            onDrop={() => drop(index)}
          >
            <ChosenQuote
              quote={quote}
              index={index}
              count={quotes.length}
              onMove={(to) => move.run({ themeQuoteId: quote.id, index: to })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

type Props = { quote: ThemeQuote; index: number; count: number; onMove: (to: number) => void };

function ChosenQuote({ quote, index, count, onMove }: Props) {
  const { t } = useTranslation('themes');
  const goTo = useUi((ui) => ui.goTo);
  const remove = useCommand('themes.removeQuote');
  const open = () => {
    const range = { start: quote.start, end: quote.end };
    if (quote.questionId)
      goTo('answers', {
        questionId: quote.questionId,
        documentId: quote.documentId,
        codingId: quote.codingId,
      });
    else goTo('coding', { documentId: quote.documentId, codingId: quote.codingId, range });
  };
  return (
    <>
      <div>
        <p>‘{quote.text}’</p>
        <div className="by">
          <QuoteSource quote={quote} facts={quote.facts} />
        </div>
      </div>
      <div className="tools">
        <IconButton
          icon={ArrowUp}
          label={t('quoteUp')}
          isDisabled={index === 0}
          onPress={() => onMove(index - 1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t('quoteDown')}
          isDisabled={index === count - 1}
          onPress={() => onMove(index + 1)}
        />
        <IconButton icon={Locate} label={t('quoteOpen')} onPress={open} />
        <IconButton
          icon={X}
          label={t('quoteRemove')}
          onPress={() => remove.run({ themeQuoteId: quote.id })}
        />
      </div>
    </>
  );
}
