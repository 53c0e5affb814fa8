import type { exportContract } from '../../../shared/features/export/export.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

// With names: in the sample world an accepted name still stands in the texts.
export const exportSamples: SamplesFor<typeof exportContract> = {
  'export.word': () => ({ withNames: true }),
  'export.codings': () => ({ withNames: true }),
  'export.matrix': () => ({ withNames: true }),
  'export.codebook': () => ({ withNames: true }),
};
