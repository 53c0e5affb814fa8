import { isDayOfMonth } from './date-grammar.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount, lowerCaseInPlace } from './local-context.ts';
import { NUMBER_WORD, numberFromWords, ORDINAL_WORD, TWO_DIGIT_WORD } from './number-words.ts';
import { wordPattern } from './word-pattern.ts';

/** "De twaalfde van de negende", "de 3e van de 4e". */
const OF_MONTH = wordPattern(
  `(?<![\\p{L}\\p{N}])(${ORDINAL_WORD}|[0-3]?\\d(?:e|ste|de)) van de (${ORDINAL_WORD}|[01]?\\d(?:e|ste|de))(?![\\p{L}\\p{N}]| (?:klas|groep|maand|week|verdieping|etage|reeks|serie|keer|fase|ronde|prijs|plaats))`,
  'g',
);
/** "Op veertien drie tweeëntwintig": day, month and a year of two words. */
const COUNTED = wordPattern(
  `(?<=(?:op|per|vanaf|sinds|datum|tot|dd|van) )(?:nul )?(${NUMBER_WORD}) (?:nul )?(een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf) (?:tweeduizend(?: ?en)? ?)?(?:negentien ?|twintig ?)?(${TWO_DIGIT_WORD})(?![\\p{L}\\p{N}]| (?:\\d|nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?![\\p{L}]))`,
  'g',
);

/** Dates that are said in numbers alone, to look at. */
export function findSpokenDates(typed: string): Candidate[] {
  const text = lowerCaseInPlace(typed);
  const found: Candidate[] = [];
  for (const match of [...text.matchAll(OF_MONTH), ...text.matchAll(COUNTED)]) {
    const [whole, day = '', month = ''] = match;
    const range = [match.index, match.index + whole.length] as const;
    if (!isDayOfMonth(numberOf(day), numberOf(month)) || isAmount(text, ...range)) continue;
    found.push(candidateOf('date', range, 'look', 'date-part'));
  }
  return found;
}

function numberOf(words: string): number {
  return /^\d/.test(words) ? Number.parseInt(words, 10) : (numberFromWords(words) ?? 0);
}
