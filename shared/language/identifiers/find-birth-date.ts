import { DAY, DAY_NUMBER, MONTH, SHORT_YEAR, SPOKEN_YEAR, YEAR } from './date-grammar.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isWordCharacter, lowerCaseInPlace } from './local-context.ts';
import { NUMBER_WORD, ORDINAL_WORD, TWO_DIGIT_WORD } from './number-words.ts';
import { PERSON_NOUN } from './person-words.ts';
import { wordPattern } from './word-pattern.ts';

const ANY_YEAR = `(?:${YEAR}|[’‘']?\\d{2}(?!\\d)|${SPOKEN_YEAR}|${TWO_DIGIT_WORD}(?!\\p{L}))`;
const WHOLE_DATE = [
  `${DAY}(?: van)? ${MONTH}(?:,? ${ANY_YEAR})?`,
  `${DAY_NUMBER}(?: ?[-–/.] ?)(?:1[0-2]|0?[1-9])(?: ?[-–/.] ?)(?:${YEAR}|[’‘']?\\d{2})`,
  `${DAY_NUMBER} (?:1[0-2]|0?[1-9]) ${YEAR}`,
  `${DAY} (?:${ORDINAL_WORD}|${NUMBER_WORD}) (?:${SPOKEN_YEAR}|${YEAR})`,
  `${DAY_NUMBER}-${MONTH}-(?:${YEAR}|\\d{2})`,
  '(?:18|19|20)\\d{2}[-/.](?:1[0-2]|0[1-9])[-/.](?:3[01]|[12]\\d|0[1-9])',
].join('|');
const PART_OF_DATE = [
  `${MONTH} ${ANY_YEAR}`,
  `${DAY_NUMBER}[-/](?:1[0-2]|0?[1-9])`,
  YEAR,
  SHORT_YEAR,
  SPOKEN_YEAR,
].join('|');
/** The words that say that a date is a day of birth; the name in front is what a reason carries. */
const CUES: readonly (readonly [name: string, source: string])[] = [
  ['geboortedatum', 'geb\\.? ?(?:datum|dat\\.?)|geboorte(?:datum|dag|jaar)|dob\\b|g\\.d\\.'],
  ['geboren', 'geboren(?!\\p{L})|geboorte(?!\\p{L})|geb\\.|geb(?=[ :])|gbd\\.?(?=[ :])|[*°](?= ?\\d)'],
  ['jarig', '(?<!\\d[ -]?)jarig|verjaardag|verjaart|verjaar(?=[ ])'],
  ['bouwjaar', "(?:mijn|m’n|m'n|zijn|haar|ben|is) (?:van )?bouwjaar"],
];
const CUE = wordPattern(CUES.map(([, source]) => `(${source})`).join('|'), 'g');
/** Words between the cue and the date, within one sentence: "geboren in Duinrade op". */
const BETWEEN = new RegExp(
  `^[^\\d\\n.;!?'’‘]{0,40}?(?=[’‘']?\\d|(?<!\\p{L})(?:${MONTH}|(?:${DAY}) (?:${MONTH}|(?:${ORDINAL_WORD}|${NUMBER_WORD}) (?:negentien|tweeduizend|19|20))|negentien ?honderd|negentien \\p{L}+tig|tweeduizend))`,
  'u',
);
/** The first group is there when the date has a day. */
const AFTER_CUE = wordPattern(`^(?:(${WHOLE_DATE}|\\d{8})|${PART_OF_DATE})(?![\\p{L}\\p{N}]|[.,:/-]\\d)`);
const LINK =
  ',? (?:is |ben |was |werd )?(?:ik |hij |zij |ze |mijn \\p{L}{2,12} )?(?:is |ben |was |werd )?(?:als \\p{L}{2,12} )?$';
const BEFORE_CUE = wordPattern(`(?<![\\p{L}\\p{N}.,/-])(?:${WHOLE_DATE}|(?<=in )${YEAR})${LINK}`);
/** "van 12 maart 1952", "van '52": a birthday when what stands before it is a person. */
const OF = /(?<!\p{L})van (?:de )?(?=[\p{L}\d’‘'])/gu;
const I_AM = /(?<!\p{L})(?:ben|bent|bin)(?: ik)?(?: nog)?(?: er (?:een|één|eentje))? $/u;
const PERSON_IS = wordPattern(`(?<!\\p{L})(?:hij|zij|ze|${PERSON_NOUN}) (?:is|was)(?: nog)? $`);
const AGE_BEFORE = /(?:\d{2}|tig|tien|elf|twaalf)(?: jaar)?, $/u;
const NAME_BEFORE = /(?<!\p{L})\p{Lu}\p{Ll}+, $/u;
const ENDS_IN_YEAR = wordPattern(`(?:\\d{4}|[’‘' /.–-]\\d{2}|${SPOKEN_YEAR}| ${TWO_DIGIT_WORD})$`);

/**
 * Dates of birth: a date just after geboren, geb., geboortedatum, jarig, or just before it, or after "ik ben van". The
 * finding covers the date and not the cue. A whole date is sure; a year or a month alone, or a day without a year, is
 * to look at.
 */
export function findBirthDates(typed: string): Candidate[] {
  const text = lowerCaseInPlace(typed);
  const found: Candidate[] = [];
  for (const match of text.matchAll(CUE)) {
    const cueStart = match.index;
    if (isWordCharacter(text[cueStart - 1] ?? '')) continue;
    const cue = CUES[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? '';
    // "Op 3 maart 1952 geboren" before "geboren ... 2019": what stands before a birthday is closer to it.
    const after = () => dateAfter(text, cueStart + match[0].length, cue);
    const before = () => dateBefore(text, cueStart, cue);
    const candidate = cue === 'jarig' ? (before() ?? after()) : (after() ?? before());
    if (candidate !== null) found.push(candidate);
  }
  for (const match of text.matchAll(OF)) {
    const start = match.index + match[0].length;
    const candidate = dateOf(typed, text, match.index, start);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function dateOf(typed: string, text: string, at: number, start: number): Candidate | null {
  const left = text.slice(Math.max(0, at - 40), at);
  const isPerson = I_AM.test(left) || PERSON_IS.test(left);
  const isNamed = AGE_BEFORE.test(left) || NAME_BEFORE.test(typed.slice(Math.max(0, at - 40), at));
  if (!isPerson && !isNamed) return null;
  const window = text.slice(start, start + 70);
  const date = AFTER_CUE.exec(window);
  // "zij was er van 1977 tot 1981" is a stretch of time.
  if (date === null || /^ ?(?:tot|t\/m|[-–])/u.test(window.slice(date[0].length))) return null;
  const candidate = birthDate(start, date, 'geboren');
  // "Joop de Ruiter, van de derde juni 1954", "tweeënvijftig, van 8 maart 1972": only with day and year.
  return isPerson || candidate.tier === 'sure' ? candidate : null;
}

function dateAfter(text: string, from: number, cue: string): Candidate | null {
  const between = BETWEEN.exec(text.slice(from, from + 90))?.[0];
  if (between === undefined) return null;
  const start = from + between.length;
  const date = AFTER_CUE.exec(text.slice(start, start + 70));
  return date === null ? null : birthDate(start, date, cue);
}

function dateBefore(text: string, cueStart: number, cue: string): Candidate | null {
  const windowStart = Math.max(0, cueStart - 80);
  const window = text.slice(windowStart, cueStart);
  const match = BEFORE_CUE.exec(window);
  if (match === null) return null;
  const date = AFTER_CUE.exec(match[0]);
  return date === null ? null : birthDate(windowStart + match.index, date, cue);
}

function birthDate(start: number, match: RegExpExecArray, cue: string): Candidate {
  const date = match[0].replace(/\.$/, '');
  const isPart = /^(?:[’‘']?\d{2}|\d{4}|\d+[-/]\d+)$/.test(date);
  const isWhole = !isPart && ENDS_IN_YEAR.test(date) && match[1] !== undefined;
  return candidateOf('birth-date', [start, start + date.length], isWhole ? 'sure' : 'look', 'birth-cue', cue);
}
