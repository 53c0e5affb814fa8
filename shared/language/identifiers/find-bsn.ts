import { passesElevenTest } from './eleven-test.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import {
  followsOtherNumberWord,
  isAmount,
  isDigit,
  isPartOfLongerNumber,
  lineBefore,
  standsAlone,
} from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

const SHAPE = /\d{9}|\d{4}[.\- \u00a0]\d{2}[.\- \u00a0]\d{3}|\d{3}[.\- \u00a0]\d{3}[.\- \u00a0]\d{3}/g;
const WORD = wordPattern(
  '(?<![\\p{L}])(?:bsn|sofi|burger[ -]?service[ -]?(?:nummer|nr)|fiscaal nummer)',
  'gi',
);
const BETWEEN = /^[-–]?(?:nummers?|nr\.?)?[^\d\n.;!?]{0,40}/iu;
/** "111222334 is mijn BSN", "111222334 (bsn)". */
const BEFORE_WORD = wordPattern(
  /(?<![\p{L}\p{N}.,+-])(\d{4}[.\- ]?\d{2}[.\- ]?\d{2,3}|\d{8,9}|\d{3}[ .]\d{3}[ .]\d{3})(?= ?\((?:bsn|sofi)|,? (?:is|was) (?:mijn|zijn|haar|het|m’n|m'n) (?:bsn|sofi|burger))/giu,
);
const AFTER_WORD = /^\d(?:[.\- \u00a0]?\d){7,8}/;

/**
 * Citizen service numbers: 9 digits that pass the eleven test, also written 1234.56.789 and 123 456 789. After the
 * word bsn, sofinummer or burgerservicenummer also 8 or 9 digits that fail it (a typing error is still personal
 * data), to look at.
 */
export function findBsns(text: string): Candidate[] {
  return [...findByTest(text), ...findByWord(text)];
}

function findByTest(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(SHAPE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!standsAlone(text, start, end) || isPartOfLongerNumber(text, start, end)) continue;
    if (
      !passesElevenTest(onlyDigits(match[0])) ||
      isAmount(text, start, end) ||
      '+@#'.includes(text[start - 1] || ' ')
    )
      continue;
    const isGrouped = match[0].length > 9;
    if (isGrouped && isInRowOfNumbers(text, start, end)) continue;
    // 123.456.782 is how amounts are written, and one in eleven passes the test.
    const isDoubtful = /^\d{3}\./.test(match[0]) || followsOtherNumberWord(text, start);
    found.push(candidateOf('bsn', [start, end], isDoubtful ? 'look' : 'sure', 'eleven-test'));
  }
  return found;
}

function findByWord(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(WORD)) {
    const from = match.index + match[0].length;
    const between = BETWEEN.exec(text.slice(from, from + 60))?.[0] ?? '';
    const start = from + between.length;
    const number = AFTER_WORD.exec(text.slice(start, start + 20))?.[0];
    if (number === undefined || !standsAlone(text, start, start + number.length)) continue;
    const range = [start, start + number.length] as const;
    const passes = passesElevenTest(onlyDigits(number).padStart(9, '0'));
    found.push(
      passes
        ? candidateOf('bsn', range, 'sure', 'eleven-test')
        : candidateOf('bsn', range, 'look', 'bsn-word', 'bsn'),
    );
  }
  for (const match of text.matchAll(BEFORE_WORD)) {
    const number = match[1] ?? '';
    const passes = passesElevenTest(onlyDigits(number).padStart(9, '0'));
    if (passes) continue;
    const range = [match.index, match.index + number.length] as const;
    found.push(candidateOf('bsn', range, 'look', 'bsn-word', 'bsn'));
  }
  return found;
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, '');
}

function isInRowOfNumbers(text: string, start: number, end: number): boolean {
  const isAfterNumber = /\d[ \t\u00a0]$/.test(lineBefore(text, start));
  return isAfterNumber || (/[ \t\u00a0]/.test(text[end] ?? '') && isDigit(text[end + 1]));
}
