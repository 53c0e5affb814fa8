import { DAY_NUMBER, MONTH, SHORT_YEAR, SPOKEN_YEAR, YEAR } from './date-grammar.ts';
import { ENGLISH_MONTH } from './find-english-date.ts';
import { NUMBER_WORD, ORDINAL_WORD, TWO_DIGIT_WORD } from './number-words.ts';
import { wordPattern } from './word-pattern.ts';

// Several small patterns instead of one: most texts never need those in words, and one that holds them all took a
// tenth of a second to compile.
const ANY_MONTH = `(?:${MONTH}|${ENGLISH_MONTH})`;
const DAY_AND_MONTH = wordPattern(`^${DAY_NUMBER} ?(?:ste|de|e|st|nd|rd|th)?(?: van| of)? ${ANY_MONTH}`);
const IN_FIGURES = wordPattern(
  `^(?:${DAY_NUMBER}(?: ?[-–/.] ?)(?:1[0-2]|0?[1-9])(?: ?[-–/.] ?)(?:${YEAR}|[’‘']?\\d{2})|` +
    `${DAY_NUMBER} (?:1[0-2]|0?[1-9]) ${YEAR}|${DAY_NUMBER}-${MONTH}-(?:${YEAR}|\\d{2})|` +
    `${DAY_NUMBER} (?:1[0-2]|0?[1-9]) \\d{2}|${DAY_NUMBER}[.-](?:x|xi|xii|i|ii|iii|iv|v|vi|vii|viii|ix)[.-]${YEAR}|` +
    `00[-/]00[-/]${YEAR}|(?:1[0-2]|0?[1-9])[-/](?:3[01]|[12]\\d)[-/]${YEAR}|` +
    '(?:18|19|20)\\d{2}[-/.](?:1[0-2]|0[1-9])[-/.](?:3[01]|[12]\\d|0[1-9])|\\d{8}|(?:3[01]|[12]\\d|0[1-9])(?:1[0-2]|0[1-9])\\d{2}(?!\\d))',
);
const DAY_IN_FIGURES_ONLY = wordPattern(`^${DAY_NUMBER}[-/](?:1[0-2]|0?[1-9])`);
const DAY_IN_WORDS = wordPattern(
  `^(?!een )(?:nul )?(?:${ORDINAL_WORD}|${NUMBER_WORD})(?: van)? (?=\\p{L}|\\d)`,
);
const MONTH_HEAD = wordPattern(`^${ANY_MONTH}`);
/** "march 12, 1985". */
const ENGLISH_DAY = wordPattern(`^ ${DAY_NUMBER}(?:st|nd|rd|th)?(?=,? \\d{4})`);
const MONTH_IN_WORDS = wordPattern(`^(?:nul )?(?:${ORDINAL_WORD}|${NUMBER_WORD}) `);
const YEAR_IN_FIGURES = wordPattern(`^(?:${YEAR}|[’‘']?\\d{2}(?!\\d))`);
const YEAR_IN_WORDS = wordPattern(`^(?:${SPOKEN_YEAR}|${TWO_DIGIT_WORD}(?!\\p{L}))`);
const LONG_YEAR = wordPattern(`^(?:${YEAR}|${SHORT_YEAR})`);
const LONG_YEAR_IN_WORDS = wordPattern(`^${SPOKEN_YEAR}`);
const RUNS_ON = wordPattern('^(?:[\\p{L}\\p{N}]|[.,:/-]\\d)');

/** A date that starts at the start of a text: how long it is, and whether its day is in it. */
export type ReadDate = { length: number; hasDay: boolean };

/** The longest date, whole or in part, with which a text in lower case begins; null when there is none. */
export function readBirthDate(text: string): ReadDate | null {
  for (const read of /^[’‘'\d]/.test(text) ? [figures, figuresInPart] : [words, wordsInPart]) {
    for (const length of read(text)) {
      if (length > 0 && !RUNS_ON.test(text.slice(length)))
        return { length, hasDay: read === figures || read === words };
    }
  }
  return null;
}

function figures(text: string): number[] {
  const head = lengthOf(DAY_AND_MONTH, text);
  if (head > 0) return [withYear(text, head), head];
  const inFigures = lengthOf(IN_FIGURES, text);
  if (inFigures > 0) return [inFigures];
  const day = new RegExp(`^${DAY_NUMBER} `).exec(text)?.[0].length ?? 0;
  const month = day === 0 ? 0 : lengthOf(MONTH_IN_WORDS, text.slice(day));
  return month === 0 ? [] : [yearAt(text, day + month, true)];
}

function figuresInPart(text: string): number[] {
  return [lengthOf(DAY_IN_FIGURES_ONLY, text), lengthOf(LONG_YEAR, text)];
}

function words(text: string): number[] {
  const month = lengthOf(MONTH_HEAD, text);
  const dayBehind = month === 0 ? 0 : lengthOf(ENGLISH_DAY, text.slice(month));
  if (dayBehind > 0) return [withYear(text, month + dayBehind)];
  if (month > 0 || !/^[edtvznaé]/.test(text)) return [];
  const day = lengthOf(DAY_IN_WORDS, text);
  if (day === 0) return [];
  const named = lengthOf(MONTH_HEAD, text.slice(day));
  if (named > 0) return [withYear(text, day + named), day + named];
  const counted = lengthOf(MONTH_IN_WORDS, text.slice(day));
  return counted === 0 ? [] : [yearAt(text, day + counted, false)];
}

function wordsInPart(text: string): number[] {
  const month = lengthOf(MONTH_HEAD, text);
  if (month > 0 && text[month] === ' ') return [yearAt(text, month + 1, false)];
  return /^(?:negentien|t(?:wee|win))/.test(text) ? [lengthOf(LONG_YEAR_IN_WORDS, text)] : [];
}

/** The end of the year behind a day and month, 0 when none follows. */
function withYear(text: string, at: number): number {
  const joint = /^,? /.exec(text.slice(at))?.[0].length ?? 0;
  return joint === 0 ? 0 : yearAt(text, at + joint, false);
}

function yearAt(text: string, at: number, isLong: boolean): number {
  const rest = text.slice(at);
  const isWord = /^[a-z]/.test(rest);
  const year = isWord ? (isLong ? LONG_YEAR_IN_WORDS : YEAR_IN_WORDS) : isLong ? LONG_YEAR : YEAR_IN_FIGURES;
  const length = lengthOf(year, rest);
  return length === 0 ? 0 : at + length;
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
