const UNIT = '(?:een|één|eén|twee|drie|vier|vijf|zes|zeven|zeuven|aacht|acht|negen)';
const TEEN = '(?:(?:der|veer|vijf|zes|zeven|zeuven|acht|negen)?tien|elf|twaalf)';
const TEN = '(?:twin|der|veer|vijf|vief|zes|zeven|zeuven|tach|tachen|negen)tig';
/** Not the end of achttien: "achttien veertig" are two numbers. */
const AND = '(?:(?<!ti)(?: ?en ?)|(?<=[ts])n(?=z)|ën|e\\u0308n)';

// The letters before "entwintig" are not spelled out: the sources stand in many patterns, and each alternative costs
// time to compile. Whoever reads a match asks numberFromWords.
/** Regex source of a whole number in Dutch words from 10 to 99, the longest form first. */
export const TWO_DIGIT_WORD = `(?:(?:[a-zé]{3,6}${AND})?${TEN}|${TEEN})`;
/** Regex source of a whole number in Dutch words from 1 to 109, the longest form first. */
export const NUMBER_WORD = `(?:${TWO_DIGIT_WORD}|honderd(?: ?(?:en ?)?${UNIT})?|${UNIT})`;
/** Regex source of an ordinal in Dutch words: eerste, twaalfde, eenentwintigste. */
export const ORDINAL_WORD = `(?:(?:eer|acht|(?:[a-zé]{3,6}${AND})?${TEN})ste|(?:twee|der|vier|vijf|zes|zeven|negen|${TEEN})de)`;

const SMALL: readonly string[] = (
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien ' +
  'achttien negentien'
).split(' ');
const TENS: readonly string[] = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');
const ORDINALS: Readonly<Record<string, number>> = { eerste: 1, tweede: 2, derde: 3, achtste: 8 };

/** The value of a number in Dutch words, cardinal or ordinal, up to 199; null for anything else. */
export function numberFromWords(words: string): number | null {
  const plain = words
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s-]/g, '')
    .toLowerCase()
    .replaceAll('zeuven', 'zeven')
    .replace('aacht', 'acht')
    .replace('vieftig', 'vijftig')
    .replace('tachentig', 'tachtig');
  return ORDINALS[plain] ?? cardinal(plain) ?? cardinal(plain.replace(/(?:ste|de)$/, ''));
}

function cardinal(plain: string): number | null {
  const small = SMALL.indexOf(plain);
  if (small >= 0) return small;
  const hundred = /^honderd(?:en)?(.*)$/.exec(plain)?.[1];
  if (hundred !== undefined) {
    const rest = hundred === '' ? 0 : cardinal(hundred);
    return rest === null || rest > 99 ? null : 100 + rest;
  }
  const ten = TENS.findIndex((word) => plain.endsWith(word));
  if (ten < 0) return null;
  const unit = plain.slice(0, -(TENS[ten] ?? '').length);
  if (unit === '') return (ten + 2) * 10;
  const value = SMALL.indexOf(unit.replace(/e?n$/, ''));
  return unit.endsWith('n') && value >= 1 && value <= 9 ? (ten + 2) * 10 + value : null;
}
