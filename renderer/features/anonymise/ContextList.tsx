import { useTranslation } from 'react-i18next';
import type { Occurrence } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { formatNumber } from '../../app/format.ts';
import { fetchQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';

type Props = {
  rows: readonly Occurrence[];
  chosen: Occurrence | null;
  /** Places of the whole group; null while they are sought. */
  total: number | null;
  offset: number;
  pageSize: number;
  /** What is said when there is no place. */
  absence: string;
  onPage: (offset: number) => void;
  onChoose: (row: Occurrence) => void;
};

/** Every place where the form stands, in its own words. */
export function ContextList({ rows, chosen, total, offset, pageSize, absence, onPage, onChoose }: Props) {
  const { t } = useTranslation('anonymise');
  if (total === null) return null;
  if (rows.length === 0 && total <= pageSize) {
    return <p className="an-nowhere">{absence}</p>;
  }
  return (
    <section className="an-contexts" aria-label={t('context.title')}>
      <ul>
        {rows.map((row) => {
          const isChosen = row === chosen;
          const title = row.questionLabel ?? row.documentTitle;
          return (
            <li
              key={`${row.documentId}/${row.start}`}
              data-chosen={isChosen || undefined}
              data-replaced={row.original !== null || undefined}
            >
              <button type="button" aria-pressed={isChosen} onClick={() => onChoose(row)}>
                <span className="before" data-spaced={/\s$/.test(row.before) || undefined}>
                  <bdi>{row.before}</bdi>
                </span>
                <b>{row.text || t('context.gone')}</b>
                <span className="after" data-spaced={/^\s/.test(row.after) || undefined}>
                  {row.after}
                </span>
              </button>
              <button type="button" className="source" title={t('context.open')} onClick={() => open(row)}>
                {row.turn === null ? title : t('context.turn', { title, turn: row.turn })}
              </button>
            </li>
          );
        })}
      </ul>
      {total > pageSize && (
        <p>
          <Button
            variant="quiet"
            isDisabled={offset === 0}
            onPress={() => onPage(Math.max(0, offset - pageSize))}
          >
            {t('context.previous')}
          </Button>
          {t('context.range', {
            from: formatNumber(offset + 1),
            to: formatNumber(Math.min(total, offset + pageSize)),
            total: formatNumber(total),
          })}
          <Button
            variant="quiet"
            isDisabled={offset + pageSize >= total}
            onPress={() => onPage(offset + pageSize)}
          >
            {t('context.next')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** An interview opens at the words; an answer under its question. */
async function open({ documentId, questionLabel, start, end }: Occurrence): Promise<void> {
  const { goTo } = useUi.getState();
  const range = { start, end };
  const questions = questionLabel === null ? [] : await fetchQuery('answers.questions', {}).catch(() => []);
  const question = questions.find(({ label }) => label === questionLabel);
  if (question) goTo('answers', { questionId: question.id, documentId, range });
  else goTo('coding', { documentId, range });
}
