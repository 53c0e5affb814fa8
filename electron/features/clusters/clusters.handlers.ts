import { clearFrom } from '../../../shared/features/clusters/clear-member.ts';
import type { clustersContract } from '../../../shared/features/clusters/clusters.contract.ts';
import type { CodeId, DocumentId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { HandlersOf, JobCommit } from '../../database/handler-types.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { createCode, findCodeByName } from '../codebook/codebook.sql.ts';
import { giveCodeToDocuments } from '../coding/coding-changes.sql.ts';
import { countAnswers, listClusters, listRest, type NewCluster, replaceClusters } from './clusters.sql.ts';

export const clustersHandlers: HandlersOf<typeof clustersContract> = {
  'clusters.build': {
    restorePoint: false,
    commit: (clusters, { db, input: { questionId } }) => {
      replaceClusters(db, questionId, clusters);
      const { answers, grouped } = countAnswers(db, questionId);
      return { clusters: clusters.length, answers, other: answers - grouped };
    },
  } satisfies JobCommit<'clusters.build', NewCluster[]>,

  'clusters.list': ({ questionId }, { db }) => {
    const { answers, grouped } = countAnswers(db, questionId);
    return { clusters: listClusters(db, questionId), answers, other: answers - grouped };
  },

  'clusters.members': ({ clusterId, offset, limit }, { db }) => {
    const rows = db.all<{ documentId: DocumentId; text: string; weight: number }>(
      sql`SELECT m.documentId, r.text, m.weight FROM clusterMember m
          JOIN document d ON d.id = m.documentId JOIN textRevision r ON r.id = d.currentRevisionId
          WHERE m.clusterId = ${clusterId} AND d.isTrashed = 0
          ORDER BY m.weight DESC, d.position LIMIT ${limit} OFFSET ${offset}`,
    );
    return { total: membersOf(db, clusterId).length, rows: withCodes(db, rows) };
  },

  'clusters.rest': ({ questionId, offset, limit }, { db }) => {
    const { answers, grouped } = countAnswers(db, questionId);
    return { total: answers - grouped, rows: withCodes(db, listRest(db, questionId, { offset, limit })) };
  },

  'clusters.rename': ({ clusterId, name }, { db }) => {
    requireCluster(db, clusterId);
    db.run(sql`UPDATE cluster SET name = ${name} WHERE id = ${clusterId}`);
    return null;
  },

  'clusters.makeCode': ({ clusterId, name, parentId, which }, { db, me, now }) => {
    requireCluster(db, clusterId);
    const codeId =
      findCodeByName(db, parentId, name) ?? createCode(db, { parentId, fields: { name }, now }).id;
    const documentIds = membersOf(db, clusterId, which === 'clear' ? clearFrom : 0);
    const given = { codeId, coderId: me, origin: 'cluster', createdAt: now } as const;
    return { codeId, applied: giveCodeToDocuments(db, documentIds, given) };
  },
};

function withCodes<R extends { documentId: DocumentId }>(db: ReadableDb, rows: readonly R[]) {
  const given = db.all<{ documentId: DocumentId; codeId: CodeId }>(
    sql`SELECT DISTINCT documentId, codeId FROM coding
        WHERE documentId ${oneOf(rows.map(({ documentId }) => documentId))} ORDER BY createdAt, id`,
  );
  return rows.map((row) => ({
    ...row,
    codeIds: given.filter(({ documentId }) => documentId === row.documentId).map(({ codeId }) => codeId),
  }));
}

function membersOf(db: ReadableDb, clusterId: string, atLeast = 0): DocumentId[] {
  return db.column<DocumentId>(
    sql`SELECT m.documentId FROM clusterMember m JOIN document d ON d.id = m.documentId
        WHERE m.clusterId = ${clusterId} AND d.isTrashed = 0 AND m.weight >= ${atLeast}`,
  );
}

function requireCluster(db: ReadableDb, clusterId: string): void {
  if (!db.get(sql`SELECT 1 FROM cluster WHERE id = ${clusterId}`))
    throw new AppError('not-found', { reason: 'cluster' });
}
