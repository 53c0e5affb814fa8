import type { ThemeCount } from '../themes/themes.contract.ts';
import { formatCount, formatShare, type ReportLanguage, SMALL_BASE } from './figures.ts';

/** Which kinds of sources a project holds; decides whether a report speaks of interviews, letters or both. */
export type SourceKinds = { hasInterviews: boolean; hasLetters: boolean };

const words = {
  nl: {
    subtitle: 'Wat respondenten vertellen',
    about: 'Over dit rapport',
    overview: 'De thema’s in het kort',
    theme: 'Thema',
    base: 'Basis',
    respondents: 'Respondenten',
    withTheme: 'Noemt het thema',
    share: 'Aandeel',
    table: 'Tabel',
    page: 'Pagina',
    of: 'van',
    question: 'vraag',
    turn: 'beurt',
    quote: 'Citaat',
    source: 'Bron',
    place: 'Plaats',
    sources: 'Waar de citaten staan',
    sourcesNote: 'Voor wie het rapport naleest. Haal dit deel weg als het rapport naar buiten gaat.',
    interviews: 'gesprekken',
    letters: 'brieven',
    both: 'gesprekken en brieven',
    namesChanged: 'Namen zijn veranderd.',
    several: 'Meerdere antwoorden mogelijk: een respondent telt bij elk thema dat hij of zij noemt.',
    small: `* Minder dan ${SMALL_BASE} respondenten in de basis.`,
    provisional: 'Voorlopig: nog niet alles is gecodeerd.',
    noThemes: 'Er zijn nog geen thema’s.',
    columns: {
      source: 'bron',
      respondent: 'respondent',
      question: 'vraag',
      kind: 'soort',
      number: 'codenummer',
      code: 'code',
      start: 'begin',
      end: 'einde',
      text: 'fragment',
      coder: 'codeur',
      created: 'gecodeerd op',
      respondentId: 'respondentnummer',
      coded: 'gecodeerd',
    },
    kinds: { transcript: 'gesprek', text: 'brief', answer: 'antwoord' },
    codebook: ['nummer', 'code', 'definitie', 'wel gebruiken', 'niet gebruiken', 'voorbeeld', 'kleur'],
  },
  en: {
    subtitle: 'What respondents tell',
    about: 'About this report',
    overview: 'The themes in short',
    theme: 'Theme',
    base: 'Base',
    respondents: 'Respondents',
    withTheme: 'Mention the theme',
    share: 'Share',
    table: 'Table',
    page: 'Page',
    of: 'of',
    question: 'question',
    turn: 'turn',
    quote: 'Quote',
    source: 'Source',
    place: 'Place',
    sources: 'Where the quotes stand',
    sourcesNote: 'For whoever checks the report. Remove this part when the report goes out.',
    interviews: 'interviews',
    letters: 'letters',
    both: 'interviews and letters',
    namesChanged: 'Names have been changed.',
    several: 'Several answers possible: a respondent counts with every theme he or she mentions.',
    small: `* Fewer than ${SMALL_BASE} respondents in the base.`,
    provisional: 'Provisional: not everything is coded yet.',
    noThemes: 'There are no themes yet.',
    columns: {
      source: 'source',
      respondent: 'respondent',
      question: 'question',
      kind: 'kind',
      number: 'code number',
      code: 'code',
      start: 'start',
      end: 'end',
      text: 'fragment',
      coder: 'coder',
      created: 'coded at',
      respondentId: 'respondent number',
      coded: 'coded',
    },
    kinds: { transcript: 'interview', text: 'letter', answer: 'answer' },
    codebook: ['number', 'code', 'definition', 'use when', 'do not use when', 'example', 'colour'],
  },
} as const;

export type ReportWords = (typeof words)[ReportLanguage];

export function reportWords(language: ReportLanguage): ReportWords {
  return words[language];
}

/** What interviews and letters together are called in this project. */
export function sourcesName({ hasInterviews, hasLetters }: SourceKinds, language: ReportLanguage): string {
  const { interviews, letters, both } = words[language];
  if (hasInterviews && hasLetters) return both;
  return hasLetters ? letters : interviews;
}

/** The name of a base: the sources, or 'vraag v12'. */
export function baseName(
  count: Pick<ThemeCount, 'questionId' | 'questionLabel'>,
  kinds: SourceKinds,
  language: ReportLanguage,
): string {
  if (count.questionId === null) return sourcesName(kinds, language);
  return `${words[language].question} ${count.questionLabel ?? ''}`.trim();
}

/**
 * The counts of a theme in one sentence, each with its base: '37 van de 68 respondenten (54%) in gesprekken; vraag
 * v12: 61 van de 412 (15%).' Bases of nobody are left out, and zeros beside a base in which the theme does occur; without
 * any base the sentence is empty.
 */
export function countSentence(
  counts: readonly ThemeCount[],
  kinds: SourceKinds,
  language: ReportLanguage,
): string {
  const present = counts.filter(({ base }) => base > 0);
  const found = present.filter(({ respondents }) => respondents > 0);
  const parts = (found.length > 0 ? found : present).map((count, index) => {
    const respondents = formatCount(count.respondents, language);
    const base = formatCount(count.base, language);
    const share = formatShare(count.respondents, count.base);
    const name = baseName(count, kinds, language);
    const people = index === 0 ? (language === 'nl' ? ' respondenten' : ' respondents') : '';
    const figures =
      language === 'nl'
        ? `${respondents} van de ${base}${people} (${share})`
        : `${respondents} of ${base}${people} (${share})`;
    return count.questionId === null ? `${figures} in ${name}` : `${name}: ${figures}`;
  });
  return parts.length === 0 ? '' : `${capital(parts.join('; '))}.`;
}

/** The first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A day as a report prints it: '4 maart 2025'. */
export function formatDay(day: Date, language: ReportLanguage): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' }).format(day);
}

/** Which bases are not coded to the end yet, as a sentence; empty when all are. */
export function provisionalNote(
  bases: readonly ThemeCount[],
  kinds: SourceKinds,
  language: ReportLanguage,
): string {
  const open = bases.filter(({ base, coded }) => coded < base);
  if (open.length === 0) return '';
  const listed = open.map((row) => {
    const [coded, base] = [formatCount(row.coded, language), formatCount(row.base, language)];
    const name = baseName(row, kinds, language);
    return language === 'nl' ? `${name} ${coded} van de ${base}` : `${name} ${coded} of ${base}`;
  });
  return language === 'nl'
    ? `Voorlopige cijfers: nog niet van alle respondenten zijn de woorden gecodeerd (${listed.join('; ')}).`
    : `Provisional figures: not all respondents have their words coded yet (${listed.join('; ')}).`;
}

/** How was counted, in short paragraphs, with the bases that the report uses. */
export function methodNote(
  bases: readonly Pick<ThemeCount, 'questionId' | 'questionLabel' | 'base'>[],
  kinds: SourceKinds,
  language: ReportLanguage,
): string[] {
  const listed = bases
    .filter(({ base }) => base > 0)
    .map((row) => {
      const name = baseName(row, kinds, language);
      return `${name}: ${formatCount(row.base, language)}`;
    })
    .join('; ');
  if (language === 'nl') {
    return [
      'De thema’s in dit rapport rusten op fragmenten uit wat respondenten zeiden of schreven. Bij elk thema staat ' +
        'hoeveel respondenten het noemen. Iedere respondent telt één keer, hoe vaak het thema ook terugkomt; wat een ' +
        'interviewer zegt, telt niet mee.',
      `${listed ? `Aantal respondenten per basis: ${listed}. ` : ''}Percentages gaan over de respondenten die spraken ` +
        'of antwoordden. Lege antwoorden, ‘weet niet’ en ‘niet van toepassing’ tellen niet mee. Elke vraag heeft een ' +
        `eigen basis. ${words.nl.several}`,
      'Percentages zijn afgerond op hele getallen en ongewogen.',
    ];
  }
  return [
    'The themes in this report rest on fragments of what respondents said or wrote. Each theme states how many ' +
      'respondents mention it. Every respondent counts once, however often the theme returns; what an interviewer ' +
      'says does not count.',
    `${listed ? `Number of respondents per base: ${listed}. ` : ''}Percentages are of the respondents who spoke or ` +
      'answered. Empty answers, ‘don’t know’ and ‘not applicable’ are left out. Each question has a base of its own. ' +
      words.en.several,
    'Percentages are rounded to whole numbers and unweighted.',
  ];
}
