import type { Variable } from '../respondents/respondents.contract.ts';

/** A value as it is shown: its label where it has one. Null when it is empty or one of the missing values. */
export function shownValue(
  variable: Pick<Variable, 'valueLabels' | 'missingValues'>,
  value: string | number | null | undefined,
): string | number | null {
  if (value === null || value === undefined || value === '') return null;
  if (variable.missingValues.includes(String(value))) return null;
  return variable.valueLabels[String(value)] ?? value;
}
