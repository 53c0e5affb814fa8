import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { isFoundNumber } from '../../../shared/features/anonymise/find-identifier-forms.ts';
import type { SoughtName } from '../../../shared/features/anonymise/scan-for-names.ts';
import type {
  DocumentId,
  QuestionId,
  ReplacementFormId,
  ReplacementId,
  RevisionId,
} from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { sql } from '../../database/sql.ts';

/**
 * The names and numbers that may not leave the project: the forms, not rejected, of every group that was accepted or
 * already replaced in the texts. Ages and lone house numbers are not
 * among them: the same words are an amount or a duration elsewhere.
 */
export function namesToKeepOut(db: ReadableDb): (SoughtName & { replacementId: ReplacementId })[] {
  const rows = db.all<{
    replacementId: ReplacementId;
    text: string;
    isExact: number;
    kind: StoredForm['kind'];
    reason: string;
  }>(
    sql`SELECT r.id AS replacementId, i.text, f.isExact, i.kind, i.reason
        FROM replacement r JOIN replacementForm f ON f.replacementId = r.id JOIN identifier i ON i.id = f.identifierId
        WHERE f.isRejected = 0 AND (r.state = 'accepted' OR r.isApplied = 1)
        ORDER BY r.position, r.id, f.id`,
  );
  return rows
    .filter((row) => !isFoundNumber(row))
    .map(({ replacementId, text, isExact }) => ({ replacementId, text, isExact: isExact === 1 }));
}

export type StoredGroup = {
  id: ReplacementId;
  kind: ReplacementGroup['kind'];
  state: ReplacementGroup['state'];
  text: string;
  isApplied: number;
  position: number;
};

export type StoredForm = {
  id: ReplacementFormId;
  replacementId: ReplacementId;
  groupState: ReplacementGroup['state'];
  kind: ReplacementGroup['kind'];
  text: string;
  tier: 'sure' | 'look';
  reason: string;
  isRejected: number;
  isExact: boolean;
};

export function storedGroups(db: ReadableDb): StoredGroup[] {
  return db.all(
    sql`SELECT id, kind, state, text, isApplied, position FROM replacement ORDER BY position, id`,
  );
}

export function findGroup(db: ReadableDb, id: ReplacementId): StoredGroup {
  const group = db.get<StoredGroup>(
    sql`SELECT id, kind, state, text, isApplied, position FROM replacement WHERE id = ${id}`,
  );
  if (!group) throw new AppError('not-found', { reason: 'replacement' });
  return group;
}

/** All forms, those of accepted groups first: where two groups know the same words, what was accepted counts. */
export function storedForms(db: ReadableDb): StoredForm[] {
  const rows = db.all<Omit<StoredForm, 'isExact'> & { isExact: number }>(
    sql`SELECT f.id, f.replacementId, r.state AS groupState, i.kind, i.text, i.tier, i.reason, f.isRejected, f.isExact
        FROM replacementForm f JOIN identifier i ON i.id = f.identifierId JOIN replacement r ON r.id = f.replacementId
        ORDER BY f.isRejected, r.state <> 'accepted', r.position, f.id`,
  );
  return rows.map((row) => ({ ...row, isExact: row.isExact === 1 }));
}

/** In the order in which they became known, which no verdict changes. */
export function formsById(db: ReadableDb): StoredForm[] {
  return storedForms(db).sort((a, b) => (a.id < b.id ? -1 : 1));
}

export type AcceptedForm = {
  id: ReplacementId;
  text: string;
  kind: StoredForm['kind'];
  reason: string;
  isExact: boolean;
  replacementText: string;
};

/** What a run of replacing looks for: the forms, not rejected, of accepted groups, with what stands in their place. */
export function acceptedForms(db: ReadableDb): AcceptedForm[] {
  const rows = db.all<Omit<AcceptedForm, 'isExact'> & { isExact: number }>(
    sql`SELECT r.id, i.text, i.kind, i.reason, f.isExact, r.text AS replacementText
        FROM replacement r JOIN replacementForm f ON f.replacementId = r.id JOIN identifier i ON i.id = f.identifierId
        WHERE f.isRejected = 0 AND r.state = 'accepted'
        ORDER BY r.position, r.id, f.id`,
  );
  return rows.map((row) => ({ ...row, isExact: row.isExact === 1 }));
}

export type CurrentDocument = {
  id: DocumentId;
  title: string;
  questionId: QuestionId | null;
  revisionId: RevisionId;
  text: string;
  /** JSON of StoredTurn[]. */
  turns: string;
};

/** Every current text: transcripts and letters first, then the answers by question. */
export function currentDocuments(db: ReadableDb): IterableIterator<CurrentDocument> {
  return db.iterate(
    sql`SELECT d.id, d.title, d.questionId, r.id AS revisionId, r.text, r.turns
        FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
        WHERE d.isTrashed = 0 ORDER BY d.questionId IS NOT NULL, d.questionId, d.position, d.id`,
  );
}

export function countCurrentDocuments(db: ReadableDb): number {
  return db.value<number>(sql`SELECT count(*) FROM document WHERE isTrashed = 0`) ?? 0;
}
