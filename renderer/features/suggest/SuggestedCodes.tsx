import './suggest.css';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../shared/features/suggest/suggest.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { CodeChip } from '../../components/CodeChip.tsx';
import { useCodes } from '../coding/use-codes.ts';

type Props = {
  suggestions: readonly Suggestion[];
  isTabStop: boolean;
  onAccept: (codeId: CodeId) => void;
};

/** Codes the computer would give, as chips that are not there yet; a click accepts one. */
export function SuggestedCodes({ suggestions, isTabStop, onAccept }: Props) {
  const { t } = useTranslation('suggest');
  const { byId } = useCodes();
  return suggestions.map(({ codeId, score }) => {
    const code = byId.get(codeId);
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
