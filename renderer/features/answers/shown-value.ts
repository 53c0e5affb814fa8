import type { Variable } from '../../../shared/features/respondents/respondents.contract.ts';
import { formatNumber } from '../../app/format.ts';

/** A variable's value as the researcher knows it: the label of a stored value, a number by language. */
export function shownValue(variable: Variable, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const label = variable.valueLabels[String(value)];
  if (label !== undefined) return label;
  // A year is a number too, but nobody writes 2.023.
  const isYear = typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value < 3000;
  return typeof value === 'number' && !isYear ? formatNumber(value, decimalsOf(value)) : String(value);
}

/** As many as were given: a weight of 0.771 is not 1. */
function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
