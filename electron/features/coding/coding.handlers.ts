import type { codingContract } from '../../../shared/features/coding/coding.contract.ts';
import type { CodingId, DocumentId, RevisionId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { CodePointOffset } from '../../../shared/text/offsets.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { createCode, findCodeByName } from '../codebook/codebook.sql.ts';
import { codeWithNets, countQuotes, listCodings, listQuotes } from './coding.sql.ts';
import { currentPlace, giveCode, giveCodeToDocuments, removeCodings } from './coding-changes.sql.ts';
import { findOrphanedWords } from './find-orphan.ts';
import { inVivoName } from './in-vivo-name.ts';
import { readTexts } from './text-places.sql.ts';

export const codingHandlers: HandlersOf<typeof codingContract> = {
  'coding.listForDocument': ({ documentId }, { db }) => listCodings(db, documentId),

  'coding.quotes': ({ codeId, withNets, questionId, offset, limit }, { db }) => {
    const codeIds = codeId && (withNets ? codeWithNets(db, codeId) : [codeId]);
    const filter = { ...(codeIds && { codeIds }), ...(questionId && { questionId }) };
    return { total: countQuotes(db, filter), rows: listQuotes(db, filter, { offset, limit }) };
  },

  'coding.apply': (input, { db, me, now }) =>
    giveCode(db, { ...input, coderId: me, origin: 'hand', createdAt: now }),

  'coding.applyToDocuments': ({ documentIds, codeId }, { db, me, now }) => ({
    applied: giveCodeToDocuments(db, documentIds, { codeId, coderId: me, origin: 'hand', createdAt: now }),
  }),

  'coding.inVivo': ({ documentId, revisionId, start, end, name, parentId }, { db, me, now }) => {
    currentPlace(db, documentId, revisionId, { start, end });
    const codeName =
      name ?? inVivoName(readTexts(db, [revisionId]).get(revisionId)?.index.slice(start, end) ?? '');
    if (codeName === '') throw new AppError('invalid-input', { reason: 'no-words' });
    const codeId =
      findCodeByName(db, parentId, codeName) ??
      createCode(db, { parentId, fields: { name: codeName }, now }).id;
    const given = {
      documentId,
      codeId,
      coderId: me,
      revisionId,
      start,
      end,
      origin: 'hand',
      createdAt: now,
    } as const;
    return { codeId, coding: giveCode(db, given) };
  },

  'coding.remove': ({ codingIds }, { db }) => ({ removed: removeCodings(db, codingIds) }),

  'coding.removeFromDocuments': ({ documentIds, codeId }, { db, me }) => ({
    removed: removeCodings(
      db,
      db.column<CodingId>(
        sql`SELECT id FROM coding WHERE codeId = ${codeId} AND documentId ${oneOf(documentIds)}
              AND +coderId = ${me} AND start IS NULL`,
      ),
    ),
  }),

  'coding.setRange': ({ codingId, revisionId, start, end }, { db }) => {
    const { documentId } = storedCoding(db, codingId);
    const place = currentPlace(db, documentId, revisionId, { start, end });
    db.run(
      sql`UPDATE coding SET revisionId = ${revisionId}, start = ${start}, "end" = ${end} WHERE id = ${codingId}`,
    );
    const coding = listCodings(db, documentId).find(({ id }) => id === codingId);
    if (!coding) throw new AppError('not-found', { reason: 'coding' });
    return { ...coding, ...place, isOrphaned: false };
  },

  'coding.findOrphan': ({ codingId }, { db }) => {
    const { documentId, revisionId, start, end } = storedCoding(db, codingId);
    if (start === null || end === null) return null;
    const current = db.value<RevisionId>(
      sql`SELECT currentRevisionId FROM document WHERE id = ${documentId}`,
    );
    const texts = readTexts(db, current ? [revisionId, current] : []);
    const made = texts.get(revisionId);
    const now = current && texts.get(current);
    return made && now ? findOrphanedWords(made.index, now.index, { start, end }) : null;
  },
};

type StoredRange = {
  documentId: DocumentId;
  revisionId: RevisionId;
  start: CodePointOffset | null;
  end: CodePointOffset | null;
};

function storedCoding(db: ReadableDb, codingId: string): StoredRange {
  const coding = db.get<StoredRange>(
    sql`SELECT documentId, revisionId, start, "end" FROM coding WHERE id = ${codingId}`,
  );
  if (!coding) throw new AppError('not-found', { reason: 'coding' });
  return coding;
}
