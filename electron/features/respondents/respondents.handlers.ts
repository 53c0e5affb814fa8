import type {
  Respondent,
  respondentsContract,
  Variable,
} from '../../../shared/features/respondents/respondents.contract.ts';
import type { VariableId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { listVariables } from './respondents.sql.ts';

export const respondentsHandlers: HandlersOf<typeof respondentsContract> = {
  'respondents.variables': (_input, { db }): Variable[] => listVariables(db),

  'respondents.list': ({ offset, limit }, { db }) => ({
    total: db.value<number>(sql`SELECT count(*) FROM respondent`) ?? 0,
    rows: db
      .all<Omit<Respondent, 'values'> & { variableValues: string }>(
        sql`SELECT id, externalId, label, variableValues FROM respondent
            ORDER BY position, id LIMIT ${limit} OFFSET ${offset}`,
      )
      .map(({ variableValues, ...row }) => ({
        ...row,
        values: JSON.parse(variableValues) as Respondent['values'],
      })),
  }),

  'respondents.update': ({ respondentId, label, values }, { db }) => {
    const row = db.get<{ label: string; variableValues: string }>(
      sql`SELECT label, variableValues FROM respondent WHERE id = ${respondentId}`,
    );
    if (!row) throw new AppError('not-found', { reason: 'respondent' });
    const known = new Set(db.column<string>(sql`SELECT id FROM variable`));
    if (Object.keys(values ?? {}).some((id) => !known.has(id)))
      throw new AppError('not-found', { reason: 'variable' });
    const merged = { ...(JSON.parse(row.variableValues) as Respondent['values']), ...values };
    db.run(
      sql`UPDATE respondent SET label = ${label ?? row.label}, variableValues = ${JSON.stringify(merged)}
          WHERE id = ${respondentId}`,
    );
    return null;
  },

  'respondents.createVariable': ({ name, type }, { db }) => {
    if (db.get(sql`SELECT 1 FROM variable WHERE name = ${name}`)) throw new AppError('name-taken');
    const id = newIdOf<VariableId>();
    db.run(
      sql`INSERT INTO variable (id, name, type, position)
          VALUES (${id}, ${name}, ${type}, (SELECT coalesce(max(position), 0) + 1 FROM variable))`,
    );
    return { id };
  },
};
