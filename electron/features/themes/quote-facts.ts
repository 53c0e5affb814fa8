import type { Quote } from '../../../shared/features/coding/coding.contract.ts';
import type { Variable, VariableValues } from '../../../shared/features/respondents/respondents.contract.ts';
import { shownValue } from '../../../shared/features/themes/shown-value.ts';
import type { ThemeQuote } from '../../../shared/features/themes/themes.contract.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { listVariables } from '../respondents/respondents.sql.ts';
import { respondentsOfFragments } from './voices.sql.ts';

/** A one or a two of a category without labels, which tells a reader nothing; a year does. */
function isBareNumber({ type }: Pick<Variable, 'type'>, value: string | number): boolean {
  return type === 'category' && /^\d{1,2}$/u.test(String(value));
}

/** What is known of whoever is quoted, in the words in which it is shown; without weights and missing values. */
export function createFacts(db: ReadableDb, quotes: readonly Quote[]): (quote: Quote) => ThemeQuote['facts'] {
  const variables = listVariables(db).filter((variable) => !variable.isWeight);
  if (variables.length === 0) return () => [];
  const respondentOf = respondentsOfFragments(db, quotes);
  const respondentIds = quotes.flatMap((quote) => respondentOf(quote) ?? []);
  const values = new Map(
    db
      .all<{ id: string; variableValues: string }>(
        sql`SELECT id, variableValues FROM respondent WHERE id ${oneOf([...new Set(respondentIds)])}`,
      )
      .map((row) => [row.id, JSON.parse(row.variableValues) as VariableValues]),
  );
  return (quote) => {
    const own = values.get(respondentOf(quote) ?? '') ?? {};
    return variables.flatMap((variable) => {
      const value = shownValue(variable, own[variable.id]);
      return value === null || isBareNumber(variable, value)
        ? []
        : [{ name: variable.label || variable.name, value: String(value) }];
    });
  };
}
