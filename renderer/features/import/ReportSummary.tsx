import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../shared/features/import/import.contract.ts';
import { ChangeList } from './ChangeList.tsx';
import { RejectedRows } from './RejectedRows.tsx';

/** The report of one file: counts, what changed, what was refused. */
export function ReportSummary({ report }: { report: Omit<ImportReport, 'importId'> }) {
  const { t } = useTranslation('import');
  if (report.kind === 'transcript' && report.alreadyThere > 0) {
    return <p className="import-kept">{t('done.alreadyThere')}</p>;
  }
  const counts = [
    report.turns > 0 && t('transcript.turns', { count: report.turns }),
    report.answers > 0 && t('done.answers', { count: report.answers }),
    report.respondents > 0 && t('done.respondents', { count: report.respondents }),
    report.characters > 0 && t('done.characters', { count: report.characters }),
    report.rejectedCount > 0 && t('done.rejected', { count: report.rejectedCount }),
  ];
  return (
    <>
      <p className="import-counts">{counts.filter(Boolean).join(' · ')}</p>
      {report.alreadyThere > 0 && (
        <p className="import-kept">{t('done.alreadyThereRows', { count: report.alreadyThere })}</p>
      )}
      {(report.kind === 'transcript' || report.changes.length > 0) && (
        <ChangeList changes={report.changes} ofText={report.kind === 'transcript'} />
      )}
      {report.rejected.length > 0 && (
        <RejectedRows rows={report.rejected.slice(0, 20)} total={report.rejectedCount} columns={null} />
      )}
    </>
  );
}
