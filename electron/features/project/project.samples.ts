import type { projectContract } from '../../../shared/features/project/project.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const projectSamples: SamplesFor<typeof projectContract> = {
  'project.info': () => ({}),
  'project.check': () => ({}),
  'project.rename': () => ({ name: 'Een andere naam' }),
};
