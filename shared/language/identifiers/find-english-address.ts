import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { wordPattern } from './word-pattern.ts';

const DUTCH_ENDING =
  '(?:straat|laan|weg|plein|gracht|kade|singel|plantsoen|dreef|boulevard|steeg|hof|dijk|pad|burgwal)';
const BEFORE_STREET = wordPattern(
  `(?<![\\p{L}\\p{N}.,:/-]|[€$£] ?)(?!(?:19|20)\\d\\d )\\d{1,4}[a-zA-Z]? (?:\\p{Lu}[\\p{L}’'-]{1,20} ){0,3}\\p{Lu}[\\p{L}’'-]{1,30}${DUTCH_ENDING}(?![\\p{L}\\p{N}]|-\\p{L}| \\d)`,
  'g',
);
const ENGLISH = wordPattern(
  "(?<![\\p{L}\\p{N}.,:/-])(?:Flat \\d{1,4}[a-zA-Z]?,? )?\\d{1,4}[a-zA-Z]? (?:\\p{Lu}[\\p{L}’'-]{1,20} ){1,3}(?:Street|Road|Avenue|Lane|Drive|Square|Close|Court|Terrace|Gardens|Crescent|Place|Rd|Ave)(?![\\p{L}\\p{N}])",
  'g',
);

/** Addresses the English way, number first: "27 Molenstraat", "12 Baker Street". A year before a street is none. */
export function findEnglishAddresses(text: string): Candidate[] {
  return [...text.matchAll(BEFORE_STREET), ...text.matchAll(ENGLISH)].map((match) =>
    candidateOf('address', [match.index, match.index + match[0].length], 'sure', 'street-and-number'),
  );
}
