/** Below this length two words that sound alike are seldom one word misspelt. */
const SHORTEST = 5;

/**
 * The sound of a folded word, roughly: what Dutch writers mix up (ei and ij, au and ou, d and t at the end, c and k,
 * ch and g, doubled letters) is written one way. Words of fewer than five letters stay as they are.
 */
export function soundOf(word: string): string {
  if (word.length < SHORTEST) return word;
  return word
    .replace(/ij|ey|y/gu, 'ei')
    .replace(/ou/gu, 'au')
    .replace(/sch/gu, 's')
    .replace(/ch|gh/gu, 'g')
    .replace(/c(?=[eiy])/gu, 's')
    .replace(/c|q/gu, 'k')
    .replace(/ph/gu, 'f')
    .replace(/x/gu, 'ks')
    .replace(/dt$|d$/u, 't')
    .replace(/v$/u, 'f')
    .replace(/z$/u, 's')
    .replace(/([a-z])\1+/gu, '$1');
}

/** Misspelt by one letter left out, one too many, or two changed round; the first letter stands. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST || short[0] !== long[0] || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length === long.length) {
    return (
      short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
    );
  }
  return short.slice(at) === long.slice(at + 1);
}
