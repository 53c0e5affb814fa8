import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  CodeId,
  CoderId,
  CodingId,
  DocumentId,
  QuestionId,
  RespondentId,
  RevisionId,
  SpeakerId,
  VariableId,
} from '../../shared/model/ids.ts';
import { recordChange } from '../database/change-log.ts';
import type { WritableDb } from '../database/connection.ts';
import type { CommandContext } from '../database/handler-types.ts';
import { newIdOf } from '../database/new-id.ts';
import { createProjectFile } from '../database/project-file.ts';
import { sql } from '../database/sql.ts';

/** Rows for tests, written the way commands write them. All texts are fiction. */
export type Fixture = {
  db: WritableDb;
  me: CoderId;
  path: string;
  folder: string;
  /** Runs work as one change; the positions of codings are there afterwards. */
  change<Result>(work: (context: CommandContext) => Result): Result;
  close(): void;
};

const now = '2025-03-04T09:00:00.000Z';

export function openFixture(projectName = 'Thuis met de Wmo'): Fixture {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-themes-'));
  const path = join(folder, 'toets.draad');
  const file = createProjectFile(path, projectName, { session: 'test' });
  const me = newIdOf<CoderId>();
  const { db } = file;
  const change: Fixture['change'] = (work) =>
    file.transaction(
      () =>
        recordChange(db, { method: 'test', coderId: me, copyId: 'test', isUndoable: true }, () =>
          work({ db, me, now }),
        ).result,
    );
  change(() => {
    db.run(sql`INSERT INTO project (id, name, createdAt) VALUES (${newIdOf()}, ${projectName}, ${now})`);
    db.run(sql`INSERT INTO coder (id, name, createdAt) VALUES (${me}, ${'Codeur Een'}, ${now})`);
  });
  return {
    db,
    me,
    path,
    folder,
    change,
    close: () => {
      file.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let position = 0;

export function addRespondent(
  db: WritableDb,
  externalId: string,
  values: Record<string, string | number> = {},
) {
  const id = newIdOf<RespondentId>();
  db.run(
    sql`INSERT INTO respondent (id, externalId, label, variableValues, position)
        VALUES (${id}, ${externalId}, ${`Respondent ${externalId}`}, ${JSON.stringify(values)}, ${position++})`,
  );
  return id;
}

export function addVariable(
  db: WritableDb,
  name: string,
  options: {
    type?: 'number' | 'category';
    isWeight?: boolean;
    valueLabels?: Record<string, string>;
    missingValues?: string[];
  } = {},
) {
  const id = newIdOf<VariableId>();
  db.run(
    sql`INSERT INTO variable (id, name, type, isWeight, valueLabels, missingValues, position)
        VALUES (${id}, ${name}, ${options.type ?? 'category'}, ${options.isWeight ?? false}, ${JSON.stringify(options.valueLabels ?? {})},
          ${JSON.stringify(options.missingValues ?? [])}, ${position++})`,
  );
  return id;
}

export function addQuestion(db: WritableDb, label: string) {
  const id = newIdOf<QuestionId>();
  db.run(
    sql`INSERT INTO question (id, label, text, position) VALUES (${id}, ${label}, ${'Wat vindt u?'}, ${position++})`,
  );
  return id;
}

export function addCode(db: WritableDb, name: string, parentId: CodeId | null = null, definition = '') {
  const id = newIdOf<CodeId>();
  db.run(
    sql`INSERT INTO code (id, parentId, position, name, colour, definition, createdAt)
        VALUES (${id}, ${parentId}, ${position++}, ${name}, 3, ${definition}, ${now})`,
  );
  return id;
}

type NewDocument = {
  kind: 'transcript' | 'text' | 'answer';
  text: string;
  title?: string;
  questionId?: QuestionId;
  respondentId?: RespondentId | null;
  turns?: [number, SpeakerId | null, number | null][];
};

type DocumentHandle = { id: DocumentId; revisionId: RevisionId };

export function addDocument(db: WritableDb, document: NewDocument): DocumentHandle {
  const id = newIdOf<DocumentId>();
  const revisionId = newIdOf<RevisionId>();
  db.run(
    sql`INSERT INTO textRevision (id, text, turns, createdAt)
        VALUES (${revisionId}, ${document.text}, ${JSON.stringify(document.turns ?? [])}, ${now})`,
  );
  db.run(
    sql`INSERT INTO document (id, kind, title, questionId, respondentId, currentRevisionId, position, createdAt)
        VALUES (${id}, ${document.kind}, ${document.title ?? ''}, ${document.questionId ?? null},
          ${document.respondentId ?? null}, ${revisionId}, ${position++}, ${now})`,
  );
  return { id, revisionId };
}

export function addSpeaker(
  db: WritableDb,
  id: SpeakerId,
  documentId: DocumentId,
  who: { isInterviewer: boolean; respondentId?: RespondentId },
) {
  db.run(
    sql`INSERT INTO speaker (id, documentId, label, isInterviewer, respondentId, position)
        VALUES (${id}, ${documentId}, 'Spreker', ${who.isInterviewer}, ${who.respondentId ?? null}, ${position++})`,
  );
}

/** Codes a range, or the whole document when none is given. */
export function addCoding(
  { db, me }: Pick<CommandContext, 'db' | 'me'>,
  document: DocumentHandle,
  codeId: CodeId,
  range: [number, number] | null = null,
) {
  const id = newIdOf<CodingId>();
  db.run(
    sql`INSERT INTO coding (id, documentId, codeId, coderId, revisionId, start, "end", origin, createdAt)
        VALUES (${id}, ${document.id}, ${codeId}, ${me}, ${document.revisionId}, ${range?.[0] ?? null},
          ${range?.[1] ?? null}, 'hand', ${now})`,
  );
  return id;
}

/** An accepted name; not yet applied unless said. */
export function addName(db: WritableDb, text: string, isApplied = false) {
  const replacementId = newIdOf<string>();
  const identifierId = newIdOf<string>();
  db.run(
    sql`INSERT INTO replacement (id, kind, state, text, isApplied, position, createdAt)
        VALUES (${replacementId}, 'person', 'accepted', 'Joop*', ${isApplied}, ${position++}, ${now})`,
  );
  db.run(
    sql`INSERT INTO identifier (id, kind, text, tier, reason, createdAt)
        VALUES (${identifierId}, 'person', ${text}, 'sure', 'test', ${now})`,
  );
  db.run(
    sql`INSERT INTO replacementForm (id, replacementId, identifierId)
        VALUES (${newIdOf()}, ${replacementId}, ${identifierId})`,
  );
}
