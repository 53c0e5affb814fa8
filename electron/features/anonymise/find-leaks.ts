import type { Leak } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { linesOfBody } from '../../../shared/features/anonymise/editor-body.ts';
import { createNameScanner } from '../../../shared/features/anonymise/scan-for-names.ts';
import type { ReplacementId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { shareDecisions } from '../../database/share-columns.ts';
import { type SharedTable, sharedRowsOf, sharedTables } from '../../database/share-rows.ts';
import { name, type SqlStatement, sql } from '../../database/sql.ts';
import { namesToKeepOut } from './anonymise.sql.ts';
import { wordsOfJson } from './words-of-json.ts';

/**
 * Every place where a name to keep out still stands in what a share would hold. A single word of fewer than five
 * letters with other capitals ("wil" for Wil) is no leak: it is the ordinary word far more often, and those who would
 * keep it out could write no Dutch any more.
 */
export function findLeaks(db: ReadableDb): { leaks: Leak[]; namesSought: number; openGroups: number } {
  const names = namesToKeepOut(db);
  const openGroups = countOpenGroups(db);
  const leaks: Leak[] = [];
  if (names.length === 0) return { leaks, namesSought: 0, openGroups };
  const scanner = createNameScanner(names);
  for (const table of sharedTables) {
    for (const column of copiedColumns(table)) {
      for (const { id, value } of db.iterate<{ id: string; value: string }>(valuesOf(table, column))) {
        const counts = new Map<ReplacementId, number>();
        for (const words of wordsOf(table, column, value)) {
          for (const hit of scanner.scan(words)) {
            const replacementId = names[hit.nameIndex]?.replacementId;
            if (!hit.isCertain || replacementId === undefined) continue;
            counts.set(replacementId, (counts.get(replacementId) ?? 0) + 1);
          }
        }
        const place = table === 'textRevision' ? { table: 'document', column: 'text' } : { table, column };
        for (const [replacementId, count] of counts)
          leaks.push({ ...place, rowId: id, replacementId, count });
      }
    }
  }
  return { leaks, namesSought: names.length, openGroups };
}

export function countOpenGroups(db: ReadableDb): number {
  return db.value<number>(sql`SELECT count(*) FROM replacement WHERE state = 'open'`) ?? 0;
}

function copiedColumns(table: SharedTable): string[] {
  return Object.entries(shareDecisions[table]).flatMap(([column, decision]) =>
    decision === 'copy' ? column : [],
  );
}

function valuesOf(table: SharedTable, column: string): SqlStatement {
  // A text is shown by its document; the id of a revision says nothing to anybody.
  if (table === 'textRevision') {
    return sql`SELECT d.id, r.text AS value FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
               WHERE d.isTrashed = 0`;
  }
  return sql`SELECT id, ${name(column)} AS value FROM ${name(table)}
             WHERE ${sharedRowsOf(table)} AND ${name(column)} NOT IN ('', '{}', '[]')`;
}

function wordsOf(table: SharedTable, column: string, value: string): string[] {
  if (table === 'theme' && column === 'body') return linesOfBody(value);
  return /^[[{]/.test(value) ? (wordsOfJson(value) ?? [value]) : [value];
}
