import type { NamePool } from './name-pool.ts';
import { NORTHERN_POOLS } from './name-pools-north.ts';
import { WORLD_POOLS } from './name-pools-world.ts';

export type Origin = keyof typeof NORTHERN_POOLS | keyof typeof WORLD_POOLS;

export type NameLists = Readonly<Record<'women' | 'men' | 'either' | 'surnames', readonly string[]>>;

const POOLS: Readonly<Record<Origin, NamePool>> = { ...NORTHERN_POOLS, ...WORLD_POOLS };

export const ORIGINS: readonly Origin[] = [
  'dutch',
  'frisian',
  'turkish',
  'arabic',
  'hindustani',
  'creole',
  'polish',
  'ukrainian',
  'horn',
  'westafrican',
  'eastasian',
  'indonesian',
  'english',
  'iberian',
  'persian',
];

const lists = new Map<Origin, NameLists>();

/** The names of an origin. Common names written down by hand; none belongs to anybody in particular. */
export function namesOf(origin: Origin): NameLists {
  const known = lists.get(origin);
  if (known !== undefined) return known;
  const pool = POOLS[origin];
  const made: NameLists = {
    women: split(pool.women, /\s+/u),
    men: split(pool.men, /\s+/u),
    either: split(pool.either, /\s+/u),
    surnames: split(pool.surnames, /,\s+/u).map((name) => name.replace(/\s+/gu, ' ')),
  };
  lists.set(origin, made);
  return made;
}

function split(text: string, separator: RegExp): string[] {
  return text.trim().split(separator);
}
