import { createTextIndex, utf16Offset } from '../../text/offsets.ts';
import { tokenise } from '../fold-word.ts';
import { wordsOf } from '../terms/count-words.ts';

/** A place in a text in code points, half-open. */
export type WordRange = { start: number; end: number };

const CHUNK = /\S+/gu;

/**
 * Where the words of a text stand, under the form in which `wordsOf` counts them. Where counting joins or parts what
 * is written ("12,5", "doesn't"), each word gets the place of the whole.
 */
export function wordsInPlace(text: string): Map<string, WordRange[]> {
  const index = createTextIndex(text);
  const places = new Map<string, WordRange[]>();
  const put = (word: string, start: number, end: number) => {
    const ranges = places.get(word) ?? [];
    ranges.push({ start: index.toCodePoint(utf16Offset(start)), end: index.toCodePoint(utf16Offset(end)) });
    places.set(word, ranges);
  };
  for (const { 0: chunk, index: from } of text.matchAll(CHUNK)) {
    const tokens = tokenise(chunk);
    const words = wordsOf(chunk);
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first === undefined || last === undefined) continue;
    words.forEach((word, i) => {
      const token = tokens[i];
      const isSame = token !== undefined && wordsOf(chunk.slice(token.start, token.end))[0] === word;
      const own = tokens.length === words.length && isSame ? token : undefined;
      put(word, from + (own?.start ?? first.start), from + (own?.end ?? last.end));
    });
  }
  return places;
}
