import type { ReportLanguage } from '../../../shared/features/export/figures.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';

type ProjectHead = { id: string; name: string; description: string; language: ReportLanguage };

/** The project's name, and the language of its tables. */
export function projectHead(db: ReadableDb): ProjectHead {
  const head = db.get<ProjectHead>(sql`SELECT id, name, description, language FROM project`);
  if (!head) throw new AppError('project-damaged', { reason: 'no-project-row' });
  return head;
}
