import { isDayOfMonth, MONTH } from './date-grammar.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { lowerCaseInPlace } from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

const DATE = `(?:\\d{1,2} ${MONTH} 1[5-9]\\d{2}|\\d{1,2} ${MONTH} 20\\d{2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:1[5-9]|20)\\d{2})`;
const TOWN = "(?:[\\p{L}][\\p{L}'’. -]{1,30}, )?";
/** "(Dokkum, 12 maart 1788 - Oldemaat, 9 juni 1851)", "(12 maart 1901 - 4 mei 1980)". */
const LIFESPAN = wordPattern(
  `\\((?:\\* ?)?(${TOWN})(${DATE}) ?[-–—] ?(?:† ?)?(${TOWN})(?:(${DATE})|(?=\\d|\\?|…))`,
  'g',
);
const NAMED = wordPattern(/\p{Lu}[\p{L}’'-]*[ ,]*$/u);
/** "4) Aaliyah Pinas, 070609, stud": a name of two words or more, then day, month and year in six figures. */
const IN_LIST = wordPattern(
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]{1,20}(?: (?:van|de|der|den|el|ten|ter|vd|op|in|'t|ben|al)){0,3}(?: \p{Lu}[\p{L}’'.-]{0,25}){1,3},? ?[(,:/|]? ?(?:(?:m|v|x|man|vrouw),? )?(\d{2})(\d{2})(\d{2})(?=[,;)\n/|]|\.(?!\d)| [-–(|]|$)/gu,
);

/** Days of birth that stand in a list behind a name in six figures, and those that open a span of life in brackets. */
export function findBirthDatesInLists(typed: string): Candidate[] {
  const text = lowerCaseInPlace(typed);
  const found: Candidate[] = [];
  for (const match of text.matchAll(LIFESPAN)) {
    if (!NAMED.test(typed.slice(Math.max(0, match.index - 30), match.index))) continue;
    const [whole, , born = '', , died] = match;
    const start = match.index + whole.indexOf(born);
    found.push(candidateOf('birth-date', [start, start + born.length], 'sure', 'birth-cue', 'geboren'));
    const end = match.index + whole.length;
    if (died !== undefined) found.push(candidateOf('date', [end - died.length, end], 'sure', 'date-whole'));
  }
  for (const match of typed.matchAll(IN_LIST)) {
    const [whole, day = '', month = ''] = match;
    const end = match.index + whole.length;
    if (isDayOfMonth(Number(day), Number(month)))
      found.push(candidateOf('birth-date', [end - 6, end], 'look', 'birth-cue', 'geboortedatum'));
  }
  return found;
}
