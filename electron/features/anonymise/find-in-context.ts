import type { FormHit } from '../../../shared/features/anonymise/find-forms.ts';
import {
  createIdentifierFinder,
  type IdentifierForm,
  isOrdinaryWord,
} from '../../../shared/features/anonymise/find-identifier-forms.ts';
import { confirmedNames } from '../../../shared/language/identifiers/names/confirmed-names.ts';
import type { NameFinding } from '../../../shared/language/identifiers/names/name-finding.ts';
import { codePointOffset } from '../../../shared/text/offsets.ts';
import { nameEngineOrNone } from '../../language/find-in-texts.ts';

/**
 * The search for forms with a look at the sentence where a form is also an ordinary word. The engine is only opened
 * when there is such a form, and only reads texts in which it stands.
 */
export function createFinderInContext(forms: readonly IdentifierForm[]): (text: string) => FormHit[] {
  if (!forms.some(isOrdinaryWord)) return createIdentifierFinder(forms);
  const engine = nameEngineOrNone();
  if (engine === null) return createIdentifierFinder(forms);
  const confirmed = confirmedNames(forms.flatMap(asFinding));
  return createIdentifierFinder(forms, (text) => engine.find(text, { confirmed }));
}

function asFinding({ kind, text, reason }: IdentifierForm): NameFinding[] {
  if (kind !== 'person' && kind !== 'place' && kind !== 'organisation') return [];
  const place = { start: codePointOffset(0), end: codePointOffset(0) };
  return [{ kind, text, ...place, tier: 'sure', score: 1, reason: reason as NameFinding['reason'] }];
}
