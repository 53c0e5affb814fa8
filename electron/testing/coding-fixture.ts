import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  CodeId,
  DocumentId,
  QuestionId,
  RespondentId,
  RevisionId,
  SpeakerId,
} from '../../shared/model/ids.ts';
import { api, type Input, type MethodOfKind, type Result } from '../../shared/rpc/api.ts';
import { splicesBetween } from '../../shared/text/text-edit.ts';
import { runCommand } from '../backend/command-runner.ts';
import { createSession, type ProjectSession } from '../backend/project-session.ts';
import type { ConnectionOptions, WritableDb } from '../database/connection.ts';
import { newIdOf } from '../database/new-id.ts';
import { sql } from '../database/sql.ts';
import { codebookHandlers } from '../features/codebook/codebook.handlers.ts';
import { codingHandlers } from '../features/coding/coding.handlers.ts';
import { memosHandlers } from '../features/memos/memos.handlers.ts';
import { indexSlice } from '../features/search/index-documents.ts';
import { searchHandlers } from '../features/search/search.handlers.ts';
import { teamHandlers } from '../features/team/team.handlers.ts';

const handlers = {
  ...codingHandlers,
  ...codebookHandlers,
  ...searchHandlers,
  ...memosHandlers,
  ...teamHandlers,
};
type Known = keyof typeof handlers & MethodOfKind<'query' | 'command'>;

export type DocumentSetup = {
  kind?: 'transcript' | 'text' | 'answer';
  questionId?: QuestionId;
  respondentId?: RespondentId;
  turns?: [number, SpeakerId | null, number | null][];
  position?: number;
};

/** A real project file with the handlers of the slices that code and search, for their tests. */
export function createCodingFixture(options: ConnectionOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-coding-'));
  const session: ProjectSession = createSession(join(folder, 'toets.draad'), 'Toets', {
    session: 'test',
    coderName: 'Codeur Een',
    ...options,
  });
  const { db } = session.file;
  const now = '2024-03-01T10:00:00.000Z';
  let made = 0;

  function change<R>(work: (db: WritableDb) => R) {
    return runCommand(session, 'test', true, ({ db }) => work(db));
  }

  function call<M extends Known>(method: M, input: Input<M>): Result<M> {
    const spec = api[method];
    const parsed = spec.input.parse(input);
    const handler = handlers[method] as (input: unknown, context: unknown) => unknown;
    const result =
      spec.kind === 'query'
        ? handler(parsed, { db, me: session.me })
        : runCommand(session, method, true, (context) => handler(parsed, context)).result;
    return spec.output.parse(result) as Result<M>;
  }

  function addDocument(text: string, setup: DocumentSetup = {}): { id: DocumentId; revisionId: RevisionId } {
    const id = newIdOf<DocumentId>();
    const revisionId = newIdOf<RevisionId>();
    const kind = setup.kind ?? (setup.questionId ? 'answer' : 'transcript');
    change(() => {
      db.run(
        sql`INSERT INTO textRevision (id, text, turns, createdAt)
            VALUES (${revisionId}, ${text}, ${JSON.stringify(setup.turns ?? [])}, ${now})`,
      );
      db.run(
        sql`INSERT INTO document (id, kind, title, questionId, respondentId, currentRevisionId, position, createdAt)
            VALUES (${id}, ${kind}, ${`Bron ${++made}`}, ${setup.questionId ?? null}, ${setup.respondentId ?? null},
              ${revisionId}, ${setup.position ?? made}, ${now})`,
      );
    });
    return { id, revisionId };
  }

  /** Many answers to one question in one change, in order. */
  function addAnswers(
    questionId: QuestionId,
    texts: readonly string[],
    respondentIds: readonly RespondentId[] = [],
  ) {
    const ids = texts.map(() => newIdOf<DocumentId>());
    change(() => {
      const addRevision = db.prepareRun('INSERT INTO textRevision (id, text, createdAt) VALUES (?, ?, ?)');
      const addDocument = db.prepareRun(
        `INSERT INTO document (id, kind, title, questionId, respondentId, currentRevisionId, position, createdAt)
         VALUES (?, 'answer', '', ?, ?, ?, ?, ?)`,
      );
      ids.forEach((id, position) => {
        const revisionId = newIdOf<RevisionId>();
        addRevision(revisionId, texts[position] ?? '', now);
        addDocument(id, questionId, respondentIds[position] ?? null, revisionId, position, now);
      });
    });
    return ids;
  }

  function editText(documentId: DocumentId, text: string): RevisionId {
    const revisionId = newIdOf<RevisionId>();
    change(() => {
      const old = db.get<{ id: string; text: string }>(
        sql`SELECT r.id, r.text FROM document d JOIN textRevision r ON r.id = d.currentRevisionId WHERE d.id = ${documentId}`,
      );
      db.run(
        sql`INSERT INTO textRevision (id, parentId, text, createdAt) VALUES (${revisionId}, ${old?.id ?? null}, ${text}, ${now})`,
      );
      splicesBetween(old?.text ?? '', text).forEach(({ at, removed, inserted }, position) => {
        db.run(
          sql`INSERT INTO textSplice (revisionId, position, at, removed, inserted)
              VALUES (${revisionId}, ${position}, ${at}, ${removed}, ${inserted})`,
        );
      });
      db.run(sql`UPDATE document SET currentRevisionId = ${revisionId} WHERE id = ${documentId}`);
    });
    return revisionId;
  }

  function addQuestion(label: string, position = 0): QuestionId {
    const id = newIdOf<QuestionId>();
    change(() =>
      db.run(sql`INSERT INTO question (id, label, text, position) VALUES (${id}, ${label}, '', ${position})`),
    );
    return id;
  }

  function addRespondent(label: string): RespondentId {
    const id = newIdOf<RespondentId>();
    change(() =>
      db.run(
        sql`INSERT INTO respondent (id, externalId, label, position) VALUES (${id}, ${label}, ${label}, 0)`,
      ),
    );
    return id;
  }

  function addSpeaker(id: SpeakerId, documentId: DocumentId, respondentId: RespondentId | null): void {
    change(() =>
      db.run(
        sql`INSERT INTO speaker (id, documentId, label, respondentId, position) VALUES (${id}, ${documentId}, 'S', ${respondentId}, 0)`,
      ),
    );
  }

  return {
    db,
    session,
    folder,
    change,
    call,
    addDocument,
    addAnswers,
    editText,
    addQuestion,
    addRespondent,
    addSpeaker,
    addCode: (name: string, parentId: CodeId | null = null, isExclusive = false) =>
      call('codebook.create', { parentId, fields: { name, isExclusive } }).id,
    indexSome: (limit: number) => session.file.transaction(() => indexSlice(db, limit)),
    indexAll: (limit = 500) => {
      let slices = 0;
      while (session.file.transaction(() => indexSlice(db, limit)) > 0) slices++;
      return slices;
    },
    close: () => {
      session.file.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type CodingFixture = ReturnType<typeof createCodingFixture>;
