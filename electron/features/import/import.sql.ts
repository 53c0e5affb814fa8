import type { ImportReport } from '../../../shared/features/import/import.contract.ts';
import type { DocumentId, ImportId } from '../../../shared/model/ids.ts';
import type { ReadableDb, WritableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';

/** Notes an import with what it did. The name of the file stands in its own column alone. */
export function addImport(
  db: WritableDb,
  report: ImportReport,
  { fileHash, settings, now }: { fileHash: string; settings: unknown; now: string },
): void {
  const { importId, kind, fileName, rejected, ...counts } = report;
  db.run(
    sql`INSERT INTO import (id, kind, fileName, fileHash, settings, report, rejected, createdAt)
        VALUES (${importId}, ${kind}, ${fileName}, ${fileHash}, ${JSON.stringify(settings)},
                ${JSON.stringify(counts)}, ${JSON.stringify(rejected)}, ${now})`,
  );
}

type ListedImport = {
  id: ImportId;
  kind: string;
  fileName: string;
  createdAt: string;
  report: Omit<ImportReport, 'importId'>;
};

export function listImports(db: ReadableDb): ListedImport[] {
  type Stored = Pick<ListedImport, 'id' | 'fileName' | 'createdAt'> & {
    kind: ImportReport['kind'];
    report: string;
    rejected: string;
  };
  return db
    .all<Stored>(
      sql`SELECT id, kind, fileName, createdAt, report, rejected FROM import WHERE kind <> 'project'
          ORDER BY createdAt DESC, id DESC`,
    )
    .map(({ report, rejected, ...row }) => ({
      ...row,
      report: {
        ...(JSON.parse(report) as Omit<ImportReport, 'importId' | 'kind' | 'fileName' | 'rejected'>),
        kind: row.kind,
        fileName: row.fileName,
        rejected: JSON.parse(rejected) as ImportReport['rejected'],
      },
    }));
}

/** The import that brought the same bytes and of which a document is still in the project. */
export function findSameFile(
  db: ReadableDb,
  fileHash: string,
): { importId: ImportId; documentId: DocumentId } | undefined {
  return db.get(
    sql`SELECT i.id AS importId, d.id AS documentId FROM import i JOIN document d ON d.importId = i.id
        WHERE i.fileHash = ${fileHash} AND d.isTrashed = 0 ORDER BY i.id LIMIT 1`,
  );
}

/** A report that says that nothing was done yet; the caller fills in what was. */
export function emptyReport(importId: ImportId, kind: ImportReport['kind'], fileName: string): ImportReport {
  return {
    importId,
    kind,
    fileName,
    characters: 0,
    turns: 0,
    answers: 0,
    respondents: 0,
    codings: 0,
    rejected: [],
    rejectedCount: 0,
    changes: [],
    documentIds: [],
    questionIds: [],
    alreadyThere: 0,
  };
}
