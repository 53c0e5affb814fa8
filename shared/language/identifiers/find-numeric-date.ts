import { isDayOfMonth, isPublicDay, WEEKDAY } from './date-grammar.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount } from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

const DASH = '[-–‑−]';
const WHOLE = wordPattern(
  `(?<![\\p{L}\\p{N}_]|\\d[.,:/-])(\\d{1,2})( ?${DASH} ?| ?/ ?|\\. ?)(\\d{1,2})( ?${DASH} ?| ?/ ?|\\. ?)(\\d{4}|[’']?\\d{2})(?![\\p{L}\\p{N}_]|[.,:/-]\\d)`,
  'g',
);
const YEAR_FIRST = wordPattern(
  /(?<![\p{L}\p{N}_]|\d[.,:/-])((?:19|20)\d{2})([-/.])(\d{2})\2(\d{2})(?![\p{N}_]|[.,:/-]\d|[A-SU-Za-z])/gu,
);
const SPACED = wordPattern(
  /(?<![\p{L}\p{N}_]|\d[.,:/ -])([0-3]\d) ([01]\d) ((?:19|20)\d{2})(?![\p{L}\p{N}_]|[.,:/ -]\d)/gu,
);
const PART = wordPattern(
  /(?<![\p{L}\p{N}_]|\d[.,:/-]|[-/])(\d{1,2})(-|\/)(\d{1,2}|(?:19|20)\d{2})(?![\p{L}\p{N}_]|[.,:/-]\d|[-/])/gu,
);
const NUMBERED_PART =
  /(?:versie|release|v|artikel(?:en)?|artt?\.?|paragraaf|par\.?|hoofdstuk|sectie|§|bijlage|tabel|figuur|lid|sub)[ \u00a0]?$/iu;
/** Words that only a date follows. */
const STRONG_CUE = wordPattern(
  `(?<![\\p{L}])(?:d\\.?d\\.?|datum:?|dagtekening:?|gedateerd|afgelopen|jongstleden|${WEEKDAY},?|per|vanaf|sinds|uiterlijk|medio|omstreeks)(?: de)? $`,
);
const WEAK_CUE = wordPattern(
  /(?<![\p{L}])(?:op|tot|t\/m|tot en met|van|tussen|rond|voor|na|in|\d[-/]\d{1,2} (?:en|of))(?: de)? $/u,
);
/** "12/4 10:30", "12-04 om 9.15". */
const TIME_AFTER = /^,? (?:om )?(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d)/u;
const FRACTION = /^(?:1\/[2-9]|2\/[35]|3\/[45]|24\/7)$/;

/** Dates in figures: 14-03-2021, 14/3/21, 2021-03-14, and with a cue before them also 14/3 and 11/2019. */
export function findNumericDates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(WHOLE)) add(found, readWhole(text, match));
  for (const match of text.matchAll(YEAR_FIRST)) {
    const [whole, year = '', , month = '', day = ''] = match;
    if (!isDayOfMonth(Number(day), Number(month))) continue;
    found.push(wholeDate([match.index, match.index + whole.length], day, month, year, 'sure'));
  }
  for (const match of text.matchAll(SPACED)) {
    const [whole, day = '', month = '', year = ''] = match;
    if (!isDayOfMonth(Number(day), Number(month))) continue;
    found.push(wholeDate([match.index, match.index + whole.length], day, month, year, 'look'));
  }
  for (const match of text.matchAll(PART)) add(found, readPart(text, match));
  return found;
}

function add(found: Candidate[], candidate: Candidate | null): void {
  if (candidate !== null) found.push(candidate);
}

function readWhole(text: string, match: RegExpExecArray): Candidate | null {
  const [whole, first = '', separator = '', second = '', separator2 = '', year = ''] = match;
  const sign = separator.trim();
  if (sign !== separator2.trim() && !(/[-–‑−]/.test(sign) && /[-–‑−]/.test(separator2))) return null;
  const digits = year.replace(/\D/g, '');
  const isShort = digits.length === 2;
  if (digits.length === 4 && !/^(?:1[89]|20)/.test(digits)) return null;
  // "12 - 3 - 21" and "2. 3. 21" are enumerations; spread out only a year of four digits makes a date.
  if (isShort && /\s/.test(separator + separator2)) return null;
  if (NUMBERED_PART.test(text.slice(Math.max(0, match.index - 16), match.index))) return null;
  const range = [match.index, match.index + whole.length] as const;
  if (isShort && isAmount(text, ...range)) return null;
  if (!isDayOfMonth(Number(first), Number(second))) {
    // The American order, only with a whole year.
    const isAmerican = sign === '/' && !isShort && isDayOfMonth(Number(second), Number(first));
    return isAmerican ? wholeDate(range, second, first, digits, 'look') : null;
  }
  const isPadded = first.length === 2 || second.length === 2;
  const isSure = !isShort || (sign !== '.' && (isPadded || sign === '/'));
  return wholeDate(range, first, second, digits, isSure ? 'sure' : 'look');
}

function wholeDate(
  range: readonly [number, number],
  day: string,
  month: string,
  year: string,
  tier: 'sure' | 'look',
): Candidate {
  const value = year.length === 4 ? Number(year) : null;
  const isPublic = value !== null && isPublicDay(Number(day), Number(month), value);
  if (isPublic) return candidateOf('date', range, 'look', 'date-public');
  return candidateOf('date', range, tier, 'date-whole');
}

function readPart(text: string, match: RegExpExecArray): Candidate | null {
  const [whole, first = '', sign = '', second = ''] = match;
  const range = [match.index, match.index + whole.length] as const;
  const before = text.slice(Math.max(0, match.index - 24), match.index).toLowerCase();
  const isStrong = STRONG_CUE.test(before);
  if (isAmount(text, ...range)) return null;
  if (second.length === 4) {
    const isMonth = Number(first) >= 1 && Number(first) <= 12;
    const isCued = isStrong || WEAK_CUE.test(before);
    return isMonth && isCued ? candidateOf('date', range, 'sure', 'date-part') : null;
  }
  if (!isDayOfMonth(Number(first), Number(second))) return null;
  const hasTime =
    TIME_AFTER.test(text.slice(range[1], range[1] + 12)) && (sign === '/' || first.length === 2);
  if (isStrong || hasTime) return candidateOf('date', range, 'sure', 'date-part');
  if (FRACTION.test(whole)) return null;
  const isPadded = first.length === 2 || second.startsWith('0');
  if (!WEAK_CUE.test(before)) {
    // The head of a line in a log: "03-05: gebeld met de gemeente".
    const isHead = /(?:^|\n)$/.test(before) && /^:? ?\p{L}|^:/u.test(text.slice(range[1], range[1] + 3));
    return isHead && first.length === 2 && second.length === 2
      ? candidateOf('date', range, 'look', 'date-part')
      : null;
  }
  if (sign === '/') return candidateOf('date', range, isPadded ? 'sure' : 'look', 'date-part');
  const isOnDay = /(?<!\p{L})op(?: de)? $/u.test(before);
  return isPadded && isOnDay ? candidateOf('date', range, 'look', 'date-part') : null;
}
