import type { answersContract } from '../../../shared/features/answers/answers.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const answersSamples: SamplesFor<typeof answersContract> = {
  'answers.questions': () => ({}),
  'answers.codeCounts': ({ questionId }) => ({ questionId }),
  'answers.page': ({ questionId }) => ({ questionId }),
  'answers.place': ({ questionId, answerIds }) => ({ questionId, documentId: answerIds[0] }),
  'answers.updateQuestion': ({ questionId }) => ({ questionId, label: 'V99', text: 'Een andere vraag?' }),
};
