import type { VariableValues } from '../../../shared/features/respondents/respondents.contract.ts';
import type { RespondentId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';

/** Who speaks in a document and what is known of them, in the words in which it is shown. */
export function respondentFacts(
  db: ReadableDb,
  respondentId: RespondentId | null,
): { respondentLabel: string | null; facts: { name: string; value: string }[] } {
  const row = respondentId
    ? db.get<{ label: string; variableValues: string }>(
        sql`SELECT label, variableValues FROM respondent WHERE id = ${respondentId}`,
      )
    : undefined;
  if (!row) return { respondentLabel: null, facts: [] };
  const values = JSON.parse(row.variableValues) as VariableValues;
  const variables = db.all<{ id: string; name: string; label: string; valueLabels: string }>(
    sql`SELECT id, name, label, valueLabels FROM variable ORDER BY position, id`,
  );
  const facts = variables.flatMap(({ id, name, label, valueLabels }) => {
    const value = values[id];
    if (value === null || value === undefined || value === '') return [];
    const labels = JSON.parse(valueLabels) as Record<string, string>;
    return [{ name: label || name, value: labels[String(value)] ?? String(value) }];
  });
  return { respondentLabel: row.label, facts };
}
