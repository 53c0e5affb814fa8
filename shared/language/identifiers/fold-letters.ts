/** Letters that Unicode does not split into a base and a mark, but that people type without their stroke. */
const WITHOUT_STROKE: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
/** U+02BC and its like are letters to Unicode and apostrophes to whoever typed them. */
const APOSTROPHE = /^[’‘‛′´`ʼʻʹ＇]$/u;
const HYPHEN = /^[‐‑‒–—−﹣－]$/u;
const DROPPED = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const FEW_LETTERS = 5;

/** A word without case and accents: "Renée" and "RENEE" become "renee". The length may change. */
export function foldWord(word: string): string {
  if (/^[\0-\x7f]*$/.test(word)) return word.toLowerCase();
  const plain = withoutAccents(word).toLowerCase().replace(DROPPED, '');
  return plain.replace(/[øđðłħıßæœþ]/gu, (letter) => WITHOUT_STROKE[letter] ?? letter);
}

/** The same letters with their capitals, without accents and soft hyphens. */
export function withoutAccents(word: string): string {
  return word.normalize('NFKD').replace(DROPPED, '');
}

/**
 * One character (code point) without case and accents. All sorts of apostrophes become ', all sorts of hyphens -,
 * all white space a space; a combining mark or soft hyphen becomes empty.
 */
export function foldCharacter(character: string): string {
  if (/^\s$/u.test(character)) return ' ';
  if (APOSTROPHE.test(character)) return "'";
  if (HYPHEN.test(character)) return '-';
  return foldWord(character);
}

/** How many letters and digits a text holds. */
function countLetters(text: string): number {
  return withoutAccents(text).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** True for names of fewer than five letters: too short to be sought inside longer words. */
export function isShortName(name: string): boolean {
  return countLetters(name) < FEW_LETTERS;
}

/** True for one word of fewer than five letters: Wil and wil are different words, so the capitals must agree. */
export function needsSameCapitals(name: string): boolean {
  const words = withoutAccents(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 2 && isShortName(name);
}

/**
 * True when `words` has the capitals of `name`, or capitals only, accents aside. A name in lower case, as in a chat
 * ("demi"), is no less one with its capital.
 */
export function hasSameCapitals(words: string, name: string): boolean {
  const seen = withoutAccents(words);
  const given = withoutAccents(name);
  if (seen === given || seen === given.toUpperCase()) return true;
  return given === given.toLowerCase() && seen === given.replace(/\p{L}/u, (first) => first.toUpperCase());
}
