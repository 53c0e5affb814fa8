import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionRow } from '../../../shared/features/answers/answers.contract.ts';
import type { CodeId, QuestionId } from '../../../shared/model/ids.ts';
import { carryCode } from '../../app/code-drag.ts';
import { formatNumber } from '../../app/format.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { FilterField } from '../../components/FilterField.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { PaneHead } from '../../components/PaneHead.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import type { KeyedCode } from './use-code-keys.ts';

type Props = {
  questions: readonly QuestionRow[];
  questionId: QuestionId | null;
  keyed: readonly KeyedCode[];
  onChoose: (id: QuestionId) => void;
  onGive: (codeId: CodeId) => void;
};

/** The questions with how far each is, and the codes with the keys that give them. */
export function AnswersNavigator({ questions, questionId, keyed, onChoose, onGive }: Props) {
  const { t } = useTranslation('answers');
  const [filter, setFilter] = useState('');
  const shown = keyed.filter(({ code }) =>
    `${code.number} ${code.name}`.toLowerCase().includes(filter.trim().toLowerCase()),
  );
  return (
    <>
      <PaneHead title={t('questions')} />
      <div className="max-h-[50%] shrink-0 overflow-y-auto">
        {questions.map((question) => (
          <button
            key={question.id}
            type="button"
            className="answers-question"
            aria-current={question.id === questionId || undefined}
            onClick={() => onChoose(question.id)}
          >
            <b>{question.label}</b> {question.text}
            <span className="answers-progress">
              <ProgressBar
                fraction={question.answers ? question.coded / question.answers : 0}
                label={question.label}
              />
              <span>
                {question.answers > 0 && question.coded === question.answers
                  ? t('done')
                  : t('progress', {
                      coded: formatNumber(question.coded),
                      total: formatNumber(question.answers),
                    })}
              </span>
            </span>
          </button>
        ))}
      </div>
      <PaneHead
        title={t('codesOf', { question: questions.find(({ id }) => id === questionId)?.label ?? '' })}
      >
        <span className="ml-auto pr-2 text-[12px] font-normal text-(--text-3)">{t('key')}</span>
      </PaneHead>
      <FilterField value={filter} onChange={setFilter} label={t('codes')} />
      <div className="min-h-0 flex-1 overflow-y-auto py-1">
        {shown.map(({ code, key, depth, answers }) => (
          <button
            key={code.id}
            type="button"
            className="answers-code"
            style={{ paddingLeft: 16 + depth * 12 }}
            draggable
            onDragStart={(event) => carryCode(event.dataTransfer, code)}
            onClick={() => onGive(code.id)}
          >
            <CodeMark colour={code.colour} />
            <span className="name">{code.name}</span>
            <span className="count">{formatNumber(answers)}</span>
            <span className="key">{key && <KeyCap>{key.toUpperCase()}</KeyCap>}</span>
          </button>
        ))}
      </div>
    </>
  );
}
