import type { searchContract } from '../../../shared/features/search/search.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const searchSamples: SamplesFor<typeof searchContract> = {
  'search.find': () => ({ query: 'de OR het OR een' }),
  'search.count': () => ({ query: 'de OR het OR een' }),
  'search.codeAll': (world) => ({
    query: 'de OR het OR een',
    scope: { documentId: world.documentId },
    codeId: world.codeIds[1],
    extent: 'sentence',
  }),
};
