import { foldWord } from '../../../shared/language/identifiers/fold-letters.ts';
import { Cue, cuesOf } from '../../../shared/language/identifiers/names/cue-words.ts';
import { ListFlag, PERSON_FLAGS } from '../../../shared/language/identifiers/names/name-list.ts';
import { nameTokens } from '../../../shared/language/identifiers/names/name-tokens.ts';
import { EMPTY_HASH, hashNextWord, hashOn } from '../../../shared/language/identifiers/names/text-hash.ts';
import { MUNICIPALITIES } from '../../../shared/language/identifiers/places/municipalities.ts';
import { expandDictionary } from './expand-dictionary.ts';
import { cities, countries, dictionaryFiles, inventedNames, ownList, spokenList } from './name-sources.ts';

const FREQUENT_WORDS = 4000;
const FOREIGN_POPULATION = 20_000;
const NEIGHBOUR_POPULATION = 5000;
const SHORTEST_FOREIGN = 4;

/** Rows of words and their flags, by folded words parted by spaces. */
export type Names = Map<string, number>;

/** All lists in one: what the file of names is made of. The order of the sources does not matter. */
export function collectNames(): Names {
  const names: Names = new Map();
  const dictionary = expandDictionary(...dictionaryParts());
  for (const word of dictionary.lower) add(names, word, ListFlag.ordinary);
  for (const word of ownList('other-words')) add(names, word, ListFlag.ordinary | ListFlag.frequent);
  for (const word of ownList('name-not-word')) names.set(foldName(word), ListFlag.alsoWord);
  for (const word of ownList('dialect-words'))
    names.set(foldName(word), ListFlag.ordinary | ListFlag.frequent);
  for (const word of spokenList('commonWords').slice(0, FREQUENT_WORDS)) {
    const folded = foldName(word);
    if (((names.get(folded) ?? 0) & ListFlag.ordinary) !== 0) add(names, word, ListFlag.frequent);
  }
  addPlaces(names);
  addPersons(names);
  for (const [word, isPerson] of dictionary.capital) {
    const folded = foldName(word);
    const known = names.get(folded) ?? 0;
    const isPlace = (known & (ListFlag.dutchPlace | ListFlag.country | ListFlag.area)) !== 0;
    if (isPerson && !isPlace && folded.length > 2 && !isSmallWord(folded))
      add(names, word, ListFlag.personName);
    else if (!isPerson) {
      add(names, word, ListFlag.capitalised);
      // Nederlands, Nederlandse: the rules of the dictionary leave the second one out.
      if (word.endsWith('s')) add(names, `${word}e`, ListFlag.capitalised);
    }
  }
  for (const word of ownList('dialect-words')) clearRareName(names, foldName(word));
  for (const word of ownList('terms')) add(names, word, ListFlag.term);
  for (const word of ownList('organisations')) add(names, word, ListFlag.organisation);
  // A chain is an organisation that is for a look, unless what stands around it makes it sure (see remove-names.ts).
  for (const word of ownList('chains')) add(names, word, ListFlag.organisation | ListFlag.term);
  for (const word of ownList('public-bodies')) add(names, word, ListFlag.publicBody);
  return names;
}

/** "leu" is a name somewhere in the world, and people in Twente. */
function clearRareName(names: Names, folded: string): void {
  const flags = names.get(folded) ?? 0;
  const isRare = (flags & ListFlag.uncommon) !== 0 || folded.length <= SHORT;
  const rare = PERSON_FLAGS | ListFlag.uncommon | ListFlag.foreignPlace;
  if (isRare) names.set(folded, flags & ~rare);
}

function dictionaryParts(): [string, string] {
  const { affixes, words } = dictionaryFiles();
  return [affixes, words];
}

function addPersons(names: Names): void {
  const first = [
    ...spokenList('boysFirstnames'),
    ...spokenList('girlsFirstnames'),
    ...ownList('first-names'),
  ];
  for (const name of first) addFirstName(names, name, ListFlag.firstName);
  for (const name of [...spokenList('lastnames'), ...ownList('surnames')])
    addSurname(names, name, ListFlag.surname);
  const invented = inventedNames();
  for (const [name, isCommon] of invented.first) {
    if (isCommon || !isOrdinary(names, name)) {
      addFirstName(names, name, ListFlag.firstName | rarity(names, name, isCommon));
    }
  }
  for (const [name, isCommon] of invented.last) {
    if (isCommon || !isOrdinary(names, name)) {
      addSurname(names, name, ListFlag.surname | rarity(names, name, isCommon));
    }
  }
}

/** A name that is common here stays so when it is borne elsewhere too. */
function rarity(names: Names, name: string, isCommon: boolean): number {
  const isKnown = ((names.get(foldName(name)) ?? 0) & (ListFlag.firstName | ListFlag.surname)) !== 0;
  return isCommon || isKnown ? 0 : ListFlag.uncommon;
}

const SHORT = 3;

function isSmallWord(folded: string): boolean {
  return (cuesOf(folded) & (Cue.tussenvoegsel | Cue.possessive | Cue.greeting)) !== 0;
}

/** Not "van" and "can": short names that are everyday words do more harm than good. */
function addFirstName(names: Names, name: string, flags: number): void {
  const folded = foldName(name);
  const isEveryday = ((names.get(folded) ?? 0) & ListFlag.frequent) !== 0 && folded.length <= SHORT;
  if (!isSmallWord(folded) && !isEveryday) add(names, name, flags);
}

/** "de smet" counts as a whole, and "smet" by itself unless it is a word. */
function addSurname(names: Names, name: string, flags: number): void {
  const words = foldName(name).split(' ');
  const last = words.at(-1) ?? '';
  if (words.length === 1 && isSmallWord(last)) return;
  if (words.length > 1) add(names, name, flags);
  if (words.length === 1 || !isOrdinary(names, last)) add(names, last, flags);
}

function addPlaces(names: Names): void {
  for (const name of countries()) add(names, name, ListFlag.country);
  for (const name of ownList('countries')) add(names, name, ListFlag.country);
  for (const { name } of MUNICIPALITIES) add(names, name, ListFlag.dutchPlace);
  for (const name of ownList('villages')) add(names, name, ListFlag.dutchPlace);
  for (const name of ownList('areas')) add(names, name, ListFlag.area);
  for (const name of ownList('foreign-places')) add(names, name, ListFlag.foreignPlace);
  for (const city of cities()) {
    if (city.country === 'NL') add(names, city.name, ListFlag.dutchPlace);
    else if (isKnownAbroad(city) && !isOrdinary(names, city.name))
      add(names, city.name, ListFlag.foreignPlace);
  }
}

function isKnownAbroad(city: { name: string; country: string; population: number }): boolean {
  const least = /^(?:BE|DE|TR|MA|SR|CW|AW|ID)$/.test(city.country)
    ? NEIGHBOUR_POPULATION
    : FOREIGN_POPULATION;
  return city.population >= least && city.name.length >= SHORTEST_FOREIGN;
}

function isOrdinary(names: Names, word: string): boolean {
  return ((names.get(foldName(word)) ?? 0) & ListFlag.ordinary) !== 0;
}

function add(names: Names, name: string, flags: number): void {
  const folded = foldName(name);
  if (folded.length > 1) names.set(folded, (names.get(folded) ?? 0) | flags);
}

/** The tokens of a name, folded, with one space between them. */
export function foldName(name: string): string {
  return nameTokens(name)
    .surfaces.map((surface) => foldWord(surface).replace(/[’‘ʼ´`′]/g, "'"))
    .join(' ');
}

/** The entries as hashes, each beginning of a longer entry marked. */
export function hashNames(names: Names): Map<number, number> {
  const hashes = new Map<number, number>();
  for (const [name, flags] of names) {
    const words = name.split(' ');
    let hash = EMPTY_HASH;
    words.forEach((word, i) => {
      hash = i === 0 ? hashOn(hash, word) : hashNextWord(hash, word);
      const flag = i === words.length - 1 ? flags : ListFlag.continues;
      hashes.set(hash, (hashes.get(hash) ?? 0) | flag);
    });
  }
  return hashes;
}
