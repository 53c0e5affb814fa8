import snowball from 'snowball-stemmers';

const stemmer = snowball.newStemmer('dutch');

// A text has far fewer different words than words. When the limit is reached the memory starts over: that costs
// some 0.2 s once, and keeps a project of a million answers from filling it without end.
const MOST_REMEMBERED = 100_000;
const remembered = new Map<string, string>();

// Below this length endings are as often part of the word ("been", "den") as they are endings.
const SHORTEST_STEMMED = 4;
const HAS_DIGIT = /\p{N}/u;

/**
 * The stem of a folded Dutch word ("wachten", "wachtte": "wacht"), by the Snowball algorithm (M. Porter). Words of
 * fewer than four letters and words with a digit stay as they are.
 */
export function stemDutch(foldedWord: string): string {
  if (foldedWord.length < SHORTEST_STEMMED) return foldedWord;
  const known = remembered.get(foldedWord);
  if (known !== undefined) return known;
  const stem = HAS_DIGIT.test(foldedWord) ? foldedWord : stemmer.stem(foldedWord);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(foldedWord, stem);
  return stem;
}
