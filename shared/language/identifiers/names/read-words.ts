import type { WordRow } from './features.ts';
import { type ListMatch, listMatches, matchCodes, matchesByToken } from './list-matches.ts';
import type { NameList } from './name-list.ts';
import { type NameTokens, nameTokens, TokenKind } from './name-tokens.ts';
import { layOut, type Sentence } from './sentences.ts';
import { describeWord, Shape, type WordInfo } from './word-info.ts';

/** A text as the model and the rules read it. */
export type ReadText = WordRow & {
  readonly tokens: NameTokens;
  readonly sentences: readonly Sentence[];
  /** For each word the listed row of words it is in. */
  readonly listed: readonly (ListMatch | undefined)[];
};

/** How a text uses capitals. */
export const Style = { ordinary: 0, lower: 1, capitals: 2 } as const;

/** The word before the first and behind the last one of a sentence. */
export function boundaryWord(list: NameList): WordInfo {
  return { ...describeWord('\n', TokenKind.other, list), shape: Shape.boundary };
}

/** Splits a text, describes its words and looks them up. `describe` may remember what it made. */
export function readText(
  text: string,
  list: NameList,
  describe: (surface: string, kind: number) => WordInfo,
): ReadText {
  const tokens = nameTokens(text);
  const words = tokens.surfaces.map((surface, i) => describe(surface, tokens.kinds[i] ?? 0));
  const whole = styleOf(words, 0, words.length) ?? Style.ordinary;
  const { sentences, places } = layOut(tokens, words, whole === Style.ordinary);
  const styles = new Uint8Array(words.length);
  for (const { start, end } of sentences) styles.fill(styleOf(words, start, end) ?? whole, start, end);
  const found = listMatches(tokens, words, sentences, list);
  const listed = matchesByToken(tokens.count, found);
  return { tokens, words, places, sentences, listed, matches: matchCodes(tokens.count, found), styles };
}

const LEAST_WORDS = 3;
const FEW = 0.03;
const MOST = 0.7;

/**
 * Small letters when there are hardly any capitals in [start, end), capitals when nearly all letters are; undefined
 * when there are too few words to tell.
 */
function styleOf(words: readonly WordInfo[], start: number, end: number): number | undefined {
  let lower = 0;
  let capitals = 0;
  let titles = 0;
  for (let i = start; i < end; i++) {
    const shape = words[i]?.shape;
    if (shape === Shape.lower || shape === Shape.oneLower || shape === Shape.lowerInitials) lower++;
    else if (shape === Shape.capitals) capitals++;
    else if (
      shape === Shape.title ||
      shape === Shape.titleTitle ||
      shape === Shape.initials ||
      shape === Shape.oneCapital
    )
      titles++;
  }
  const all = lower + capitals + titles;
  if (all < LEAST_WORDS) return undefined;
  if (capitals > all * MOST) return Style.capitals;
  return titles + capitals <= all * FEW ? Style.lower : Style.ordinary;
}
