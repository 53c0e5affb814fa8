import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import {
  characterAfter,
  characterBefore,
  followsOtherNumberWord,
  isAmount,
  isDigit,
  isPartOfLongerNumber,
  isWordCharacter,
} from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

/** Dutch area codes without the 0 (number plan for telephone and ISDN services, annex). */
const AREA_CODES = new Set(
  (
    '10 13 15 20 23 24 26 30 33 35 36 38 40 43 45 46 50 53 55 58 70 71 72 73 74 75 76 77 78 79 ' +
    '111 113 114 115 117 118 161 162 164 165 166 167 168 172 174 180 181 182 183 184 186 187 ' +
    '222 223 224 226 227 228 229 251 252 255 294 297 299 313 314 315 316 317 318 320 321 341 342 343 344 345 346 347 348 ' +
    '411 412 413 416 418 475 478 481 485 486 487 488 492 493 495 497 499 ' +
    '511 512 513 514 515 516 517 518 519 521 522 523 524 525 527 528 529 541 543 544 545 546 547 548 ' +
    '561 562 566 570 571 572 573 575 577 578 591 592 593 594 595 596 597 598 599'
  ).split(' '),
);
const NON_GEOGRAPHIC = /^(?:6|8[24578]|91)/;
const SERVICE = /^(?:800|90[069])/;
/** Fourteen and an area code: the number of a municipality. */
const MUNICIPAL = wordPattern(/(?<![\p{L}\p{N}.,:/-]|\d )14[ -]?0\d{2,3}(?![\p{L}\p{N}]|[.,:/ -]\d)/gu);
/** Behind such a word the 0 may be missing: "mijn mobiel is 6-12345678". */
const WITHOUT_ZERO = wordPattern(
  /(?<!\p{L})(?:tel|telefoon|telefoonnummer|mobiel|mobiele nummer|mob|gsm|bel|belt|bellen|bereikbaar op|06-nummer)(?: (?:is|me|mij|ons|op|dan|naar|nummer))*[.:]{0,2} {1,2}(?=[1-9]\d?[\d -])/giu,
);
const PREFIX =
  /^(?:(?:\+|00)31[ .\-–\u00a0]{0,2}(?:\(0\)|0)?|\(\+31\)[ .\-–\u00a0]{0,2}(?:\(0\)|0)?|\(0\)|\(?0)/;
const SEPARATOR = /^(?:\) ?[-–‑] ?| ?[-–‑./)] ?|[ \u00a0]{1,2})/;
/** In speech a pause stands behind 06: "06... 12345678", "06, 12 34 56 78", "06 – wacht – 12 34". */
const PAUSE =
  /^(?:\.{2,3}|…|,| [-–—] ?(?:wacht|wacht even|eh|eh+m?|uh|uhm|even kijken|momentje|ogenblik) ?[-–—]) ?(?=\d)/;
/** Behind such a word a number of the wrong length is one with a digit too few or too many. */
const CUED = wordPattern(
  /(?<!\p{L})(?:tel|telefoon|telefoonnummer|telefoonnr|mobiel|mobiele nummer|mob|gsm|06-nummer)(?: (?:is|was|nummer|nr))*[.:]{0,2} {1,2}(?=[(+\d])/giu,
);
const CUED_DIGITS = wordPattern(/^\(?\+?\d(?:[ .\-/()]{0,2}\d){7,12}(?![\p{L}\p{N}]|[.,:/-]\d)/u);
const DATE_SHAPE = /^\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d{2}|^(?:19|20)\d{2}[-/.]/;

type Read = { digits: string; groups: string[]; end: number };

/**
 * Telephone numbers in Dutch notations: 06, area codes of 2 and 3 digits, 085/088, 0800/0900, +31 (0)6, 0031, with
 * spaces, dots, dashes. The prefix must exist and the count of digits must be right. A number of another country
 * (+32 ...) is found to look at.
 */
export function findTelephones(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(/\(?(?:\+|0)/g)) {
    const start = match.index;
    const previous = found.at(-1);
    if (previous !== undefined && start < previous.end) continue;
    if (!canStart(text, start)) continue;
    const candidate = readDutch(text, start) ?? readForeign(text, start);
    if (candidate !== null) found.push(withoutOpening(text, candidate));
  }
  for (const match of text.matchAll(MUNICIPAL)) {
    if (isAmount(text, match.index, match.index + match[0].length)) continue;
    found.push(
      candidateOf('telephone', [match.index, match.index + match[0].length], 'look', 'telephone-shape'),
    );
  }
  for (const match of text.matchAll(CUED)) {
    const start = match.index + match[0].length;
    const digits = CUED_DIGITS.exec(text.slice(start, start + 40))?.[0] ?? '';
    if (digits === '' || DATE_SHAPE.test(digits) || isAmount(text, start, start + digits.length)) continue;
    found.push(
      withoutOpening(
        text,
        candidateOf('telephone', [start, start + digits.length], 'look', 'telephone-shape'),
      ),
    );
  }
  for (const match of text.matchAll(WITHOUT_ZERO)) {
    const start = match.index + match[0].length;
    const read = readDigits(text, start, 9);
    if (read === null || !hasKnownPrefix(read.digits) || !endsWell(text, read.end)) continue;
    if (isPartOfLongerNumber(text, start, read.end) || !isGroupedLikeTelephone(read.groups)) continue;
    found.push(candidateOf('telephone', [start, read.end], 'look', 'telephone-shape'));
  }
  return found;
}

/** In "(06-12345678, na zes uur)" the bracket is not of the number. */
function withoutOpening(text: string, candidate: Candidate): Candidate {
  const isOpened = text[candidate.start] === '(' && !text.slice(candidate.start, candidate.end).includes(')');
  return isOpened ? { ...candidate, start: candidate.start + 1 } : candidate;
}

function canStart(text: string, start: number): boolean {
  const before = characterBefore(text, start);
  if (isWordCharacter(before) || before === '+') return false;
  const isGlued = before !== '' && '-–.,'.includes(before);
  return (
    !isGlued || !isWordCharacter(characterBefore(text, start - 1)) || /\p{Ll}/u.test(text[start - 2] ?? '')
  );
}

function readDutch(text: string, start: number): Candidate | null {
  const prefix = PREFIX.exec(text.slice(start, start + 12))?.[0];
  if (prefix === undefined) return null;
  // "(0)" and "0" are both the trunk digit; what follows is the national number of 9 digits.
  const isDictated = prefix === '0' && /^ 6 \d /.test(text.slice(start + 1, start + 6));
  const from = start + prefix.length + (isDictated ? 1 : 0);
  const isNational = /^(?:\(?0|\(0\))$/.test(prefix);
  const head = text.slice(from, from + 3);
  if (isNational && SERVICE.test(head)) return readService(text, start, from);
  const read = readDigits(text, from, 9);
  if (read === null || !hasKnownPrefix(read.digits) || !isGroupedLikeTelephone(read.groups)) return null;
  if (!endsWell(text, read.end) || isPartOfLongerNumber(text, start, read.end)) return null;
  if (isNational && isOtherNumber(text, start, read)) return null;
  return candidateOf('telephone', [start, read.end], 'sure', 'telephone-shape');
}

/** 0800-1234 or 0900-1234567: four or seven digits after the service code. */
function readService(text: string, start: number, from: number): Candidate | null {
  for (const count of [10, 7]) {
    const read = readDigits(text, from, count);
    if (read === null || !endsWell(text, read.end) || isPartOfLongerNumber(text, start, read.end)) continue;
    // Four digits behind 0900 are also a clock time and a year; without the dash it is too little to go on.
    const hasSeparator = read.groups.length > 1;
    if (!hasSeparator || isOtherNumber(text, start, read)) continue;
    return candidateOf('telephone', [start, read.end], 'sure', 'telephone-shape');
  }
  return null;
}

/** + and a country code other than 31, then 8 to 13 digits. */
function readForeign(text: string, start: number): Candidate | null {
  const window = text.slice(start, start + 12);
  const prefix = /^(?:\+|00)(?!31)(?:[1-9]\d{0,2} ?\(0\) ?(?=\d)|(?=[1-9][\d ]))/.exec(window)?.[0];
  if (prefix === undefined) return null;
  const fewest = prefix.endsWith('+') || prefix === '00' ? 9 : 7;
  for (let count = 14; count >= fewest; count--) {
    const read = readDigits(text, start + prefix.length, count);
    if (read === null || !endsWell(text, read.end) || isDigit(text[read.end + 1])) continue;
    if (isAmount(text, start, read.end)) return null;
    return candidateOf('telephone', [start, read.end], 'look', 'telephone-shape');
  }
  return null;
}

/** Exactly `count` digits with single separators between them; null when the text has fewer. */
function readDigits(text: string, from: number, count: number): Read | null {
  const groups = [''];
  let digits = '';
  let at = from;
  while (digits.length < count) {
    const character = text[at];
    if (isDigit(character)) {
      digits += character;
      groups[groups.length - 1] += character;
      at++;
      continue;
    }
    const window = text.slice(at, at + 22);
    const separator = (digits === '6' ? PAUSE.exec(window)?.[0] : undefined) ?? SEPARATOR.exec(window)?.[0];
    if (separator === undefined || digits === '') return null;
    groups.push('');
    at += separator.length;
    if (!isDigit(text[at])) return null;
  }
  return { digits, groups, end: at };
}

function hasKnownPrefix(national: string): boolean {
  if (NON_GEOGRAPHIC.test(national)) return true;
  return AREA_CODES.has(national.slice(0, 2)) || AREA_CODES.has(national.slice(0, 3));
}

/** A single digit may only open (the 6 of 06); a date and a row of numbers are grouped otherwise. */
function isGroupedLikeTelephone(groups: readonly string[]): boolean {
  // Dictated digit by digit: 0 6 1 2 3 4 5 6 7 8.
  if (groups.length === 9 && groups[0] === '6') return true;
  // 010 - 4 123 456: one digit behind the area code, then threes.
  if (groups.length === 4 && groups[1]?.length === 1)
    return groups.slice(2).every((group) => group.length === 3);
  if (groups.slice(1).some((group) => group.length < 2)) return false;
  const [first = '', second = '', third = ''] = groups;
  const isDate =
    first.length === 1 && second.length === 2 && /^(?:19|20)\d\d$/.test(third) && groups.length > 3;
  return !isDate;
}

function endsWell(text: string, end: number): boolean {
  return !isWordCharacter(characterAfter(text, end));
}

function isOtherNumber(text: string, start: number, read: Read): boolean {
  if (followsOtherNumberWord(text, start) || isAmount(text, start, read.end)) return true;
  // A row of a table: equal pairs that run on after the last digit, or that were running before the first.
  const isPairs = read.groups.slice(1).every((group) => group.length === 2) && read.groups.length > 3;
  return (
    isPairs &&
    (/^ \d\d\b/.test(text.slice(read.end, read.end + 4)) ||
      /\b\d\d $/.test(text.slice(Math.max(0, start - 4), start)))
  );
}
