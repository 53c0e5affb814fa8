import type { historyContract } from '../../../shared/features/history/history.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const historySamples: SamplesFor<typeof historyContract> = {
  'history.state': () => ({}),
  'history.list': () => ({ limit: 5 }),
  'history.undo': () => ({}),
  'history.redo': () => ({}),
};
