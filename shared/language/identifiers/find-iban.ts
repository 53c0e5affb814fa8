import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { characterAfter, characterBefore, isWordCharacter } from './local-context.ts';
import { passesMod97 } from './mod-97.ts';

/** Length by country, from the IBAN registry (ISO 13616). */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BR: 29,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MA: 28,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MR: 27,
  MT: 31,
  MU: 30,
  NL: 18,
  NO: 15,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TN: 24,
  TR: 26,
  UA: 29,
  XK: 20,
};
const START = /[A-Za-z]{2}[ \u00a0]?\d{2}/g;
const DUTCH_SHAPE = /^NL\d{2}[A-Z]{4}\d{10}$/;

/**
 * Account numbers (IBAN) with the right length for their country and the mod-97 test, spaces, dots and dashes
 * allowed. A Dutch one that fails the test has a typing error but is still an account number: to look at.
 */
export function findIbans(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(START)) {
    const start = match.index;
    if (isWordCharacter(characterBefore(text, start))) continue;
    const length = LENGTHS[match[0].slice(0, 2).toUpperCase()];
    if (length === undefined) continue;
    const read = readCompact(text, start, length);
    if (read === null) continue;
    const passes = passesMod97(read.compact);
    const isCued = /iban|rekening/i.test(text.slice(Math.max(0, start - 40), start));
    if (!passes && !DUTCH_SHAPE.test(read.compact) && !isCued) continue;
    const range = [start, read.end] as const;
    found.push(
      passes
        ? candidateOf('iban', range, 'sure', 'mod-97')
        : candidateOf('iban', range, 'look', 'iban-shape'),
    );
  }
  return found;
}

function readCompact(text: string, start: number, length: number): { compact: string; end: number } | null {
  let compact = '';
  let at = start;
  while (compact.length < length) {
    const character = text[at] ?? '';
    if (/[A-Za-z0-9]/.test(character)) compact += character.toUpperCase();
    else if (!/[ .\-\u00a0]/.test(character) || !/[A-Za-z0-9]/.test(text[at + 1] ?? '')) return null;
    at++;
  }
  return isWordCharacter(characterAfter(text, at)) ? null : { compact, end: at };
}
