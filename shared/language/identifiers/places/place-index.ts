import { foldCharacter } from '../fold-letters.ts';
import { MUNICIPALITIES } from './municipalities.ts';
import { OTHER_PLACE_NAMES, PROVINCE_AREAS, VILLAGES } from './villages.ts';

/** Where a name may lie. `thousands` of inhabitants of its municipality; null for a province or an area. */
export type PlaceCandidate = { municipality: string | null; province: string; thousands: number | null };

const PROVINCE_CODES: Readonly<Record<string, string>> = {
  gn: 'Groningen',
  gr: 'Groningen',
  fr: 'Friesland',
  frl: 'Friesland',
  dr: 'Drenthe',
  ov: 'Overijssel',
  o: 'Overijssel',
  fl: 'Flevoland',
  gld: 'Gelderland',
  gl: 'Gelderland',
  ut: 'Utrecht',
  u: 'Utrecht',
  nh: 'Noord-Holland',
  zh: 'Zuid-Holland',
  zld: 'Zeeland',
  ze: 'Zeeland',
  nb: 'Noord-Brabant',
  br: 'Noord-Brabant',
  l: 'Limburg',
  lb: 'Limburg',
};
const SORT_OF_PLACE =
  /^(?:(?:de|het|in) )?(?:gemeente|stad|stadje|dorp|dorpje|plaats|plaatsje|provincie|wijk|stadsdeel|eiland|regio) /;

let index: ReadonlyMap<string, PlaceCandidate[]> | null = null;

/**
 * All Dutch places a name may mean. Case, accents, apostrophes, hyphens, "St." and words such as "gemeente"
 * before it make no difference; a province behind it does: "Hengelo (Gld)". Empty for places that are not
 * known, and for foreign ones.
 */
export function placesNamed(name: string): readonly PlaceCandidate[] {
  index ??= buildIndex();
  const folded = foldPlace(name);
  const plain = index.get(folded) ?? index.get(folded.replace(SORT_OF_PLACE, ''));
  if (plain !== undefined) return plain;
  const behind = /^(.+?)[ ,]*(?:\((.+)\)| ([a-z]{1,3})|, ?(.+))$/u.exec(folded.replace(SORT_OF_PLACE, ''));
  if (behind === null) return [];
  const given = (behind[2] ?? behind[3] ?? behind[4] ?? '').replace(/[. ]/gu, '');
  const province = PROVINCE_CODES[given] ?? index.get(behind[2] ?? behind[4] ?? '')?.find(isArea)?.province;
  return (index.get(behind[1] ?? '') ?? []).filter((candidate) => candidate.province === province);
}

/** The key under which spellings of one place come together. */
export function foldPlace(name: string): string {
  return Array.from(name.trim(), foldCharacter)
    .join('')
    .replace(/['`]/gu, '')
    .replace(/a\/d /gu, 'aan den ')
    .replace(/[-\s]+/gu, ' ')
    .replace(/(^| )st\.? (?=\p{L})/gu, '$1sint ')
    .trim();
}

function isArea(candidate: PlaceCandidate): boolean {
  return candidate.municipality === null || candidate.municipality === candidate.province;
}

function buildIndex(): ReadonlyMap<string, PlaceCandidate[]> {
  const built = new Map<string, PlaceCandidate[]>();
  const add = (name: string, candidate: PlaceCandidate) => {
    const key = foldPlace(name);
    const known = built.get(key) ?? [];
    const isKnown = known.some(
      ({ municipality, province }) =>
        province === candidate.province &&
        (candidate.municipality === null || municipality === candidate.municipality),
    );
    if (!isKnown) built.set(key, [...known, candidate]);
  };
  const byName = new Map<string, PlaceCandidate>();
  for (const { name, province, thousands } of MUNICIPALITIES) {
    const candidate = { municipality: name, province, thousands };
    byName.set(name, candidate);
    add(name.replace(/ \(.*\)$/u, ''), candidate);
  }
  for (const { name, municipality } of [...VILLAGES, ...OTHER_PLACE_NAMES]) {
    const candidate = byName.get(municipality);
    if (candidate !== undefined) add(name, candidate);
  }
  for (const province of new Set(MUNICIPALITIES.map((each) => each.province)))
    add(province, { municipality: null, province, thousands: null });
  for (const { name, province } of PROVINCE_AREAS)
    add(name, { municipality: null, province, thousands: null });
  return built;
}
