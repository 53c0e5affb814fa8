import { createTextIndex, utf16Offset } from '../../text/offsets.ts';
import { findAddresses } from './find-address.ts';
import { findBirthDates } from './find-birth-date.ts';
import { findBsns } from './find-bsn.ts';
import { findEmails } from './find-email.ts';
import { findIbans } from './find-iban.ts';
import { findPostcodes } from './find-postcode.ts';
import { findTelephones } from './find-telephone.ts';
import type { Candidate, Finding, FindingReason } from './identifier-kind.ts';

const FINDERS = [
  findEmails,
  findTelephones,
  findBsns,
  findIbans,
  findPostcodes,
  findAddresses,
  findBirthDates,
];
const CHECKED: ReadonlySet<FindingReason> = new Set<FindingReason>(['mod-97', 'eleven-test']);

/**
 * Every e-mail address, telephone number, BSN, IBAN, postcode, address and date of birth in a text: sorted, without
 * overlap, in code points. Where two overlap the one that holds the other wins, then the one with a passed check,
 * then the sure one, then the longer. Linear in the length of the text; never throws.
 */
export function findStructuredIdentifiers(text: string): Finding[] {
  const candidates = FINDERS.flatMap((find) => find(text));
  candidates.sort((a, b) => a.start - b.start || b.end - a.end || Number(wins(b, a)) - Number(wins(a, b)));
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const last = kept.at(-1);
    if (last === undefined || candidate.start >= last.end) kept.push(candidate);
    else if (wins(candidate, last)) kept[kept.length - 1] = candidate;
  }
  const index = createTextIndex(text);
  return kept.map(({ kind, start, end, tier, reason }) => ({
    kind,
    start: index.toCodePoint(utf16Offset(start)),
    end: index.toCodePoint(utf16Offset(end)),
    text: text.slice(start, end),
    tier,
    reason,
  }));
}

function wins(a: Candidate, b: Candidate): boolean {
  const aHoldsB = a.start <= b.start && b.end <= a.end;
  const bHoldsA = b.start <= a.start && a.end <= b.end;
  if (aHoldsB !== bHoldsA) return aHoldsB;
  const checked = Number(CHECKED.has(a.reason)) - Number(CHECKED.has(b.reason));
  if (checked !== 0) return checked > 0;
  if (a.tier !== b.tier) return a.tier === 'sure';
  return a.end - a.start > b.end - b.start;
}
