import type { SourceKinds } from '../../../shared/features/export/report-words.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';

/** Which kinds of sources stand in the project. */
export function sourceKinds(db: ReadableDb): SourceKinds {
  const kinds = db.column<string>(
    sql`SELECT DISTINCT kind FROM document WHERE questionId IS NULL AND isTrashed = 0`,
  );
  return { hasInterviews: kinds.includes('transcript'), hasLetters: kinds.includes('text') };
}
