import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount, isPartOfLongerNumber, lineAfter, standsAlone } from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

const SHAPE = /[1-9]\d{3}([ \u00a0]?)([A-Za-z]{2})/g;
const TOWN = wordPattern(
  /^,?(?:[ \u00a0]{1,2}|\n)((?:['’][st][- ])?(?:(?:Den|De|The|Het|Ter|Ten|Sint|St\.?|Nieuw|Nieuwe|Oud|Oude|Noord|Zuid|West|Oost|Nederhorst|Groot|Klein|Berkel en|Hoek|Wijk|Bad|New) )?\p{Lu}[\p{L}\p{M}’'-]{1,40}(?: (?:aan|op|bij|a\/d|van|in|en)(?: (?:den|de|het|d))? \p{Lu}[\p{L}\p{M}’'-]{1,40})?)/u,
);
/** "8011 PK Mevrouw", "1234 AB Tel": what may stand behind a postcode and is no town. */
const NOT_A_TOWN = wordPattern(
  /^(?:Mevrouw|Meneer|Mw|Dhr|Tel|Telefoon|Mobiel|Mail|Email|E-mail|Bel|BSN|IBAN|Ik|Mijn|Dat|Dit|Die|Daar|Hier|En|Maar|Wij|We|Hij|Zij|Ze|Het|De|Een|Geboren|Geb|Nederland|Postbus|Tav|T)(?![\p{L}-]) ?/u,
);
/** "Lindelaantje 3, 1999 ZN": what stands behind a house number. */
const BEHIND_NUMBER = wordPattern(/\p{L} \d{1,4}(?:[ -]?[a-zA-Z]{1,3})?(?:,|\n) ?$/u);
const CUE = /postcode(?: (?:is|was|van|nummer))*:? ["“‘']?$/iu;
/** In a text in capitals any word looks like a town. */
const TOWN_AFTER = wordPattern(/^ {1,2}['’]?\p{Lu}[’'-]?\p{Ll}[\p{L}’'-]*/u);
const NEVER_USED = new Set(['SA', 'SD', 'SS']);
const UNITS = new Set('MG KG ML CL DL CM MM KM MB GB KB TB KW CC HZ EU BC'.split(' '));
const WORDS = new Set(
  'AD AF AL AN BV DE DO DR EN ER ET GA HA HE IE IK IN IS JA JE MA ME NA NR NU NV OF OM OP PM SO TE TV VC VR WE WO ZE ZO ZN'.split(
    ' ',
  ),
);

/**
 * Dutch postcodes: 1000-9999 and two letters, not SA, SD or SS. Capitals are sure; "1234ab" is to look at. Two
 * letters that are a word or a unit ("2020 en", "1500 MB") count only when a town follows, and never in lower case.
 * The town behind a postcode is a finding of its own, of the kind place.
 */
export function findPostcodes(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(SHAPE)) {
    const start = match.index;
    const end = start + match[0].length;
    // "Dorpsstraat 14,1234AB" is no decimal.
    const isLonger = isPartOfLongerNumber(text, start, end) && text[start - 1] !== ',';
    if (!standsAlone(text, start, end) || isLonger) continue;
    const letters = match[2] ?? '';
    const upper = letters.toUpperCase();
    const isUpper = letters === upper;
    if (NEVER_USED.has(upper) || isAmount(text, start, end)) continue;
    const isOrdinary = WORDS.has(upper) || UNITS.has(upper);
    const before = text.slice(Math.max(0, start - 30), start);
    const isCued = CUE.test(before) || BEHIND_NUMBER.test(before);
    const isTyped =
      isUpper && (isCued || TOWN_AFTER.test(lineAfter(text, end)) || isAloneInCapitals(text, match[0], end));
    if (isOrdinary && !isTyped) continue;
    // "2011 EN Haarlem" is a postcode, "IN 2011 EN 2012" is not: a year before a word is never sure.
    const isSure =
      isCued ||
      (isUpper && !(isOrdinary && (/^(?:19|20)/.test(match[0]) || !TOWN_AFTER.test(lineAfter(text, end)))));
    const tier = isSure ? 'sure' : 'look';
    found.push(candidateOf('postcode', [start, end], tier, 'postcode-shape'));
    const after = TOWN.exec(text.slice(end, end + 100));
    const town = after?.[1] ?? '';
    if (after === null || NOT_A_TOWN.test(`${town} `)) continue;
    const townEnd = end + after[0].length;
    found.push(candidateOf('place', [townEnd - town.length, townEnd], tier, 'town-after-postcode'));
  }
  return found;
}

/** "2518 HE" amid small letters, and not a year or a measure: the two letters are no word then. */
function isAloneInCapitals(text: string, postcode: string, end: number): boolean {
  const letters = postcode.slice(-2);
  if (/^(?:19|20)/.test(postcode) || UNITS.has(letters) || !/^\d{4}[ \u00a0][A-Z]{2}$/.test(postcode))
    return false;
  return !/^\W{0,2}\p{Lu}{2}/u.test(text.slice(end, end + 4)) && !/^ ?\d/.test(text.slice(end, end + 2));
}
