import type { DocumentId, RevisionId } from '../../shared/model/ids.ts';
import { recordChange } from '../database/change-log.ts';
import type { WritableDb } from '../database/connection.ts';
import { newId, newIdOf } from '../database/new-id.ts';
import { sql } from '../database/sql.ts';
import type { TestProject } from './test-project.ts';

const now = '2024-05-01T10:00:00.000Z';

/** Writes rows as one change of the open project, for what no method can make on its own. */
export function change<Result>(project: TestProject, work: (db: WritableDb) => Result): Result {
  const { file, copyId, me } = project.backend.desk.need();
  const head = { method: 'test.write', coderId: me, copyId, isUndoable: true };
  return file.transaction(() => recordChange(file.db, head, () => work(file.db))).result;
}

export function addText(
  db: WritableDb,
  text: string,
  options: {
    title?: string;
    questionId?: string;
    respondentId?: string;
    turns?: string;
    isTrashed?: boolean;
  } = {},
): DocumentId {
  const revisionId = newIdOf<RevisionId>();
  const id = newIdOf<DocumentId>();
  const kind = options.questionId ? 'answer' : 'transcript';
  db.run(
    sql`INSERT INTO textRevision (id, text, turns, createdAt) VALUES (${revisionId}, ${text}, ${options.turns ?? '[]'}, ${now})`,
  );
  db.run(
    sql`INSERT INTO document (id, kind, title, questionId, respondentId, currentRevisionId, isTrashed, position, createdAt)
        VALUES (${id}, ${kind}, ${options.title ?? 'Gesprek'}, ${options.questionId ?? null},
                ${options.respondentId ?? null}, ${revisionId}, ${options.isTrashed === true}, 0, ${now})`,
  );
  return id;
}

export function addSpeaker(db: WritableDb, documentId: DocumentId, label: string): string {
  const id = newId();
  db.run(
    sql`INSERT INTO speaker (id, documentId, label, position) VALUES (${id}, ${documentId}, ${label}, 0)`,
  );
  return id;
}

export function addCode(db: WritableDb, words: string): string {
  const id = newId();
  db.run(
    sql`INSERT INTO code (id, position, number, name, colour, definition, useWhen, useWhenNot, example, createdAt)
        VALUES (${id}, 0, ${words}, ${words}, 1, ${words}, ${words}, ${words}, ${words}, ${now})`,
  );
  return id;
}

export function addCoding(
  db: WritableDb,
  { documentId, codeId, start, end }: { documentId: DocumentId; codeId: string; start: number; end: number },
): string {
  const id = newId();
  db.run(
    sql`INSERT INTO coding (id, documentId, codeId, coderId, revisionId, start, "end", origin, createdAt)
        SELECT ${id}, ${documentId}, ${codeId}, (SELECT id FROM coder LIMIT 1), currentRevisionId, ${start}, ${end},
               'hand', ${now} FROM document WHERE id = ${documentId}`,
  );
  return id;
}

/** The editor's state of one paragraph; of a name the first half is bold. */
export function bodyOf(words: string): string {
  const half = Math.ceil(words.length / 2);
  const text = (part: string, format: number) => ({ type: 'text', version: 1, text: part, format });
  const children = [
    text('Dit zei ', 0),
    text(words.slice(0, half), 1),
    text(words.slice(half), 0),
    text(' ook.', 0),
  ];
  return JSON.stringify({ root: { type: 'root', children: [{ type: 'paragraph', children }] } });
}

/** A row in every table in which people write, with `words` in every column that takes them. */
export function addWordsEverywhere(
  db: WritableDb,
  words: string,
): { documentId: DocumentId; codeId: string } {
  const json = JSON.stringify({ [newId()]: `van ${words}`, [newId()]: null });
  db.run(sql`UPDATE project SET name = ${`Project ${words}`}, description = ${words}`);
  const importId = newId();
  db.run(
    sql`INSERT INTO import (id, kind, fileName, fileHash, settings, report, rejected, createdAt)
        VALUES (${importId}, 'survey', ${`${words}.csv`}, 'x', ${JSON.stringify({ words })}, ${JSON.stringify([words])},
                ${JSON.stringify([words])}, ${now})`,
  );
  const questionId = newId();
  db.run(
    sql`INSERT INTO question (id, label, text, position, importId) VALUES (${questionId}, ${words}, ${words}, 0, ${importId})`,
  );
  const respondentId = newId();
  db.run(
    sql`INSERT INTO respondent (id, externalId, label, variableValues, position, importId)
        VALUES (${respondentId}, ${words}, ${words}, ${json}, 0, ${importId})`,
  );
  db.run(
    sql`INSERT INTO variable (id, name, label, type, valueLabels, missingValues, position)
        VALUES (${newId()}, ${words}, ${words}, 'category', ${JSON.stringify({ [words]: words })},
                ${JSON.stringify([words])}, 0)`,
  );
  const text = `Toen kwam ${words} binnen. ${words}s fiets stond buiten, zei ${words.toUpperCase()}.`;
  const documentId = addText(db, text, { title: `Gesprek met ${words}`, respondentId });
  db.run(sql`UPDATE document SET variableValues = ${json} WHERE id = ${documentId}`);
  addText(db, `Ik ken ${words} goed.`, { title: words, questionId, respondentId });
  addText(db, `Weg met ${words}.`, { title: words, isTrashed: true });
  addSpeaker(db, documentId, words);
  const codeId = addCode(db, words);
  const codingId = addCoding(db, { documentId, codeId, start: 10, end: 10 + words.length });
  for (const [table, id] of [
    ['coding', codingId],
    ['code', codeId],
    ['document', documentId],
  ] as const) {
    db.run(
      sql`INSERT INTO memo (id, subjectTable, subjectId, text, coderId, createdAt, updatedAt)
          SELECT ${newId()}, ${table}, ${id}, ${`Let op ${words}!`}, id, ${now}, ${now} FROM coder LIMIT 1`,
    );
  }
  const themeId = newId();
  db.run(
    sql`INSERT INTO theme (id, title, body, bodyText, position, createdAt)
        VALUES (${themeId}, ${words}, ${bodyOf(words)}, ${`Dit zei ${words} ook.`}, 0, ${now})`,
  );
  db.run(
    sql`INSERT INTO themeCode (id, themeId, codeId, position) VALUES (${newId()}, ${themeId}, ${codeId}, 0)`,
  );
  db.run(
    sql`INSERT INTO themeQuote (id, themeId, codingId, position) VALUES (${newId()}, ${themeId}, ${codingId}, 0)`,
  );
  const clusterId = newId();
  db.run(
    sql`INSERT INTO cluster (id, questionId, name, position) VALUES (${clusterId}, ${questionId}, ${words}, 0)`,
  );
  db.run(
    sql`INSERT INTO clusterMember (id, clusterId, documentId) VALUES (${newId()}, ${clusterId}, ${documentId})`,
  );
  db.run(
    sql`INSERT INTO attachment (hash, mediaType, bytes) VALUES (${newId()}, 'text/plain', ${Buffer.from(words)})`,
  );
  db.run(sql`INSERT INTO textVector (textHash, vector) VALUES (${words}, ${Buffer.from(words)})`);
  db.run(
    sql`INSERT INTO suggestion (documentId, codeId, score, reason)
        VALUES (${documentId}, ${codeId}, 1, ${JSON.stringify({ words })})`,
  );
  db.run(sql`INSERT INTO fileInfo (key, value) VALUES ('lastSearch', ${words})`);
  db.run(
    sql`INSERT INTO changeBatch (batchId, tableName, part, rows) VALUES (${newId()}, 'question', 0, ${Buffer.from(words)})`,
  );
  return { documentId, codeId };
}
