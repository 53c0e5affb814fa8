import { type Gender, NAMES_WITH_S } from './group-name-words.ts';
import type { FormToGroup } from './group-types.ts';
import { type NameParts, nameParts, SHORT_PARTICLE, type Surname } from './name-parts.ts';

/** All forms that are the same words, titles, capitals and possessives aside. */
export type PersonNode = {
  /** Equal for the same words. */
  words: string;
  /** How much of the name is known: 0 most, 5 least. Nodes join persons in this order. */
  level: number;
  gender: Gender | null;
  parts: NameParts;
  /** First names in one word: annemarie. */
  first: string | null;
  forms: FormToGroup[];
  documents: Set<string>;
  spokenIn: Set<string>;
};

/** Reads the forms and puts those of the same words in one node; different titles make different nodes. */
export function personNodes(forms: readonly FormToGroup[]): PersonNode[] {
  const read = forms.map((form) => ({ form, parts: nameParts(form.text) }));
  const bareWords = new Set<string>();
  const surnames = new Set<string>();
  for (const { parts } of read) {
    if (parts.bare !== null && !parts.hasTitle) bareWords.add(parts.bare);
    for (const { core } of parts.surnames) surnames.add(core);
    if (parts.bare !== null && parts.hasTitle) surnames.add(parts.bare);
  }
  const nodes = new Map<string, PersonNode>();
  for (const { form, parts } of read) {
    // Nobody speaks under a possessive: the label "Sannes:" is a name.
    const stem = form.speaker === true ? null : possessiveStem(parts, bareWords, surnames);
    if (stem !== null) parts.bare = stem;
    const words = wordsKey(parts, form.text);
    const key = `${words}\n${parts.gender ?? ''}`;
    const node = nodes.get(key) ?? newNode(words, parts);
    if (!parts.isFamiliar) node.parts.isFamiliar = false;
    node.parts.hasTitle &&= parts.hasTitle;
    node.level = levelOf(node.parts);
    node.forms.push(form);
    for (const document of form.documents) {
      node.documents.add(document);
      if (form.speaker === true) node.spokenIn.add(document);
    }
    nodes.set(key, node);
  }
  return [...nodes.values()].sort(
    (a, b) => compareText(a.words, b.words) || compareText(a.gender ?? '', b.gender ?? ''),
  );
}

/** Plain order of code units, since the order of a language differs from machine to machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function surnameKey(surnames: readonly Surname[]): string {
  return surnames
    .map(({ particle, core }) => `${particle} ${core}`.trim())
    .sort(compareText)
    .join('-');
}

function newNode(words: string, parts: NameParts): PersonNode {
  return {
    words,
    level: 0,
    gender: parts.gender,
    parts: { ...parts },
    first: parts.firsts.length > 0 ? parts.firsts.join('') : null,
    forms: [],
    documents: new Set(),
    spokenIn: new Set(),
  };
}

/** "Sannes" is of Sanne when Sanne is named too and nobody is called Sannes. */
function possessiveStem(
  parts: NameParts,
  bareWords: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
): string | null {
  const word = parts.bare;
  if (word === null || parts.hasTitle || !/[^sxz]s$/u.test(word)) return null;
  if (NAMES_WITH_S.has(word) || surnames.has(word)) return null;
  const stem = word.slice(0, -1);
  return stem.length >= 3 && bareWords.has(stem) ? stem : null;
}

function wordsKey(parts: NameParts, text: string): string {
  const pieces = [
    parts.firsts.join(''),
    parts.initials.join('.'),
    surnameKey(parts.surnames),
    parts.surnameInitial ?? '',
    parts.bare ?? '',
    parts.generation ?? '',
    parts.isFamily ? 'familie' : '',
  ];
  // Letters that are nobody's name ("J.") and signs are only the same as themselves.
  const isEmpty = parts.firsts.length === 0 && parts.surnames.length === 0 && parts.bare === null;
  return isEmpty ? `?${text.trim().toLowerCase()}` : pieces.join('|');
}

/**
 * 0 full name, 1 with middle initials, 2 initials and surname, 3 title and surname, 4 surname, 5 one word.
 * Within these the fuller come first: longer initials, and double surnames. Among full names those that can
 * be told apart best go first: "v.d. Berg" and double surnames look for the others.
 */
function levelOf(parts: NameParts): number {
  const hasSurname = parts.surnames.length > 0;
  const isDouble = parts.surnames.length > 1;
  if (parts.firsts.length > 0 && hasSurname) {
    if (parts.initials.length > 0) return 1;
    if (isDouble) return 0.5;
    return parts.surnames.some(({ particle }) => particle === SHORT_PARTICLE) ? 0.25 : 0;
  }
  if (parts.isFamily) return 4.5;
  if (parts.surnameInitial !== null) return 2.96;
  const shift = isDouble ? 0.05 : 0;
  if (hasSurname && parts.initials.length > 0) return 3 - Math.min(parts.initials.length, 8) / 10 - shift;
  if (hasSurname) return (parts.gender === null ? 4 : 3) - shift;
  if (parts.bare !== null && parts.hasTitle && !parts.isFamiliar) return parts.gender === null ? 4 : 3;
  return 5;
}
