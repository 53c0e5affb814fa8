import { type Passage, splitPassages } from '../../../shared/language/similar/split-passages.ts';
import type { DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { codePointLength, codePointOffset } from '../../../shared/text/offsets.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';
import { parseTurns } from '../coding/text-places.sql.ts';

/** A text that can be like another: an answer, or a passage of an interview. */
export type KnownPassage = Passage & { documentId: DocumentId; questionId: QuestionId | null };

/** Every answer and every passage of an interview as they stand now; answers first, in the order of the grid. */
export function* readPassages(db: ReadableDb): Generator<KnownPassage> {
  const rows = db.iterate<{
    documentId: DocumentId;
    questionId: QuestionId | null;
    text: string;
    turns: string;
  }>(
    sql`SELECT d.id AS documentId, d.questionId, r.text, r.turns
        FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
        WHERE d.isTrashed = 0 AND trim(r.text, char(9, 10, 13, 32, 160)) <> ''
        ORDER BY d.questionId IS NULL, d.questionId, d.position, d.rowid`,
  );
  for (const { documentId, questionId, text, turns } of rows) {
    const passages =
      questionId === null
        ? splitPassages(
            text,
            parseTurns(turns).map(([start]) => start),
          )
        : [wholeText(text)];
    for (const passage of passages) yield { ...passage, documentId, questionId };
  }
}

function wholeText(text: string): Passage {
  return { start: codePointOffset(0), end: codePointLength(text), text };
}
