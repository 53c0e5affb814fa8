import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount } from './local-context.ts';
import { NUMBER_WORD } from './number-words.ts';
import { isCapitalised, streetStart, streetStrength, wordsBefore } from './street-name.ts';
import { NOT_A_STREET } from './street-words.ts';
import { wordPattern } from './word-pattern.ts';

const STRONG =
  '(?:straat|laan|weg|plein|gracht|kade|singel|plantsoen|dreef|boulevard|steeg|straatje|laantje|pleintje)';
const CAPITALISED = wordPattern(
  `(?<![\\p{L}\\p{N}’'-])\\p{Lu}(?:[\\p{L}’'-]{1,40}${STRONG}|\\p{Lu}{3,30}(?:STRAAT|LAAN|WEG|PLEIN|GRACHT|KADE|SINGEL|DREEF|STEEG))(?![\\p{L}\\p{N}]|-\\p{L})`,
  'g',
);
/** Typed without capitals, with an ending that streets have and few other words. */
const LOWER_NAMED = wordPattern(
  `(?<![\\p{L}\\p{N}’'-])((?:in|aan|op|uit|van|naar|langs|over|door|hoek|en|tegenover|naast|bij) (?:de|het|t|'t|’t) |adres is )?((?:(?:oude|nieuwe|lange|korte|grote|kleine|hoge|lage|van|van de|van der|burgemeester|dokter|professor|prins|prinses|koningin|eerste|tweede|derde|sint) ){0,3}(?:[\\p{Ll}’'-]{3,30}|(?<=(?:oude|nieuwe|lange|korte) ))(?:straat|laan|gracht|kade|singel|plantsoen|dreef|steeg|weg|plein))(?![\\p{L}\\p{N}]|-\\p{L})`,
  'g',
);
/** Endings that make ordinary words as often: only behind a word for living or working, or with a number. */
const ORDINARY_ENDING = /(?:weg|plein|steeg)$/;
/** "Laan van Meerdervoort", "Plein van de Vrijheid". */
const HEADED = wordPattern(
  /(?<![\p{L}\p{N}])(?:Laan|Plein|Weg|Hof|Kade|Boulevard|Dreef) (?:van|der|te|op|in)(?: (?:de|den|het|der))? \p{Lu}[\p{L}’'-]{2,40}(?: \p{Lu}[\p{L}’'-]{2,40})?/gu,
);
const BEFORE = wordPattern(
  /(?<!\p{L})(?:in|aan|op|naar|bij|uit|langs|door|over|achter|om|vanaf|tot|van|tussen|en|hoek) (?:de |het |'t |’t )$/iu,
);
/** A name of a person or council, not a street. */
const NAME_BEFORE = wordPattern(
  /(?<!\p{L})(?:mevrouw|meneer|mijnheer|heer|mevr\.?|mw\.?|dhr\.?|hr\.?|familie|fam\.?|dokter|dr\.?|drs\.?|mr\.?|ing\.?|prof\.?|gemeente|praktijk|station|halte) $|\p{Lu}\.$|-$/iu,
);
/** A house number said aloud: "Kerkstraat twaalf". */
const SPOKEN_NUMBER = wordPattern(
  `^,? (?:nummer |nr\\.? )?(?!(?:een|twee|drie) \\p{L}{2})(?:(?:twee|drie|vier|vijf|zes|zeven|acht|negen) ?honderd(?: ?(?:en )?${NUMBER_WORD})?|${NUMBER_WORD})(?: ?[a-d]| bis)?(?![\\p{L}\\p{N}])`,
);
const LOWER_STREET = wordPattern(`\\p{L}{2}${STRONG}$`);
const HOME = wordPattern(
  /(?<!\p{L})(?:woon|woont|wonen|woonde|woonden|gewoond|verhuisd|verhuisde|verhuizen|adres)(?!\p{L})[^.!?;\n]{0,30}?(?:in|aan|op|naar) (?:de|het|'t|’t) /giu,
);
const ANY_WORD = wordPattern(
  /^(?:\p{Lu}[\p{L}’'-]{2,30}(?: (?:van|der|den|de)){0,2} )?[\p{L}’'-]{3,40}(?![\p{L}\p{N}])/u,
);

/**
 * Streets without a house number. Sure: a capitalised street ending behind "in de", "op het" and the like. To look at:
 * the same without such words, and behind "woont in de" also lower case and any capitalised word with an article.
 */
export function findStreets(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(CAPITALISED)) {
    const end = match.index + match[0].length;
    const words = wordsBefore(text, end);
    const start = streetStart(words);
    if (NAME_BEFORE.test(text.slice(Math.max(0, start - 12), start))) continue;
    if (streetStrength(words, start) === 'none' || NOT_A_STREET.has(match[0].toLowerCase())) continue;
    const spoken = SPOKEN_NUMBER.exec(text.slice(end, end + 40))?.[0] ?? '';
    if (spoken !== '' && !isAmount(text, end, end + spoken.length)) {
      found.push(candidateOf('address', [start, end + spoken.length], 'sure', 'street-and-number'));
      continue;
    }
    found.push(candidateOf('address', [start, end], tierBefore(text, start), 'street-alone'));
  }
  for (const match of text.matchAll(HEADED)) {
    const range = [match.index, match.index + match[0].length] as const;
    found.push(candidateOf('address', range, tierBefore(text, match.index), 'street-alone'));
  }
  for (const match of text.matchAll(LOWER_NAMED)) {
    const [whole, article, word = ''] = match;
    if (NOT_A_STREET.has(word)) continue;
    const end = match.index + whole.length;
    const spoken = SPOKEN_NUMBER.exec(text.slice(end, end + 40))?.[0] ?? '';
    const isNumbered = spoken !== '' && !isAmount(text, end, end + spoken.length);
    if (
      ORDINARY_ENDING.test(word) ? !isNumbered || article === undefined : !isNumbered && article === undefined
    )
      continue;
    const range = [end - word.length, end + (isNumbered ? spoken.length : 0)] as const;
    found.push(candidateOf('address', range, 'look', isNumbered ? 'street-and-number' : 'street-alone'));
  }
  for (const match of text.matchAll(HOME)) {
    const start = match.index + match[0].length;
    const word = ANY_WORD.exec(text.slice(start, start + 80))?.[0] ?? '';
    const last = word.split(' ').at(-1) ?? '';
    const isStreet = LOWER_STREET.test(last.toLowerCase()) && !NOT_A_STREET.has(last.toLowerCase());
    const isNamed = isCapitalised(word) && /(?:aan|op) \S+ $/iu.test(match[0]);
    if (!isStreet && !isNamed) continue;
    found.push(candidateOf('address', [start, start + word.length], 'look', 'street-cue', 'woont'));
  }
  return found;
}

function tierBefore(text: string, start: number): 'sure' | 'look' {
  return BEFORE.test(text.slice(Math.max(0, start - 16), start)) ? 'sure' : 'look';
}
