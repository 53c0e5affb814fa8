import type { IdentifierKind } from './identifier-kind.ts';

/** The classes in which labelled texts and findings are compared. */
export type EvaluationLabel =
  | 'PER'
  | 'LOC'
  | 'ORG'
  | 'ADR'
  | 'POSTCODE'
  | 'TEL'
  | 'EMAIL'
  | 'URL'
  | 'BSN'
  | 'IBAN'
  | 'PLATE'
  | 'DATE'
  | 'DOB'
  | 'AGE'
  | 'ID';

const LABELS: Readonly<Record<IdentifierKind, EvaluationLabel>> = {
  person: 'PER',
  place: 'LOC',
  organisation: 'ORG',
  address: 'ADR',
  postcode: 'POSTCODE',
  telephone: 'TEL',
  email: 'EMAIL',
  url: 'URL',
  bsn: 'BSN',
  iban: 'IBAN',
  plate: 'PLATE',
  'case-number': 'ID',
  'birth-date': 'DOB',
  date: 'DATE',
  age: 'AGE',
  other: 'ID',
};

/** The label of a kind. What a person chose by hand as something else counts with the numbers that identify. */
export function evaluationLabel(kind: IdentifierKind): EvaluationLabel {
  return LABELS[kind];
}
