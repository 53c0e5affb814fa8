import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { NUMBER_WORD, numberFromWords } from './number-words.ts';
import { wordPattern } from './word-pattern.ts';

/** Each word that opens a spoken number: nul, or plus before a country code. */
const NUMBER = `(?:nul|${NUMBER_WORD}|\\d{1,4})`;
const JOINT = '(?:,? ?[-–] ?|[,.…]{1,3} ?| (?:en dan |dan |eh |uh )?|\\n)';
const ROW = wordPattern(`(?<![\\p{L}\\p{N}])(?:nul|plus|0\\d?)(?:${JOINT}${NUMBER}(?![\\p{L}])){3,16}`, 'gi');
const ROW_BEHIND_CUE = wordPattern(
  `(?<!\\p{L})(?:telefoon(?:nummer)?|mobiel(?:e nummer)?|nummer|tel\\.?|bel(?:len)?|06-?nummer|bereikbaar op|bereiken op)(?: is| me| mij| ons| hem| haar| op|:|,){0,3} (${NUMBER}(?:${JOINT}${NUMBER}(?![\\p{L}])){3,16})`,
  'gi',
);
const WORD = wordPattern(NUMBER, 'gi');
/** "zesendertig" and "zes en dertig" are one number: 36. */
const ENOUGH_WORDS = /\p{L}/u;

/**
 * Telephone numbers said aloud: "nul zes twaalf vierendertig zesenvijftig achtenzeventig". Counts the digits that the
 * words stand for. Sure with the ten of a Dutch number that starts with nul; from eight on, behind nul zes or a word
 * such as nummer, it is to look at. At least one word must be a number in letters.
 */
export function findSpokenTelephones(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(ROW)) {
    const candidate = readRow(match.index, match[0], false);
    if (candidate !== null) found.push(candidate);
  }
  for (const match of text.matchAll(ROW_BEHIND_CUE)) {
    const row = match[1] ?? '';
    const candidate = readRow(match.index + match[0].length - row.length, row, true);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function readRow(start: number, row: string, isCued: boolean): Candidate | null {
  if (!ENOUGH_WORDS.test(row.replace(/^plus/iu, ''))) return null;
  let digits = '';
  for (const [word] of row.matchAll(WORD))
    digits += /^\d/.test(word) ? word : String(numberFromWords(word) ?? '');
  const range = [start, start + row.length] as const;
  const isWhole = (digits.startsWith('0') && digits.length === 10) || /^(?:00)?31[1-9]\d{8}$/.test(digits);
  if (isWhole) return candidateOf('telephone', range, 'sure', 'telephone-spoken');
  const isPart = digits.length >= 8 && digits.length <= 14 && (isCued || digits.startsWith('06'));
  return isPart ? candidateOf('telephone', range, 'look', 'telephone-spoken') : null;
}
