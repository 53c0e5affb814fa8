import type { Memo, memosContract } from '../../../shared/features/memos/memos.contract.ts';
import type { MemoId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { newIdOf } from '../../database/new-id.ts';
import { name, oneOf, sql } from '../../database/sql.ts';

export const memosHandlers: HandlersOf<typeof memosContract> = {
  'memos.list': ({ subjectTable, subjectIds }, { db }) =>
    db.all<Memo>(
      sql`SELECT memo.id, subjectTable, subjectId, text, coder.name AS coderName, memo.createdAt, updatedAt
          FROM memo JOIN coder ON coder.id = memo.coderId
          WHERE subjectTable = ${subjectTable} AND subjectId ${oneOf(subjectIds)}
          ORDER BY memo.createdAt, memo.id`,
    ),

  'memos.create': ({ subjectTable, subjectId, text }, { db, me, now }) => {
    const isThere = db.value(sql`SELECT 1 FROM ${name(subjectTable)} WHERE id = ${subjectId}`) !== undefined;
    if (!isThere) throw new AppError('not-found', { reason: subjectTable });
    const id = newIdOf<MemoId>();
    db.run(
      sql`INSERT INTO memo (id, subjectTable, subjectId, text, coderId, createdAt, updatedAt)
          VALUES (${id}, ${subjectTable}, ${subjectId}, ${text}, ${me}, ${now}, ${now})`,
    );
    return { id };
  },

  'memos.update': ({ memoId, text }, { db, now }) => {
    const known = db.value<string>(sql`SELECT text FROM memo WHERE id = ${memoId}`);
    if (known === undefined) throw new AppError('not-found', { reason: 'memo' });
    if (known !== text) db.run(sql`UPDATE memo SET text = ${text}, updatedAt = ${now} WHERE id = ${memoId}`);
    return null;
  },

  'memos.remove': ({ memoId }, { db }) => {
    const { changes } = db.run(sql`DELETE FROM memo WHERE id = ${memoId}`);
    if (changes === 0) throw new AppError('not-found', { reason: 'memo' });
    return null;
  },
};
