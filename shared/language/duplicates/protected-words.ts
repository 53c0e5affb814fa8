const words = (list: string): string[] => list.trim().split(/\s+/u);

/** Written another way, the same to the reader: dialect, haste, and what belongs apart. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ...words('nie nit neit niett nait nich').map((word) => [word, 'niet'] as const),
  ...words('niks nix nicks').map((word) => [word, 'niets'] as const),
  ...words('gen geeen gin gien').map((word) => [word, 'geen'] as const),
  ['noit', 'nooit'],
  ['zonderr', 'zonder'],
  ['mn', 'mijn'],
  ["m'n", 'mijn'],
  ['zn', 'zijn'],
  ["z'n", 'zijn'],
  ['je', 'jij'],
  ['we', 'wij'],
  ['ze', 'zij'],
  ['me', 'mij'],
]);

/** They deny, limit, order, date or condition what is said: with or without them it is another answer. */
const TURNING: ReadonlySet<string> = new Set(
  words(`niet niets nooit nergens niemand noch evenmin geenszins nauwelijks amper zelden geen wel te zonder met
    weinig veel vele meer minder meest minst genoeg voldoende onvoldoende alles alle elke iedere iets
    altijd soms vaak meestal weleens ooit al nog pas eerst later eerder opnieuw weer steeds meteen toen
    alleen enkel slechts maar behalve bijna ongeveer hooguit minstens
    als of tenzij hoewel ondanks zou zouden mits
    voor na tegen van naar door aan bij op in uit over onder tussen namens
    moet moeten moest moesten mag mogen mocht kan kunnen kon konden wil willen wilde hoef hoeft hoeven
    not no never without nothing nobody none neither nor hardly barely rarely cannot only too`),
);

/** Who does it, and to whom. */
const PEOPLE: ReadonlySet<string> = new Set(
  words(`ik mij mijn mezelf jij jou jouw hij hem zijn zij haar wij ons onze jullie hun hen u uw zich iemand iedereen
    elkaar man vrouw zoon dochter moeder vader broer zus kind partner arts dokter
    i my your he his she her they them their our us you`),
);

const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...words(
    'nul eentje twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  ).map((word, value) => [word, String(value)] as const),
  ['dertig', '30'],
  ['veertig', '40'],
  ['vijftig', '50'],
  ['zestig', '60'],
  ['honderd', '100'],
  ['duizend', '1000'],
  ['half', '0p5'],
  ['halve', '0p5'],
  ['anderhalf', '1p5'],
  ['anderhalve', '1p5'],
]);

/**
 * The form in which a word is compared that turns the meaning, says who does what, or is a number; null for an
 * ordinary word. `word` is folded (lower case, no accents). Digits and number words become the same ("drie", "3"); `p` stands for
 * the decimal sign.
 */
export function protectedForm(word: string): string | null {
  if (/^\p{N}/u.test(word)) return `#${word.replace(/^0+(?=\p{N})/u, '')}`;
  const number = NUMBERS.get(word);
  if (number !== undefined) return `#${number}`;
  const form = VARIANTS.get(word) ?? word;
  return TURNING.has(form) || PEOPLE.has(form) ? form : null;
}

/** Words whose coming or going changes nothing: articles, hesitation, strength. */
const PASSING: ReadonlySet<string> = new Set(
  words(`de het een den eh ehm uh uhm nou ja hoor gewoon eigenlijk heel hele erg zeer echt super best toch ook er dat
    dus en want zo even eens maarja tja ach oh o sorry the a an really very just so and well`),
);

/** True for a word that may be missing or added without making it another answer. */
export function isPassing(word: string): boolean {
  return PASSING.has(word);
}
