import { type CodePointOffset, createTextIndex, utf16Offset } from '../../text/offsets.ts';

/** A piece of a text that says one thing: `[start, end)` in code points, and its words. */
export type Passage = { start: CodePointOffset; end: CodePointOffset; text: string };

/** A passage ends at the first end of a sentence beyond this many UTF-16 units: one to three sentences of speech. */
const fullLength = 160;
/** Shorter ones ("Ja.", "Hm.") say nothing that could be sought. */
const fewestWords = 4;

const SENTENCE = /[^.!?…\n]*(?:[.!?…]+["'”’»)\]]*(?=\s|$)|\n|$)/gu;

/**
 * Cuts a text into passages of one to three sentences. None goes beyond one of `starts` (code points): the places
 * where a new turn begins. White space around a passage is left out, and so are passages of fewer than four words.
 */
export function splitPassages(text: string, starts: readonly number[]): Passage[] {
  const index = createTextIndex(text);
  const length = index.toCodePoint(utf16Offset(text.length));
  const borders = [...new Set([0, ...starts.filter((at) => at > 0 && at < length), length])];
  const passages: Passage[] = [];
  borders.forEach((start, i) => {
    const end = borders[i + 1];
    if (end === undefined) return;
    const from = index.toUtf16(start as CodePointOffset);
    const turn = text.slice(from, index.toUtf16(end as CodePointOffset));
    for (const [at, words] of passagesOfTurn(turn)) {
      const place = from + at;
      passages.push({
        start: index.toCodePoint(utf16Offset(place)),
        end: index.toCodePoint(utf16Offset(place + words.length)),
        text: words,
      });
    }
  });
  return passages;
}

/** Passages of one turn, each with where it begins (UTF-16). */
function passagesOfTurn(turn: string): [number, string][] {
  const found: [number, string][] = [];
  let begin = 0;
  const close = (end: number) => {
    const piece = turn.slice(begin, end);
    const words = piece.trim();
    if (words.split(/\s+/u).length >= fewestWords) {
      found.push([begin + piece.length - piece.trimStart().length, words]);
    }
    begin = end;
  };
  for (const match of turn.matchAll(SENTENCE)) {
    const end = match.index + match[0].length;
    if (end - begin >= fullLength) close(end);
  }
  close(turn.length);
  return found;
}
