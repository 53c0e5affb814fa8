import { wordPattern } from './word-pattern.ts';

const LETTER_OR_DIGIT = wordPattern(/[\p{L}\p{N}\p{M}_]/u);
const WINDOW = 40;

/** The whole character that ends at `at` (UTF-16), empty at the start of the text. */
export function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  const isLowHalf = unit >= 0xdc00 && unit <= 0xdfff;
  return text.slice(Math.max(0, isLowHalf ? at - 2 : at - 1), at);
}

/** The whole character that starts at `at` (UTF-16), empty at the end of the text. */
export function characterAfter(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** True for a letter, digit, combining mark or underscore: what makes a longer word of its neighbour. */
export function isWordCharacter(character: string): boolean {
  return character !== '' && LETTER_OR_DIGIT.test(character);
}

/** True for one ASCII digit. */
export function isDigit(character: string | undefined): character is string {
  return character !== undefined && character >= '0' && character <= '9' && character.length === 1;
}

/** True when no letter or digit touches `[start, end)` (UTF-16). */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !isWordCharacter(characterBefore(text, start)) && !isWordCharacter(characterAfter(text, end));
}

/** True when a number runs on at either side, as in 1.123456789 or 123456789,50 or 12:30. */
export function isPartOfLongerNumber(text: string, start: number, end: number): boolean {
  const runsOnBefore = isDigit(text[start - 2]) && /[.,:\-–]/.test(text[start - 1] ?? '');
  const runsOnAfter = isDigit(text[end + 1]) && /[.,:\-–]/.test(text[end] ?? '');
  return runsOnBefore || runsOnAfter;
}

/** At most 40 units of the line before `at`. A fixed window keeps every look-back constant in time. */
export function lineBefore(text: string, at: number): string {
  const window = text.slice(Math.max(0, at - WINDOW), at);
  return window.slice(window.lastIndexOf('\n') + 1);
}

/** At most 40 units of the line after `at`. */
export function lineAfter(text: string, at: number): string {
  const window = text.slice(at, at + WINDOW);
  const lineEnd = window.indexOf('\n');
  return lineEnd < 0 ? window : window.slice(0, lineEnd);
}

const OTHER_NUMBER = wordPattern(
  /(?:klant(?=[ -]?(?:nummer|nr|no))|order|bestel|factuur|dossier|zaak|artikel|polis|serie|product|referentie|kenmerk|bonnetje|ticket)[\p{L}]{0,3}[ -]?(?:nummer|nr\.?|no\.?)?\s{0,2}(?:is|was|:|#)?\s{0,2}$/iu,
);

/** True when the words just before say that a number is of another sort: an order, an invoice, a file. */
export function followsOtherNumberWord(text: string, at: number): boolean {
  return OTHER_NUMBER.test(lineBefore(text, at));
}

const AMOUNT_AFTER = wordPattern(
  /^[ \u00a0]{0,2}(?:€|%|,-|(?:euro|eur|dollar|gulden|keer|maal|mensen|personen|inwoners|stuks|jaar|jaren|maanden|weken|dagen|uur|uren|minuten|min|seconden|kilometer|km|meter|cm|mm|kilo|kg|gram|mg|ml|liter|procent|graden|miljoen|duizend)(?![\p{L}\p{N}]))/iu,
);
const AMOUNT_BEFORE = /(?:€|\$|£|\beuro|\beur)[ \u00a0]?$/i;

/** True when what stands around says that a number is an amount: euro, weken, mensen, and so on. */
export function isAmount(text: string, start: number, end: number): boolean {
  return AMOUNT_AFTER.test(lineAfter(text, end)) || AMOUNT_BEFORE.test(lineBefore(text, start));
}

const WRAPPED = wordPattern(
  /(?<=[\p{L}\d])\n(?=(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jaar|tweeduizend|negentien\p{L}{3,}|(?:19|20)\d\d)(?![\p{L}\d]))/gu,
);

/**
 * The text in lower case, unit for unit, so that places found in it hold in the text. Patterns for it need no flag i,
 * which makes them far cheaper to compile together with Unicode classes. A line end before a month, a year or "jaar",
 * where a wrapped line breaks a date or an age, becomes a space.
 */
export function lowerCaseInPlace(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower.replace(WRAPPED, ' ');
  const kept = text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
  return kept.replace(WRAPPED, ' ');
}
