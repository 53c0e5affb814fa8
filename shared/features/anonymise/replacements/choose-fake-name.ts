import { foldWord } from '../../../language/identifiers/fold-letters.ts';
import { seededRandom, shuffled } from '../../../language/random/seeded-random.ts';
import { hashText } from '../../../language/sparse/hash-text.ts';
import { type Gender, INNER_PARTICLES, PARTICLES } from '../group-name-words.ts';
import { guessOrigin } from './name-origin.ts';
import { namesOf, ORIGINS, type Origin } from './name-pools.ts';

export type FakeNameOptions = {
  /** The same seed gives the same names. */
  seed: number;
  /** Whether a word, written as in the pools ("Visser"), occurs anywhere in the project. */
  isUsed: (word: string) => boolean;
};

/** A person as far as the forms tell, all words folded. */
export type RealPerson = {
  gender: Gender | null;
  firsts: ReadonlySet<string>;
  initials: ReadonlySet<string>;
  /** With its particle, by the bare surname: boer is "de boer". */
  surnames: ReadonlyMap<string, string>;
};

export type FakePerson = {
  first: string;
  /** By the folded bare surname. A surname that is not among them has the first one. */
  surnames: ReadonlyMap<string, string>;
  anySurname: string;
};

/**
 * Chooses a first name of the same origin and gender and surnames of the same origin, none with the initial
 * or any word of the real name, and none that occurs in the project. Null when every name is taken.
 */
export function chooseFakePerson(person: RealPerson, options: FakeNameOptions): FakePerson | null {
  const [firstName = null] = [...person.firsts].sort();
  const cores = [...person.surnames.keys()].sort();
  const origin = guessOrigin(firstName, person.surnames.get(cores[0] ?? '') ?? null) ?? 'dutch';
  const taken = new Set([...person.firsts, ...cores]);
  const firstInitials = new Set([...person.firsts, ...person.initials].map(initialOf));
  const choose = (lists: Iterable<readonly string[]>, initials: ReadonlySet<string>, turn: number) =>
    chooseName(lists, { ...options, initials, taken, turn });

  const first = choose(firstNameLists(origin, person.gender), firstInitials, 0);
  if (first === null) return null;
  take(taken, first);
  const surnames = new Map<string, string>();
  const surnameInitials = new Set(cores.map(initialOf));
  for (const [i, core] of cores.entries()) {
    const ownOrigin = i === 0 ? origin : (guessOrigin(null, person.surnames.get(core) ?? core) ?? 'dutch');
    const surname = choose(surnameLists(ownOrigin), surnameInitials, i + 1);
    if (surname === null) return null;
    take(taken, surname);
    surnames.set(core, surname);
  }
  const anySurname = surnames.get(cores[0] ?? '') ?? choose(surnameLists(origin), surnameInitials, 1);
  return anySurname === null ? null : { first, surnames, anySurname };
}

type Search = FakeNameOptions & {
  initials: ReadonlySet<string>;
  taken: ReadonlySet<string>;
  /** Keeps the choice of a first name and of each surname apart. */
  turn: number;
};

function chooseName(lists: Iterable<readonly string[]>, search: Search): string | null {
  const random = seededRandom(hashText(`${search.seed}`, search.turn));
  for (const list of lists) {
    for (const name of shuffled(list, random)) {
      const words = ownWords(name);
      if (search.initials.has(initialOf(foldWord(words[0] ?? '')))) continue;
      if (words.some((word) => search.taken.has(foldWord(word)) || search.isUsed(word))) continue;
      return name;
    }
  }
  return null;
}

/** First the names of that origin, then, when all of those are taken, Dutch and other ones. */
function* firstNameLists(origin: Origin, gender: Gender | null): Generator<readonly string[]> {
  for (const each of [origin, ...ORIGINS]) {
    const pool = namesOf(each);
    yield gender === 'female' ? pool.women : gender === 'male' ? pool.men : pool.either;
  }
}

function* surnameLists(origin: Origin): Generator<readonly string[]> {
  for (const each of [origin, ...ORIGINS]) yield namesOf(each).surnames;
}

/** The words of a name but for particles, which occur in every text. */
export function ownWords(name: string): string[] {
  const words = name.split(/[\s-]+/u).filter((word) => word !== '');
  return words.filter((word, i) => {
    const folded = foldWord(word).replace(/'/gu, '');
    return i === words.length - 1 || !(PARTICLES.has(folded) || INNER_PARTICLES.has(folded));
  });
}

function take(taken: Set<string>, name: string): void {
  for (const word of ownWords(name)) taken.add(foldWord(word));
}

function initialOf(folded: string): string {
  return folded.slice(0, 1);
}
