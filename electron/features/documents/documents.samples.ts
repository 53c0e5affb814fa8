import type { documentsContract } from '../../../shared/features/documents/documents.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const documentsSamples: SamplesFor<typeof documentsContract> = {
  'documents.list': () => ({}),
  'documents.get': ({ documentId }) => ({ documentId }),
  'documents.editText': ({ documentId, transcriptRevisionId, transcriptText }) => ({
    documentId,
    revisionId: transcriptRevisionId,
    text: `Welkom. ${transcriptText}`,
  }),
  'documents.rename': ({ documentId }) => ({ documentId, title: 'Een andere titel' }),
  'documents.trash': ({ documentId }) => ({ documentId, isTrashed: true }),
  'documents.updateSpeaker': ({ speakerId }) => ({ speakerId, label: 'Een andere naam' }),
};
