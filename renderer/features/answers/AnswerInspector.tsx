import { Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { Variable } from '../../../shared/features/respondents/respondents.contract.ts';
import type { Suggestion } from '../../../shared/features/suggest/suggest.contract.ts';
import type { CodeId, QuestionId } from '../../../shared/model/ids.ts';
import { CodeMark, codeColourClass } from '../../components/CodeMark.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { PaneHead } from '../../components/PaneHead.tsx';
import { Section } from '../../components/Section.tsx';
import { useCodes } from '../coding/use-codes.ts';
import { MemoSection } from '../memos/MemoSection.tsx';
import { SimilarSection } from '../suggest/SimilarSection.tsx';
import { SuggestionSection } from '../suggest/SuggestionSection.tsx';
import { SuggestQuality } from '../suggest/SuggestQuality.tsx';
import { shownValue } from './shown-value.ts';

type Props = {
  row: AnswerRow | undefined;
  variables: readonly Variable[];
  memoRequest: number;
  /** Goes up by one each time the respondent is asked for. */
  respondentRequest: number;
  onRemoveCoding: (codingId: AnswerRow['codings'][number]['id']) => void;
  questionId: QuestionId;
  suggestions: readonly Suggestion[];
  onAccept: (row: AnswerRow, codeId: CodeId) => void;
};

/** Who gave the answer, which codes it has and what they mean. */
export function AnswerInspector(props: Props) {
  const { row, variables, memoRequest, questionId, suggestions, onRemoveCoding } = props;
  const { t } = useTranslation('answers');
  const { byId } = useCodes();
  const facts = useRef<HTMLDListElement>(null);
  useEffect(() => {
    if (props.respondentRequest > 0) facts.current?.closest('section')?.scrollIntoView({ block: 'start' });
  }, [props.respondentRequest]);
  return (
    <>
      <PaneHead title={t('respondent')} detail={row?.respondentLabel} />
      {!row && <p className="px-4 py-3 text-[13px] text-(--text-3)">{t('noRow')}</p>}
      {row && (
        <div className="min-h-0 flex-1 overflow-y-auto">
          {row.codings.length === 0 && suggestions.length > 0 && (
            <SuggestionSection
              row={row}
              questionId={questionId}
              suggestions={suggestions}
              onAccept={(codeId) => props.onAccept(row, codeId)}
            />
          )}
          {row.codings.length === 0 && suggestions.length === 0 && (
            <p className="px-4 py-3 text-[13px] text-(--text-3)">{t('noCodes')}</p>
          )}
          {row.codings.map((coding) => {
            const code = byId.get(coding.codeId);
            return (
              code && (
                <div key={coding.id} className={`coding-at ${codeColourClass(code.colour)}`}>
                  <h3>
                    <CodeMark colour={code.colour} />
                    {code.name}
                    <span className="ml-auto">{code.number}</span>
                  </h3>
                  {code.definition && <p className="definition">{code.definition}</p>}
                  <p className="by">
                    {coding.start === null ? '' : t('onWords')}
                    <IconButton icon={Trash2} label={t('remove')} onPress={() => onRemoveCoding(coding.id)} />
                  </p>
                </div>
              )
            );
          })}
          <MemoSection
            key={row.documentId}
            subjectTable="document"
            subjectId={row.documentId}
            title={t('memo')}
            writeRequest={memoRequest}
          />
          <SimilarSection key={`similar ${row.documentId}`} text={row.text} exceptId={row.documentId} />
          <SuggestQuality questionId={questionId} />
          <Section title={t('respondent')} detail={row.respondentLabel}>
            <dl ref={facts} className="answers-values">
              {variables.map((variable) => (
                <div key={variable.id} className="contents">
                  <dt title={variable.label || variable.name}>{variable.label || variable.name}</dt>
                  <dd>{shownValue(variable, row.values[variable.id])}</dd>
                </div>
              ))}
            </dl>
          </Section>
        </div>
      )}
    </>
  );
}
