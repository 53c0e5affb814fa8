import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { PaneHead } from '../../components/PaneHead.tsx';
import { Section } from '../../components/Section.tsx';
import { ReportSummary } from '../import/ReportSummary.tsx';
import { MemoSection } from '../memos/MemoSection.tsx';
import { RespondentFacts } from '../respondents/RespondentFacts.tsx';
import type { SourceChoice } from './SourceNavigator.tsx';

/** Where a source comes from, who it is about, and what the researcher wrote about it. */
export function SourceInspector({ choice }: { choice: SourceChoice }) {
  const { t } = useTranslation('documents');
  const { data: imports } = useQuery('import.list', {});
  const found = imports?.find(({ report }) =>
    choice.kind === 'source'
      ? report.documentIds.includes(choice.id)
      : report.questionIds.includes(choice.id),
  );
  return (
    <>
      <PaneHead title={t('inspector.report')} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {imports && (
          <Section
            title={found?.fileName ?? t('inspector.report')}
            detail={found && formatDateTime(found.createdAt)}
          >
            {found ? (
              <ReportSummary report={found.report} />
            ) : (
              <p className="import-kept">{t('inspector.noReport')}</p>
            )}
          </Section>
        )}
        {choice.kind === 'source' && <RespondentFacts documentId={choice.id} />}
        <MemoSection
          subjectTable={choice.kind === 'source' ? 'document' : 'question'}
          subjectId={choice.id}
          title={choice.kind === 'source' ? t('inspector.memoSource') : t('inspector.memoQuestion')}
        />
      </div>
    </>
  );
}
