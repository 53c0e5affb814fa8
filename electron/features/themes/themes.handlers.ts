import type { themesContract } from '../../../shared/features/themes/themes.contract.ts';
import type { CodeId, CodingId, ThemeId, ThemeQuoteId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb, WritableDb } from '../../database/connection.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { newId, newIdOf } from '../../database/new-id.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { createThemeCounter } from './theme-counts.sql.ts';
import { closeGaps, moveRow } from './theme-order.ts';
import { listThemes, readTheme, suggestQuotes, themeCodes } from './themes.sql.ts';

export const themesHandlers: HandlersOf<typeof themesContract> = {
  'themes.list': (_input, { db }) => listThemes(db),
  'themes.get': (input, { db }) => readTheme(db, input.themeId),
  'themes.counts': (input, { db }) => {
    needTheme(db, input.themeId);
    return createThemeCounter(db).count(themeCodes(db, input.themeId));
  },
  'themes.suggestQuotes': (input, { db }) => {
    needTheme(db, input.themeId);
    return suggestQuotes(db, input.themeId, input.limit);
  },
  'themes.create': (input, { db, now }) => {
    const id = newIdOf<ThemeId>();
    const position = db.value<number>(sql`SELECT count(*) FROM theme`) ?? 0;
    db.run(
      sql`INSERT INTO theme (id, title, position, createdAt) VALUES (${id}, ${input.title}, ${position}, ${now})`,
    );
    writeCodes(db, id, input.codeIds);
    return { id };
  },
  'themes.rename': (input, { db }) => {
    needTheme(db, input.themeId);
    db.run(sql`UPDATE theme SET title = ${input.title} WHERE id = ${input.themeId}`);
    return null;
  },
  'themes.setText': (input, { db }) => {
    needTheme(db, input.themeId);
    db.run(
      sql`UPDATE theme SET body = ${input.body}, bodyText = ${input.bodyText} WHERE id = ${input.themeId}`,
    );
    return null;
  },
  'themes.setCodes': (input, { db }) => {
    needTheme(db, input.themeId);
    writeCodes(db, input.themeId, input.codeIds);
    return null;
  },
  'themes.move': (input, { db }) => {
    needTheme(db, input.themeId);
    moveRow(db, 'theme', sql`1`, input.themeId, input.index);
    return null;
  },
  'themes.remove': (input, { db }) => {
    needTheme(db, input.themeId);
    db.run(sql`DELETE FROM memo WHERE subjectTable = 'theme' AND subjectId = ${input.themeId}`);
    db.run(sql`DELETE FROM theme WHERE id = ${input.themeId}`);
    closeGaps(db, 'theme', sql`1`);
    return null;
  },
  'themes.addQuotes': (input, { db }) => {
    needTheme(db, input.themeId);
    return { added: addQuotes(db, input.themeId, input.codingIds) };
  },
  'themes.moveQuote': (input, { db }) => {
    const themeId = themeOfQuote(db, input.themeQuoteId);
    moveRow(db, 'themeQuote', sql`themeId = ${themeId}`, input.themeQuoteId, input.index);
    return null;
  },
  'themes.removeQuote': (input, { db }) => {
    const themeId = themeOfQuote(db, input.themeQuoteId);
    db.run(sql`DELETE FROM themeQuote WHERE id = ${input.themeQuoteId}`);
    closeGaps(db, 'themeQuote', sql`themeId = ${themeId}`);
    return null;
  },
};

function needTheme(db: ReadableDb, themeId: ThemeId): void {
  const found = db.value<number>(sql`SELECT 1 FROM theme WHERE id = ${themeId}`);
  if (found === undefined) throw new AppError('not-found', { reason: 'theme' });
}

function themeOfQuote(db: ReadableDb, themeQuoteId: ThemeQuoteId): ThemeId {
  const themeId = db.value<ThemeId>(sql`SELECT themeId FROM themeQuote WHERE id = ${themeQuoteId}`);
  if (themeId === undefined) throw new AppError('not-found', { reason: 'themeQuote' });
  return themeId;
}

/** Makes the theme's codes these, in this order. What stays keeps its row, so that undo and merge see the least. */
function writeCodes(db: WritableDb, themeId: ThemeId, codeIds: readonly CodeId[]): void {
  const wanted = [...new Set(codeIds)];
  const known = db.value<number>(sql`SELECT count(*) FROM code WHERE id ${oneOf(wanted)}`) ?? 0;
  if (known !== wanted.length)
    throw new AppError('not-found', { reason: 'code', count: wanted.length - known });
  db.run(sql`DELETE FROM themeCode WHERE themeId = ${themeId} AND codeId NOT ${oneOf(wanted)}`);
  const before = new Map(
    db
      .all<{ codeId: string; position: number }>(
        sql`SELECT codeId, position FROM themeCode WHERE themeId = ${themeId}`,
      )
      .map((row) => [row.codeId, row.position]),
  );
  wanted.forEach((codeId, position) => {
    const old = before.get(codeId);
    if (old === undefined) {
      db.run(
        sql`INSERT INTO themeCode (id, themeId, codeId, position) VALUES (${newId()}, ${themeId}, ${codeId}, ${position})`,
      );
    } else if (old !== position) {
      db.run(
        sql`UPDATE themeCode SET position = ${position} WHERE themeId = ${themeId} AND codeId = ${codeId}`,
      );
    }
  });
}

/** Puts quotes at the end; those that stand there already are passed over. */
function addQuotes(db: WritableDb, themeId: ThemeId, codingIds: readonly CodingId[]): number {
  const wanted = [...new Set(codingIds)];
  const known = db.value<number>(sql`SELECT count(*) FROM coding WHERE id ${oneOf(wanted)}`) ?? 0;
  if (known !== wanted.length)
    throw new AppError('not-found', { reason: 'coding', count: wanted.length - known });
  const present = new Set(db.column<string>(sql`SELECT codingId FROM themeQuote WHERE themeId = ${themeId}`));
  const added = wanted.filter((id) => !present.has(id));
  added.forEach((codingId, index) => {
    db.run(
      sql`INSERT INTO themeQuote (id, themeId, codingId, position)
          VALUES (${newId()}, ${themeId}, ${codingId}, ${present.size + index})`,
    );
  });
  return added.length;
}
