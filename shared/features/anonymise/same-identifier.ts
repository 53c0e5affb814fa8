import { foldCharacter } from '../../language/identifiers/fold-letters.ts';
import type { IdentifierKind } from '../../language/identifiers/identifier-kind.ts';

const NUMBERS: ReadonlySet<IdentifierKind> = new Set<IdentifierKind>([
  'telephone',
  'bsn',
  'iban',
  'postcode',
  'plate',
  'case-number',
]);

/**
 * A key that is equal for two spellings that the search for forms takes as one: case, accents, and sorts of
 * apostrophe, hyphen and white space aside.
 */
export function formKey(text: string): string {
  return Array.from(text.trim(), foldCharacter).join('').replace(/ +/g, ' ');
}

/**
 * A key that is equal for one and the same number, account, plate or postcode in whatever way its parts are separated, and
 * for a Dutch telephone number with 0, +31 and 0031. For the other kinds it is the key of the form.
 */
export function identifierKey(kind: IdentifierKind, text: string): string {
  const folded = formKey(text);
  if (!NUMBERS.has(kind)) return folded;
  const compact = folded.replace(/[^\p{L}\p{N}]/gu, '');
  const national = kind === 'telephone' ? /^(?:0|(?:00)?310?)([1-9]\d{8})$/.exec(compact)?.[1] : undefined;
  return national ?? compact;
}
