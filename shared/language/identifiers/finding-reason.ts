import { z } from 'zod';
import type { Candidate, FindingTier, IdentifierKind } from './identifier-kind.ts';

/** Why something was found: a key, the words for it on screen come from the translations. */
export const FindingReason = z.enum([
  'email-shape',
  'email-spoken',
  'url-shape',
  'url-spoken',
  'handle-shape',
  'telephone-shape',
  'telephone-spoken',
  'eleven-test',
  'bsn-word',
  'mod-97',
  'iban-shape',
  'account-word',
  'postcode-shape',
  'town-after-postcode',
  'street-and-number',
  'street-alone',
  'street-cue',
  'birth-cue',
  'date-whole',
  'date-part',
  'date-public',
  'age-years',
  'age-cue',
  'plate-shape',
  'plate-cue',
  'number-cue',
  'number-shape',
  'speaker-label',
  'by-hand',
]);
export type FindingReason = z.infer<typeof FindingReason>;

/**
 * The chance from 0 to 1 that a finding is what it says, by reason and tier. Set by hand from what
 * was right and wrong in invented interviews and letters; it ranks, it is no calibrated probability.
 */
const SCORES: Readonly<Record<FindingReason, Readonly<Record<FindingTier, number>>>> = {
  'email-shape': { sure: 0.99, look: 0.8 },
  'email-spoken': { sure: 0.95, look: 0.75 },
  'url-shape': { sure: 0.95, look: 0.6 },
  'url-spoken': { sure: 0.9, look: 0.7 },
  'handle-shape': { sure: 0.9, look: 0.6 },
  'telephone-shape': { sure: 0.98, look: 0.75 },
  'telephone-spoken': { sure: 0.95, look: 0.65 },
  'eleven-test': { sure: 0.95, look: 0.55 },
  'bsn-word': { sure: 0.9, look: 0.75 },
  'mod-97': { sure: 0.99, look: 0.9 },
  'iban-shape': { sure: 0.9, look: 0.8 },
  'account-word': { sure: 0.96, look: 0.65 },
  'postcode-shape': { sure: 0.97, look: 0.6 },
  'town-after-postcode': { sure: 0.95, look: 0.7 },
  'street-and-number': { sure: 0.96, look: 0.6 },
  'street-alone': { sure: 0.9, look: 0.5 },
  'street-cue': { sure: 0.9, look: 0.5 },
  'birth-cue': { sure: 0.98, look: 0.92 },
  'date-whole': { sure: 0.97, look: 0.6 },
  'date-part': { sure: 0.9, look: 0.5 },
  'date-public': { sure: 0.6, look: 0.3 },
  'age-years': { sure: 0.95, look: 0.5 },
  'age-cue': { sure: 0.9, look: 0.45 },
  'plate-shape': { sure: 0.95, look: 0.5 },
  'plate-cue': { sure: 0.97, look: 0.6 },
  'number-cue': { sure: 0.985, look: 0.6 },
  'number-shape': { sure: 0.85, look: 0.5 },
  'speaker-label': { sure: 0.95, look: 0.6 },
  'by-hand': { sure: 1, look: 1 },
};

/** The key before the ":"; throws ZodError for a string that no finder writes. */
export function reasonKey(reason: string): FindingReason {
  const colon = reason.indexOf(':');
  return FindingReason.parse(colon < 0 ? reason : reason.slice(0, colon));
}

/** What stands behind the ":", a word of our own cue lists; empty when there is none. */
export function reasonDetail(reason: string): string {
  const colon = reason.indexOf(':');
  return colon < 0 ? '' : reason.slice(colon + 1);
}

/** One finding of `[start, end)` (UTF-16) with the score that goes with its reason. */
export function candidateOf(
  kind: IdentifierKind,
  [start, end]: readonly [start: number, end: number],
  tier: FindingTier,
  key: FindingReason,
  detail = '',
): Candidate {
  const reason = detail === '' ? key : `${key}:${detail}`;
  return { kind, start, end, tier, reason, score: SCORES[key][tier] };
}
