import { clearFrom } from '../../../shared/features/clusters/clear-member.ts';
import type { ClusterRow } from '../../../shared/features/clusters/clusters.contract.ts';
import { orderExamples } from '../../../shared/language/clusters/order-examples.ts';
import type { ClusterId, DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import type { ReadableDb, WritableDb } from '../../database/connection.ts';
import { newId, newIdOf } from '../../database/new-id.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { nearestClusters } from './nearest-cluster.sql.ts';

export type NewCluster = {
  name: string;
  members: { documentId: DocumentId; weight: number; standing: 'member' | 'typical' | 'border' }[];
};

/** Puts new groups in the place of the former ones of a question, in the order given. */
export function replaceClusters(
  db: WritableDb,
  questionId: QuestionId,
  clusters: readonly NewCluster[],
): void {
  db.run(sql`DELETE FROM cluster WHERE questionId = ${questionId}`);
  const insert = db.prepareRun(
    'INSERT INTO clusterMember (id, clusterId, documentId, weight, standing) VALUES (?, ?, ?, ?, ?)',
  );
  clusters.forEach(({ name, members }, position) => {
    const id = newIdOf<ClusterId>();
    db.run(
      sql`INSERT INTO cluster (id, questionId, name, position) VALUES (${id}, ${questionId}, ${name}, ${position})`,
    );
    for (const { documentId, weight, standing } of members) insert(newId(), id, documentId, weight, standing);
  });
}

/** The groups of a question with their sizes and the answers that stand for them. */
export function listClusters(db: ReadableDb, questionId: QuestionId): ClusterRow[] {
  const rows = db.all<Omit<ClusterRow, 'typical' | 'border'>>(
    sql`SELECT c.id, c.name, count(d.id) AS size,
          coalesce(sum(EXISTS (SELECT 1 FROM coding g WHERE g.documentId = d.id)), 0) AS coded,
          count(d.id) FILTER (WHERE m.weight >= ${clearFrom}) AS clear
        FROM cluster c LEFT JOIN clusterMember m ON m.clusterId = c.id
        LEFT JOIN document d ON d.id = m.documentId AND d.isTrashed = 0
        WHERE c.questionId = ${questionId} GROUP BY c.id ORDER BY size DESC, c.position`,
  );
  const shown = db.all<{ clusterId: ClusterId; standing: string; documentId: DocumentId; text: string }>(
    sql`SELECT m.clusterId, m.standing, m.documentId, r.text FROM clusterMember m
        JOIN document d ON d.id = m.documentId JOIN textRevision r ON r.id = d.currentRevisionId
        WHERE m.clusterId ${oneOf(rows.map(({ id }) => id))} AND m.standing <> 'member' AND d.isTrashed = 0
        ORDER BY m.weight DESC, d.position`,
  );
  const standing = (wanted: string) => shown.filter((one) => one.standing === wanted);
  const [typical, borders] = [standing('typical'), standing('border')];
  const like = nearestClusters(db, borders, typical);
  return rows.map((row) => {
    const of = (all: typeof shown) =>
      all
        .filter(({ clusterId }) => clusterId === row.id)
        .map(({ documentId, text }) => ({ documentId, text }));
    const [border] = of(borders);
    return {
      ...row,
      typical: orderExamples(row.name, of(typical)),
      border: border ? { ...border, like: like.get(row.id) ?? null } : null,
    };
  });
}

/** Answers with words that are in no group of the question, in the order of the survey. */
export function listRest(
  db: ReadableDb,
  questionId: QuestionId,
  { offset, limit }: { offset: number; limit: number },
): { documentId: DocumentId; text: string }[] {
  return db.all(
    sql`SELECT d.id AS documentId, r.text FROM document d JOIN textRevision r ON r.id = d.currentRevisionId
        WHERE ${ofQuestion(questionId)} AND NOT ${isGrouped(questionId)}
        ORDER BY d.position, d.rowid LIMIT ${limit} OFFSET ${offset}`,
  );
}

const ofQuestion = (questionId: QuestionId) =>
  sql`d.questionId = ${questionId} AND d.isTrashed = 0 AND trim(r.text, char(9, 10, 13, 32, 160)) <> ''`;

const isGrouped = (questionId: QuestionId) =>
  sql`EXISTS (SELECT 1 FROM clusterMember m JOIN cluster c ON c.id = m.clusterId
              WHERE m.documentId = d.id AND c.questionId = ${questionId})`;

/** The answers to a question that have any words, and how many of them are in a group. */
export function countAnswers(db: ReadableDb, questionId: QuestionId): { answers: number; grouped: number } {
  const row = db.get<{ answers: number; grouped: number }>(
    sql`SELECT count(*) AS answers, coalesce(sum(${isGrouped(questionId)}), 0) AS grouped
        FROM document d JOIN textRevision r ON r.id = d.currentRevisionId WHERE ${ofQuestion(questionId)}`,
  );
  return row ?? { answers: 0, grouped: 0 };
}
