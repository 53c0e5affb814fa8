import type { ProjectInfo } from '../../../shared/features/project/project.contract.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';

type StoredInfo = Omit<ProjectInfo, 'fileLabel' | 'isSample' | 'isShare'>;

/** What the window's edges show: name, coder, counts. */
export function readProjectInfo(db: ReadableDb, me: string): StoredInfo {
  const project = db.get<{ id: string; name: string; description: string }>(
    sql`SELECT id, name, description FROM project`,
  );
  const coder = db.get<{ name: string; initials: string }>(
    sql`SELECT name, initials FROM coder WHERE id = ${me}`,
  );
  if (!project || !coder) throw new AppError('project-damaged', { reason: 'no-project-row' });
  return {
    ...project,
    coderId: me,
    coderName: coder.name,
    coderInitials: coder.initials,
    counts: readCounts(db),
  };
}

export function readCounts(db: ReadableDb): ProjectInfo['counts'] {
  const count = (table: ReturnType<typeof sql>) => db.value<number>(sql`SELECT count(*) FROM ${table}`) ?? 0;
  return {
    transcripts: count(
      sql`document WHERE questionId IS NULL AND kind IN ('transcript', 'text') AND isTrashed = 0`,
    ),
    questions: count(sql`question`),
    answers: count(sql`document WHERE questionId IS NOT NULL`),
    respondents: count(sql`respondent`),
    codes: count(sql`code`),
    codings: count(sql`coding`),
    memos: count(sql`memo`),
  };
}
