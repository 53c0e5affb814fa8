import type { Variable } from '../../../shared/features/respondents/respondents.contract.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';

/** All variables in their order. */
export function listVariables(db: ReadableDb): Variable[] {
  type Stored = Omit<Variable, 'isWeight' | 'valueLabels' | 'missingValues'> & {
    isWeight: 0 | 1;
    valueLabels: string;
    missingValues: string;
  };
  return db
    .all<Stored>(
      sql`SELECT id, name, label, type, isWeight, valueLabels, missingValues FROM variable ORDER BY position, id`,
    )
    .map((row) => ({
      ...row,
      isWeight: row.isWeight === 1,
      valueLabels: JSON.parse(row.valueLabels) as Variable['valueLabels'],
      missingValues: JSON.parse(row.missingValues) as Variable['missingValues'],
    }));
}
