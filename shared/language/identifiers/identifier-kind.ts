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
  'bsn',
  'iban',
  'birth-date',
  'other',
]);
export type IdentifierKind = z.infer<typeof IdentifierKind>;

/** `sure` may be replaced after one glance at the list, `look` needs a person to look at the place itself. */
export const FindingTier = z.enum(['sure', 'look']);
export type FindingTier = z.infer<typeof FindingTier>;

/** Why something was found: a key, the words for it on screen come from the translations. */
export const FindingReason = z.enum([
  'email-shape',
  'telephone-shape',
  'eleven-test',
  'bsn-word',
  'mod-97',
  'iban-shape',
  'postcode-shape',
  'street-and-number',
  'street-cue',
  'birth-cue',
  'speaker-label',
  'by-hand',
]);
export type FindingReason = z.infer<typeof FindingReason>;

/** One place in a text that may be personal data: `[start, end)` in code points, and the words that stand there. */
export type Finding = {
  kind: IdentifierKind;
  start: CodePointOffset;
  end: CodePointOffset;
  text: string;
  tier: FindingTier;
  reason: FindingReason;
};

/** What one finder reports. Still in UTF-16 units, since the finders work with regexes; never leaves this folder. */
export type Candidate = {
  kind: IdentifierKind;
  start: number;
  end: number;
  tier: FindingTier;
  reason: FindingReason;
};
