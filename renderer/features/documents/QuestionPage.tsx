import { Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QuestionRow } from '../../../shared/features/answers/answers.contract.ts';
import { formatNumber } from '../../app/format.ts';
import { useCommand } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { InlineEdit } from '../../components/InlineEdit.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { WorkHead } from '../../components/WorkHead.tsx';
import { VariableTable } from '../respondents/VariableTable.tsx';

/** One open question: its words, how far its coding is, and what is known of who answered. */
export function QuestionPage({ question }: { question: QuestionRow }) {
  const { t } = useTranslation('documents');
  const goTo = useUi((ui) => ui.goTo);
  const update = useCommand('answers.updateQuestion');
  const share = question.answers === 0 ? 0 : question.coded / question.answers;
  return (
    <>
      <WorkHead
        title={
          <InlineEdit
            value={question.label}
            label={t('question.label')}
            onCommit={(label) => label.trim() && update.run({ questionId: question.id, label: label.trim() })}
          />
        }
      >
        <Button variant="primary" icon={Table2} onPress={() => goTo('answers', { questionId: question.id })}>
          {t('question.open')}
        </Button>
      </WorkHead>
      <div className="sources-page">
        <div className="question-text">
          <InlineEdit
            multiline
            value={question.text}
            label={t('question.text')}
            placeholder={t('question.textPlaceholder')}
            onCommit={(text) => update.run({ questionId: question.id, text: text.trim() })}
          />
        </div>
        <dl>
          <dt>{t('question.answers')}</dt>
          <dd>{formatNumber(question.answers)}</dd>
          <dt>{t('question.coded')}</dt>
          <dd className="progress">
            <ProgressBar fraction={share} label={t('codedShare')} />
            {t('codedOf', { coded: question.coded, total: question.answers })}
          </dd>
        </dl>
        <section>
          <h2>{t('question.variables')}</h2>
          <VariableTable />
        </section>
      </div>
    </>
  );
}
