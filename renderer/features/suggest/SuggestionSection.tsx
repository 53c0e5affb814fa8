import './suggest.css';
import { useTranslation } from 'react-i18next';
import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { Suggestion } from '../../../shared/features/suggest/suggest.contract.ts';
import type { CodeId, QuestionId } from '../../../shared/model/ids.ts';
import { createTextIndex } from '../../../shared/text/offsets.ts';
import { formatNumber } from '../../app/format.ts';
import { notify } from '../../app/notices.ts';
import { useQuery } from '../../app/server-state.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { Button } from '../../components/Button.tsx';
import { CodeMark, codeColourClass } from '../../components/CodeMark.tsx';
import { useCodes } from '../coding/use-codes.ts';
import { useRejected, withoutRejected } from './rejected-suggestions.ts';

type Props = {
  row: AnswerRow;
  questionId: QuestionId;
  /** What the grid shows, until the reasons are there. */
  suggestions: readonly Suggestion[];
  onAccept: (codeId: CodeId) => void;
};

/** Each suggestion with its meaning and why it is made; the first one is what Enter accepts and X turns down. */
export function SuggestionSection({ row, questionId, suggestions, onAccept }: Props) {
  const { t } = useTranslation('suggest');
  const { byId } = useCodes();
  const { data } = useQuery('suggest.forAnswers', { questionId, documentIds: [row.documentId] });
  const { keys, reject, restore } = useRejected();
  const shown = withoutRejected(data?.[0]?.suggestions ?? suggestions, row.documentId, keys);
  function turnDown(codeId: CodeId) {
    const pair = { documentId: row.documentId, codeId };
    reject(pair);
    notify({
      kind: 'info',
      text: t('rejected', { code: byId.get(codeId)?.name ?? '' }),
      action: { label: t('restore'), run: () => restore(pair) },
    });
  }
  useShortcuts('answers', { 'answers.reject': () => shown[0] && turnDown(shown[0].codeId) });
  return shown.map((suggestion, i) => {
    const code = byId.get(suggestion.codeId);
    if (!code) return null;
    return (
      <section key={code.id} aria-label={code.name} className={`suggestion ${codeColourClass(code.colour)}`}>
        <h3>
          <CodeMark colour={code.colour} />
          {code.name}
          <span>{formatNumber(suggestion.score, 2)}</span>
        </h3>
        {code.definition && i === 0 && <p className="definition">{code.definition}</p>}
        <div className="suggestion-choice">
          <Button
            variant={i === 0 && !suggestion.isWeak ? 'primary' : 'default'}
            keys={i === 0 ? ['Enter'] : undefined}
            onPress={() => onAccept(code.id)}
          >
            {t('accept')}
          </Button>
          <Button keys={i === 0 ? ['X'] : undefined} onPress={() => turnDown(code.id)}>
            {t('reject')}
          </Button>
        </div>
        <Why row={row} suggestion={suggestion} />
      </section>
    );
  });
}

function Why({ row, suggestion }: { row: AnswerRow; suggestion: Suggestion }) {
  const { t } = useTranslation('suggest');
  const words = wordsOf(row.text, suggestion);
  const isUnexplained = words.length === 0 && !suggestion.phrase && suggestion.nearest.length === 0;
  if (isUnexplained && !suggestion.isWeak) return null;
  return (
    <div className="suggestion-why">
      <h4>
        {t('why')}
        {suggestion.isWeak && <em>{t('weak')}</em>}
      </h4>
      {words.length > 0 && <p>{t('words', { words: words.join(', ') })}</p>}
      {suggestion.phrase && <p>{t('phrase', { phrase: suggestion.phrase })}</p>}
      {suggestion.nearest.length > 0 && (
        <>
          <h4>{t('nearest')}</h4>
          {suggestion.nearest.map(({ documentId, text }) => (
            <p key={documentId} className="quote-text" data-lines={3}>
              {text}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

/** The words that speak for a suggestion, each once. */
function wordsOf(text: string, { words }: Suggestion): string[] {
  const index = createTextIndex(text);
  const found = new Map<string, string>();
  for (const { start, end } of words) {
    const word = index.slice(start, end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), word);
  }
  return [...found.values()];
}
