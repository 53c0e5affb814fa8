import { codePath, depthFirst } from '../../../shared/features/codebook/code-tree.ts';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId, DocumentId, QuestionId, RespondentId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';
import { listCodes } from '../codebook/codebook.sql.ts';
import { answerVoice, answerVoices, readSourceVoices, type Voice } from '../themes/voices.sql.ts';

/** One base of the table, the sources or a question: who is in it, and who got which code. */
export type MatrixBase = {
  questionId: QuestionId | null;
  label: string;
  answered: ReadonlySet<Voice>;
  /** The codes that occur in this base, nets among them, in the order of the codebook. */
  columns: { codeId: CodeId; name: string; voices: ReadonlySet<Voice> }[];
};

type CodedPlace = {
  codeId: CodeId;
  documentId: DocumentId;
  questionId: QuestionId | null;
  respondentId: RespondentId | null;
  start: number | null;
  end: number | null;
};

/**
 * Reads all bases. A net is given to whoever has any code under it. Bases and voices are those of the counts of
 * themes, so that a column adds up to the number in the report.
 */
export function readMatrixBases(db: ReadableDb, sourcesLabel: string): MatrixBase[] {
  const codes = listCodes(db);
  const lines = linesOf(codes);
  const sources = readSourceVoices(db);
  const found = new Map<QuestionId | null, Map<CodeId, Set<Voice>>>();
  for (const row of db.iterate<CodedPlace>(
    sql`SELECT c.codeId, c.documentId, d.questionId, d.respondentId, p.start, p."end"
        FROM coding c JOIN codingPosition p ON p.codingId = c.id JOIN document d ON d.id = c.documentId
        WHERE p.isOrphaned = 0 AND d.isTrashed = 0`,
  )) {
    const voices =
      row.questionId === null ? sources.of(row) : [answerVoice(row.documentId, row.respondentId)];
    const perCode = found.get(row.questionId) ?? new Map<CodeId, Set<Voice>>();
    found.set(row.questionId, perCode);
    for (const codeId of lines.get(row.codeId) ?? []) {
      const coded = perCode.get(codeId) ?? new Set<Voice>();
      perCode.set(codeId, coded);
      for (const voice of voices) coded.add(voice);
    }
  }
  const names = columnNames(codes);
  const columnsOf = (questionId: QuestionId | null) =>
    depthFirst(codes).flatMap(({ code }) => {
      const voices = found.get(questionId)?.get(code.id);
      return voices ? [{ codeId: code.id, name: names.get(code.id) ?? code.name, voices }] : [];
    });
  const questions = db.all<{ id: QuestionId; label: string }>(
    sql`SELECT id, label FROM question ORDER BY position, id`,
  );
  return [
    { questionId: null, label: sourcesLabel, answered: sources.base, columns: columnsOf(null) },
    ...questions.map(({ id, label }) => ({
      questionId: id,
      label,
      answered: answerVoices(db, id),
      columns: columnsOf(id),
    })),
  ];
}

/** Each code with everything above it. */
function linesOf(codes: readonly Code[]): Map<CodeId, CodeId[]> {
  const lines = new Map<CodeId, CodeId[]>();
  // Parents come before their children, so the line of the parent is there already.
  for (const { code } of depthFirst(codes)) {
    lines.set(code.id, [...((code.parentId && lines.get(code.parentId)) || []), code.id]);
  }
  return lines;
}

/** A code's name, or its whole path where another code has the same name. */
function columnNames(codes: readonly Code[]): Map<CodeId, string> {
  const uses = new Map<string, number>();
  for (const { name } of codes) uses.set(name, (uses.get(name) ?? 0) + 1);
  const byId = new Map<string, Code>(codes.map((code) => [code.id, code]));
  return new Map(
    codes.map((code) => [
      code.id,
      (uses.get(code.name) ?? 0) > 1 ? codePath(byId, code.id).join(' > ') : code.name,
    ]),
  );
}
