import { type NameParts, nameParts, type Surname, titleIn } from '../name-parts.ts';
import {
  chooseFakePerson,
  type FakeNameOptions,
  type FakePerson,
  ownWords,
  type RealPerson,
} from './choose-fake-name.ts';
import { genitive } from './genitive.ts';
import { genderOfFirstName, isPooledSurname } from './name-origin.ts';

const SURNAME_FIRST = /^[^,]*\p{L}[^,]*,.*\p{L}/u;

/**
 * A made-up name for all forms of one person: with Sanne as Lotte, "Sanne de Boer" is "Lotte Visser", "mevr.
 * De Boer" "mevr. Visser", "S. de Boer" "L. Visser", "Sannes" "Lottes" and "SANNE" "LOTTE". Gender comes from
 * titles or the first name, origin from the own pools and the looks of the surname (see guessOrigin); what is
 * unknown gives a neutral, Dutch name. Initials are never kept. The answer has every form; it is null when
 * all names are in use or a form holds no name. Give each person a seed of its own, and let `isUsed` know the
 * names handed out before, or two people get the same one.
 */
export function fakeNames(
  forms: readonly string[],
  options: FakeNameOptions,
): ReadonlyMap<string, string> | null {
  const read = forms.map((form) => ({ form, parts: nameParts(form) }));
  const person = readPerson(read.map(({ parts }) => parts));
  const fake = chooseFakePerson(person, options);
  if (fake === null) return null;
  const result = new Map<string, string>();
  for (const { form, parts } of read) {
    const written = writeForm(form, parts, person, fake);
    if (written === null) return null;
    result.set(form, written);
  }
  return result;
}

function readPerson(all: readonly NameParts[]): RealPerson {
  const firsts = new Set(all.flatMap(({ firsts: words }) => words));
  const surnames = new Map<string, string>();
  for (const { core, particle } of all.flatMap((parts) => parts.surnames)) {
    const written = `${particle} ${core}`.trim();
    if ((surnames.get(core) ?? '').length < written.length) surnames.set(core, written);
  }
  const bare = all.filter((parts) => parts.bare !== null);
  // The plain word before its possessive: Sanne before Sannes.
  bare.sort((a, b) => (a.bare ?? '').length - (b.bare ?? '').length);
  for (const parts of bare) {
    const word = parts.bare ?? '';
    if (firsts.has(word) || surnames.has(word) || firsts.has(stemOf(word)) || surnames.has(stemOf(word)))
      continue;
    if (isSurname(word, parts)) surnames.set(word, word);
    else for (const each of word.split('-')) firsts.add(each);
  }
  const titled = all.find(({ gender }) => gender !== null)?.gender ?? null;
  const [byName = null] = [...firsts].flatMap((word) => genderOfFirstName(word) ?? []);
  const initials = new Set(all.flatMap((parts) => parts.initials.slice(0, 1)));
  return { gender: titled ?? byName, firsts, initials, surnames };
}

/**
 * Behind "mevrouw" stands a surname, behind "oma" a first name; a word alone is a first name unless known as
 * a surname.
 */
function isSurname(word: string, { hasTitle, isFamiliar }: NameParts): boolean {
  if (hasTitle) return !isFamiliar;
  return isPooledSurname(word) && genderOfFirstName(word) === null;
}

function writeForm(form: string, parts: NameParts, person: RealPerson, fake: FakePerson): string | null {
  const title = titleIn(form);
  const name = parts.bare === null ? writeName(form, parts, fake) : writeBare(parts.bare, person, fake);
  if (name === '') return null;
  const ending = parts.generation === null ? '' : ` ${parts.generation}.`;
  const cased = inCapitalsOf(form.slice(title.length), name + ending);
  const isOwner = /\p{L}['’ʼ]s$|[sxz]['’ʼ]$/iu.test(form.trim());
  return `${title} ${isOwner ? genitive(cased) : cased}`.trim();
}

function writeName(form: string, parts: NameParts, fake: FakePerson): string {
  const given = parts.firsts.length > 0 ? fake.first : parts.initials.length > 0 ? initial(fake.first) : '';
  if (parts.surnameInitial !== null) return `${given} ${initial(ownWords(fake.anySurname)[0] ?? '')}`;
  const surname = writeSurname(parts.surnames, fake);
  if (surname === '') return given;
  if (given === '') return capitalised(surname);
  if (!SURNAME_FIRST.test(form)) return `${given} ${surname}`;
  const [, particle = '', core = surname] = /^((?:\p{Ll}\S* )*)(.*)$/u.exec(surname) ?? [];
  return `${core}, ${given} ${particle}`.trim();
}

function writeBare(word: string, { firsts, surnames }: RealPerson, fake: FakePerson): string {
  const stem = stemOf(word);
  const isKnown = firsts.has(word) || surnames.has(word) || word.split('-').every((each) => firsts.has(each));
  const isOwner = !isKnown && (firsts.has(stem) || surnames.has(stem));
  const plain = isOwner ? stem : word;
  const name = surnames.has(plain) ? capitalised(fake.surnames.get(plain) ?? fake.anySurname) : fake.first;
  return isOwner ? genitive(name) : name;
}

function writeSurname(surnames: readonly Surname[], fake: FakePerson): string {
  return surnames.map(({ core }) => fake.surnames.get(core) ?? fake.anySurname).join('-');
}

function stemOf(word: string): string {
  return /[^sxz]s$/u.test(word) ? word.slice(0, -1) : word;
}

function initial(name: string): string {
  const [letter = ''] = Array.from(name);
  return `${letter}.`;
}

/** "Van der Meer" without a first name before it, and 't Hart as it is. */
function capitalised(name: string): string {
  const [letter = ''] = Array.from(name);
  return letter.toUpperCase() + name.slice(letter.length);
}

/** LOTTE for SANNE and lotte for sanne. */
function inCapitalsOf(form: string, name: string): string {
  if (!/\p{Lu}/u.test(form)) return name.toLowerCase();
  const isShouting = !/\p{Ll}/u.test(form.replace(/['’ʼ]s$/u, '')) && /\p{Lu}\p{Lu}/u.test(form);
  return isShouting ? name.toUpperCase() : name;
}
