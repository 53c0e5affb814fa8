import { nearestCodeColour } from '../../../shared/features/codebook/code-colours.ts';
import type { CodebookRow } from '../../../shared/features/import/parse-codebook-rows.ts';
import type { CodeId, ImportId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { CommandContext } from '../../database/handler-types.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { type CodeFields, createCode, findCodeByName, updateCode } from './codebook.sql.ts';
import type { StagedCodebook } from './import-codebook.job.ts';

/**
 * Adds the codes of a file. A code that stands at the same place already gets what the file says; where the file says
 * nothing, it keeps what it had.
 */
export function saveCodebook({ fileName, fileHash, rows }: StagedCodebook, { db, now }: CommandContext) {
  const importId = newIdOf<ImportId>();
  db.run(
    sql`INSERT INTO import (id, kind, fileName, fileHash, settings, report, createdAt)
        VALUES (${importId}, 'codebook', ${fileName}, ${fileHash}, '{}', '{}', ${now})`,
  );
  let added = 0;
  let updated = 0;
  rows.forEach((row, index) => {
    let parentId: CodeId | null = null;
    for (const ancestor of row.path) {
      const found: CodeId | undefined = findCodeByName(db, parentId, ancestor);
      if (!found) throw new AppError('invalid-input', { reason: 'parent-unknown', row: index + 1 });
      parentId = found;
    }
    const known = findCodeByName(db, parentId, row.name);
    if (known) {
      if (updateCode(db, known, statedFields(row)).isChanged) updated++;
    } else {
      createCode(db, { parentId, fields: statedFields(row), now, importId });
      added++;
    }
  });
  db.run(sql`UPDATE import SET report = ${JSON.stringify({ added, updated })} WHERE id = ${importId}`);
  return { importId, added, updated };
}

function statedFields({
  number,
  name,
  definition,
  useWhen,
  useWhenNot,
  example,
  colour,
}: CodebookRow): CodeFields {
  return {
    name,
    ...(number && { number }),
    ...(definition && { definition }),
    ...(useWhen && { useWhen }),
    ...(useWhenNot && { useWhenNot }),
    ...(example && { example }),
    ...(colour !== null && { colour: nearestCodeColour(colour) }),
  };
}
