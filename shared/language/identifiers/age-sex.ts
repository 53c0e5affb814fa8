import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { wordPattern } from './word-pattern.ts';

const SEX = '(?:m|v|x|vr|man|vrouw)';
/** "(v34)", "v/68/Hengelo" and "68 / v": a slash or nothing between the two, as in forms and advertisements. */
const PATTERNS = [
  wordPattern(`\\(${SEX}[ /,]{0,2}(?<age>\\d{2})\\)`, 'dg'),
  wordPattern(`(?<![\\p{L}\\d/])${SEX} ?/ ?(?<age>\\d{2})(?=[/,;)\\n ]|$)`, 'dg'),
  wordPattern(`(?<![\\p{L}\\d/.,:-])(?<age>\\d{2}) ?/ ?${SEX}(?![\\p{L}\\d])`, 'dg'),
];

/** The ages that stand against a sex, in text in lower case. Linear; places in UTF-16. */
export function findAgesBySex(lower: string): Candidate[] {
  return PATTERNS.flatMap((pattern) =>
    [...lower.matchAll(pattern)].flatMap((match) => {
      const place = match.indices?.groups?.age;
      return place === undefined ? [] : [candidateOf('age', place, 'sure', 'age-cue')];
    }),
  );
}
