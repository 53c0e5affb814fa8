import type {
  ColumnRole,
  ColumnType,
  RejectedRow,
  SurveyPlan,
} from '../../../shared/features/import/import.contract.ts';
import type { QuestionId, VariableId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';

type PlannedColumn = SurveyPlan['columns'][number];
export type AnswerColumn = {
  index: number;
  name: string;
  text: string;
  missing: Set<string>;
  id: QuestionId;
  isNew: boolean;
};
export type VariableColumn = {
  index: number;
  name: string;
  type: ColumnType;
  isWeight: boolean;
  missing: Set<string>;
  id: VariableId;
  isNew: boolean;
};
export type SurveyColumns = { idIndex: number | null; answers: AnswerColumn[]; variables: VariableColumn[] };

/**
 * Lays the plan on the columns of the file and on the questions and variables that the project has.
 * Fails with invalid-input when a planned column is not in the file or nothing would be imported.
 */
export function resolveColumns(
  db: ReadableDb,
  plan: readonly PlannedColumn[],
  header: readonly string[],
): SurveyColumns {
  const indexOf = new Map(header.map((name, index) => [name, index]));
  const at = (column: PlannedColumn) => {
    const index = indexOf.get(column.name);
    if (index === undefined)
      throw new AppError('invalid-input', { reason: 'column', number: plan.indexOf(column) + 1 });
    return index;
  };
  const withRole = (...roles: ColumnRole[]) => plan.filter((column) => roles.includes(column.role));
  const idColumn = withRole('id')[0];
  const questions = knownQuestions(db);
  const variables = new Map(
    db
      .all<{ id: VariableId; name: string }>(sql`SELECT id, name FROM variable ORDER BY position DESC`)
      .map((row) => [row.name, row.id]),
  );
  const answers = withRole('answer').map((column): AnswerColumn => {
    const known = questions.get(column.name);
    return {
      index: at(column),
      name: column.name,
      text: column.questionText?.trim() || column.name,
      missing: new Set(column.missing),
      id: known ?? newIdOf<QuestionId>(),
      isNew: known === undefined,
    };
  });
  if (answers.length === 0) throw new AppError('invalid-input', { reason: 'no-answer-column' });
  return {
    idIndex: idColumn ? at(idColumn) : null,
    answers,
    variables: withRole('variable', 'weight').map((column): VariableColumn => {
      const known = variables.get(column.name);
      return {
        index: at(column),
        name: column.name,
        type: column.role === 'weight' ? 'number' : column.type,
        isWeight: column.role === 'weight',
        missing: new Set(column.missing),
        id: known ?? newIdOf<VariableId>(),
        isNew: known === undefined,
      };
    }),
  };
}

/** Questions by the column they came from, as earlier imports noted it (labels may be changed), and by label. */
function knownQuestions(db: ReadableDb): Map<string, QuestionId> {
  const questions = new Map<string, QuestionId>();
  const alive = db.all<{ id: QuestionId; label: string }>(
    sql`SELECT id, label FROM question ORDER BY position DESC`,
  );
  const ids = new Set(alive.map((row) => row.id));
  const settings = db.column<string>(
    sql`SELECT settings FROM import WHERE kind = 'survey' ORDER BY createdAt`,
  );
  for (const text of settings) {
    const { questions: noted = {} } = JSON.parse(text) as { questions?: Record<string, QuestionId> };
    for (const [name, id] of Object.entries(noted)) if (ids.has(id)) questions.set(name, id);
  }
  for (const { id, label } of alive) questions.set(label, id);
  return questions;
}

/**
 * A cell of a variable as it is stored: null when it is empty or stands for no answer. A cell of a number column that
 * is no number stays as it was written, so that nothing is lost.
 */
export function cellValue(cell: string, column: VariableColumn, decimal: ',' | '.'): string | number | null {
  const value = cell.trim();
  if (value === '' || column.missing.has(value)) return null;
  return column.type === 'number' ? (parseDecimal(value, decimal) ?? value) : value;
}

const digits = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/** The number that is written with this decimal sign, thousands grouped or not; null when it is none. */
function parseDecimal(value: string, decimal: ',' | '.'): number | null {
  const grouped =
    decimal === ',' ? /^[-+]?\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?$/u : /^[-+]?\d{1,3}(?:[,\s]\d{3})+(?:\.\d+)?$/u;
  const plain = grouped.test(value) ? value.replace(decimal === ',' ? /[.\s]/gu : /[,\s]/gu, '') : value;
  const written = decimal === ',' ? plain.replace(',', '.') : plain;
  if (decimal === ',' && plain.includes('.')) return null;
  return digits.test(written) ? Number(written) : null;
}

type RowCheck = (
  cells: readonly string[],
  row: number,
) => { externalId: string; reason: RejectedRow['reason'] | null };

/** Looks at rows in their order: each needs a number of its own and a weight that can be counted with. */
export function createRowCheck(
  idIndex: number | null,
  weightIndexes: readonly number[],
  { decimal, hasHeader }: { decimal: ',' | '.'; hasHeader: boolean },
): RowCheck {
  const seen = new Set<string>();
  const isWeight = (cell: string | undefined) => (parseDecimal((cell ?? '').trim(), decimal) ?? -1) >= 0;
  const refusal = (cells: readonly string[], externalId: string) => {
    if (externalId === '') return 'missing-id';
    if (seen.has(externalId)) return 'duplicate-id';
    return weightIndexes.every((index) => isWeight(cells[index])) ? null : 'weight-not-a-number';
  };
  return (cells, row) => {
    // Without a column of numbers respondents are counted.
    const externalId = idIndex === null ? String(hasHeader ? row - 1 : row) : (cells[idIndex] ?? '').trim();
    const reason = refusal(cells, externalId);
    if (reason === null) seen.add(externalId);
    return { externalId, reason };
  };
}
