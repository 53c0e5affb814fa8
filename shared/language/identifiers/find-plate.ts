import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { standsAlone } from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

/** The Dutch side codes (RDW, "Uitleg over de cijfers en letters op de kentekenplaat"): X a letter, 9 a digit. */
const SIDE_CODES = new Set(
  (
    'XX-99-99 99-99-XX 99-XX-99 XX-99-XX XX-XX-99 99-XX-XX 99-XXX-9 9-XXX-99 XX-999-X X-999-XX XXX-99-X X-99-XXX ' +
    '9-XX-999 999-XX-9'
  ).split(' '),
);
/** Codes of the same length without dashes: how six signs may be cut. */
const CUTS: readonly (readonly [number, number])[] = [
  [2, 4],
  [2, 5],
  [1, 4],
  [2, 5],
  [1, 3],
  [3, 5],
];
/** Never issued as a group of letters. */
const NEVER_ISSUED = new Set('SA SD SS GVD KKK KVT LPF NSB PKK PSV TBS BBB FVD PVV SGP VVD'.split(' '));
/** No vowels since 1978 and no C or Q, which look like other signs; side codes 1 to 3 had some vowels. */
const MODERN_LETTERS = /^[BDFGHJKLMNPRSTVWXYZ]+$/;
const UNITS = new Set('MB GB TB KB KG MG ML CL DL MM CM DM KM KW PK HZ'.split(' '));
const SHAPE = wordPattern(
  /(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-–‑./:])[A-Za-z0-9]{1,3}([-–‑ .]?)[A-Za-z0-9]{1,3}([-–‑ .]?)[A-Za-z0-9]{1,3}(?![\p{L}\p{N}_]|[-–‑./:][\p{L}\p{N}])/gu,
);
/** A word for a plate (the first group) or for what bears one, in the sentence before. */
export const PLATE_CUE = wordPattern(
  /(?<!\p{L})(?:(kenteken(?:s|plaat|nummer)?|nummerbord|nummerplaat|plaat|kent\.)|(auto(?:’s|'s)?|wagen|bus|busje|rolstoelbus|bestelbus|bestelwagen|taxi|scooter|brommer|snorfiets|motor|caravan|camper|aanhanger|aanhangwagen|voertuig|scootmobiel|invalidenwagen|leaseauto|leenauto|volkswagen|opel|ford|renault|peugeot|toyota|citro[eë]n|bmw|audi|mercedes|volvo|fiat|kia|hyundai|seat|skoda|nissan|mazda|suzuki|dacia|tesla))(?!\p{L})[^\n.!?;]{0,45}$/iu,
);
const FOREIGN = wordPattern(
  /(?<!\p{L})(?:kenteken(?:s|plaat|nummer)?|nummerbord|nummerplaat)(?: (?:is|was|met|van|nummer|heeft|het|de|dat|mijn|zijn|haar|een|duits|duitse|belgisch|belgische|pools|poolse|auto|nu))*[:]? ["“‘(]?((?=[A-Z0-9 -]*\d)(?=[A-Z0-9 -]*[A-Z])[A-Z0-9]{1,4}(?:[- ][A-Z0-9]{1,4}){1,6})(?![\p{L}\p{N}])/gu,
);

/** "1-KLM-204", as Belgium issues them. */
const BELGIAN = wordPattern(
  /(?<![\p{L}\p{N}_]|[-–‑./:])[1-9][- ][A-Z]{3}[- ]\d{3}(?![\p{L}\p{N}_]|[-–‑./:]\d)/gu,
);

/**
 * Licence plates in the Dutch side codes, with dashes, spaces or nothing between, in any case. Sure: dashes and letters
 * that are issued, or a word such as kenteken or auto before it. Spaced or glued capitals without such a word are to
 * look at. Any mix of capitals and digits right behind "kenteken" may be a foreign plate: to look at.
 */
export function findPlates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(SHAPE)) {
    const candidate = readPlate(text, match.index, match[0], match[1] ?? '', match[2] ?? '');
    if (candidate !== null) found.push(candidate);
  }
  for (const match of text.matchAll(FOREIGN)) {
    const plate = match[1] ?? '';
    const end = match.index + match[0].length;
    found.push(candidateOf('plate', [end - plate.length, end], 'look', 'plate-cue', 'kenteken'));
  }
  for (const match of text.matchAll(BELGIAN)) {
    const isSure = PLATE_CUE.test(text.slice(Math.max(0, match.index - 60), match.index));
    const range = [match.index, match.index + match[0].length] as const;
    if (isSure || !match[0].includes(' '))
      found.push(candidateOf('plate', range, isSure ? 'sure' : 'look', 'plate-shape'));
  }
  return found;
}

function readPlate(
  text: string,
  start: number,
  words: string,
  first: string,
  second: string,
): Candidate | null {
  const end = start + words.length;
  const compact = words.replace(/[^A-Za-z0-9]/g, '');
  if (compact.length !== 6 || !/\d/.test(compact) || !/[A-Za-z]/.test(compact)) return null;
  if (!standsAlone(text, start, end)) return null;
  const groups = groupsOf(words, first, second, compact);
  if (groups === null) return null;
  const letters = groups.filter((group) => /^[A-Z]/.test(group));
  if (letters.some((group) => NEVER_ISSUED.has(group))) return null;
  const isModern = letters.every((group) => MODERN_LETTERS.test(group));
  const before = text.slice(Math.max(0, start - 60), start);
  const cue = PLATE_CUE.exec(before);
  // "150 PK 2000 toeren".
  if (/\d $/.test(before) && letters.some((group) => UNITS.has(group))) return null;
  // "De bus van 300 KG 4": a unit between two figures.
  if (first === ' ' && cue?.[1] === undefined && UNITS.has(groups[1] ?? '')) return null;
  const range = [start, end] as const;
  const isDashed = isDash(first) && isDash(second);
  if (
    cue !== null &&
    (isDashed || isModern || cue[1] !== undefined) &&
    !isPostcodeShape(compact, words, cue[1])
  ) {
    return candidateOf('plate', range, 'sure', 'plate-cue', cue[1] === undefined ? 'auto' : 'kenteken');
  }
  if (isDashed) return candidateOf('plate', range, isModern ? 'sure' : 'look', 'plate-shape');
  const isUpper = words === words.toUpperCase();
  if (!isUpper || !isModern || letters.some((group) => UNITS.has(group))) return null;
  // Four digits and two letters is a postcode, two numbers with a word between them ("12 TV 14") an enumeration.
  const isSpaced = first === ' ' && second === ' ';
  if (!isSpaced && (first !== '' || second !== '')) return null;
  if (/^\d{4}[A-Z]{2}$|^[A-Z]{2}\d{4}$/.test(compact)) return null;
  return candidateOf('plate', range, 'look', 'plate-shape');
}

/** The three groups of a side code; null when the signs make none. */
function groupsOf(words: string, first: string, second: string, compact: string): string[] | null {
  if (first !== '' && second !== '') {
    const groups = words.toUpperCase().split(/[-–‑ .]/u);
    return SIDE_CODES.has(patternOf(groups)) ? groups : null;
  }
  for (const [one, two] of CUTS) {
    const upper = compact.toUpperCase();
    const groups = [upper.slice(0, one), upper.slice(one, two), upper.slice(two)];
    if (SIDE_CODES.has(patternOf(groups))) return groups;
  }
  return null;
}

function patternOf(groups: readonly string[]): string {
  return groups.join('-').replace(/[A-Z]/g, 'X').replace(/\d/g, '9');
}

function isDash(sign: string): boolean {
  return /^[-–‑]$/.test(sign);
}

function isPostcodeShape(compact: string, words: string, plateWord: string | undefined): boolean {
  return plateWord === undefined && /^\d{4}[A-Za-z]{2}$/.test(compact) && !/[-–‑]/.test(words);
}
