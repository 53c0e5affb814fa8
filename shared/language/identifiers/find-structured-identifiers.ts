import { createTextIndex, utf16Offset } from '../../text/offsets.ts';
import { findAccounts } from './find-account.ts';
import { findAddresses } from './find-address.ts';
import { findAges } from './find-age.ts';
import { findBirthDates } from './find-birth-date.ts';
import { findBirthDatesInLists } from './find-birth-date-list.ts';
import { findBirthDatesNear } from './find-birth-date-near.ts';
import { findBsns } from './find-bsn.ts';
import { findCaseNumbers } from './find-case-number.ts';
import { findCaseNumbersNear } from './find-case-number-near.ts';
import { findShortCodes } from './find-case-number-short.ts';
import { findDates } from './find-date.ts';
import { findEmails } from './find-email.ts';
import { findEnglishAddresses } from './find-english-address.ts';
import { findEnglishAges } from './find-english-age.ts';
import { findEnglishDates } from './find-english-date.ts';
import { findHosts } from './find-host.ts';
import { findHouseNumbers } from './find-house-number.ts';
import { findIbans } from './find-iban.ts';
import { findPlates } from './find-plate.ts';
import { findPlatesAbroad } from './find-plate-abroad.ts';
import { findPostcodes } from './find-postcode.ts';
import { findSpokenDates } from './find-spoken-date.ts';
import { findSpokenEmails } from './find-spoken-email.ts';
import { findSpokenIbans } from './find-spoken-iban.ts';
import { findSpokenNumbers } from './find-spoken-number.ts';
import { findStreets } from './find-street.ts';
import { findTelephones } from './find-telephone.ts';
import { findUrls } from './find-url.ts';
import type { Candidate, Finding } from './identifier-kind.ts';

const FINDERS = [
  findEmails,
  findSpokenEmails,
  findUrls,
  findHosts,
  findTelephones,
  findSpokenNumbers,
  findSpokenIbans,
  findBsns,
  findIbans,
  findAccounts,
  findPlates,
  findPlatesAbroad,
  findCaseNumbers,
  findCaseNumbersNear,
  findShortCodes,
  findPostcodes,
  findAddresses,
  findStreets,
  findHouseNumbers,
  findEnglishAddresses,
  findBirthDates,
  findBirthDatesNear,
  findBirthDatesInLists,
  findDates,
  findSpokenDates,
  findEnglishDates,
  findAges,
  findEnglishAges,
];

/**
 * Every e-mail and web address, telephone number, BSN, account, licence plate, case number, postcode with its town,
 * address, date, date of birth and age in a text: sorted, without overlap, in code points. Where two overlap the one
 * that holds the other wins, then the one with the higher score, then the longer. Linear in the length of the text;
 * never throws.
 */
export function findStructuredIdentifiers(text: string): Finding[] {
  const candidates = FINDERS.flatMap((find) => find(text));
  candidates.sort((a, b) => a.start - b.start || b.end - a.end || b.score - a.score);
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const last = kept.at(-1);
    if (last === undefined || candidate.start >= last.end) kept.push(candidate);
    else if (wins(candidate, last)) kept[kept.length - 1] = candidate;
  }
  const index = createTextIndex(text);
  return kept.map(({ kind, start, end, tier, reason, score }) => ({
    kind,
    start: index.toCodePoint(utf16Offset(start)),
    end: index.toCodePoint(utf16Offset(end)),
    text: text.slice(start, end),
    tier,
    reason,
    score,
  }));
}

function wins(a: Candidate, b: Candidate): boolean {
  const aHoldsB = a.start <= b.start && b.end <= a.end;
  const bHoldsA = b.start <= a.start && a.end <= b.end;
  if (aHoldsB !== bHoldsA) return aHoldsB;
  if (a.score !== b.score) return a.score > b.score;
  return a.end - a.start > b.end - b.start;
}
