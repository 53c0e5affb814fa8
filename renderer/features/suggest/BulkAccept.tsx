import './suggest.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionId } from '../../../shared/model/ids.ts';
import { Button } from '../../components/Button.tsx';
import { CertainSuggestions } from './CertainSuggestions.tsx';
import type { Suggestions } from './use-suggestions.ts';

type Props = { questionId: QuestionId; suggestions: Suggestions };

/** Leads to what is certain enough to take over together. Says no number, which would change with every coding. */
export function BulkAccept({ questionId, suggestions }: Props) {
  const { t } = useTranslation('suggest');
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="bulk-accept">
      <Button onPress={() => setOpen(true)}>{t('certain')}</Button>
      {isOpen && (
        <CertainSuggestions
          questionId={questionId}
          onAccept={suggestions.acceptUnseen}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}
