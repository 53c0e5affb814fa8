import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeId, DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { CodeChip } from '../../components/CodeChip.tsx';
import { useCodes } from '../coding/use-codes.ts';

/** How many answers are shown at first, and at most: beyond that the place Antwoorden is the list to read. */
export const firstShown = 40;
export const mostShown = 500;

type Shown = { documentId: DocumentId; text: string; codeIds: readonly CodeId[] };
type Props = {
  rows: readonly Shown[];
  total: number;
  questionId: QuestionId;
  /** From which row on the answers are doubtful; -1: none is. */
  doubtfulFrom?: number;
  onMore: () => void;
};

/** Answers with their codes; each opens in Antwoorden. */
export function AnswerList({ rows, total, questionId, doubtfulFrom = -1, onMore }: Props) {
  const { t } = useTranslation('clusters');
  const goTo = useUi((ui) => ui.goTo);
  const { byId } = useCodes();
  return (
    <>
      {rows.map(({ documentId, text, codeIds }, index) => (
        <Fragment key={documentId}>
          {index === doubtfulFrom && <h4 className="cluster-doubtful">{t('doubtful')}</h4>}
          <div className="cluster-member">
            <button
              type="button"
              className="quote-text"
              title={t('show')}
              onClick={() => goTo('answers', { questionId, documentId })}
            >
              {text}
            </button>
            {codeIds.map((codeId) => {
              const code = byId.get(codeId);
              return code && <CodeChip key={codeId} code={code} />;
            })}
          </div>
        </Fragment>
      ))}
      {total > rows.length && rows.length < mostShown && (
        <Button variant="quiet" onPress={onMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
