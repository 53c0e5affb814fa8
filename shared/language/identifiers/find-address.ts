import { numbersAfterAddress } from './find-house-number.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount, isPartOfLongerNumber, isWordCharacter } from './local-context.ts';
import { isCapitalised, streetStart, streetStrength, type Word, wordsBefore } from './street-name.ts';
import { NOT_A_STREET, WEAK_ENDING } from './street-words.ts';
import { wordPattern } from './word-pattern.ts';

/** The number with its addition: 14, 14b, 14 B, 14-2, 14 bis, 14-III, 12 t/m 16. */
const HOUSE_NUMBER = wordPattern(
  /[1-9]\d{0,4}(?:,? (?:bus|unit) \d{1,4}(?![\p{L}\p{N}])|\/\d{1,4}(?![\p{L}\p{N}/]|[.,:-]\d)| ?[A-Za-z]-bis(?![\p{L}\p{N}])|[ -]?(?:bis|hs|huis|rood|zwart|[IVX]{2,4})(?![\p{L}\p{N}])|-(?:iii|ii|iv|i)(?![\p{L}\p{N}])|[ -]?[A-Z](?:[ -]?\d{1,3})?(?![\p{L}\p{N}])(?: bus \d{1,4}(?![\p{L}\p{N}]))?|-?[a-z](?:[ -]\d{1,3})?(?![\p{L}\p{N}])| [a-f](?![\p{L}\p{N}])|-\d{1,4}(?![\p{L}\p{N}])| t\/m \d{1,5})?/gu,
);
/** What may stand between the street and the number besides a space: "Dorpsstraat, nr. 14". */
const JOINT = /(?:,? (?:huis)?(?:nummer|nr\.?|no\.?)|,)[ \u00a0]{1,2}$/iu;
const CUE = wordPattern(
  /(?:(?<!\p{L})(?:aan|op) (?:de|het|'t|’t)|(?<!\p{L})(?:(?:woont|woon|wonen|woonde|woonden|gewoond|huurt|huur|huurde|huren|\p{L}{0,12}adres|adr\.)(?: (?:is|was|nu|wordt|werd|nog|nieuw|oud|samen))?(?: (?:aan|op))?(?: (?:de|het))?:?|\p{L}{0,12}adres[^.!?\n\d]{1,20}:|p\/a|straat en huisn\p{L}*\.?:?|(?:woning|pand|perceel|locatie|kamer|flat)(?: aan| op)?|ophalen bij|parkeer bij(?: de| het)?|hb|huisbezoek(?: op)?|lekkage|\p{L}*achterstand(?: huur)?|(?:huurders?|bewoners?) van|(?:post|verhuisd|verhuist) naar(?: de| het)?|(?:thuiszorg|hulp|wijkverpleging|kraamzorg|zuster) komt op|sleutel van))[ ]+$/iu,
);
const POSTCODE_AFTER = wordPattern(
  /^(?:[,;]?[ \u00a0]{0,2}\n?|[ ]?[-–][ ]?)[1-9]\d{3}[ \u00a0]?(?!S[ADS])(?:[A-Z]{2}|[a-z]{2})(?![\p{L}\p{N}])/u,
);
/** "Markt 4, 8600 Diksmuide": four figures and a town, as in Belgium. */
const BELGIAN_AFTER = wordPattern(
  /^(?:,[ \u00a0]|\n|,\n)(?:B-)?(?!20[0-4]\d|19\d\d)[1-9]\d{3}[ \u00a0]\p{Lu}\p{Ll}{2}/u,
);
/** Small words with a capital that belong to a name when an address begins there: De Wetering, 't Zand, Achter de Kerk. */
const ARTICLE_BEFORE = wordPattern(
  /((?:^|\n|[:,] |(?:adres|adr\.|woont?|wonen|woonde|gewoond|op|naar)(?: (?:is|nu|op|aan))? ))((?:De|Het|['’]t|(?:Op|In|Achter|Onder|Tussen|Over|Aan|Bij) (?:de|het|den|['’]t)) )$/u,
);
/** Right behind such a word only an address has a capital and a number. */
const GIVEN_HOME = wordPattern(/(?<!\p{L})(?:woont|woon|wonen|\p{L}{0,12}adres)(?: (?:is|nu|op|aan))?:? $/iu);
const SIDE = /^(?:NZ|ZZ|OZ|WZ|Noord|Zuid|Oost|West|Noordzijde|Zuidzijde|Oostzijde|Westzijde)$/;
/** "laan van meerdervoort", "burgemeester jansenlaan", in text that is typed without capitals. */
const LOWER_HEADED = wordPattern(
  /(?<![\p{L}\p{N}])(?:laan|plein|kade|hof|weg|boulevard|dreef) (?:van|der|te)(?: (?:de|den|het|der|oud|oude|nieuwe?))? [\p{Ll}’'-]{3,30}$/u,
);
const LOWER_PREFIXED = wordPattern(
  /(?<![\p{L}\p{N}])(?:(?:burgemeester|burg\.?|dokter|dr\.?|professor|prof\.?|pastoor|past\.?|dominee|ds\.?|kon\.?|pr\.?|mgr\.?|koning|koningin|prins|prinses|sint|st\.?|oude|nieuwe|lange|korte|eerste|tweede|derde|1e|2e|3e|van|der|den|de la) ){1,3}[\p{Ll}’'-]{2,30}(?:straat|laan|weg|plein|kade|gracht|singel|dreef|steeg|plantsoen|str\.?)$/u,
);
/** "Steenweg op Gent". */
const ROAD_TO = wordPattern(
  /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{2,20})?(?:[Ss]teenweg|[Bb]aan|[Ww]eg) (?:op|naar) \p{Lu}[\p{L}’'-]{2,30}$/u,
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
  const named = wordsBefore(text, numberStart - joint.length);
  const isOfSide = SIDE.test(named.at(-1)?.text ?? '') && isCapitalised(named.at(-2)?.text ?? '');
  const words = isOfSide ? named.slice(0, -1) : named;
  const last = words.at(-1);
  if (last === undefined) return null;
  const start = lowerStreetStart(text, words, numberStart - joint.length) ?? streetStart(words);
  const isLower = start < streetStart(words);
  const strength = isLower || isAtWeakHome(text, last, numberEnd) ? 'weak' : streetStrength(words, start);
  // "In 1936, 1940 en" has the shape of a postcode too: lower case counts only behind a street.
  const isBelgian = postcode === '' && BELGIAN_AFTER.test(text.slice(numberEnd, numberEnd + 16));
  const hasPostcode = isBelgian || (postcode !== '' && (/[A-Z]$/.test(postcode) || strength !== 'none'));
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
  if (isLoose && /^ ?(?:x|maal|keer)(?![a-z])/i.test(text.slice(numberEnd, numberEnd + 6))) return null;
  const isAtHome = strength === 'weak' && WOON_CUE.test(text.slice(Math.max(0, start - 50), start));
  const isGiven =
    isCued && strength === 'none' && GIVEN_HOME.test(text.slice(Math.max(0, start - 30), start));
  const isSure = hasPostcode || isGiven || (strength === 'strong' && !isLoose) || (isAtHome && !isLoose);
  const article =
    (isCued || hasPostcode) && strength !== 'strong'
      ? ARTICLE_BEFORE.exec(text.slice(Math.max(0, start - 30), start))?.[2]
      : undefined;
  return candidateOf(
    'address',
    [start - (article?.length ?? 0), numberEnd],
    isSure ? 'sure' : 'look',
    strength === 'none' ? 'street-cue' : 'street-and-number',
  );
}

/** Endings that a compound in lower case has as a street and hardly as anything else. */
const SELDOM_A_WORD = /[a-z]{3}(?:bocht|bolwerk|kamp|horst|zijde|vliet|hage)$/;

/** "Ik woon op dennenhof 23": an ending that other words share, in lower case, where somebody lives. */
function isAtWeakHome(text: string, last: Word, numberEnd: number): boolean {
  const name = last.text.toLowerCase();
  if (isCapitalised(last.text) || name.length < 7 || !WEAK_ENDING.test(name) || NOT_A_STREET.has(name))
    return false;
  const before = text.slice(Math.max(0, last.start - 40), last.start);
  const after = text.slice(numberEnd, numberEnd + 10);
  const isClosed =
    /(?:, |(?<![a-z])(?:op|aan|bij|naar|van) )$/i.test(before) && /^(?:$|[\n,.;)])/.test(after);
  if (SELDOM_A_WORD.test(name) && isClosed) return true;
  return (
    /(?<![a-z])(?:op|aan)(?: de| het)? $/i.test(before) &&
    (WOON_CUE.test(before) || /^ (?:woont?|wonen|woonde)(?![a-z])/i.test(after))
  );
}

/** Where a street name in lower case begins that takes more than its last word; null when it does not. */
function lowerStreetStart(text: string, words: readonly Word[], end: number): number | null {
  const last = words.at(-1);
  if (last === undefined) return null;
  const window = text.slice(Math.max(0, end - 60), end).trimEnd();
  if (isCapitalised(last.text)) {
    const road = ROAD_TO.exec(window);
    return road === null ? null : Math.max(0, end - 60) + road.index;
  }
  const match = LOWER_HEADED.exec(window) ?? LOWER_PREFIXED.exec(window);
  return match === null ? null : Math.max(0, end - 60) + match.index;
}
