import { AREAS, OTHER_NAMES } from './other-place-names.ts';
import { VILLAGES_NORTH_EAST } from './villages-north-east.ts';
import { VILLAGES_SOUTH } from './villages-south.ts';
import { VILLAGES_WEST } from './villages-west.ts';

/** A place that is no municipality, with the one it lies in. A name may occur in several municipalities. */
export type Village = { name: string; municipality: string };

/** The larger villages, towns that are no municipality, and well-known city districts. */
export const VILLAGES: readonly Village[] = [VILLAGES_NORTH_EAST, VILLAGES_WEST, VILLAGES_SOUTH].flatMap(
  pairs,
);

/** Former municipalities and other names of municipalities. */
export const OTHER_PLACE_NAMES: readonly Village[] = pairs(OTHER_NAMES);

/** Areas that have a province but no municipality: Twente, Walcheren. */
export const PROVINCE_AREAS: readonly { name: string; province: string }[] = pairs(AREAS).map(
  ({ name, municipality }) => ({ name, province: municipality }),
);

function pairs(byOwner: Readonly<Record<string, string>>): Village[] {
  return Object.entries(byOwner).flatMap(([municipality, list]) =>
    list.split(/,\s+/u).map((name) => ({ name: name.replace(/\s+/gu, ' '), municipality })),
  );
}
