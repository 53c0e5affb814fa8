import type { IdentifierKind } from '../../language/identifiers/identifier-kind.ts';

const WORDS: Record<IdentifierKind, string> = {
  person: 'Persoon',
  place: 'Plaats',
  organisation: 'Organisatie',
  address: 'adres',
  postcode: 'postcode',
  telephone: 'telefoonnummer',
  email: 'e-mailadres',
  url: 'webadres',
  bsn: 'BSN',
  iban: 'rekeningnummer',
  plate: 'kenteken',
  'case-number': 'nummer',
  'birth-date': 'geboortedatum',
  date: 'datum',
  age: 'leeftijd',
  other: 'verwijderd',
};
/** Only of these does it matter in a text which one is meant. */
const NUMBERED: ReadonlySet<IdentifierKind> = new Set<IdentifierKind>(['person', 'place', 'organisation']);

/** What stands instead of the n-th person, place or organisation; the other kinds carry no number. */
export function defaultReplacement(kind: IdentifierKind, n: number): string {
  return NUMBERED.has(kind) ? `[${WORDS[kind]} ${n}]` : `[${WORDS[kind]}]`;
}

/**
 * The number for the next replacement of a kind: one above the highest in `usedTexts`, also where the researcher
 * added a role ("[Persoon 3, zoon van respondent]"). A gap is not filled, since an earlier export may still say who
 * that was. Always 1 for kinds without a number.
 */
export function nextNumber(kind: IdentifierKind, usedTexts: readonly string[]): number {
  if (!NUMBERED.has(kind)) return 1;
  const label = new RegExp(`\\[${WORDS[kind]} (\\d{1,9})(?!\\d)`, 'giu');
  let highest = 0;
  for (const text of usedTexts) {
    for (const match of text.matchAll(label)) highest = Math.max(highest, Number(match[1]));
  }
  return highest + 1;
}
