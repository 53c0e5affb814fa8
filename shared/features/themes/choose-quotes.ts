/** A fragment that may be quoted. */
export type QuoteCandidate = {
  codingId: string;
  /** Whose words they are; a label or an id, or null when nobody is known. */
  speaker: string | null;
  documentId: string;
  text: string;
  isOrphaned: boolean;
};

const readable = { from: 6, to: 60 };
/** Up to this many words a fragment is still shown, after the readable ones. */
const mostWords = 120;
/** The length that reads best in a report; nearer to it comes first. */
const bestWords = 22;

/**
 * Chooses fragments that could stand in a report: 6 to 60 words first, then shorter and longer ones up to 120; each
 * speaker in turn before anyone speaks twice; the same words only once. Orphans are left out. The same candidates
 * give the same choice, in whatever order they come.
 * @param limit how many at most
 * @returns ids of codings, best first
 */
export function chooseQuotes(candidates: readonly QuoteCandidate[], limit: number): string[] {
  const ranked = candidates
    .filter((candidate) => !candidate.isOrphaned)
    .map((candidate) => ({ ...candidate, words: countWords(candidate.text) }))
    .filter(({ words }) => words > 0 && words <= mostWords)
    .sort(
      (a, b) =>
        distanceFromReadable(a.words) - distanceFromReadable(b.words) ||
        Math.abs(a.words - bestWords) - Math.abs(b.words - bestWords) ||
        compare(a.codingId, b.codingId),
    );
  const seen = new Set<string>();
  const turns = new Map<string, number>();
  const placed: { codingId: string; turn: number; rank: number }[] = [];
  for (const [rank, candidate] of ranked.entries()) {
    const words = candidate.text
      .toLowerCase()
      .replace(/[\p{P}\s]+/gu, ' ')
      .trim();
    if (seen.has(words)) continue;
    seen.add(words);
    const speaker =
      candidate.speaker === null ? `document ${candidate.documentId}` : `speaker ${candidate.speaker}`;
    const turn = turns.get(speaker) ?? 0;
    turns.set(speaker, turn + 1);
    placed.push({ codingId: candidate.codingId, turn, rank });
  }
  return placed
    .sort((a, b) => a.turn - b.turn || a.rank - b.rank)
    .slice(0, limit)
    .map(({ codingId }) => codingId);
}

function distanceFromReadable(words: number): number {
  return Math.max(0, readable.from - words, words - readable.to);
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
