import type { api } from '../../shared/rpc/api.ts';
import { anonymiseSamples } from '../features/anonymise/anonymise.samples.ts';
import { answersSamples } from '../features/answers/answers.samples.ts';
import { clustersSamples } from '../features/clusters/clusters.samples.ts';
import { codebookSamples } from '../features/codebook/codebook.samples.ts';
import { codingSamples } from '../features/coding/coding.samples.ts';
import { documentsSamples } from '../features/documents/documents.samples.ts';
import { exportSamples } from '../features/export/export.samples.ts';
import { historySamples } from '../features/history/history.samples.ts';
import { importSamples } from '../features/import/import.samples.ts';
import { memosSamples } from '../features/memos/memos.samples.ts';
import { projectSamples } from '../features/project/project.samples.ts';
import { respondentsSamples } from '../features/respondents/respondents.samples.ts';
import { searchSamples } from '../features/search/search.samples.ts';
import { suggestSamples } from '../features/suggest/suggest.samples.ts';
import { teamSamples } from '../features/team/team.samples.ts';
import { themesSamples } from '../features/themes/themes.samples.ts';
import type { SamplesFor } from './sample-world.ts';

/** One input for every method; a method without a sample does not compile. */
export const allSamples: SamplesFor<typeof api> = {
  ...anonymiseSamples,
  ...answersSamples,
  ...clustersSamples,
  ...codebookSamples,
  ...codingSamples,
  ...documentsSamples,
  ...exportSamples,
  ...historySamples,
  ...importSamples,
  ...memosSamples,
  ...projectSamples,
  ...respondentsSamples,
  ...searchSamples,
  ...suggestSamples,
  ...teamSamples,
  ...themesSamples,
};
