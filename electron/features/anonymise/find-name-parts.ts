import { createFormFinder } from '../../../shared/features/anonymise/find-forms.ts';
import { partsOfName } from '../../../shared/features/anonymise/person-label.ts';
import { hasSameCapitals } from '../../../shared/language/identifiers/fold-letters.ts';
import { createTextIndex } from '../../../shared/text/offsets.ts';
import type { FoundForm } from './add-forms.ts';

export type PartFinder = { read(text: string): void; found(): FoundForm[] };

/**
 * Looks in the texts for parts of the names of speakers. A part is proposed, to look at, when it stands somewhere with
 * its capitals and nowhere without: where "bakker" occurs, Bakker may be the shop. A part of two people's names
 * belongs to neither.
 */
export function createPartFinder(names: readonly string[]): PartFinder {
  const whole = new Set(names);
  const owners = new Map<string, string[]>();
  for (const name of names) {
    for (const part of partsOfName(name))
      if (!whole.has(part)) owners.set(part, [...(owners.get(part) ?? []), name]);
  }
  const parts = [...owners].filter(([, of]) => of.length === 1).map(([part]) => part);
  // Whole names first: in "Mevrouw Bakker" the part was not called by itself. Lower case apart, since a short name is
  // only ever found with its own capitals.
  const sought = [...names, ...parts, ...parts.map((part) => part.toLowerCase())];
  const find = createFormFinder(sought.map((text) => ({ id: text, text })));
  const seen = new Set<string>();
  const asWords = new Set<string>();

  function read(text: string): void {
    if (parts.length === 0) return;
    const hits = find(text);
    if (hits.length === 0) return;
    const index = createTextIndex(text);
    for (const { id, start, end } of hits) {
      const words = index.slice(start, end);
      if (words === words.toLowerCase()) asWords.add(words.toLowerCase());
      else if (hasSameCapitals(words, id)) seen.add(id);
    }
  }

  function found(): FoundForm[] {
    return parts
      .filter((part) => seen.has(part) && !asWords.has(part.toLowerCase()))
      .map((text) => ({
        kind: 'person',
        text,
        tier: 'look',
        reason: 'speaker-label',
        sameAs: owners.get(text)?.[0] ?? text,
      }));
  }
  return { read, found };
}
