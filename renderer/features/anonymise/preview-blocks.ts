import type { Turn } from '../../../shared/features/documents/documents.contract.ts';
import type { SpeakerId } from '../../../shared/model/ids.ts';
import { type CodePointOffset, codePointOffset, createTextIndex } from '../../../shared/text/offsets.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';

/**
 * What happens to a stretch of the text: replaced, would be replaced once accepted, or left as it is. `said`: what
 * stood there before an earlier replacement, which the text itself does not tell any more.
 */
export type Mark = TextRange & { said?: string; shared: string; kind: 'replaced' | 'proposed' | 'kept' };
export type Piece = {
  start: number;
  said: string;
  shared: string;
  kind: Mark['kind'] | null;
  isNow: boolean;
};
export type Block = { start: number; turn: number | null; speakerId: SpeakerId | null; pieces: Piece[] };

/** Blocks shown on either side of the place. */
const reach = 3;
/** Code points kept of a long block, so that one endless paragraph does not hide the place. */
const longest = 700;

/** The turns or paragraphs around a place, as said and as shared. Marks are sorted and do not overlap. */
export function previewBlocks(
  text: string,
  turns: readonly Turn[],
  marks: readonly Mark[],
  around: TextRange,
): Block[] {
  const index = createTextIndex(text);
  const blocks = turns.length > 0 ? turnBlocks(turns, index.length) : paragraphBlocks(text);
  const at = Math.max(
    0,
    blocks.findLastIndex((block) => block.start <= around.start),
  );
  return blocks.slice(Math.max(0, at - reach), at + reach + 1).map((block) => {
    const { start, end } = clipped(block, around, marks);
    const pieces: Piece[] = [];
    const add = (from: CodePointOffset, to: CodePointOffset, mark: Mark | null) => {
      const now = index.slice(from, to);
      const said = mark?.said ?? now;
      if (said === '') return;
      // What became nothing has a place, but no length.
      const isNow = mark !== null && from <= around.start && (around.start < to || from === to);
      pieces.push({ start: from, said, shared: mark?.shared ?? now, kind: mark?.kind ?? null, isNow });
    };
    let done = start;
    for (const mark of marks) {
      if (mark.start < done || mark.end > end) continue;
      add(done, mark.start, null);
      add(mark.start, mark.end, mark);
      done = mark.end;
    }
    add(done, end, null);
    return { start: block.start, turn: block.turn, speakerId: block.speakerId, pieces };
  });
}

type Range = TextRange & { turn: number | null; speakerId: SpeakerId | null };

function turnBlocks(turns: readonly Turn[], length: CodePointOffset): Range[] {
  return turns.map(({ start, speakerId }, i) => ({
    start,
    end: turns[i + 1]?.start ?? length,
    turn: i + 1,
    speakerId,
  }));
}

function paragraphBlocks(text: string): Range[] {
  const blocks: Range[] = [];
  let start = codePointOffset(0);
  for (const line of text.split('\n')) {
    const end = codePointOffset(start + createTextIndex(line).length);
    if (line.trim() !== '') blocks.push({ start, end, turn: null, speakerId: null });
    start = codePointOffset(end + 1);
  }
  return blocks;
}

/** The part of a block that is shown; a mark is never cut in half, that would show half a name. */
function clipped(block: TextRange, around: TextRange, marks: readonly Mark[]): TextRange {
  if (block.end - block.start <= 2 * longest) return block;
  const middle = Math.min(Math.max(around.start, block.start), block.end);
  let start = Math.max(block.start, middle - longest);
  let end = Math.min(block.end, middle + longest);
  for (const mark of marks) {
    if (mark.start < start && start < mark.end) start = mark.start;
    if (mark.start < end && end < mark.end) end = mark.end;
  }
  return { start: codePointOffset(start), end: codePointOffset(end) };
}
