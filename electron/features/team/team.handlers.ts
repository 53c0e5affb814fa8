import { initialsOf } from '../../../shared/features/team/initials-of.ts';
import type { Coder, teamContract } from '../../../shared/features/team/team.contract.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { sql } from '../../database/sql.ts';

export const teamHandlers: HandlersOf<typeof teamContract> = {
  'team.coders': (_input, { db, me }) =>
    db
      .all<Omit<Coder, 'isMe'>>(
        sql`SELECT id, name, initials, (SELECT count(*) FROM coding WHERE coderId = coder.id) AS codings
            FROM coder ORDER BY createdAt, id`,
      )
      .map((coder) => ({ ...coder, isMe: coder.id === me })),

  'team.renameMe': ({ name }, { db, me }) => {
    const initials = initialsOf(name);
    db.run(
      sql`UPDATE coder SET name = ${name}, initials = ${initials}
          WHERE id = ${me} AND (name <> ${name} OR initials <> ${initials})`,
    );
    return null;
  },
};
