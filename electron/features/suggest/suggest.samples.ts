import type { suggestContract } from '../../../shared/features/suggest/suggest.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const suggestSamples: SamplesFor<typeof suggestContract> = {
  'suggest.prepare': () => ({}),
  'suggest.forAnswers': ({ questionId, answerIds }) => ({ questionId, documentIds: answerIds }),
  'suggest.status': ({ questionId }) => ({ questionId }),
  'suggest.next': ({ questionId }) => ({ questionId }),
  'suggest.bulk': ({ questionId }) => ({ questionId }),
  'suggest.accept': ({ answerIds, codeIds }) => ({
    items: [
      { documentId: answerIds[0], codeId: codeIds[0] },
      { documentId: answerIds[1], codeId: codeIds[1] },
    ],
  }),
  'suggest.similar': () => ({ text: 'Het duurde erg lang' }),
};
