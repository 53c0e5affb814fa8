import {
  DAY,
  isDayOfMonth,
  isPublicDay,
  MONTH,
  monthNumber,
  SHORT_YEAR,
  SPOKEN_YEAR,
  WEEKDAY,
  YEAR,
} from './date-grammar.ts';
import { findNumericDates } from './find-numeric-date.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount, isWordCharacter, lowerCaseInPlace } from './local-context.ts';
import { numberFromWords, TWO_DIGIT_WORD } from './number-words.ts';
import { wordPattern } from './word-pattern.ts';

const WINDOW = 70;
const MONTH_WORD = wordPattern(`(?<![\\p{L}\\p{N}])${MONTH}(?![\\p{L}\\p{N}])`, 'g');
/** "maandag 3", "3 t/m 5", "3, 4 en 5", "14e van", "de veertiende". */
const DAY_BEFORE = wordPattern(
  `(?<![\\p{L}\\p{N}]|\\d[.,:/-])(?:${WEEKDAY},? (?:de )?)?` +
    `(?:(?:\\d{1,2}, ){0,2}\\d{1,2} ?(?:[-–/]|t/m|tot(?: en met)?|en|of) ?(?:de )?|(?<=van )\\d{1,2} op )?(${DAY}|(?<=(?:op|per|van|tot) )een)(?: van)?[ \\u00a0-]{1,2}$`,
);
const YEAR_AFTER = wordPattern(
  `^[.,]?[ \\u00a0]?(?:-|van |in )?(${YEAR}|${SHORT_YEAR}|${SPOKEN_YEAR}|(?<=-)\\d{2})(?![\\p{L}\\p{N}])`,
);
/** "12 maart 52." and not "12 maart 52 mensen". */
const BARE_SHORT_YEAR_AFTER = new RegExp(
  `^ (\\d{2}|${TWO_DIGIT_WORD})(?=[.,;:)]?(?:\\n|$)|[,;.)](?!\\d))`,
  'u',
);
/** "Hij wordt op 9 september 18": no year. */
const GETS_AGE = wordPattern(/(?<!\p{L})(?:word|wordt|worden|werd)(?: \p{L}{2,12}){0,2} $/u);
const LAW_BEFORE = /(?:wet|besluit|regeling|verordening|richtlijn|kb) van $/u;
const APOSTROPHE_YEAR = wordPattern(
  /(?<![\p{L}\p{N}])(?:in|uit|van|sinds|vanaf|tot|begin|eind|medio|zomer|winter|voorjaar|najaar|herfst|lente|since|from|until) (['’‘]\d{2})(?![\p{L}\p{N}'’‘"”])/gu,
);

/**
 * Exact dates, whole or in part: day-month-year and month-year in figures and words, day-month, and a year behind an
 * apostrophe (to look at). No bare months, no bare years. Holidays and days of history are to look at. The day of the
 * week goes with its date.
 */
export function findDates(text: string): Candidate[] {
  const found = findNumericDates(text);
  const lower = lowerCaseInPlace(text);
  for (const match of lower.matchAll(MONTH_WORD)) {
    const word = text.slice(match.index, match.index + match[0].length);
    const candidate = dateAround(lower, match.index, word);
    if (candidate !== null) found.push(candidate);
  }
  for (const match of lower.matchAll(APOSTROPHE_YEAR)) {
    const end = match.index + match[0].length;
    const start = end - (match[1] ?? '').length;
    if (!isAmount(text, start, end)) found.push(candidateOf('date', [start, end], 'look', 'date-part'));
  }
  return found;
}

function dateAround(text: string, monthStart: number, word: string): Candidate | null {
  const month = monthNumber(word) ?? 0;
  const before = text.slice(Math.max(0, monthStart - WINDOW), monthStart);
  const dayMatch = DAY_BEFORE.exec(before);
  const day = dayMatch === null ? null : dayValue(dayMatch[1] ?? '');
  const hasDay = day !== null && isDayOfMonth(day, month);
  const monthEnd = monthStart + word.length;
  const isAge = dayMatch !== null && GETS_AGE.test(before.slice(0, dayMatch.index));
  const year = readYear(text, monthEnd, hasDay && !isAge);
  if (isName(word, hasDay, year !== null)) return null;
  const start = hasDay && dayMatch !== null ? monthStart - before.length + dayMatch.index : monthStart;
  if (LAW_BEFORE.test(text.slice(Math.max(0, start - 20), start))) return null;
  if (hasDay) {
    // The full stop of "12 sept." ends the sentence as well as the word; it stays outside when nothing follows.
    const end = year?.end ?? (word.endsWith('.') ? monthEnd - 1 : monthEnd);
    if (isPublicDay(day, month, year?.value ?? null)) {
      return candidateOf('date', [start, end], 'look', 'date-public');
    }
    return candidateOf('date', [start, end], 'sure', year === null ? 'date-part' : 'date-whole');
  }
  if (year === null || (year.value !== null && year.value < 1900)) return null;
  return candidateOf('date', [start, year.end], 'sure', 'date-part');
}

function dayValue(words: string): number | null {
  const digits = /^\d+/.exec(words)?.[0];
  return digits === undefined ? numberFromWords(words) : Number(digits);
}

function readYear(text: string, at: number, hasDay: boolean): { end: number; value: number | null } | null {
  const after = text.slice(at, at + WINDOW);
  const match = YEAR_AFTER.exec(after) ?? (hasDay ? BARE_SHORT_YEAR_AFTER.exec(after) : null);
  if (match === null) return null;
  const end = at + match[0].length;
  const year = match[1] ?? '';
  if (/^\p{L}/u.test(year) && !isSpokenYear(year)) return null;
  const isCounted = /^\d/.test(year) && isAmount(text, end - year.length, end);
  if (isCounted || isWordCharacter(text[end] ?? '')) return null;
  return { end, value: /^\d{4}$/.test(year) ? Number(year) : null };
}

/** Jan, Mei, Juni and August are names too: a shortened month with a capital needs a day and a year. */
function isName(word: string, hasDay: boolean, hasYear: boolean): boolean {
  if (word.toLowerCase() === 'jan') return !(hasDay && hasYear) && (word !== 'jan' || !hasDay);
  return word.length <= 4 && /^\p{Lu}\p{Ll}/u.test(word) && !/^mei|\.$/iu.test(word) && !hasDay;
}

function isSpokenYear(words: string): boolean {
  const rest = words.replace(
    /^(?:tweeduizend|negentien ?honderd|(?:negentien|twintig)(?= ?\p{L}))(?: ?en )? ?/u,
    '',
  );
  return rest === '' || numberFromWords(rest) !== null;
}
