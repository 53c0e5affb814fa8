import type { clustersContract } from '../../../shared/features/clusters/clusters.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const clustersSamples: SamplesFor<typeof clustersContract> = {
  'clusters.build': ({ questionId }) => ({ questionId, count: 2 }),
  'clusters.list': ({ questionId }) => ({ questionId }),
  'clusters.members': ({ clusterId }) => ({ clusterId }),
  'clusters.rest': ({ questionId }) => ({ questionId }),
  'clusters.rename': ({ clusterId }) => ({ clusterId, name: 'Lang wachten' }),
  'clusters.makeCode': ({ clusterId }) => ({ clusterId, name: 'Code uit een cluster' }),
};
