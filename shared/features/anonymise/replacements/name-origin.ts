import { foldWord } from '../../../language/identifiers/fold-letters.ts';
import type { Gender } from '../group-name-words.ts';
import { namesOf, ORIGINS, type Origin } from './name-pools.ts';

type Known = { origins: Set<Origin>; genders: Set<Gender | null> };

/** How surnames of some origins begin and end, folded and with their particles. */
const SURNAME_CUES: readonly (readonly [RegExp, Origin])[] = [
  [/(?:oglu|ogullari)$/u, 'turkish'],
  [
    /^(?:el|al|ben|bel|bin|bou|oul?d|ait|abu|abd(?:el|oel|ul)?) ?[-']?\p{L}{3}|(?:aoui|ouali|oudi|achi|ouch)$/u,
    'arabic',
  ],
  [/(?:stra|sma|ema|[rnkl]ma|inga|enga)$/u, 'frisian'],
  [/^ram\p{L}{3}|(?:singh?|pers(?:h)?ad|radj|nath|soekh|dajal|nandan)$/u, 'hindustani'],
  [/(?:ski|ska|cki|cka|dzki|dzka|wicz|czyk|czak|szek)$/u, 'polish'],
  [/(?:enko|chuk|tsjoek|tjoek|yshyn|yuk|iuk)$/u, 'ukrainian'],
  [/(?:lessy|hutu|etty|apessy|tuheru|asina|wattimury|mena|apy)$/u, 'indonesian'],
  [
    /^(?:van|de|der|den|ter|ten|te|'?t|op|in)\s|(?:sen|ssen|stra|man|mans|veld|huis|dijk|berg|boom|hof|horst|kamp)$/u,
    'dutch',
  ],
  [/(?:guez|ndez|nchez|inez|eira|veira|alho)$|^(?:da|do|dos|del) /u, 'iberian'],
  [/(?:zadeh|zai|pour|nejad|nezhad|yar|khil)$/u, 'persian'],
  [/^(?:gebre|ghebre|haile|tesfa|wolde)/u, 'horn'],
];

let firstNames: ReadonlyMap<string, Known> | null = null;
let surnames: ReadonlyMap<string, Known> | null = null;

/**
 * The gender of those who bear a first name; null for names of both and for names that are not in the pools.
 */
export function genderOfFirstName(name: string): Gender | null {
  const [gender, ...more] = knownFirstName(name)?.genders ?? [];
  return gender !== undefined && more.length === 0 ? gender : null;
}

/**
 * Guesses where a name comes from: by the own pools of first names and surnames, then by beginnings and
 * endings of the surname (-oğlu, El, Ben, -stra, -singh, -ski, -enko, -sen, van ...). Null when nothing
 * tells, or when the first name is of several origins and the surname does not decide. Only used to choose a
 * replacement that sounds alike.
 */
export function guessOrigin(first: string | null, surname: string | null): Origin | null {
  const byFirst = first === null ? undefined : knownFirstName(first)?.origins;
  const bySurname = surname === null ? undefined : surnameOrigins(surname);
  if (byFirst !== undefined && bySurname !== undefined) {
    const both = ORIGINS.find((origin) => byFirst.has(origin) && bySurname.has(origin));
    // The first name decides: a surname may be that of a husband or a grandfather.
    return both ?? only(byFirst) ?? only(bySurname);
  }
  // In Vietnam and China the surname goes first: Nguyen Van Thanh.
  if (byFirst === undefined && first !== null && surnameOrigins(first)?.has('eastasian') === true)
    return 'eastasian';
  return only(byFirst ?? bySurname ?? new Set());
}

function surnameOrigins(surname: string): ReadonlySet<Origin> | undefined {
  const folded = foldWord(surname).trim();
  const known = pooledSurnames().get(folded) ?? pooledSurnames().get(folded.replace(/^.* /u, ''));
  if (known !== undefined) return known.origins;
  const cue = SURNAME_CUES.find(([pattern]) => pattern.test(folded));
  return cue === undefined ? undefined : new Set([cue[1]]);
}

function only(origins: ReadonlySet<Origin>): Origin | null {
  const [first, ...more] = origins;
  return first !== undefined && more.length === 0 ? first : null;
}

function knownFirstName(name: string): Known | undefined {
  if (firstNames === null) {
    const built = new Map<string, Known>();
    for (const origin of ORIGINS) {
      const pool = namesOf(origin);
      for (const each of pool.women) note(built, each, origin, 'female');
      for (const each of pool.men) note(built, each, origin, 'male');
      for (const each of pool.either) note(built, each, origin, null);
    }
    firstNames = built;
  }
  return firstNames.get(foldWord(name));
}

function pooledSurnames(): ReadonlyMap<string, Known> {
  if (surnames === null) {
    const built = new Map<string, Known>();
    for (const origin of ORIGINS)
      for (const each of namesOf(origin).surnames) note(built, each, origin, null);
    surnames = built;
  }
  return surnames;
}

function note(map: Map<string, Known>, name: string, origin: Origin, gender: Gender | null): void {
  const key = foldWord(name);
  const known = map.get(key) ?? { origins: new Set(), genders: new Set() };
  known.origins.add(origin);
  known.genders.add(gender);
  map.set(key, known);
}

/** Whether a surname, with or without its particle, is in the pools. */
export function isPooledSurname(surname: string): boolean {
  return pooledSurnames().has(foldWord(surname));
}
