import type { respondentsContract } from '../../../shared/features/respondents/respondents.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const respondentsSamples: SamplesFor<typeof respondentsContract> = {
  'respondents.variables': () => ({}),
  'respondents.list': () => ({}),
  'respondents.update': ({ respondentId, variableId }) => ({
    respondentId,
    label: 'Een ander label',
    values: { [variableId]: 'anders' },
  }),
  'respondents.createVariable': () => ({ name: 'nieuw kenmerk', type: 'text' }),
};
