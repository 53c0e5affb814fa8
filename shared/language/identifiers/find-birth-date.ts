import type { Candidate } from './identifier-kind.ts';
import { isWordCharacter } from './local-context.ts';

const MONTH =
  '(?:januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|oktober|okt|november|nov|december|dec)\\.?';
const YEAR = "(?:(?:18|19|20)\\d{2}|['’]?\\d{2})";
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const FULL_DATE = [
  `${DAY}(?:e|de|ste)? ${MONTH}(?:,? ${YEAR})?`,
  `${DAY}(?: ?[-–/.] ?)(?:1[0-2]|0?[1-9])(?: ?[-–/.] ?)${YEAR}`,
  `${DAY} (?:1[0-2]|0[1-9]) (?:18|19|20)\\d{2}`,
  '(?:18|19|20)\\d{2}-(?:1[0-2]|0[1-9])-(?:3[01]|[12]\\d|0[1-9])',
].join('|');
const PART_OF_DATE = [
  `${MONTH} (?:(?:18|19|20)\\d{2}|['’]?\\d{2})`,
  `${DAY}[-/](?:1[0-2]|0?[1-9])`,
  '(?:18|19|20)\\d{2}',
  "['’]\\d{2}",
].join('|');

const CUE =
  /(?:geboren|geb\.? ?(?:datum|dat\.?)|geboortedatum|geboortedag|geboortejaar|geboorte|geb\.|geb(?=[ :]))/giu;
/** Words between the cue and the date, within one sentence: "geboren in Duinrade op". */
const BETWEEN =
  /^[^\d\n.;!?'’]{0,40}?(?=['’]?\d|(?<!\p{L})(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec))/iu;
const AFTER_CUE = new RegExp(`^(?:${FULL_DATE}|${PART_OF_DATE})(?![\\p{L}\\p{N}]|[.,:/-]\\d)`, 'iu');
const BEFORE_CUE = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?:${FULL_DATE}),? (?:is |ben |was |werd )?(?:ik |hij |zij |ze )?$`,
  'iu',
);

/**
 * Dates of birth: a date just after geboren, geb., geboortedatum, or just before geboren. The finding covers the
 * date and not the cue. A whole date is sure; a year or a month alone, or a day without a year, is to look at.
 */
export function findBirthDates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(CUE)) {
    const cueStart = match.index;
    if (isWordCharacter(text[cueStart - 1] ?? '')) continue;
    const candidate = dateAfter(text, cueStart + match[0].length) ?? dateBefore(text, cueStart);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function dateAfter(text: string, from: number): Candidate | null {
  const between = BETWEEN.exec(text.slice(from, from + 60))?.[0];
  if (between === undefined) return null;
  const start = from + between.length;
  const date = AFTER_CUE.exec(text.slice(start, start + 40))?.[0];
  return date === undefined ? null : birthDate(start, date);
}

function dateBefore(text: string, cueStart: number): Candidate | null {
  const windowStart = Math.max(0, cueStart - 45);
  const match = BEFORE_CUE.exec(text.slice(windowStart, cueStart));
  if (match === null) return null;
  const date = match[0].replace(/,? (?:is |ben |was |werd )?(?:ik |hij |zij |ze )?$/iu, '');
  return birthDate(windowStart + match.index, date);
}

function birthDate(start: number, date: string): Candidate {
  const isWhole = /\d.*(?:\d{4}|['’ /.–-]\d{2})$/u.test(date) && !/^\d{4}$|^\d+[-/]\d+$/.test(date);
  const tier = isWhole ? 'sure' : 'look';
  return { kind: 'birth-date', start, end: start + date.length, tier, reason: 'birth-cue' };
}
