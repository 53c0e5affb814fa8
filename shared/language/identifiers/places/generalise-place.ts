import { MUNICIPALITIES } from './municipalities.ts';
import { type PlaceCandidate, placesNamed } from './place-index.ts';

export type PlaceLevel = 'region' | 'province' | 'size' | 'province-and-size';

const REGIONS: Readonly<Record<string, string>> = {
  Groningen: 'Noord-Nederland',
  Friesland: 'Noord-Nederland',
  Drenthe: 'Noord-Nederland',
  Overijssel: 'Oost-Nederland',
  Gelderland: 'Oost-Nederland',
  Flevoland: 'Oost-Nederland',
  Utrecht: 'West-Nederland',
  'Noord-Holland': 'West-Nederland',
  'Zuid-Holland': 'West-Nederland',
  Zeeland: 'Zuid-Nederland',
  'Noord-Brabant': 'Zuid-Nederland',
  Limburg: 'Zuid-Nederland',
};
/** Limits of the size classes, in thousands of inhabitants. */
const LIMITS = [0, 20, 50, 100, 250, Number.POSITIVE_INFINITY];
/** A province and a size that fit fewer municipalities than this would give the place away. */
const LEAST_IN_CLASS = 3;

/**
 * Says where a Dutch place lies without naming it: "Noord-Nederland", "Drenthe", "een gemeente met 20.000 tot
 * 50.000 inwoners", "een gemeente in Drenthe met 20.000 tot 50.000 inwoners". A village counts by the size of
 * its municipality. In province-and-size, classes are joined until each fits at least three municipalities.
 * Null for a place that is not known, and where places of that name differ at this level. The province of
 * Utrecht has the name of its city, and so has Groningen: there, "province" gives that name.
 */
export function generalisePlace(name: string, level: PlaceLevel): string | null {
  const answers = new Set(placesNamed(name).map((candidate) => describe(candidate, level)));
  const [answer] = answers;
  return answers.size === 1 && answer !== undefined ? answer : null;
}

function describe({ province, thousands }: PlaceCandidate, level: PlaceLevel): string | null {
  if (level === 'region') return REGIONS[province] ?? null;
  if (level === 'province') return province;
  if (thousands === null) return null;
  const limits = level === 'size' ? LIMITS : limitsIn(province);
  const next = limits.findIndex((limit) => limit > thousands);
  const size = sizeText(limits[next - 1] ?? 0, limits[next] ?? Number.POSITIVE_INFINITY);
  return level === 'size' ? `een gemeente met ${size}` : `een gemeente in ${province} met ${size}`;
}

/**
 * From the largest class down, a limit stays only when enough municipalities lie above it, and enough or none
 * below.
 */
function limitsIn(province: string): number[] {
  const sizes = MUNICIPALITIES.filter((each) => each.province === province).map((each) => each.thousands);
  const kept = [Number.POSITIVE_INFINITY];
  for (const limit of LIMITS.slice(1, -1).reverse()) {
    const upper = kept[0] ?? Number.POSITIVE_INFINITY;
    const above = sizes.filter((size) => size >= limit && size < upper).length;
    const below = sizes.filter((size) => size < limit).length;
    if (above >= LEAST_IN_CLASS && (below >= LEAST_IN_CLASS || below === 0)) kept.unshift(limit);
  }
  return [0, ...kept];
}

function sizeText(from: number, to: number): string {
  if (to === Number.POSITIVE_INFINITY) return from === 0 ? 'inwoners' : `meer dan ${from}.000 inwoners`;
  return from === 0 ? `minder dan ${to}.000 inwoners` : `${from}.000 tot ${to}.000 inwoners`;
}
