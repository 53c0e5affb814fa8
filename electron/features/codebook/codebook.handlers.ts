import { withDescendants } from '../../../shared/features/codebook/code-tree.ts';
import type { codebookContract } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId, CodingId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { HandlersOf, JobCommit } from '../../database/handler-types.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { removeCodings } from '../coding/coding-changes.sql.ts';
import { createThemeCounter } from '../themes/theme-counts.sql.ts';
import {
  codesUnder,
  createCode,
  getCode,
  listCodes,
  placeInOrder,
  readCodes,
  requireFreeName,
  updateCode,
} from './codebook.sql.ts';
import { countCodes } from './count-codes.ts';
import type { StagedCodebook } from './import-codebook.job.ts';
import { mergeCodes } from './merge-codes.ts';
import { saveCodebook } from './save-codebook.ts';

export const codebookHandlers: HandlersOf<typeof codebookContract> = {
  'codebook.list': (_input, { db }) => listCodes(db),

  'codebook.counts': (_input, { db }) => countCodes(db),

  'codebook.usedIn': ({ codeId }, { db }) => createThemeCounter(db).count([codeId]),

  'codebook.create': ({ parentId, fields }, { db, now }) =>
    getCode(db, createCode(db, { parentId, fields, now }).id),

  'codebook.update': ({ codeId, fields }, { db }) => {
    const { parentId } = getCode(db, codeId);
    if (fields.name !== undefined) requireFreeName(db, parentId, fields.name, codeId);
    updateCode(db, codeId, fields);
    return null;
  },

  'codebook.move': ({ codeId, parentId, index }, { db }) => {
    const codes = readCodes(db);
    const code = codes.find(({ id }) => id === codeId);
    const isKnown = parentId === null || codes.some(({ id }) => id === parentId);
    if (!code || !isKnown) throw new AppError('not-found', { reason: 'code' });
    if (parentId !== null && withDescendants(codes, codeId).includes(parentId)) {
      throw new AppError('invalid-input', { reason: 'cycle' });
    }
    const idsUnder = (parent: CodeId | null) => codesUnder(db, parent).map(({ id }) => id);
    if (parentId !== code.parentId) {
      requireFreeName(db, parentId, code.name);
      // The number of its old place says nothing about the new one.
      updateCode(db, codeId, { parentId, number: '' });
      placeInOrder(db, idsUnder(code.parentId));
    }
    // The moved code first: the step is named after the first row of the log.
    db.run(sql`UPDATE code SET position = ${index} WHERE id = ${codeId}`);
    placeInOrder(
      db,
      idsUnder(parentId)
        .filter((id) => id !== codeId)
        .toSpliced(index, 0, codeId),
    );
    return null;
  },

  'codebook.merge': ({ fromId, intoId }, { db }) => ({ moved: mergeCodes(db, fromId, intoId) }),

  'codebook.remove': ({ codeId }, { db }) => {
    const { parentId } = getCode(db, codeId);
    const codeIds = withDescendants(readCodes(db), codeId);
    const codings = removeCodings(
      db,
      db.column<CodingId>(sql`SELECT id FROM coding WHERE codeId ${oneOf(codeIds)}`),
    );
    db.run(sql`DELETE FROM memo WHERE subjectTable = 'code' AND subjectId ${oneOf(codeIds)}`);
    db.run(sql`DELETE FROM code WHERE id = ${codeId}`);
    placeInOrder(
      db,
      codesUnder(db, parentId).map(({ id }) => id),
    );
    return { codings };
  },

  'codebook.importFile': {
    restorePoint: false,
    commit: saveCodebook,
  } satisfies JobCommit<'codebook.importFile', StagedCodebook>,
};
