import { findStructuredIdentifiers } from '../../language/identifiers/find-structured-identifiers.ts';
import type { Finding, IdentifierKind } from '../../language/identifiers/identifier-kind.ts';
import { createTextIndex } from '../../text/offsets.ts';
import { createFormFinder, type Form, type FormHit } from './find-forms.ts';
import { opensSentence } from './opens-sentence.ts';

/** A form with what it is and how it was found. */
export type IdentifierForm = Form & { kind: IdentifierKind; reason: string };

type Place = Pick<Finding, 'start' | 'end'>;

/**
 * The search of `createFormFinder`, with one difference: what means somebody in some places only counts where it
 * does. An age that was found ("67 jaar", "van 9") counts where it is an age, since the same words are an amount
 * elsewhere; an exact name ("Wil", "Bakker") with a capital within a sentence, and where `findNames` sees a name. Without `findNames` it counts everywhere.
 */
export function createIdentifierFinder(
  forms: readonly IdentifierForm[],
  findNames?: (text: string) => readonly Place[],
): (text: string) => FormHit[] {
  const find = createFormFinder(forms);
  const ages = idsOf(forms.filter(isFoundAge));
  const words = findNames ? idsOf(forms.filter(isOrdinaryWord)) : new Set<string>();
  return (text) => {
    const hits = find(text);
    const isOneOf = (ids: ReadonlySet<string>) => hits.some(({ id }) => ids.has(id));
    const agePlaces = isOneOf(ages)
      ? findStructuredIdentifiers(text).filter(({ kind }) => kind === 'age')
      : [];
    const namePlaces = findNames && isOneOf(words) ? findNames(text) : [];
    return hits.filter((hit) => {
      if (ages.has(hit.id))
        return agePlaces.some((place) => place.start <= hit.start && hit.end <= place.end);
      if (!words.has(hit.id)) return true;
      return (
        namePlaces.some((place) => place.start < hit.end && hit.start < place.end) || isTelling(text, hit)
      );
    });
  };
}

/** A capital within a sentence is that of a name. */
function isTelling(text: string, { start, end }: FormHit): boolean {
  const index = createTextIndex(text);
  return /\p{Lu}/u.test(index.slice(start, end)) && !opensSentence(text, index.toUtf16(start));
}

function idsOf(forms: readonly IdentifierForm[]): Set<string> {
  return new Set(forms.map(({ id }) => id));
}

/** What the researcher chose by hand counts wherever it stands. */
export function isFoundAge({ kind, reason }: Pick<IdentifierForm, 'kind' | 'reason'>): boolean {
  return kind === 'age' && reason !== 'by-hand';
}

export function isOrdinaryWord({ isExact, reason }: Pick<IdentifierForm, 'isExact' | 'reason'>): boolean {
  return isExact === true && reason !== 'by-hand';
}
