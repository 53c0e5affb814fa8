import { useTranslation } from 'react-i18next';
import type { ThemeId } from '../../../shared/model/ids.ts';
import { useCommand, useQuery } from '../../app/server-state.ts';
import { PaneHead } from '../../components/PaneHead.tsx';
import { QuoteSource } from './QuoteSource.tsx';

/** Fragments with the theme's codes to choose from; one click puts one in the report. */
export function QuoteChooser({ themeId, hasCodes }: { themeId: ThemeId; hasCodes: boolean }) {
  const { t } = useTranslation('themes');
  const { data: quotes } = useQuery('themes.suggestQuotes', { themeId }, { keepPrevious: true });
  const add = useCommand('themes.addQuotes');
  return (
    <>
      <PaneHead title={t('choose.title')} detail={t('choose.detail')} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {quotes?.length === 0 && (
          <p className="theme-note px-4">{t(hasCodes ? 'choose.none' : 'choose.noCodes')}</p>
        )}
        {quotes?.map((quote) => (
          <button
            key={quote.codingId}
            type="button"
            className="theme-choice"
            onClick={() => add.run({ themeId, codingIds: [quote.codingId] })}
          >
            <q>{quote.text}</q>
            <small>
              <span>
                <QuoteSource quote={quote} />
              </span>
              <b>{t('choose.add')}</b>
            </small>
          </button>
        ))}
      </div>
    </>
  );
}
