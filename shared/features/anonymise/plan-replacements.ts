import { type CodePointOffset, codePointOffset, createTextIndex } from '../../text/offsets.ts';
import type { Replacement } from '../../text/text-edit.ts';

/** A place to replace, in code points, and what should stand there. */
export type ReplacementHit = { start: CodePointOffset; end: CodePointOffset; replacementText: string };

const LOOK_BACK = 60;
/** Full stops that close no sentence: titles, shortened words, single initials. */
const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:dhr|hr|mw|mevr|mej|drs|dr|prof|mr|ir|ing|burg|st|bijv|bv|ca|nr|nrs|blz|geb|resp|incl|excl|evt|tel|o\.a|d\.w\.z|m\.b\.t|i\.v\.m|t\.a\.v|n\.a\.v|\p{L})\.$/iu;

/**
 * The replacements to make, sorted and without overlap (the longer hit wins, then the earlier). A place that already
 * reads as it should is left out, so a second run changes nothing. A replacement that begins in lower case gets a
 * capital at the start of a sentence. Throws RangeError when a hit lies outside the text.
 */
export function planReplacements(text: string, hits: readonly ReplacementHit[]): Replacement[] {
  const index = createTextIndex(text);
  const planned: Replacement[] = [];
  for (const { start, end, replacementText } of withoutOverlap(hits)) {
    const words = index.slice(start, end);
    const from = index.toUtf16(start);
    const before = text.slice(Math.max(0, from - LOOK_BACK), from);
    const wanted = isSentenceStart(before) ? capitalised(replacementText) : replacementText;
    if (words !== wanted && words !== replacementText) planned.push({ start, end, text: wanted });
  }
  return planned;
}

/** By length first; a later one is kept when its nearest kept neighbours leave it room. */
function withoutOverlap(hits: readonly ReplacementHit[]): ReplacementHit[] {
  const sorted = hits
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: ReplacementHit[] = [];
  let cluster: ReplacementHit[] = [];
  let clusterEnd = codePointOffset(0);
  for (const hit of sorted) {
    if (hit.start >= clusterEnd) {
      kept.push(...longestFirst(cluster));
      cluster = [];
    }
    cluster.push(hit);
    if (hit.end > clusterEnd) clusterEnd = hit.end;
  }
  return [...kept, ...longestFirst(cluster)];
}

function longestFirst(cluster: readonly ReplacementHit[]): ReplacementHit[] {
  const kept: ReplacementHit[] = [];
  for (const hit of [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.every((other) => hit.end <= other.start || other.end <= hit.start)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * True at the start of the text or a line (a speaker's label may stand before it), and behind . ! ? … and a space.
 * Quotes and brackets between are skipped.
 */
function isSentenceStart(before: string): boolean {
  const bare = before.replace(/["'“”„‘’«»([]+$/u, '');
  const line = bare.slice(bare.lastIndexOf('\n') + 1);
  const isWholeLine = line.length < bare.length || before.length < LOOK_BACK;
  if (isWholeLine && /^\s*(?:\p{Lu}[\p{L}\p{N}]{0,15}(?: \d{1,2})?:\s+)?$/u.test(line)) return true;
  const ending = /[.!?…]["'”’»)\]]*\s+$/u.exec(bare);
  if (ending === null) return false;
  return !ABBREVIATION.test(bare.slice(0, ending.index + 1));
}

function capitalised(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  if (text === '' || !/\p{Ll}/u.test(first)) return text;
  // The Dutch ij is one letter: IJ.
  if (/^ij/u.test(text)) return `IJ${text.slice(2)}`;
  return first.toUpperCase() + text.slice(first.length);
}
