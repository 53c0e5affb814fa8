import { stemDutch } from '../stem-dutch.ts';
import { wordsOf } from '../terms/count-words.ts';
import { isStopWord } from './stop-words.ts';

/** Examples of a group, those that say most words of its name first; otherwise in the order given. */
export function orderExamples<E extends { text: string }>(name: string, examples: readonly E[]): E[] {
  const stems = new Set(
    wordsOf(name)
      .filter((word) => !isStopWord(word))
      .map(stemDutch),
  );
  const shared = ({ text }: E) =>
    new Set(
      wordsOf(text)
        .map(stemDutch)
        .filter((stem) => stems.has(stem)),
    ).size;
  return [...examples].sort((a, b) => shared(b) - shared(a));
}
