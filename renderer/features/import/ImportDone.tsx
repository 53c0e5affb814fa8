import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../shared/features/import/import.contract.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { WorkHead } from '../../components/WorkHead.tsx';
import type { PlannedFile } from './import-plan.ts';
import { ReportSummary } from './ReportSummary.tsx';
import { UndoNote } from './UndoNote.tsx';
import { failureText } from './wording.ts';

type Props = { reports: readonly ImportReport[]; left: readonly PlannedFile[]; onClose: () => void };

/** What came in, what did not, and where to go on. */
export function ImportDone({ reports, left, onClose }: Props) {
  const { t } = useTranslation('import');
  const goTo = useUi((ui) => ui.goTo);
  const added = reports.filter(bringsSomething);
  const documentId = added.flatMap((report) => report.documentIds)[0];
  const questionId = added.flatMap((report) => report.questionIds)[0];
  const surveys = added.filter(({ kind }) => kind === 'survey').length;
  const steps = surveys + (added.length > surveys ? 1 : 0);
  function goOn() {
    onClose();
    if (documentId) goTo('coding', { documentId });
    else if (questionId) goTo('answers', { questionId });
  }
  return (
    <>
      <WorkHead title={t('done.title')} detail={t('files', { count: added.length })} />
      <div className="import-done">
        {reports.map((report, index) => (
          <section key={index}>
            <h2>
              <CircleCheck size={16} strokeWidth={1.5} aria-hidden />
              {report.fileName}
            </h2>
            <ReportSummary report={report} />
          </section>
        ))}
        {left.map((file) => (
          <section key={file.preview.ticket} data-failed>
            <h2>
              <TriangleAlert size={16} strokeWidth={1.5} aria-hidden />
              {file.preview.fileName}
            </h2>
            <p>{file.kind === 'failed' ? failureText(file.preview.error, t) : t('done.notDone')}</p>
          </section>
        ))}
      </div>
      <footer className="import-foot">
        <UndoNote steps={steps} />
        <Button variant="quiet" onPress={onClose}>
          {t('done.close')}
        </Button>
        {(documentId || questionId) && (
          <Button variant="primary" onPress={goOn}>
            {documentId ? t('done.code') : t('done.answersOpen')}
          </Button>
        )}
      </footer>
    </>
  );
}

/** What stood in the project already changes nothing, and is no step. */
function bringsSomething({ kind, alreadyThere, answers, respondents, codings }: ImportReport): boolean {
  return kind === 'transcript' ? alreadyThere === 0 : answers + respondents + codings > 0;
}
