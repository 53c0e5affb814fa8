import type { Candidate } from './identifier-kind.ts';
import { isAmount, isPartOfLongerNumber, lineAfter, standsAlone } from './local-context.ts';

const SHAPE = /[1-9]\d{3}([ \u00a0]?)([A-Za-z]{2})/g;
const TOWN_AFTER = /^ {1,2}\p{Lu}[\p{L}’'-]+/u;
const NEVER_USED = new Set(['SA', 'SD', 'SS']);
const UNITS = new Set('MG KG ML CL DL CM MM KM MB GB KB TB KW CC PK HZ EU BC'.split(' '));
const WORDS = new Set(
  'AD AF AL AN BV DE DO DR EN ER ET GA HA HE IE IK IN IS JA JE MA ME NA NU NV OF OM OP PM SO TE TV VC VR WE WO ZE ZO ZN'.split(
    ' ',
  ),
);

/**
 * Dutch postcodes: 1000-9999 and two letters, not SA, SD or SS. Capitals are sure; "1234ab" is to look at. Two
 * letters that are a word or a unit ("2020 en", "1500 MB") count only when a town follows, and never in lower case.
 */
export function findPostcodes(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(SHAPE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!standsAlone(text, start, end) || isPartOfLongerNumber(text, start, end)) continue;
    const letters = match[2] ?? '';
    const upper = letters.toUpperCase();
    const isUpper = letters === upper;
    if (NEVER_USED.has(upper) || isAmount(text, start, end)) continue;
    const isOrdinary = WORDS.has(upper) || UNITS.has(upper);
    if (isOrdinary && !(isUpper && TOWN_AFTER.test(lineAfter(text, end)))) continue;
    // "2011 EN Haarlem" is a postcode, "IN 2011 EN 2012" is not: a year before a word is never sure.
    const isSure = isUpper && !(isOrdinary && /^(?:19|20)/.test(match[0]));
    found.push({ kind: 'postcode', start, end, tier: isSure ? 'sure' : 'look', reason: 'postcode-shape' });
  }
  return found;
}
