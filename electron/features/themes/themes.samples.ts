import type { themesContract } from '../../../shared/features/themes/themes.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const themesSamples: SamplesFor<typeof themesContract> = {
  'themes.list': () => ({}),
  'themes.get': ({ themeId }) => ({ themeId }),
  'themes.counts': ({ themeId }) => ({ themeId }),
  'themes.suggestQuotes': ({ themeId }) => ({ themeId }),
  'themes.create': ({ codeIds }) => ({ title: 'Een nieuw thema', codeIds: [codeIds[1]] }),
  'themes.rename': ({ themeId }) => ({ themeId, title: 'Een andere titel' }),
  'themes.setText': ({ themeId }) => ({ themeId, body: '', bodyText: 'Een alinea die er nog niet stond.' }),
  'themes.setCodes': ({ themeId, codeIds }) => ({ themeId, codeIds: [codeIds[2], codeIds[1], codeIds[0]] }),
  'themes.move': ({ themeId }) => ({ themeId, index: 1 }),
  'themes.remove': ({ themeId }) => ({ themeId }),
  'themes.addQuotes': ({ secondThemeId, codingId }) => ({ themeId: secondThemeId, codingIds: [codingId] }),
  'themes.moveQuote': ({ themeQuoteId }) => ({ themeQuoteId, index: 1 }),
  'themes.removeQuote': ({ themeQuoteId }) => ({ themeQuoteId }),
};
