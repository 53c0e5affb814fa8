import type { teamContract } from '../../../shared/features/team/team.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const teamSamples: SamplesFor<typeof teamContract> = {
  'team.coders': () => ({}),
  'team.renameMe': () => ({ name: 'Een andere naam' }),
};
