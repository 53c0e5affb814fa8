import { foldCharacter } from '../../language/identifiers/fold-letters.ts';
import {
  DEGREES,
  FAMILY_TITLES,
  GENERATIONS,
  type Gender,
  INNER_PARTICLES,
  PARTICLES,
  TITLES,
  WRITTEN_OUT,
} from './group-name-words.ts';

export type Surname = { particle: string; core: string };

/** A name taken apart; all words without case and accents. */
export type NameParts = {
  gender: Gender | null;
  hasTitle: boolean;
  /** A title that goes with a first name: oma, tante, juf. */
  isFamiliar: boolean;
  /** "familie Jansen": not one person. */
  isFamily: boolean;
  /** First names in full; those with a hyphen in parts. */
  firsts: string[];
  /** One letter each, or more for "Th." and the like. Behind a full first name these are middle initials. */
  initials: string[];
  /**
   * More than one for double surnames. A surname of which only the first letter is given is no surname here.
   */
  surnames: Surname[];
  /** "Sanne B." */
  surnameInitial: string | null;
  /** One word of which it is unknown whether it is a first name or a surname. */
  bare: string | null;
  /** "jr" or "sr". */
  generation: string | null;
};

/** Short for van de, van der and van den alike. */
export const SHORT_PARTICLE = 'v d';
/** "Jan en Piet" is no one person's name. */
const SEVERAL_PEOPLE = / (?:en|of|&|\+) |\p{L}{2} ?\//u;
const LONG_INITIAL = /^(?:th|ch|chr|ph|ij|joh|jac|corn|alb)\.$/;

/**
 * Takes a Dutch name apart: titles, initials, particles ("van der", "v.d.", "'t"), double surnames, "Boer, S.
 * de", and a possessive with an apostrophe. A name of several words without a particle has its last word as
 * surname.
 */
export function nameParts(text: string): NameParts {
  const isShouting = !/\p{Ll}/u.test(text);
  const folded = withoutPossessive(Array.from(text.trim(), foldCharacter).join(''));
  if (SEVERAL_PEOPLE.test(folded)) return inOrder([], new Set());
  const [head = '', ...rest] = folded.split(',').map((part) => part.trim());
  const surface = text.trim().split(/[\s,]+/u);
  const capitals = new Set(
    isShouting ? [] : surface.filter((word) => /^\p{Lu}{2,3}$/u.test(word)).map((word) => word.toLowerCase()),
  );
  if (rest.length > 0 && rest.some((part) => /\p{L}/u.test(part)))
    return reversed(head, rest.join(' '), capitals);
  return inOrder(wordsOf(head), capitals);
}

/** "Boer, S. de", "de Boer, Sanne": the surname first. A degree behind the comma is no first name. */
function reversed(head: string, tail: string, capitals: ReadonlySet<string>): NameParts {
  const surnameWords = wordsOf(head);
  const words = wordsOf(tail).filter((word) => !DEGREES.has(bareWord(word)));
  const isParticle = (word: string) => PARTICLES.has(bareWord(word)) && !/^[a-z]\.$/.test(word);
  const particles = words.filter(isParticle);
  const given = words.filter((word) => !isParticle(word));
  if (given.length === 0 && particles.length === 0) return inOrder(surnameWords, capitals);
  const shortParticle = particles.length === 0 && /^[vd]\.$/.test(given.at(-1) ?? '') && given.length > 1;
  if (shortParticle) particles.push(given.pop() ?? '');
  return inOrder([...given, ...particles, ...surnameWords], capitals, surnameWords.length + particles.length);
}

/** `surnameLength`: how many words at the end are known to be the surname; 0 when that is not known. */
function inOrder(given: readonly string[], capitals: ReadonlySet<string>, surnameLength = 0): NameParts {
  const parts: NameParts = {
    gender: null,
    hasTitle: false,
    isFamiliar: false,
    isFamily: false,
    firsts: [],
    initials: [],
    surnames: [],
    surnameInitial: null,
    bare: null,
    generation: null,
  };
  const words = takeTitles(given, parts);
  takeEnding(words, parts);
  let i = 0;
  const ends = surnameLength > 0 ? Math.max(0, words.length - surnameLength) : words.length;
  while (i < ends && !startsSurname(words, i, surnameLength)) {
    const word = words[i] ?? '';
    const initials = initialsIn(word, capitals, words.length);
    if (initials !== null) parts.initials.push(...initials);
    else parts.firsts.push(...word.split('-').filter((each) => each !== ''));
    i++;
  }
  const surnameWords = words.slice(i);
  if (surnameWords.length > 0) parts.surnames = surnamesIn(surnameWords);
  else takeLastWord(words, parts, capitals);
  return parts;
}

/** The words before a name, as written: "mevrouw", "De heer". Empty when there are none. */
export function titleIn(text: string): string {
  const words = text.trim().split(/\s+/u);
  const folded = words.map((word) => Array.from(word, foldCharacter).join(''));
  return words.slice(0, titleLength(folded)).join(' ');
}

function titleLength(words: readonly string[]): number {
  let i = 0;
  while (i < words.length - 1) {
    const isHeer = bareWord(words[i] ?? '') === 'de' && /^heer$/.test(bareWord(words[i + 1] ?? ''));
    if (!(isHeer && words.length > i + 2) && !TITLES.has(bareWord(words[i] ?? ''))) break;
    i++;
  }
  return i;
}

function takeTitles(words: readonly string[], parts: NameParts): string[] {
  const length = titleLength(words);
  for (const word of words.slice(0, length).map(bareWord)) {
    const title = TITLES.get(word);
    if (title === undefined) continue;
    parts.hasTitle = true;
    parts.gender ??= title.gender;
    parts.isFamiliar ||= title.isFamiliar;
    parts.isFamily ||= FAMILY_TITLES.has(word);
  }
  return words.slice(length);
}

function takeEnding(words: string[], parts: NameParts): void {
  while (words.length > 1) {
    const last = bareWord(words.at(-1) ?? '');
    const generation = GENERATIONS[last];
    if (generation === undefined && !DEGREES.has(last)) return;
    parts.generation ??= generation ?? null;
    words.pop();
  }
}

function startsSurname(words: readonly string[], i: number, surnameLength: number): boolean {
  if (surnameLength > 0 || i === words.length - 1) return false;
  const word = words[i] ?? '';
  // "Jansen-de Wit"
  if (/^\p{L}+-\p{L}+$/u.test(word) && PARTICLES.has(word.replace(/^.*-/u, ''))) return true;
  if (INNER_PARTICLES.has(word)) return i > 0;
  if (/^[a-z]\.$/.test(word)) return isShortParticle(words, i);
  // "A.v.d. Berg" and "D. de Boer" begin with an initial, though v and d are also short for particles.
  if (/^[a-z]$/.test(word) && i === 0) return false;
  return PARTICLES.has(bareWord(word)) || /^v\.?\/?d\.?r?\.?$/.test(word);
}

/**
 * "J. v. Dam" and "J. v. d. Berg": v. and d. are particles only behind a name or initial, and before the
 * surname.
 */
function isShortParticle(words: readonly string[], i: number): boolean {
  if (i === 0 || words[i] !== 'v.') return false;
  const next = words[i + 1] ?? '';
  return next === 'd.' || next === 'd' || i + 1 === words.length - 1;
}

function surnamesIn(words: readonly string[]): Surname[] {
  const surnames: Surname[] = [];
  let particle: string[] = [];
  const flat = words
    .join(' ')
    .replace(/\s*-\s*/g, ' - ')
    .replace(/(^| )v\.?\/?\s?d\.?(?=\s|$)/g, '$1vd')
    .split(' ');
  for (const [i, word] of flat.entries()) {
    const bare = bareWord(word);
    if (word === '-' || bare === '') continue;
    const isLast = i === flat.length - 1 || flat[i + 1] === '-';
    if (!isLast && (PARTICLES.has(bare) || INNER_PARTICLES.has(bare))) {
      particle.push(WRITTEN_OUT[bare] ?? bare);
      continue;
    }
    surnames.push({ particle: particle.join(' '), core: bare });
    particle = [];
  }
  return surnames;
}

/**
 * Nothing said where the surname begins: it is the last word, unless that is an initial ("Sanne B.") or all
 * there is.
 */
function takeLastWord(words: readonly string[], parts: NameParts, capitals: ReadonlySet<string>): void {
  const last = words.at(-1) ?? '';
  const isInitial = words.length > 1 && initialsIn(last, capitals, words.length) !== null;
  if (isInitial && parts.firsts.length > 0) {
    parts.surnameInitial = parts.initials.pop() ?? null;
    return;
  }
  if (words.length === 1) {
    parts.bare = parts.firsts.length > 0 ? bareWord(last) : null;
    parts.firsts = [];
    return;
  }
  const count = last.split('-').filter((each) => each !== '').length;
  parts.firsts.splice(parts.firsts.length - count, count);
  parts.surnames = surnamesIn([last]);
}

function initialsIn(word: string, capitals: ReadonlySet<string>, wordCount: number): string[] | null {
  if (LONG_INITIAL.test(word)) return [word.slice(0, -1)];
  if (/^\p{L}$/u.test(word)) return [word];
  if (/^(?:\p{L}{1,2}\.-?)+\p{L}?\.?$/u.test(word)) return word.split(/[.-]+/u).filter((each) => each !== '');
  return wordCount > 1 && capitals.has(word) && !PARTICLES.has(word) ? Array.from(word) : null;
}

/** Splits "J.v.d. Berg" before its particle, so that the initials stand alone. */
function wordsOf(text: string): string[] {
  return text
    .replace(/\.(?=v\.?\/?d\.|v\.\s)/gu, '. ')
    .replace(/(?<=\p{L}\.)(?=\p{L}{3,})/gu, ' ')
    .replace(/['"“”`]/gu, '')
    .replace(/\s+-\s+/gu, '-')
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
}

function bareWord(word: string): string {
  return word.replace(/[^\p{L}\p{N}-]/gu, '').replace(/^-+|-+$/gu, '');
}

/** "Anna's" and "Hans'"; "Sannes" can only be told from a name on s by the other names of the project. */
function withoutPossessive(folded: string): string {
  return folded.replace(/'s$|(?<=[sxz])'$/u, '');
}
