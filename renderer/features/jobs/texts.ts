import type { Texts } from '../../app/text-types.ts';

export const texts = {
  nl: {
    cancel: 'Annuleer',
    progress: '{{done}} van {{total}}',
    method: {
      import: {
        preview: 'Bestanden bekijken',
        transcripts: 'Gesprekken binnenhalen',
        survey: 'Antwoorden binnenhalen',
      },
      codebook: { importFile: 'Codeboek binnenhalen' },
      suggest: { prepare: 'Teksten lezen voor voorstellen' },
      clusters: { build: 'Antwoorden groeperen' },
      anonymise: { scan: 'Persoonsgegevens zoeken', share: 'Deelkopie maken en controleren' },
      export: {
        word: 'Word-rapport maken',
        codings: 'Coderingen exporteren',
        matrix: 'Tabel exporteren',
        codebook: 'Codeboek exporteren',
      },
    },
  },
  en: {
    cancel: 'Cancel',
    progress: '{{done}} of {{total}}',
    method: {
      import: {
        preview: 'Looking at files',
        transcripts: 'Importing interviews',
        survey: 'Importing answers',
      },
      codebook: { importFile: 'Importing the codebook' },
      suggest: { prepare: 'Reading texts for suggestions' },
      clusters: { build: 'Grouping answers' },
      anonymise: { scan: 'Looking for identifiers', share: 'Making and checking the share' },
      export: {
        word: 'Making the Word report',
        codings: 'Exporting codings',
        matrix: 'Exporting the table',
        codebook: 'Exporting the codebook',
      },
    },
  },
} satisfies Texts;
