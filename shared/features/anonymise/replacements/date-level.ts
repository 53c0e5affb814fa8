import { DAY, MONTH, monthNumber, SPOKEN_YEAR, WEEKDAY } from '../../../language/identifiers/date-grammar.ts';
import { numberFromWords } from '../../../language/identifiers/number-words.ts';

export type DateLevel = 'month' | 'season' | 'year' | 'five-years';

type PartialDate = { year: number | null; month: number | null };

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const YEAR = `(?:[’‘'\`´]?\\d{2}|\\d{4}|${SPOKEN_YEAR})`;
const CUE = '(?:(?:geb(?:oren|\\.)?|geboortedatum|gd|datum)(?: op)?:? ?)?(?:op |in )?';
const IN_WORDS = new RegExp(
  `^${CUE}(?:${WEEKDAY},? )?(?:(?:de )?${DAY} )?(${MONTH})(?:,? (?:van )?(${YEAR}))?$`,
  'u',
);
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2})?$/;
const DAY_FIRST = new RegExp(`^${CUE}\\d{1,2}[-/. ]+(\\d{1,2})(?:[-/. ]+([’‘'\`´]?\\d{2}|\\d{4}))?$`, 'u');
const MONTH_FIRST = /^(\d{1,2})[-/](\d{4})$/;
const YEAR_ALONE = new RegExp(`^${CUE}((?:1[89]|20)\\d{2}|[’‘'\`´]\\d{2}|${SPOKEN_YEAR})$`, 'u');

/**
 * A date with less in it: "14 maart 2021" becomes "maart 2021", "voorjaar 2021" (begin, voorjaar, zomer,
 * najaar, eind), "2021" or "2020-2024". Reads dates in figures and words, whole and partial. What the date
 * does not say is left out: "14 maart" is "maart" or "voorjaar", "1960" stays 1960 at month. Two figures of a
 * year lie between 1930 and 2029. Null for text that is no date, and when nothing would be left ("14 maart"
 * as a year).
 */
export function generaliseDate(text: string, level: DateLevel): string | null {
  const date = readDate(text);
  if (date === null) return null;
  const year = yearText(date.year, level === 'five-years');
  if (level === 'year' || level === 'five-years') return year;
  const month = date.month === null ? null : monthText(date.month, level, date.year !== null);
  const words = [month, year].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(' ');
}

function yearText(year: number | null, isBand: boolean): string | null {
  if (year === null || !isBand) return year === null ? null : `${year}`;
  const from = Math.floor(year / 5) * 5;
  return `${from}-${from + 4}`;
}

/** January is the beginning and December the end of a year: "winter 2021" could be either. */
function monthText(month: number, level: 'month' | 'season', hasYear: boolean): string | null {
  if (level === 'month') return MONTHS[month - 1] ?? null;
  if (month <= 2) return hasYear ? 'begin' : 'winter';
  if (month === 12) return hasYear ? 'eind' : 'winter';
  return month <= 5 ? 'voorjaar' : month <= 8 ? 'zomer' : 'najaar';
}

function readDate(text: string): PartialDate | null {
  const lower = text.trim().toLowerCase().replace(/\s+/gu, ' ');
  const words = IN_WORDS.exec(lower);
  if (words !== null) return made(words[2], monthNumber(words[1] ?? ''));
  const yearFirst = YEAR_FIRST.exec(lower);
  if (yearFirst !== null) return made(yearFirst[1], Number(yearFirst[2]));
  const monthFirst = MONTH_FIRST.exec(lower);
  if (monthFirst !== null) return made(monthFirst[2], Number(monthFirst[1]));
  const dayFirst = DAY_FIRST.exec(lower);
  if (dayFirst !== null) return made(dayFirst[2], Number(dayFirst[1]));
  const alone = YEAR_ALONE.exec(lower);
  return alone === null ? null : made(alone[1], null);
}

function made(year: string | undefined, month: number | null): PartialDate | null {
  if (month !== null && (month < 1 || month > 12)) return null;
  return { year: year === undefined ? null : yearOf(year), month };
}

function yearOf(words: string): number | null {
  const digits = words.replace(/^[’‘'`´]/u, '');
  if (/^\d{4}$/.test(digits)) return Number(digits);
  if (/^\d{2}$/.test(digits)) return Number(digits) < 30 ? 2000 + Number(digits) : 1900 + Number(digits);
  const [, century = '', rest = ''] =
    /^(tweeduizend|negentien ?honderd|negentien|twintig) ?(?:en )?(.*)$/u.exec(digits) ?? [];
  const within = rest === '' ? 0 : numberFromWords(rest);
  if (century === '' || within === null) return null;
  return (century.startsWith('negentien') ? 1900 : 2000) + within;
}
