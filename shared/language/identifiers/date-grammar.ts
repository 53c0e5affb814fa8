import { NUMBER_WORD, ORDINAL_WORD, TWO_DIGIT_WORD } from './number-words.ts';

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'.split('|');
const SHORT_MONTHS = 'jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec'.split('|');

/** Regex sources of the parts of a Dutch date, for text in lower case. */
export const MONTH = `(?:${MONTHS.join('|')}|(?:${SHORT_MONTHS.join('|')})(?:\\.(?!\\p{L})|(?!\\p{L})))`;
export const YEAR = '(?:1[89]\\d{2}|20\\d{2})';
export const SHORT_YEAR = "[’‘'`´]\\d{2}";
/** Only behind a month, since "twintig twintig" says nothing by itself. */
export const SPOKEN_YEAR =
  `(?:tweeduizend(?: ?(?:en )?${NUMBER_WORD})?|negentien ?honderd(?: ?(?:en )?${NUMBER_WORD})?|` +
  `(?:negentien|twintig) ?${TWO_DIGIT_WORD})(?!\\p{L})`;
export const DAY_NUMBER = '(?:3[01]|[12]\\d|0?[1-9])';
/** A day as it stands before a month: 3, 3e, 03, derde, drie. "een mei" is no date, "één mei" is. */
export const DAY = `(?:${DAY_NUMBER} ?(?:ste|de|e)?|${ORDINAL_WORD}|(?!een )${NUMBER_WORD})`;
export const WEEKDAY =
  '(?:(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?:ochtend|middag|avond|nacht)?|(?:ma|di|wo|do|vr|za|zo)\\.)';

const FIRST_LETTERS = MONTHS.map((month) => month.slice(0, 3));

/** 1 to 12 for a month in words, whole or shortened; null for anything else. */
export function monthNumber(word: string): number | null {
  const plain = word.toLowerCase().replace(/\.$/, '');
  const at = plain.startsWith('mrt') ? 2 : FIRST_LETTERS.indexOf(plain.slice(0, 3));
  return at < 0 ? null : at + 1;
}

/** True when the day exists in the month; 29 February always does, since the year may be missing. */
export function isDayOfMonth(day: number, month: number): boolean {
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return longest !== undefined && Number.isInteger(day) && day >= 1 && day <= longest;
}

/** Days that belong to everybody: holidays and the turn of the year, as day-month. */
const PUBLIC_DAYS = new Set('1-1 1-5 4-5 5-5 27-4 5-12 24-12 25-12 26-12 31-12'.split(' '));
/** Days of history, as day-month-year. */
const HISTORIC_DAYS = new Set(
  '10-5-1940 14-5-1940 6-6-1944 4-5-1945 5-5-1945 8-5-1945 15-8-1945 1-2-1953 9-11-1989 11-9-2001 24-2-2022'.split(
    ' ',
  ),
);

/**
 * True for a day that says nothing about a person: a holiday without a year, New Year's Day of any year (laws take
 * force then), a day of history, or anything before 1900.
 */
export function isPublicDay(day: number, month: number, year: number | null): boolean {
  const name = `${day}-${month}`;
  if (year === null) return PUBLIC_DAYS.has(name);
  return year < 1900 || name === '1-1' || HISTORIC_DAYS.has(`${name}-${year}`);
}
