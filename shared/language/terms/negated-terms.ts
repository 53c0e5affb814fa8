// Every word that denies, with the one it is counted as.
const DENIALS: ReadonlyMap<string, string> = new Map([
  ['niet', 'niet'],
  ['geen', 'geen'],
  ['nooit', 'nooit'],
  ['zonder', 'zonder'],
  ['not', 'not'],
  ['cannot', 'not'],
  ['no', 'no'],
  ['never', 'never'],
  ['without', 'without'],
]);

// Words that may stand between the denial and what is denied: "niet zo heel erg goed", "geen enkele reactie".
const PASSED_OVER: ReadonlySet<string> = new Set(
  (
    'de het een den dit dat die deze zo heel erg zeer echt altijd meer te al helemaal zomaar even wel bijzonder ' +
    'enkel enkele eens ook nog er aan op in van voor met om bij naar uit over ' +
    'mijn je jouw jullie uw ons onze hun haar zijn ' +
    'a an the so very really always too any that this to at all my your our their been being be'
  ).split(' '),
);

// Behind one of these another statement begins: in "werkt niet en duurt lang" nothing denies "duurt".
const NEW_STATEMENT: ReadonlySet<string> = new Set(
  'en maar want omdat dus terwijl of als and but because so or if while'.split(' '),
);

const FARTHEST = 4;

/** The denial a folded word stands for (`niet`, `geen`, `nooit`, `zonder`, `not` ...), or null. */
export function denialOf(word: string): string | null {
  return DENIALS.get(word) ?? null;
}

/** What is denied in one direction: behind the denial (1) or before it (-1). */
function deniedTowards(words: readonly string[], denial: number, step: 1 | -1): string | null {
  for (let far = 1; far <= FARTHEST; far++) {
    const word = words[denial + far * step];
    if (word === undefined || NEW_STATEMENT.has(word) || DENIALS.has(word)) return null;
    if (!PASSED_OVER.has(word)) return word;
  }
  return null;
}

/**
 * Words as `wordsOf` gives them, followed by a feature for each denial: the denial and what it denies, joined by a
 * low line ("niet zo heel goed": `niet_goed`; "dat werkt niet": `niet_werkt`). What follows goes before what
 * precedes; a denial of nothing in the text adds nothing.
 */
export function termsOf(words: readonly string[]): string[] {
  const terms = [...words];
  words.forEach((word, i) => {
    const denial = DENIALS.get(word);
    if (denial === undefined) return;
    const denied = deniedTowards(words, i, 1) ?? deniedTowards(words, i, -1);
    if (denied !== null) terms.push(`${denial}_${denied}`);
  });
  return terms;
}
