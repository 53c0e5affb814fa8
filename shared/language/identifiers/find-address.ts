import { numbersAfterAddress } from './find-house-number.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount, isPartOfLongerNumber, isWordCharacter } from './local-context.ts';
import { isCapitalised, streetStart, streetStrength, type Word, wordsBefore } from './street-name.ts';
import { wordPattern } from './word-pattern.ts';

/** The number with its addition: 14, 14b, 14 B, 14-2, 14 bis, 14-III, 12 t/m 16. */
const HOUSE_NUMBER = wordPattern(
  /[1-9]\d{0,4}(?:[ -]?(?:bis|hs|huis|rood|zwart|[IVX]{2,4})(?![\p{L}\p{N}])|-(?:iii|ii|iv|i)(?![\p{L}\p{N}])|[ -]?[A-Z](?:[ -]?\d{1,3})?(?![\p{L}\p{N}])|-?[a-z](?:[ -]\d{1,3})?(?![\p{L}\p{N}])| [a-f](?![\p{L}\p{N}])|-\d{1,4}(?![\p{L}\p{N}])| t\/m \d{1,5})?/gu,
);
/** What may stand between the street and the number besides a space: "Dorpsstraat, nr. 14". */
const JOINT = /(?:,? (?:huis)?(?:nummer|nr\.?|no\.?)|,)[ \u00a0]{1,2}$/iu;
const CUE =
  /(?:\b(?:aan|op) (?:de|het|'t|’t)|\b(?:woont|woon|wonen|woonde|woonden|adres|bezoekadres|postadres)(?: (?:is|was|nu))?(?: (?:aan|op))?(?: (?:de|het))?:?)[ ]+$/iu;
const POSTCODE_AFTER = wordPattern(
  /^(?:[,;]?[ \u00a0]{0,2}\n?|[ ]?[-–][ ]?)[1-9]\d{3}[ \u00a0]?(?!S[ADS])(?:[A-Z]{2}|[a-z]{2})(?![\p{L}\p{N}])/u,
);
/** "laan van meerdervoort", "burgemeester jansenlaan", in text that is typed without capitals. */
const LOWER_HEADED = wordPattern(
  /(?<![\p{L}\p{N}])(?:laan|plein|kade|hof|weg|boulevard|dreef) (?:van|der|te)(?: (?:de|den|het|der))? [\p{Ll}’'-]{3,30}$/u,
);
const LOWER_PREFIXED = wordPattern(
  /(?<![\p{L}\p{N}])(?:(?:burgemeester|burg\.|dokter|dr\.|professor|prof\.|pastoor|dominee|ds\.|koning|koningin|prins|prinses|sint|st\.|oude|nieuwe|lange|korte|eerste|tweede|derde|1e|2e|3e|van|der|den|de la) ){1,3}[\p{Ll}’'-]{2,30}(?:straat|laan|weg|plein|kade|gracht|singel|dreef|steeg|plantsoen)$/u,
);
/** "Mrs Bakker, 81" and "mw. Dijk 3" are people; streets are named after a Dr. and a Mr., but not after these. */
const TITLE = wordPattern(/(?<!\p{L})(?:mrs|ms|miss|mevrouw|mevr|meneer|mijnheer|mw|dhr|hr|heer)\.? $/iu);
const WOON_CUE = wordPattern(
  /(?<!\p{L})(?:woon|woont|wonen|woonde|woonden|gewoond|adres|verhuisd?|verhuisde|verhuizen)(?!\p{L})[^.!?\n]{0,30}$/iu,
);
/**
 * Street and house number; the postcode and town that follow are findings of their own. Starts from each number and
 * walks back at most six words, so the work is linear. Sure: a capitalised street ending, or a postcode behind it. To
 * look at: lower case, endings that names share, and capitalised words after "aan de", "op het", "woont".
 */
export function findAddresses(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(HOUSE_NUMBER)) {
    const candidate = readAddress(text, match.index, match.index + match[0].length);
    if (candidate !== null) found.push(candidate, ...numbersAfterAddress(text, candidate));
  }
  return found;
}

function readAddress(text: string, numberStart: number, numberEnd: number): Candidate | null {
  if (!/[ \u00a0]/.test(text[numberStart - 1] ?? '') || isWordCharacter(text[numberEnd] ?? '')) return null;
  const postcode = POSTCODE_AFTER.exec(text.slice(numberEnd, numberEnd + 16))?.[0] ?? '';
  if (postcode === '' && isPartOfLongerNumber(text, numberStart, numberEnd)) return null;
  if (isAmount(text, numberStart, numberEnd)) return null;
  const joint = JOINT.exec(text.slice(Math.max(0, numberStart - 16), numberStart))?.[0] ?? ' ';
  const words = wordsBefore(text, numberStart - joint.length);
  const last = words.at(-1);
  if (last === undefined) return null;
  const start = lowerStreetStart(text, words, numberStart - joint.length) ?? streetStart(words);
  const isLower = start < streetStart(words);
  const strength = isLower ? 'weak' : streetStrength(words, start);
  // "In 1936, 1940 en" has the shape of a postcode too: lower case counts only behind a street.
  const hasPostcode = postcode !== '' && (/[A-Z]$/.test(postcode) || strength !== 'none');
  const isNumbered = /n(?:umme|o|)r?\.?[ \u00a0]+$/iu.test(joint);
  const isCued = (joint === ' ' || isNumbered) && CUE.test(text.slice(Math.max(0, start - 30), start));
  if (strength === 'none' && ((!isCued && !hasPostcode) || !isCapitalised(last.text))) return null;
  const first = words.find((word) => word.start === start)?.text ?? '';
  const isPerson = TITLE.test(text.slice(Math.max(0, start - 12), start)) || TITLE.test(`${first} `);
  if (isPerson && postcode === '') return null;
  const number = text.slice(numberStart, numberEnd);
  const isYear = /^(?:19|20)\d\d$/.test(number);
  if (isYear && !hasPostcode && strength !== 'strong') return null;
  // "in de Dorpsstraat, 12 van ons": a bare number behind a comma may be of the next clause.
  const isLoose = isYear || (/^, +$/.test(joint) && /^\d+$/.test(number));
  const isAtHome = strength === 'weak' && WOON_CUE.test(text.slice(Math.max(0, start - 50), start));
  const isSure = hasPostcode || (strength === 'strong' && !isLoose) || (isAtHome && !isLoose);
  return candidateOf(
    'address',
    [start, numberEnd],
    isSure ? 'sure' : 'look',
    strength === 'none' ? 'street-cue' : 'street-and-number',
  );
}

/** Where a street name in lower case begins that takes more than its last word; null when it does not. */
function lowerStreetStart(text: string, words: readonly Word[], end: number): number | null {
  const last = words.at(-1);
  if (last === undefined || isCapitalised(last.text)) return null;
  const window = text.slice(Math.max(0, end - 60), end).trimEnd();
  const match = LOWER_HEADED.exec(window) ?? LOWER_PREFIXED.exec(window);
  return match === null ? null : Math.max(0, end - 60) + match.index;
}
