import { z } from 'zod';
import { ClusterId, CodeId, DocumentId, QuestionId } from '../../model/ids.ts';
import { command, job, query } from '../../rpc/contract.ts';

const Shown = z.object({ documentId: DocumentId, text: z.string() });

/** A group of answers that say much the same, found by the computer. */
export const ClusterRow = z.object({
  id: ClusterId,
  name: z.string(),
  /** Answers in it. */
  size: z.number().int(),
  /** Of these, how many carry a code. */
  coded: z.number().int(),
  /** How many clearly belong to it (see `clearFrom`); the others may belong to another as well. */
  clear: z.number().int(),
  typical: z.array(Shown),
  /** An answer that only just belongs to it, and the group it is like as well. */
  border: Shown.extend({ like: ClusterId.nullable() }).nullable(),
});
export type ClusterRow = z.infer<typeof ClusterRow>;

const page = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(50),
};
const Member = Shown.extend({ codeIds: z.array(CodeId) });

const counted = ['cluster', 'clusterMember', 'document', 'textRevision', 'coding'] as const;

export const clustersContract = {
  /** Groups the answers to a question; the former groups of that question go. `count`: how many, else as it finds best. */
  'clusters.build': job({
    input: z.object({ questionId: QuestionId, count: z.number().int().min(2).max(100).optional() }),
    output: z.object({ clusters: z.number().int(), answers: z.number().int(), other: z.number().int() }),
  }),
  /** The groups, the largest first. `other`: the rest, which fits in none or came after the grouping. */
  'clusters.list': query({
    input: z.object({ questionId: QuestionId }),
    output: z.object({
      clusters: z.array(ClusterRow),
      answers: z.number().int(),
      other: z.number().int(),
    }),
    reads: [...counted, 'textVector'],
    slow: true,
  }),
  /** Answers of a group, the clearest first. */
  'clusters.members': query({
    input: z.object({ clusterId: ClusterId, ...page }),
    output: z.object({
      total: z.number().int(),
      rows: z.array(Member.extend({ weight: z.number() })),
    }),
    reads: counted,
    slow: true,
  }),
  /** Answers with words that are in no group, in the order of the survey. */
  'clusters.rest': query({
    input: z.object({ questionId: QuestionId, ...page }),
    output: z.object({ total: z.number().int(), rows: z.array(Member) }),
    reads: counted,
    slow: true,
  }),
  'clusters.rename': command({
    input: z.object({ clusterId: ClusterId, name: z.string().trim().min(1).max(200) }),
    output: z.null(),
  }),
  /** Makes a code of a group, or takes one that is there, and gives it to its answers, all or the clear ones: one step. */
  'clusters.makeCode': command({
    input: z.object({
      clusterId: ClusterId,
      name: z.string().trim().min(1).max(200),
      parentId: CodeId.nullable().default(null),
      which: z.enum(['all', 'clear']).default('all'),
    }),
    output: z.object({ codeId: CodeId, applied: z.number().int() }),
  }),
};
