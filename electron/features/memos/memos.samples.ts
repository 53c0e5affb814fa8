import type { memosContract } from '../../../shared/features/memos/memos.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const memosSamples: SamplesFor<typeof memosContract> = {
  'memos.list': (world) => ({ subjectTable: 'document', subjectIds: [world.documentId] }),
  'memos.create': (world) => ({
    subjectTable: 'coding',
    subjectId: world.codingId,
    text: 'Hier zit meer achter.',
  }),
  'memos.update': (world) => ({ memoId: world.memoId, text: 'Bij nader inzien is dit anders.' }),
  'memos.remove': (world) => ({ memoId: world.memoId }),
};
