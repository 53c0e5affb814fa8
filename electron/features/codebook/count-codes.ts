import type { CodeCount } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';
import { visitCodedFragments } from '../coding/coding-respondents.sql.ts';

/** Fragments and respondents per code; a code counts what lies under it too, each respondent once. */
export function countCodes(db: ReadableDb): CodeCount[] {
  const parents = new Map(
    db
      .all<{ id: CodeId; parentId: CodeId | null }>(sql`SELECT id, parentId FROM code`)
      .map(({ id, parentId }) => [id, parentId]),
  );
  const tallies = new Map(
    [...parents.keys()].map((id) => [id, { fragments: 0, respondents: new Set<string>() }]),
  );
  const lines = new Map<CodeId, CodeId[]>([...parents.keys()].map((id) => [id, lineOf(id, parents)]));
  visitCodedFragments(db, null, ({ codeId, respondentId }) => {
    for (const id of lines.get(codeId) ?? []) {
      const tally = tallies.get(id);
      if (!tally) continue;
      tally.fragments++;
      if (respondentId !== null) tally.respondents.add(respondentId);
    }
  });
  return [...tallies].map(([codeId, { fragments, respondents }]) => ({
    codeId,
    fragments,
    respondents: respondents.size,
  }));
}

/** The code itself and everything above it. */
function lineOf(codeId: CodeId, parents: ReadonlyMap<CodeId, CodeId | null>): CodeId[] {
  const line: CodeId[] = [];
  for (let id: CodeId | null = codeId; id !== null && !line.includes(id); id = parents.get(id) ?? null)
    line.push(id);
  return line;
}
