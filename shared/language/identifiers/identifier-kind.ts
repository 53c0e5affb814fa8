import { z } from 'zod';
import type { CodePointOffset } from '../../text/offsets.ts';

/** What a piece of personal data is. */
export const IdentifierKind = z.enum([
  'person',
  'place',
  'organisation',
  'address',
  'postcode',
  'telephone',
  'email',
  'url',
  'bsn',
  'iban',
  'plate',
  'case-number',
  'birth-date',
  'date',
  'age',
  'other',
]);
export type IdentifierKind = z.infer<typeof IdentifierKind>;

/** `sure` may be replaced after one glance at the list, `look` needs a person to look at the place itself. */
export const FindingTier = z.enum(['sure', 'look']);
export type FindingTier = z.infer<typeof FindingTier>;

/** One place in a text that may be personal data: `[start, end)` in code points, and the words that stand there. */
export type Finding = {
  kind: IdentifierKind;
  start: CodePointOffset;
  end: CodePointOffset;
  text: string;
  tier: FindingTier;
  /** A key of FindingReason, with or without ":" and a detail. */
  reason: string;
  /** The chance that this really is one, from 0 to 1. */
  score: number;
};

/** What one finder reports. Still in UTF-16 units, since the finders work with regexes; never leaves this folder. */
export type Candidate = {
  kind: IdentifierKind;
  start: number;
  end: number;
  tier: FindingTier;
  /** A key of FindingReason, with or without ":" and a detail. */
  reason: string;
  /** The chance that this really is one, from 0 to 1. */
  score: number;
};
