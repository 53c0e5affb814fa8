import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { lowerCaseInPlace } from './local-context.ts';
import { passesMod97 } from './mod-97.ts';
import { partsOf } from './spoken-row.ts';
import { wordPattern } from './word-pattern.ts';

const HEAD = wordPattern('(?<![\\p{L}\\p{N}])(?:nl|n[ .]?l|en el|enel)[ ,.]{1,3}(?=\\p{L}|\\d)', 'g');
/** Banks as they are said, and the four letters they have in an account number. */
const BANKS: readonly (readonly [said: string, code: string])[] = [
  ['abn ?amro|abna|abn', 'ABNA'],
  ['rabobank|rabo', 'RABO'],
  ['ing ?bank|ingb|ing', 'INGB'],
  ['sns ?bank|snsb|sns', 'SNSB'],
  ['asn ?bank|asnb|asn', 'ASNB'],
  ['regiobank|rbrb', 'RBRB'],
  ['triodos|trio', 'TRIO'],
  ['knab', 'KNAB'],
  ['bunq', 'BUNQ'],
];
const BANK = wordPattern(`(?<![\\p{L}])(?:${BANKS.map(([said]) => `(${said})`).join('|')})(?![\\p{L}])`);
const LONGEST = 160;

/**
 * Dutch account numbers that are read out: "nl eenennegentig abna nul vier een zeven ...", the bank by its name, its
 * four letters, or letter by letter. Sure when the test on mod 97 holds, else to look at.
 */
export function findSpokenIbans(text: string): Candidate[] {
  const found: Candidate[] = [];
  const lower = lowerCaseInPlace(text);
  for (const match of lower.matchAll(HEAD)) {
    const from = match.index + match[0].length;
    const read = readAccount(lower.slice(from, from + LONGEST), from);
    if (read === null) continue;
    const tier = passesMod97(read.compact) ? 'sure' : 'look';
    if (tier === 'look' && !/iban|rekening/.test(lower.slice(Math.max(0, match.index - 60), match.index)))
      continue;
    const reason = tier === 'sure' ? 'mod-97' : 'iban-shape';
    found.push(candidateOf('iban', [match.index, read.end], tier, reason));
  }
  return found;
}

function readAccount(window: string, offset: number): { compact: string; end: number } | null {
  const bank = BANK.exec(window.slice(0, 60));
  const code = bank === null ? '' : (BANKS[bank.slice(1).findIndex((said) => said !== undefined)]?.[1] ?? '');
  const bankStart = bank?.index ?? 0;
  const bankEnd = bankStart + (bank?.[0].length ?? 0);
  const parts = [
    ...(bank === null ? [] : partsOf(window.slice(0, bankStart), offset)),
    ...partsOf(window.slice(bankEnd), offset + bankEnd),
  ];
  let check = '';
  let letters = code;
  let account = '';
  for (const { value, isDigits, start, end } of parts) {
    if (!isDigits && letters.length === 4) return null;
    if (!isDigits) letters += value.toUpperCase();
    else if (check.length < 2 && start < offset + bankStart + (bank === null ? LONGEST : 0)) check += value;
    else account += value;
    if (check.length > 2 || letters.length > 4 || account.length > 10) return null;
    if (check.length === 2 && letters.length === 4 && account.length === 10)
      return { compact: `NL${check}${letters}${account}`, end };
  }
  return null;
}
