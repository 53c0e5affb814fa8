import { findStructuredIdentifiers } from '../../language/identifiers/find-structured-identifiers.ts';
import type { Finding, IdentifierKind } from '../../language/identifiers/identifier-kind.ts';
import { createTextIndex } from '../../text/offsets.ts';
import { createFormFinder, type Form, type FormHit } from './find-forms.ts';
import { opensSentence } from './opens-sentence.ts';

/** A form with what it is and how it was found. */
export type IdentifierForm = Form & { kind: IdentifierKind; reason: string };

/** The reason that goes with a house number without its street. */
const HOUSE_NUMBER_ALONE = 'street-cue:nummer';

type Place = Pick<Finding, 'start' | 'end'>;

/**
 * The search of `createFormFinder`, with one difference: what means somebody in some places only counts where it
 * does. An age or a house number on its own that was found ("67 jaar", "nummer 31") counts where it is one, since the
 * same words are an amount elsewhere; an exact name ("Wil", "Bakker") with a capital within a sentence, and where `findNames` sees a name. Without `findNames` it counts everywhere.
 */
export function createIdentifierFinder(
  forms: readonly IdentifierForm[],
  findNames?: (text: string) => readonly Place[],
): (text: string) => FormHit[] {
  const find = createFormFinder(forms);
  const numbers = new Map(forms.filter(isFoundNumber).map(({ id, kind }) => [id, kind]));
  const words = findNames ? idsOf(forms.filter(isOrdinaryWord)) : new Set<string>();
  return (text) => {
    const hits = find(text);
    const numberPlaces = hits.some(({ id }) => numbers.has(id)) ? findStructuredIdentifiers(text) : [];
    const namePlaces = findNames && hits.some(({ id }) => words.has(id)) ? findNames(text) : [];
    return hits.filter((hit) => {
      const meant = numbers.get(hit.id);
      if (meant !== undefined)
        return numberPlaces.some(
          ({ kind, start, end }) => kind === meant && start <= hit.start && hit.end <= end,
        );
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

/** An age, or a house number without its street. What the researcher chose by hand counts wherever it stands. */
export function isFoundNumber({ kind, reason }: Pick<IdentifierForm, 'kind' | 'reason'>): boolean {
  if (reason === 'by-hand') return false;
  return kind === 'age' || (kind === 'address' && reason === HOUSE_NUMBER_ALONE);
}

export function isOrdinaryWord({ isExact, reason }: Pick<IdentifierForm, 'isExact' | 'reason'>): boolean {
  return isExact === true && reason !== 'by-hand';
}
