import { NUMBER_WORD, numberFromWords } from './number-words.ts';
import { wordPattern } from './word-pattern.ts';

/** One word of a number that is read out: its digits, a letter, or a sign such as "streepje" (then "-"). */
export type SpokenPart = { value: string; isDigits: boolean; isWord: boolean; start: number; end: number };

const HUNDREDS = `(?:twee|drie|vier|vijf|zes|zeven|acht|negen) ?honderd(?: ?(?:en ?)?${NUMBER_WORD})?`;
/** A year only before a sign, since a date may end in one. */
const YEAR = `tweeduizend ?(?:en ?)?(?:${NUMBER_WORD})?(?= (?:schuine|streep|slash|koppel|punt))`;
const NUMBER = `(?:nul|${YEAR}|${HUNDREDS}|${NUMBER_WORD}|\\d{1,4})(?![\\p{L}\\p{N}])`;
const SIGN =
  '(?:schuine streep|laag streepje|liggend streepje|streepje|streep|koppelteken|slash|punt)(?!\\p{L})';
const LETTER_NAME =
  '(?:bee|bé|cee|cé|see|dee|dé|ef|eff|gee|gé|haa|ha|hah|jee|ie|ka|kaa|el|em|en|oo|pee|pé|er|es|ess|tee|té|uu|vee|vé|wee|wé|ix|iks|zet|zett)';
/** Letters said as one, of which the usual short words are none: "vs", "zk". */
const CLUSTER =
  '(?!(?:nr|mr|dr|mw|hr|tv|wc|km|cm|mm|kg|mg|ml|dl|ff|dd|jl|pp|ps|st|vd|pm|gr|mnd|wk|hm|pfff?|ssst?)(?!\\p{L}))[bcdfghjklmnpqrstvwxz]{2,3}';
const LETTER = `(?:[a-z]|${CLUSTER}|${LETTER_NAME})(?![\\p{L}\\p{N}'’])`;
const JOINT =
  '(?:,? ?[-–] ?|[,.…]{1,3} ?| (?:en dan |en toen |dan |eh |uh |ehm |uhm |even kijken |nog een |nog eens )?|\\n|)';
const DOUBLE = '(?:dubbel |twee keer |twee maal |drie keer )';
/** Two parts that are numbers open a row, with letters before them at most. */
const ROW = wordPattern(
  `(?<![\\p{L}\\p{N}'’])(?:(?:${LETTER})[ ,]{1,2}){0,4}(?:${SIGN} )?(?:${DOUBLE})?${NUMBER}(?:${JOINT}(?:(?:${SIGN})${JOINT})?(?:(?:${DOUBLE})?${NUMBER})){1,20}(?:[ ,]{1,2}(?:${LETTER})){0,2}`,
  'g',
);
const PART = wordPattern(`(${DOUBLE}?)(${NUMBER})|(${SIGN})|(?<![\\p{L}])(${LETTER})`, 'g');
/** Regex source of one part, for text in lower case: a number, a sign or a letter. */
export const SPOKEN_DIGIT_OR_LETTER = `(?:${NUMBER}|${SIGN}|${LETTER})`;
const SIGNS: Readonly<Record<string, string>> = {
  'laag streepje': '_',
  'liggend streepje': '_',
  slash: '/',
  'schuine streep': '/',
  punt: '.',
};

/**
 * Rows of at least two numbers of which one is a word, read out one by one or in pairs ("nul zes achttien veertig"),
 * with letters before and behind. For text in lower case; linear, since the parts cannot overlap.
 */
export function spokenRows(text: string): SpokenPart[][] {
  const rows: SpokenPart[][] = [];
  for (const match of text.matchAll(ROW)) {
    // Times and tables are rows of figures only.
    if (!/[a-zé]{3}/.test(match[0])) continue;
    const parts = partsOf(match[0], match.index);
    if (parts.some((part) => part.isDigits && part.isWord)) rows.push(parts);
  }
  return rows;
}

/** The digits of some parts after each other; other parts are left out. */
export function digitsOf(parts: readonly SpokenPart[]): string {
  return parts.map((part) => (part.isDigits ? part.value : '')).join('');
}

/** The parts of a piece of text, each in lower case. */
export function partsOf(row: string, offset: number): SpokenPart[] {
  const parts: SpokenPart[] = [];
  for (const match of row.matchAll(PART)) {
    const [whole, double = '', number, sign, letter] = match;
    const start = offset + match.index;
    const range = { start, end: start + whole.length };
    if (number !== undefined) {
      const isWord = !/^\d/.test(number);
      const digits = isWord ? String(hundredsFromWords(number) ?? numberFromWords(number) ?? '') : number;
      const times = double === '' ? 1 : double.startsWith('drie') ? 3 : 2;
      parts.push({ value: digits.repeat(times), isDigits: true, isWord, ...range });
    } else if (sign !== undefined) {
      parts.push({ value: SIGNS[sign] ?? '-', isDigits: false, isWord: true, ...range });
    } else if (letter !== undefined) {
      parts.push({ value: letterOf(letter), isDigits: false, isWord: true, ...range });
    }
  }
  return parts;
}

/** "achthonderd twee" is 802, "tweeduizend drie" 2003; null below two hundred. */
function hundredsFromWords(words: string): number | null {
  const year = /^tweeduizend ?(?:en ?)?(.*)$/.exec(words)?.[1];
  if (year !== undefined) return 2000 + (year === '' ? 0 : (numberFromWords(year) ?? 0));
  const [, hundreds, rest = ''] = /^([a-z]{3,5}) ?honderd(?: ?en )?(.*)$/.exec(words) ?? [];
  if (hundreds === undefined) return null;
  const more = rest.trim() === '' ? 0 : numberFromWords(rest);
  return more === null ? null : (numberFromWords(hundreds) ?? 0) * 100 + more;
}

/** "kaa" is k and "el" is l: the letter that a name of a letter sounds like. */
function letterOf(name: string): string {
  if (/^(?:.|[^aeiouyé]+)$/.test(name)) return name;
  if (/^e[flmnrs]/.test(name)) return name[1] ?? '';
  if (name.startsWith('ie')) return 'i';
  if (name.startsWith('i')) return 'x';
  if (name.startsWith('see')) return 'c';
  return name[0] ?? '';
}
