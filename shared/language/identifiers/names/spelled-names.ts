import { Gap } from './name-tokens.ts';
import type { ReadText } from './read-words.ts';
import type { SpanRow } from './span-row.ts';
import { Shape, type WordInfo } from './word-info.ts';

/** The letters as people say them, folded. */
const SAID =
  /^(?:aa?|b|bee|be|c|cee|ce|see|d|dee|de|e|ee|f|ef|g|gee|ge|h|haa|ha|i|ie|j|jee|je|k|ka|kaa|l|el|m|em|n|en|o|oo|p|pee|pe|q|qu|ku|r|er|s|es|t|tee|te|u|uu|v|vee|ve|w|wee|we|x|iks|y|ij|ypsilon|z|zet)$/;
const CUE =
  /^(?:spel|spellen|spelt|spelde|gespeld|spelling|letter|letters|schrijf|schrijft|schrijven|geschreven)$/;
/** "B-o-e-r". */
const HYPHENS = /^\p{L}(?:[-‐‑]\p{L}){3,40}$/u;
const LEAST_LETTERS = 4;
const LEAST_SAID = 5;
const TELLING =
  /^(?:aa|bee|cee|see|dee|ee|ef|gee|haa|jee|ka|kaa|el|em|oo|pee|qu|ku|es|tee|uu|vee|wee|iks|zet)$/;
const LEAST_TELLING = 3;
const REACH = 14;
const MOST = 30;

/**
 * A name that somebody spells: four single letters in a row ("j a g d e", "B-o-e-r") near a word such as "spellen", or
 * seven of them anywhere; or at least five letters as they are said ("bee oo ee er").
 */
export function addSpelledNames(text: ReadText, row: SpanRow): void {
  const { count } = text.tokens;
  let i = 0;
  while (i < count) {
    const end = HYPHENS.test(text.words[i]?.surface ?? '') ? i + 1 : runEnd(text, i);
    if (end > i && isSpelled(text, i, end))
      row.put({ kind: 'person', start: i, end, score: 0.8, reason: 'called-cue:spellen' });
    i = Math.max(end, i + 1);
  }
}

function runEnd(text: ReadText, start: number): number {
  let end = start;
  for (let i = start; i < text.tokens.count && i - start < MOST; i++) {
    const word = text.words[i];
    if (i > start && (text.tokens.gaps[i] ?? 0) >= Gap.line) break;
    // The full stop behind the last letter makes it an initial: "n g h."
    if (word !== undefined && SAID.test(word.folded.replace(/^(\p{L})\.$/u, '$1'))) end = i + 1;
    else if (!/^[-–,]$/.test(word?.surface ?? '') || i === start) break;
  }
  return end;
}

function isSpelled(text: ReadText, start: number, end: number): boolean {
  const letters = text.words.slice(start, end).filter((word) => word.shape !== Shape.mark);
  if (HYPHENS.test(text.words[start]?.surface ?? '')) return true;
  const single = letters.filter(isSingle).length;
  if (single === letters.length)
    return single >= LEAST_LETTERS && (single >= LEAST_LETTERS + 3 || isBehindCue(text, start));
  // "en de ee" are words too: some of the run must be nothing but letters.
  const telling = letters.filter((word) => TELLING.test(word.folded));
  return letters.length >= LEAST_SAID && telling.length >= LEAST_TELLING;
}

function isSingle({ shape, folded }: WordInfo): boolean {
  return shape === Shape.oneLower || shape === Shape.oneCapital || /^\p{L}\.$/u.test(folded);
}

function isBehindCue(text: ReadText, start: number): boolean {
  for (let i = start - 1; i >= 0 && start - i <= REACH; i--)
    if (CUE.test(text.words[i]?.folded ?? '')) return true;
  return false;
}
