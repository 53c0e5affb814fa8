import type { codebookContract } from '../../../shared/features/codebook/codebook.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const codebookSamples: SamplesFor<typeof codebookContract> = {
  'codebook.list': () => ({}),
  'codebook.counts': () => ({}),
  'codebook.usedIn': ({ codeIds }) => ({ codeId: codeIds[0] }),
  'codebook.create': (world) => ({
    parentId: world.codeIds[0],
    fields: { name: 'Nieuwe code in het voorbeeld' },
  }),
  'codebook.update': (world) => ({
    codeId: world.codeIds[0],
    fields: { definition: 'Een andere omschrijving.' },
  }),
  'codebook.move': (world) => ({ codeId: world.codeIds[1], parentId: null, index: 0 }),
  'codebook.merge': (world) => ({ fromId: world.codeIds[1], intoId: world.codeIds[2] }),
  'codebook.remove': (world) => ({ codeId: world.codeIds[2] }),
  'codebook.importFile': (world) => ({ ticket: world.file('codeboek.csv') }),
};
