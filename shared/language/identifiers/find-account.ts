import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount, isPartOfLongerNumber, standsAlone } from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

const CUE = wordPattern(
  /(?<!\p{L})(?:(bank)?(rekening(?:nummer|nr\.?)?|rek\.? ?nr\.?|rek\.)|(giro(?:rekening|nummer)?|postbank|postgiro))(?!\p{L})/giu,
);
const BETWEEN =
  /^(?:[ :]|is|was|nummer|nr\.?|van mij|mijn|bij de|bij|postbank|rabobank|ing|abn|sns|op naam)*[:]? ?(?=[\dP])/iu;
const DIGITS = /^(?:P ?)?\d(?:[. \u00a0-]?\d){3,9}(?![\d.,:-]\d)/;

/**
 * Dutch account numbers from before IBAN, behind rekening or giro: 9 or 10 digits with the eleven test (9a + 8b + ...
 * + i is a multiple of 11) are sure, other counts of 7 to 10, and giro numbers from 4, are to look at.
 */
export function findAccounts(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(CUE)) {
    const from = match.index + match[0].length;
    const between = BETWEEN.exec(text.slice(from, from + 50))?.[0];
    if (between === undefined) continue;
    const start = from + between.length;
    const number = DIGITS.exec(text.slice(start, start + 26))?.[0];
    if (number === undefined) continue;
    const end = start + number.length;
    const isGiro = match[3] !== undefined;
    const digits = number.replace(/\D/g, '');
    const isLongEnough = digits.length >= (isGiro ? 4 : 7);
    if (!isLongEnough || (isGiro && /^(?:19|20)\d\d$|^555$/.test(digits))) continue;
    if (
      !standsAlone(text, start, end) ||
      isPartOfLongerNumber(text, start, end) ||
      isAmount(text, start, end)
    )
      continue;
    const isSure = (digits.length === 9 || digits.length === 10) && passesAccountTest(digits);
    const detail = isGiro ? 'giro' : 'rekeningnummer';
    found.push(candidateOf('iban', [start, end], isSure ? 'sure' : 'look', 'account-word', detail));
  }
  return found;
}

function passesAccountTest(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += Number(digits[i]) * (digits.length - i);
  return sum % 11 === 0;
}
