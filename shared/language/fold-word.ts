/** A word as it is compared, and where it stands in UTF-16 units (half-open). */
export type Token = { word: string; start: number; end: number };

const BEYOND_ASCII = /[\u0080-\uffff]/;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;
// The combining marks of Latin, Greek and Cyrillic, and the soft hyphen. Vowel signs of other scripts are letters
// to their readers and stay.
const DROPPED = /[\u0300-\u036f\u00ad]/g;

/**
 * A word in the form in which words are compared: lower case, without accents, one kind of apostrophe, the
 * ligature ĳ as two letters. Folding twice is folding once.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase().replace(APOSTROPHES, "'");
  if (!BEYOND_ASCII.test(lower)) return lower;
  // Greek accents by themselves come apart into apostrophes, so these are looked for again.
  const bare = lower.normalize('NFD').replace(DROPPED, '').replace(APOSTROPHES, "'");
  // Composed again at the end, since decomposing also takes Korean syllables apart.
  return bare.replaceAll('ĳ', 'ij').normalize('NFC');
}

// Letters and digits with their marks; a soft hyphen may stand inside. The first branch swallows the 's of "foto's"
// and "'s avonds", which would otherwise be a word of its own.
const WORD = /'[sS](?![\p{L}\p{M}\p{N}])|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|\u00ad(?=[\p{L}\p{N}]))*/gu;

/** The words of a text, folded, in order. Parts of a hyphenated word are words of their own; 's is none. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  // One apostrophe for another leaves every place where it was. U+02BC among them counts as a letter in Unicode.
  const plain = text.replace(APOSTROPHES, "'");
  WORD.lastIndex = 0;
  for (let match = WORD.exec(plain); match !== null; match = WORD.exec(plain)) {
    const found = match[0];
    if (found.startsWith("'")) continue;
    tokens.push({ word: foldWord(found), start: match.index, end: match.index + found.length });
  }
  return tokens;
}
