import type { anonymiseContract } from '../../../shared/features/anonymise/anonymise.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const anonymiseSamples: SamplesFor<typeof anonymiseContract> = {
  'anonymise.scan': () => ({}),
  'anonymise.groups': () => ({}),
  'anonymise.occurrences': ({ replacementIds }) => ({ replacementId: replacementIds[0] }),
  'anonymise.preview': ({ documentId }) => ({ documentId }),
  'anonymise.addByHand': () => ({ text: 'Zonnedorp', kind: 'place' }),
  'anonymise.decide': ({ replacementIds }) => ({ replacementIds: [replacementIds[1]], state: 'accepted' }),
  'anonymise.decideForm': ({ replacementFormId }) => ({ formId: replacementFormId, isRejected: true }),
  'anonymise.setReplacement': ({ replacementIds }) => ({
    replacementId: replacementIds[0],
    text: '[iemand anders]',
  }),
  'anonymise.splitForm': ({ replacementFormId }) => ({ formId: replacementFormId }),
  'anonymise.mergeGroups': ({ replacementIds }) => ({ intoId: replacementIds[0], fromId: replacementIds[1] }),
  'anonymise.apply': () => ({}),
  'anonymise.leaks': () => ({}),
  'anonymise.leakTarget': ({ memoId }) => ({ table: 'memo', rowId: memoId }),
  'anonymise.share': () => ({}),
};
