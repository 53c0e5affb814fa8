import './suggest.css';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { Suggestion } from '../../../shared/features/suggest/suggest.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { CodeChip } from '../../components/CodeChip.tsx';

type Props = {
  suggestions: readonly Suggestion[];
  codes: ReadonlyMap<string, Code>;
  isTabStop: boolean;
  onAccept: (codeId: CodeId) => void;
};

/** Codes the computer would give, as chips that are not there yet; a click accepts one. */
export function SuggestedCodes({ suggestions, codes, isTabStop, onAccept }: Props) {
  const { t } = useTranslation('suggest');
  return suggestions.map(({ codeId, score }) => {
    const code = codes.get(codeId);
    return (
      code && (
        <button
          key={codeId}
          type="button"
          tabIndex={isTabStop ? 0 : -1}
          className="answers-suggestion"
          title={t('accept')}
          onClick={(event) => {
            event.stopPropagation();
            onAccept(codeId);
          }}
        >
          <CodeChip code={code} variant="ghost" score={score} />
        </button>
      )
    );
  });
}
