import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../shared/features/coding/coding.contract.ts';

type Props = { quote: Quote; facts?: readonly { name: string; value: string }[] };

/** Who said it and where: respondent, a few variables, then the source. */
export function QuoteSource({ quote, facts = [] }: Props) {
  const { t } = useTranslation('themes');
  const who = [quote.respondentLabel, ...facts.slice(0, 3).map((fact) => fact.value)]
    .filter(Boolean)
    .join(', ');
  const where = [
    quote.questionLabel ?? quote.documentTitle,
    quote.turn === null ? null : t('turn', { turn: quote.turn }),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      {who}
      {who && where && ' · '}
      <span>{where}</span>
    </>
  );
}
