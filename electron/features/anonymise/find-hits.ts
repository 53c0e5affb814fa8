import type { FormHit } from '../../../shared/features/anonymise/find-forms.ts';
import type { ReplacementHit } from '../../../shared/features/anonymise/plan-replacements.ts';
import { keepGrammar } from '../../../shared/features/anonymise/replacements/keep-grammar.ts';
import type { ReplacementId } from '../../../shared/model/ids.ts';
import {
  codePointOffset,
  createTextIndex,
  type TextIndex,
  utf16Offset,
} from '../../../shared/text/offsets.ts';
import type { StoredTurn } from '../documents/documents.sql.ts';
import type { AcceptedForm } from './anonymise.sql.ts';
import { createFinderInContext } from './find-in-context.ts';

export type GroupHit = ReplacementHit & { replacementId: ReplacementId };
export type HitFinder = (text: string, turns?: readonly StoredTurn[]) => GroupHit[];

/** Code points around a name that say how its replacement must be written. */
const contextLength = 60;

/** Prepares the search for everything that is to be replaced, in texts and in all other fields. */
export function createHitFinder(forms: readonly AcceptedForm[]): HitFinder {
  const find = createFinderInContext(forms.map((form, i) => ({ ...form, id: String(i) })));
  const placeholders = new Set(forms.map(({ replacementText }) => replacementText.toLowerCase()));
  return (text, turns = []) => {
    const found = find(text);
    if (found.length === 0) return [];
    const index = createTextIndex(text);
    const hits = outsidePlaceholders(index, found, placeholders);
    return hits.flatMap((hit, i) => {
      const { id, start, end } = hit;
      const form = forms[Number(id)];
      // The end of one turn and the start of the next are two people's words, never one name.
      const crossesTurn = turns.some(([turnStart]) => start < turnStart && turnStart < end);
      if (form === undefined || crossesTurn) return [];
      const whole = { replacementId: form.id, start, end, replacementText: form.replacementText };
      if (form.kind !== 'person' || form.replacementText === '') return whole;
      const room = { from: hits[i - 1]?.end ?? 0, to: hits[i + 1]?.start ?? index.length };
      return { ...whole, ...fitted(index, hit, room, form.replacementText) };
    });
  };
}

/** What was put in somebody's place is left alone: the 3 of "[Persoon 3]" is nobody's house number. */
function outsidePlaceholders(
  index: TextIndex,
  hits: FormHit[],
  placeholders: ReadonlySet<string>,
): FormHit[] {
  const taken = [...index.text.matchAll(/\[[^[\]\n]+\]/gu)]
    .filter(([words]) => placeholders.has(words.toLowerCase()))
    .map(({ index: at, 0: words }) => ({
      start: index.toCodePoint(utf16Offset(at)),
      end: index.toCodePoint(utf16Offset(at + words.length)),
    }));
  return hits.filter(({ start, end }) => !taken.some((place) => place.start < start && end < place.end));
}

/** The replacement as it reads in its sentence; words around it only give way where no other name stands. */
function fitted(
  index: TextIndex,
  { start, end }: FormHit,
  room: { from: number; to: number },
  replacement: string,
): Partial<GroupHit> {
  const before = index.slice(codePointOffset(Math.max(0, start - contextLength)), start);
  const after = index.slice(end, codePointOffset(Math.min(index.length, end + contextLength)));
  const fit = keepGrammar({ before, form: index.slice(start, end), after, replacement });
  const from = start - fit.extraBefore;
  const to = end + fit.extraAfter;
  if (from < room.from || to > room.to) return {};
  return { start: codePointOffset(from), end: codePointOffset(to), replacementText: fit.text };
}
