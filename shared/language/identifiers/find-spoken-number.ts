import { passesElevenTest } from './eleven-test.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount, lowerCaseInPlace } from './local-context.ts';
import { digitsOf, type SpokenPart, spokenRows } from './spoken-row.ts';
import { wordPattern } from './word-pattern.ts';

const CUE_WINDOW = 120;
const BSN_CUE = wordPattern('(?<!\\p{L})(?:bsn|sofi|burger ?service)');
const CASE_CUE = wordPattern(
  '(?<!\\p{L})(?:(?:zaak|dossier|klant|cli[eë]nt|polis|lid|kenmerk|referentie|patiënt|relatie|registratie|personeels|v)[- ]?(?:nummer|nr)|kenmerk|pasnummer|meldingsnummer)',
);
/** A thing on which a number stands, in the same sentence: "zijn zorgpas voorlezen, zes nul nul vier". */
const BEARER = wordPattern(
  /(?<!\p{L})(?:[\p{L}-]{3,20}pas|(?:mijn|m'n|m’n|de|het|zijn|haar|je|uw|die) pas|pasje|[\p{L}-]{0,20}kaart(?:je)?|referentie|boeking|reservering|lotnummer|barcode|streepjescode|polis|[\p{L}-]{3,20}code|(?:mijn|m'n|zijn|haar|het) hoofd)(?!\p{L})(?<!postcode|pincode|kleurcode|aanpas|toepas)[^.!?\n\d]{0,50}$/u,
);
/** "Vier vier een acht, dat is mijn klantnummer." */
const CUE_BEHIND = wordPattern(
  /^[, ](?:[^.!?\n\d]{0,16} )?(?:mijn|m'n|m’n|het|ons|haar|zijn|hun|uw) (?!telefoon|huis|mobiele|rekening|kamer|postcode)[\p{L}-]{0,20}(?:nummer|kenmerk)(?!\p{L})/u,
);
const TELEPHONE_CUE = wordPattern(
  '(?<!\\p{L})(?:telefoon\\p{L}*|mobiel\\p{L}*|nummer|tel|bel|bellen|06-?nummer|bereikbaar|bereiken)(?!\\p{L})',
);
const POSTCODE_CUE = /postcode[^.!?\n]{0,20}$/;
const HOUSE_BEFORE = wordPattern(
  /(?:straat|laan|weg|plein|gracht|kade|singel|plantsoen|dreef|steeg|hof|pad|dijk)\p{L}{0,2}[ ,][^.!?\n]{0,40}$/u,
);
const NEVER_USED = /^s[ads]$/;

/**
 * Numbers that are read out in words: telephone numbers, BSN (eleven test), postcodes ("vier negen negen negen k b")
 * and case numbers ("z vierentwintig streepje nul nul zeven"). Sure with a test that holds, a whole Dutch number or a
 * word that announces it; other rows of seven digits or more that do not simply count up are to look at.
 */
export function findSpokenNumbers(text: string): Candidate[] {
  const lower = lowerCaseInPlace(text);
  const found: Candidate[] = [];
  for (const row of spokenRows(lower)) {
    const start = row[0]?.start ?? 0;
    const before = lower.slice(Math.max(0, start - CUE_WINDOW), start);
    const candidate = read(row, before, lower) ?? readWithoutCount(row, before, lower);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function read(row: readonly SpokenPart[], before: string, text: string): Candidate | null {
  return postcode(row, text) ?? caseNumber(row, before, text) ?? digits(row, before, text);
}

/** "Zes nul nul vier drie drie een, drie keer": behind the comma something is counted. */
function readWithoutCount(row: readonly SpokenPart[], before: string, text: string): Candidate | null {
  const last = row.at(-1);
  const previous = row.at(-2);
  if (last === undefined || previous === undefined || !isAmount(text, last.start, last.end)) return null;
  const isApart = text.slice(previous.end, last.start).includes(',');
  return isApart ? read(row.slice(0, -1), before, text) : null;
}

function postcode(row: readonly SpokenPart[], text: string): Candidate | null {
  for (let first = 0; first < row.length - 3; first++) {
    const end = row.length;
    const letters = row.slice(end - 2);
    const numbers = row.slice(first, end - 2);
    const start = numbers[0]?.start ?? 0;
    if (letters.some((part) => part.isDigits || !/^[a-z]$/.test(part.value))) return null;
    if (numbers.length < 2 || numbers.some((part) => !part.isDigits)) continue;
    if (
      !/^[1-9]\d{3}$/.test(digitsOf(numbers)) ||
      NEVER_USED.test(letters.map(({ value }) => value).join(''))
    )
      continue;
    const rest = text.slice(Math.max(0, start - 80), start);
    const isReadSingly = numbers.length === 4;
    const isSure = POSTCODE_CUE.test(rest) || HOUSE_BEFORE.test(rest);
    // "twintig dertig, 'k n" amid other words.
    if (!isSure && !isReadSingly) return null;
    const range = [start, letters[1]?.end ?? start] as const;
    return candidateOf('postcode', range, isSure ? 'sure' : 'look', 'postcode-shape');
  }
  return null;
}

/** With a sign or behind letters: "z vierentwintig streepje nul nul zeven". */
function caseNumber(row: readonly SpokenPart[], before: string, text: string): Candidate | null {
  const parts = withoutTail(row);
  const hasSign = parts.some((part) => /^[-_/]$/.test(part.value));
  const hasLetter = parts[0] !== undefined && !parts[0].isDigits;
  const end = parts.at(-1)?.end ?? 0;
  const isCued = CASE_CUE.test(before) || CUE_BEHIND.test(text.slice(end, end + 60));
  const count = digitsOf(parts).length;
  const isBsn = count === 9 && passesElevenTest(digitsOf(parts));
  const isBorne = count >= 5 && !isBsn && BEARER.test(before) && !isCounting(parts);
  const isCode =
    (isBorne && parts.every(({ isWord }) => isWord)) ||
    (hasSign && count >= (hasLetter ? 3 : 4)) ||
    (isCued && parts.every(({ isWord }) => isWord) && count >= (hasLetter ? 3 : 4));
  if (!isCode || (!isCued && !isBorne && !hasLetter && count < 6)) return null;
  const range = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0] as const;
  if (isAmount(text, ...range) || isTelephone(digitsOf(parts)) || BSN_CUE.test(before)) return null;
  if (digitsOf(parts).startsWith('06') && !hasSign) return null;
  return candidateOf('case-number', range, isCued ? 'sure' : 'look', 'number-cue', isCued ? 'nummer' : '');
}

function digits(row: readonly SpokenPart[], before: string, text: string): Candidate | null {
  const parts = withoutTail(row.slice(row.findIndex((part) => part.isDigits)));
  const number = digitsOf(parts);
  const plus = /(?<![a-z])plus $/.exec(before)?.[0].length ?? 0;
  const range = [(parts[0]?.start ?? 0) - plus, parts.at(-1)?.end ?? 0] as const;
  const isCalled = TELEPHONE_CUE.test(before.slice(-50));
  const isBsnCued = BSN_CUE.test(before);
  if (isAmount(text, ...range) || (isCounting(parts) && !isCalled && !isBsnCued)) return null;
  if (isTelephone(number)) return candidateOf('telephone', range, 'sure', 'telephone-spoken');
  const isBsn = number.length === 9 && passesElevenTest(number);
  if (isBsn) return candidateOf('bsn', range, 'sure', 'eleven-test');
  if ((number.length === 8 || number.length === 9) && isBsnCued)
    return candidateOf('bsn', range, 'look', 'bsn-word', 'bsn');
  const isTelephoneLike = number.startsWith('06') || isCalled;
  if (number.length >= 8 && number.length <= 14 && isTelephoneLike)
    return candidateOf('telephone', range, 'look', 'telephone-spoken');
  if (number.length < 7 || parts.some((part) => !part.isWord)) return null;
  return candidateOf('case-number', range, 'look', 'number-shape');
}

function isTelephone(number: string): boolean {
  return /^0[1-9]\d{8}$/.test(number) || /^(?:00)?31[1-9]\d{8}$/.test(number);
}

/** Without letters and signs behind the last number. */
function withoutTail(row: readonly SpokenPart[]): readonly SpokenPart[] {
  let end = row.length;
  while (end > 0 && row[end - 1]?.isDigits === false) end--;
  return row.slice(0, end);
}

/** "een twee drie vier", "tien twintig dertig": each number one step more, or less, than the one before it. */
function isCounting(parts: readonly SpokenPart[]): boolean {
  const steps = parts.slice(1).map((part, at) => Number(part.value) - Number(parts[at]?.value));
  const counting = steps.filter((step) => Math.abs(step) === 1 || Math.abs(step) === 10).length;
  return parts.length > 2 && counting >= steps.length * 0.8;
}
