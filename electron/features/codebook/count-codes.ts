import type { CodeCount } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';
import { visitCodedFragments } from '../coding/coding-respondents.sql.ts';

type Tally = { fragments: number; respondents: Set<number> };

/** Fragments and respondents per code; a code counts what lies under it too, each respondent once. */
export function countCodes(db: ReadableDb): CodeCount[] {
  const parents = new Map<CodeId, CodeId | null>();
  for (const { id, parentId } of db.all<{ id: CodeId; parentId: CodeId | null }>(
    sql`SELECT id, parentId FROM code`,
  )) {
    parents.set(id, parentId);
  }
  const own = new Map<CodeId, Tally>();
  for (const id of parents.keys()) own.set(id, { fragments: 0, respondents: new Set() });
  visitCodedFragments(db, (codeId, respondent) => {
    const tally = own.get(codeId);
    if (!tally) return;
    tally.fragments++;
    if (respondent >= 0) tally.respondents.add(respondent);
  });
  // Nets are added up per code, not per fragment: a code is far less often handled than a fragment.
  const total = new Map<CodeId, Tally>();
  for (const [id, { fragments, respondents }] of own)
    total.set(id, { fragments, respondents: new Set(respondents) });
  for (const [id, { fragments, respondents }] of own) {
    for (const above of linesAbove(id, parents)) {
      const tally = total.get(above);
      if (!tally) continue;
      tally.fragments += fragments;
      for (const respondent of respondents) tally.respondents.add(respondent);
    }
  }
  return [...total].map(([codeId, { fragments, respondents }]) => ({
    codeId,
    fragments,
    respondents: respondents.size,
  }));
}

/** The codes above a code, nearest first. */
function linesAbove(codeId: CodeId, parents: ReadonlyMap<CodeId, CodeId | null>): CodeId[] {
  const line: CodeId[] = [];
  for (
    let id = parents.get(codeId) ?? null;
    id !== null && !line.includes(id);
    id = parents.get(id) ?? null
  ) {
    line.push(id);
  }
  return line;
}
