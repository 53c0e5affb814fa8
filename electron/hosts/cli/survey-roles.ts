import type {
  GuessedColumn,
  SurveyPlan,
  SurveyPreview,
} from '../../../shared/features/import/import.contract.ts';
import { UsageError, type Words } from './command.ts';

export type WantedRoles = {
  id?: string | undefined;
  answers?: string[] | undefined;
  variables?: string[] | undefined;
  weight?: string | undefined;
  /** The column that holds codes given earlier. */
  codes?: string | undefined;
};

/**
 * The plan for a survey: the guessed roles, where the command line does not say otherwise. A list that is given is
 * complete: columns that were guessed for the same role and do not stand in it are left out.
 */
export function planSurvey(preview: SurveyPreview, wanted: WantedRoles, words: Words): SurveyPlan {
  const names = new Set(preview.columns.map((column) => column.name));
  const asked = [
    wanted.id,
    wanted.weight,
    wanted.codes,
    ...(wanted.answers ?? []),
    ...(wanted.variables ?? []),
  ];
  const unknown = asked.filter((name) => name !== undefined && !names.has(name));
  if (unknown.length > 0) {
    const known = [...names].join(', ');
    throw new UsageError(
      words(
        `Kolom niet gevonden: ${unknown.join(', ')}. Het bestand heeft: ${known}.`,
        `Column not found: ${unknown.join(', ')}. The file has: ${known}.`,
      ),
    );
  }
  return {
    ticket: preview.ticket,
    dialect: preview.dialect,
    columns: preview.columns.map((column) => ({
      name: column.name,
      role: roleOf(column, wanted),
      type: column.type,
      missing: column.missing,
    })),
  };
}

function roleOf({ name, role }: GuessedColumn, wanted: WantedRoles): GuessedColumn['role'] {
  if (name === wanted.id) return 'id';
  if (name === wanted.weight) return 'weight';
  if (name === wanted.codes) return 'ignore';
  if (wanted.answers?.includes(name)) return 'answer';
  if (wanted.variables?.includes(name)) return 'variable';
  if (role === 'answer' && wanted.answers) return 'ignore';
  if (role === 'variable' && wanted.variables) return 'ignore';
  // There is one id and one weight: what was guessed gives way to what was said.
  if (role === 'id' && wanted.id) return 'variable';
  if (role === 'weight' && wanted.weight) return 'variable';
  return role;
}
