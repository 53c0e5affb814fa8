import { texts as anonymise } from '../features/anonymise/texts.ts';
import { texts as answers } from '../features/answers/texts.ts';
import { texts as clusters } from '../features/clusters/texts.ts';
import { texts as codebook } from '../features/codebook/texts.ts';
import { texts as coding } from '../features/coding/texts.ts';
import { texts as documents } from '../features/documents/texts.ts';
import { texts as exportTexts } from '../features/export/texts.ts';
import { texts as history } from '../features/history/texts.ts';
import { texts as importTexts } from '../features/import/texts.ts';
import { texts as jobs } from '../features/jobs/texts.ts';
import { texts as memos } from '../features/memos/texts.ts';
import { texts as project } from '../features/project/texts.ts';
import { texts as search } from '../features/search/texts.ts';
import { texts as suggest } from '../features/suggest/texts.ts';
import { texts as themes } from '../features/themes/texts.ts';
import { texts as app } from './texts.ts';

/** Every slice's sentences, by the slice's name. */
export const allTexts = {
  app,
  anonymise,
  answers,
  clusters,
  codebook,
  coding,
  documents,
  export: exportTexts,
  history,
  import: importTexts,
  jobs,
  memos,
  project,
  search,
  suggest,
  themes,
};
