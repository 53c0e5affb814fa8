import type { Texts } from '../../app/text-types.ts';

export const texts = {
  nl: {
    title: 'Exporteer',
    what: 'Wat',
    word: 'Word-rapport',
    wordHelp: 'Thema’s met tekst, tellingen en citaten. Echte kopstijlen, klaar voor de redacteur.',
    codings: 'Alle coderingen (CSV)',
    codingsHelp: 'Per regel: bron of respondent en vraag, codepad, plaats, woorden, codeur.',
    matrix: 'Respondenten × codes (CSV)',
    matrixHelp: 'Per respondent en per vraag 0 of 1. Leeg als de vraag niet is beantwoord.',
    codebook: 'Codeboek (CSV)',
    codebookHelp: 'Codes met definitie, wel, niet en voorbeeld. Weer in te lezen.',
    withNames: 'Met echte namen',
    withNamesHelp:
      'Alleen voor eigen gebruik. Anders stopt de export als er een vervangen naam in zou staan.',
    make: 'Maak bestand',
    busy: 'Bezig…',
    cancel: 'Annuleer',
    saved: 'Bewaard: {{file}}',
  },
  en: {
    title: 'Export',
    what: 'What',
    word: 'Word report',
    wordHelp: 'Themes with text, counts and quotes. Real heading styles, ready for the editor.',
    codings: 'All codings (CSV)',
    codingsHelp: 'Per line: source or respondent and question, code path, place, words, coder.',
    matrix: 'Respondents × codes (CSV)',
    matrixHelp: '0 or 1 per respondent and question. Empty when the question was not answered.',
    codebook: 'Codebook (CSV)',
    codebookHelp: 'Codes with definition, use when, when not and example. Can be read back in.',
    withNames: 'With real names',
    withNamesHelp:
      'For your own use only. Otherwise the export stops when a replaced name would stand in it.',
    make: 'Make file',
    busy: 'Working…',
    cancel: 'Cancel',
    saved: 'Saved: {{file}}',
  },
} satisfies Texts;
