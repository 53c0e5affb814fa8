import type { codingContract } from '../../../shared/features/coding/coding.contract.ts';
import { codePointOffset } from '../../../shared/text/offsets.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

const firstWords = { start: codePointOffset(0), end: codePointOffset(5) };

export const codingSamples: SamplesFor<typeof codingContract> = {
  'coding.listForDocument': (world) => ({ documentId: world.documentId }),
  'coding.quotes': (world) => ({ codeId: world.codeIds[0] }),
  'coding.apply': (world) => ({
    documentId: world.documentId,
    codeId: world.codeIds[2],
    revisionId: world.transcriptRevisionId,
    start: codePointOffset(1),
    end: codePointOffset(7),
  }),
  'coding.applyToDocuments': (world) => ({
    documentIds: world.answerIds.slice(0, 1),
    codeId: world.codeIds[2],
  }),
  'coding.inVivo': (world) => ({
    documentId: world.documentId,
    revisionId: world.transcriptRevisionId,
    name: 'In hun eigen woorden',
    ...firstWords,
  }),
  'coding.remove': (world) => ({ codingIds: [world.codingId] }),
  'coding.removeFromDocuments': (world) => ({ documentIds: world.answerIds, codeId: world.codeIds[2] }),
  'coding.setRange': (world) => ({
    codingId: world.codingId,
    revisionId: world.transcriptRevisionId,
    start: codePointOffset(1),
    end: codePointOffset(8),
  }),
  'coding.findOrphan': (world) => ({ codingId: world.codingId }),
};
