import { ListFlag, type NameList } from './name-list.ts';
import { Gap, type NameTokens } from './name-tokens.ts';
import type { Sentence } from './sentences.ts';
import { EMPTY_HASH, hashNextWord, hashOn } from './text-hash.ts';
import type { WordInfo } from './word-info.ts';

/** A row of words that stands on a list: half-open, in tokens. */
export type ListMatch = { start: number; end: number; flags: number };

const LONGEST_ENTRY = 8;

/** The longest entries of two words and more, from left to right without overlap. */
export function listMatches(
  tokens: NameTokens,
  words: readonly WordInfo[],
  sentences: readonly Sentence[],
  list: NameList,
): ListMatch[] {
  const matches: ListMatch[] = [];
  for (const sentence of sentences) {
    let i = sentence.start;
    while (i < sentence.end) {
      const found =
        ((words[i]?.flags ?? 0) & ListFlag.continues) !== 0 ? longestAt(i, sentence.end) : undefined;
      if (found !== undefined) matches.push(found);
      i = found?.end ?? i + 1;
    }
  }

  function longestAt(start: number, end: number): ListMatch | undefined {
    let hash = hashOn(EMPTY_HASH, words[start]?.folded ?? '');
    let best: ListMatch | undefined;
    for (let i = start + 1; i < end && i - start < LONGEST_ENTRY; i++) {
      if ((tokens.gaps[i] ?? 0) > Gap.line) break;
      hash = hashNextWord(hash, words[i]?.folded ?? '');
      const flags = list.flagsOf(hash);
      if ((flags & ~ListFlag.continues) !== 0)
        best = { start, end: i + 1, flags: flags & ~ListFlag.continues };
      if ((flags & ListFlag.continues) === 0) break;
    }
    return best;
  }
  return matches;
}

/** For each token the row it is in, if any. */
export function matchesByToken(count: number, matches: readonly ListMatch[]): (ListMatch | undefined)[] {
  const rows = new Array<ListMatch | undefined>(count);
  for (const match of matches) for (let i = match.start; i < match.end; i++) rows[i] = match;
  return rows;
}

const KINDS = [
  ListFlag.publicBody,
  ListFlag.organisation,
  ListFlag.country,
  ListFlag.dutchPlace,
  ListFlag.area,
  ListFlag.foreignPlace,
  ListFlag.surname,
];

/** For each token 0, or the kind of the row it is in (1 and up), doubled, plus 1 where the row begins. */
export function matchCodes(count: number, matches: readonly ListMatch[]): Uint8Array {
  const codes = new Uint8Array(count);
  for (const { start, end, flags } of matches) {
    const kind = KINDS.findIndex((flag) => (flags & flag) !== 0) + 1;
    if (kind === 0) continue;
    for (let i = start; i < end; i++) codes[i] = kind * 2 + (i === start ? 1 : 0);
  }
  return codes;
}
