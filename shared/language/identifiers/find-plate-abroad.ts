import { PLATE_CUE } from './find-plate.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount } from './local-context.ts';
import { partsOf, SPOKEN_DIGIT_OR_LETTER } from './spoken-row.ts';
import { wordPattern } from './word-pattern.ts';

/**
 * Plates as other countries issue them: Bulgaria (PB 4471 KX), Romania (TM 44 KLD), Germany (KLE-AB 204), Poland
 * (WPR 4471K), Great Britain (LK21 BDF), France (AB-204-CD) and older ones of Belgium (ABC-204).
 */
const ABROAD = wordPattern(
  /(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-–./:])(?:[ABCEHKMOPTXY]{1,2}[ -]?\d{4}[ -]?[ABCEHKMOPTXY]{2}|[A-Z]{1,2}[ -]\d{2,3}[ -][A-Z]{3}|[A-ZÄÖÜ]{1,3}[- :][A-Z]{1,2}[ -]?\d{1,4}[EH]?|[A-Z]{2,3}[ -](?=[A-Z]{0,2}\d)(?=[A-Z\d]{0,3}\d[A-Z\d]{0,3}\d)[A-Z\d]{4,5}|[A-Z]{2}\d{2} [A-Z]{3}|[A-Z]{2}-\d{3}-[A-Z]{2}|[A-Z]{3}[- ]\d{3})(?![\p{L}\p{N}_%€]|[-–./:,]\d)/gu,
);
const MAKE_OR_RULE =
  /^(?:BMW|VW|KIA|AUDI|OPEL|FORD|SEAT|FIAT|DAF|MAN|MG|DS|VDL|APK|ANWB|OV|WMO|PGB|NS|EUR|USD|TDI|TSI|GTI|CO|KM|PK|CC|CVT|ECLI|ISO|NEN|EN|EU|CAO|BPM|RDW|CBR|UWV|WLZ|CIZ|BTW)(?![A-Z])/;
const YEAR_BEHIND = /^[A-Z]{1,4}[ -](?:19|20)\d{2}$/;
const SPOKEN = wordPattern(
  `(?<!\\p{L})(?:kenteken(?:plaat)?|nummerbord|nummerplaat|kent\\.|number ?plate|licen[cs]e plate)(?!\\p{L})[^.!?\\n\\d]{0,48}?[ :,]((?:${SPOKEN_DIGIT_OR_LETTER})(?:[ ,-]{1,2}(?:${SPOKEN_DIGIT_OR_LETTER})){2,8})(?![\\p{L}\\p{N}'’])`,
  'giu',
);

/** Plates of other countries behind a word for a car or plate, and plates that are read out behind a word for a plate. */
export function findPlatesAbroad(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(ABROAD)) {
    const range = [match.index, match.index + match[0].length] as const;
    const isBulgarian = /\d[ -]?[A-Z]{2}$/.test(match[0]);
    if ((!isBulgarian && MAKE_OR_RULE.test(match[0])) || YEAR_BEHIND.test(match[0])) continue;
    if (!PLATE_CUE.test(text.slice(Math.max(0, range[0] - 60), range[0])) || isAmount(text, ...range))
      continue;
    found.push(candidateOf('plate', range, 'look', 'plate-cue', 'kenteken'));
  }
  for (const match of text.matchAll(SPOKEN)) {
    const row = match[1] ?? '';
    const end = match.index + match[0].length;
    const parts = partsOf(row.toLowerCase(), 0);
    // "een" opens a row only as a figure: "een g v vijf" is a plate that starts with 1.
    const signs = parts
      .map(({ value }) => value)
      .join('')
      .replace(/[^a-z0-9]/g, '');
    const isPlate = signs.length >= 5 && signs.length <= 8 && /[a-z]/.test(signs) && /\d.*\d/.test(signs);
    if (isPlate && parts.some(({ isWord, isDigits }) => isWord && isDigits))
      found.push(candidateOf('plate', [end - row.length, end], 'sure', 'plate-cue', 'kenteken'));
  }
  return found;
}
