import { isDayOfMonth, isPublicDay } from './date-grammar.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount } from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'.split(
  '|',
);
const SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
/** March and May are verbs and August is an adjective as well: those with a capital only. */
const TYPED =
  '[Jj]anuary|[Ff]ebruary|March|[Aa]pril|May|[Jj]une|[Jj]uly|August|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember';
const DAY_NUMBER = '(?:3[01]|[12]\\d|0?[1-9])';
const ORDINAL_DAY =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|' +
  'twentieth|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty-first)';
const YEAR = "((?:1[89]|20)\\d{2}|['’‘]\\d{2})";
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?';
const START = '(?<![\\p{L}\\p{N}]|\\d[.,:/-])';
const END = '(?![\\p{L}\\p{N}]|[./:-]\\d)';
const DAY_FIRST = wordPattern(
  `${START}(?:${WEEKDAY}(${DAY_NUMBER})(st|nd|rd|th)?(?: of)? (${TYPED}|(?:${SHORT})\\.?)|${WEEKDAY}${ORDINAL_DAY} of (${TYPED}))(?:,? ${YEAR})?${END}`,
  'g',
);
const MONTH_FIRST = wordPattern(
  `${START}${WEEKDAY}(${TYPED}) (${DAY_NUMBER})(st|nd|rd|th)?(?:,? ${YEAR})?${END}`,
  'g',
);
/** "Sept 14th", "Oct. 3, 2022": months that Dutch writes otherwise, or behind an English word. */
const SHORT_FIRST = wordPattern(
  `${START}(?:${WEEKDAY}|(?<=(?:on|by|of|from|until|since|till|before|after|dated|and) ))(${SHORT})\\.? (${DAY_NUMBER})(st|nd|rd|th)?(?:,? ${YEAR})?${END}`,
  'g',
);
const MONTH_AND_YEAR = wordPattern(`${START}(${TYPED})(?: of|,)? ${YEAR}${END}`, 'g');
const SHARED = /^(?:april|september|november|december|jan|feb|apr|jun|jul|aug|sept?|nov|dec)$/i;

/** Regex source of an English month, for text in lower case. */
export const ENGLISH_MONTH = `(?:${MONTHS.join('|')})(?!\\p{L})`;

/**
 * Exact dates in English, whole or in part: "18 October 2022", "October 18, 2022", "the 5th of August", "March 2019".
 * Months that Dutch shares are left to the Dutch patterns unless the day is written the English way. No bare months.
 */
export function findEnglishDates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(DAY_FIRST)) {
    const [whole, day = '', suffix = '', month = match[4] ?? '', , year] = match;
    if (SHARED.test(month) && suffix === '' && day !== '') continue;
    push(found, match.index, whole, day === '' ? 2 : Number(day), month, year);
  }
  for (const match of text.matchAll(MONTH_FIRST)) {
    const [whole, month = '', day = '', suffix = '', year] = match;
    if (SHARED.test(month) && suffix === '' && year === undefined) continue;
    if (isAmount(text, match.index, match.index + whole.length)) continue;
    push(found, match.index, whole, Number(day), month, year);
  }
  for (const match of text.matchAll(SHORT_FIRST)) {
    const [whole, month = '', day = '', , year] = match;
    if (!isAmount(text, match.index, match.index + whole.length))
      push(found, match.index, whole, Number(day), month, year);
  }
  for (const match of text.matchAll(MONTH_AND_YEAR)) {
    push(found, match.index, match[0], null, match[1] ?? '', match[2]);
  }
  return found;
}

function push(
  found: Candidate[],
  start: number,
  whole: string,
  day: number | null,
  monthName: string,
  year: string | undefined,
): void {
  const month = MONTHS.findIndex((name) => name.startsWith(monthName.slice(0, 3).toLowerCase())) + 1;
  if (day !== null && !isDayOfMonth(day, month)) return;
  const value = year !== undefined && /^\d/.test(year) ? Number(year) : null;
  const range = [start, start + whole.length] as const;
  if (value !== null && value < 1900) return;
  if (day !== null && isPublicDay(day, month, value)) {
    found.push(candidateOf('date', range, 'look', 'date-public'));
  } else {
    const isWhole = day !== null && year !== undefined;
    found.push(candidateOf('date', range, 'sure', isWhole ? 'date-whole' : 'date-part'));
  }
}
