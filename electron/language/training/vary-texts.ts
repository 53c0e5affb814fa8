import { ListFlag } from '../../../shared/language/identifiers/names/name-list.ts';
import type { Random } from '../../../shared/language/random/seeded-random.ts';
import type { Names } from '../lists/collect-names.ts';
import type { LabelledSpan, LabelledText } from './labelled-text.ts';

/** Names to put in the place of others. */
export type NamePool = {
  first: string[];
  last: string[];
  places: string[];
  /** First names that are words as well ("Storm", "Roos"). */
  wordFirst: string[];
};

/** The common names of the lists, in the order of the alphabet so that the same lists give the same pool. */
export function namePool(names: Names): NamePool {
  const pool: NamePool = { first: [], last: [], places: [], wordFirst: [] };
  for (const [name, flags] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if ((flags & ListFlag.country) !== 0 || name.length < 3) continue;
    const title = titleCase(name);
    if ((flags & ListFlag.ordinary) !== 0) {
      if ((flags & ListFlag.firstName) !== 0 && !name.includes(' ')) pool.wordFirst.push(title);
      continue;
    }
    if ((flags & ListFlag.firstName) !== 0 && (flags & ListFlag.dutchPlace) === 0) pool.first.push(title);
    else if ((flags & ListFlag.surname) !== 0) pool.last.push(title);
    else if ((flags & ListFlag.dutchPlace) !== 0) pool.places.push(title);
  }
  return pool;
}

const SMALL = /^(?:van|de|der|den|het|'t|ten|ter|te|op|aan|in|bij|el|al|la|du|du|von|dos|da|en|'s)$/;

function titleCase(name: string): string {
  return name
    .split(' ')
    .map((word) =>
      SMALL.test(word)
        ? word
        : word.replace(/(^|[-'])(\p{Ll})/gu, (_, mark, letter) => mark + letter.toUpperCase()),
    )
    .join(' ');
}

function pick(from: readonly string[], random: Random): string {
  return from[Math.floor(random() * from.length)] ?? '';
}

/** The same text with other persons and places in it; the shape of each name stays. */
export function withOtherNames(source: LabelledText, pool: NamePool, random: Random): LabelledText {
  const replaced = new Map<string, string>();
  return rewrite(source, (words, { label }) => {
    const key = `${label} ${words}`;
    const known = replaced.get(key);
    if (known !== undefined) return known;
    const fresh = otherName(words, label, pool, random);
    replaced.set(key, fresh);
    return fresh;
  });
}

function otherName(words: string, label: string, pool: NamePool, random: Random): string {
  const isLower = words === words.toLowerCase();
  const fit = (name: string): string => (isLower ? name.toLowerCase() : name);
  if (label === 'LOC' && /^\p{L}+$/u.test(words)) return fit(pick(pool.places, random));
  if (label !== 'PER') return words;
  return words
    .split(' ')
    .map((word, i, all) => {
      if (!/^\p{L}{3,}$/u.test(word) || SMALL.test(word.toLowerCase())) return word;
      return fit(pick(i === 0 && !SMALL.test((all[0] ?? '').toLowerCase()) ? pool.first : pool.last, random));
    })
    .join(' ');
}

function rewrite(source: LabelledText, change: (words: string, span: LabelledSpan) => string): LabelledText {
  let text = '';
  let at = 0;
  const spans: LabelledSpan[] = [];
  for (const span of [...source.spans].sort((a, b) => a.start - b.start)) {
    if (span.start < at) continue;
    text += source.text.slice(at, span.start);
    const words = change(source.text.slice(span.start, span.end), span);
    spans.push({ start: text.length, end: text.length + words.length, label: span.label });
    text += words;
    at = span.end;
  }
  return { text: text + source.text.slice(at), spans };
}

/** The same text with persons in it whose first names are words. */
export function withWordNames(source: LabelledText, pool: NamePool, random: Random): LabelledText {
  return withOtherNames(source, { ...pool, first: pool.wordFirst }, random);
}

/** The same text in small letters or in capitals; letters whose length would change stay as they are. */
export function inOtherCase(source: LabelledText, toCapitals: boolean): LabelledText {
  const text = source.text.replace(/\p{L}/gu, (letter) => {
    const other = toCapitals ? letter.toUpperCase() : letter.toLowerCase();
    return other.length === letter.length ? other : letter;
  });
  return { text, spans: source.spans };
}
