import { createDecoder } from './decode.ts';
import { contextFeatures, MOST_CONTEXT_FEATURES, WINDOW, type WordRow, wordFeatures } from './features.ts';
import { LABEL_COUNT, type NameModel, transitionFeature } from './name-model.ts';
import type { Sentence } from './sentences.ts';
import type { WordInfo } from './word-info.ts';

/** What the model says of every word: its label, and by how much it says so (see `Decoded`). */
export type Tagged = { labels: Uint8Array; margins: Float32Array };

const OFFSETS = WINDOW * 2 + 1;

/**
 * Applies the model. The part of a score that hangs on one word alone is summed once for each different word and
 * kept, which saves most of the work; `forget` lets go of it.
 */
export function createTagger(model: NameModel, boundary: WordInfo) {
  const transitions = new Float64Array((LABEL_COUNT + 1) * LABEL_COUNT);
  for (let from = 0; from <= LABEL_COUNT; from++)
    addRow(transitions, from * LABEL_COUNT, transitionFeature(from));
  let known = new Map<WordInfo, Float64Array>();
  const features = new Int32Array(MOST_CONTEXT_FEATURES);
  const decode = createDecoder();
  let scores = new Float64Array(64 * LABEL_COUNT);

  function addRow(sums: Float64Array, at: number, feature: number): void {
    const row = model.rowOf(feature) * LABEL_COUNT;
    if (row < 0) return;
    for (let label = 0; label < LABEL_COUNT; label++) {
      sums[at + label] = (sums[at + label] ?? 0) + (model.weights[row + label] ?? 0);
    }
  }

  function scoresOfWord(word: WordInfo): Float64Array {
    const found = known.get(word);
    if (found !== undefined) return found;
    const sums = new Float64Array(OFFSETS * LABEL_COUNT);
    for (let offset = -WINDOW; offset <= WINDOW; offset++) {
      const at = (offset + WINDOW) * LABEL_COUNT;
      wordFeatures(word, offset, (feature) => addRow(sums, at, feature));
    }
    known.set(word, sums);
    return sums;
  }

  function tag(row: WordRow, sentences: readonly Sentence[]): Tagged {
    const labels = new Uint8Array(row.words.length);
    const margins = new Float32Array(row.words.length);
    for (const sentence of sentences) {
      const count = sentence.end - sentence.start;
      if (scores.length < count * LABEL_COUNT) scores = new Float64Array(count * LABEL_COUNT);
      scores.fill(0, 0, count * LABEL_COUNT);
      for (let i = 0; i < count; i++) scoreWord(row, sentence, i);
      const end = sentence.start + count;
      decode(
        scores,
        transitions,
        labels.subarray(sentence.start, end),
        margins.subarray(sentence.start, end),
      );
    }
    return { labels, margins };
  }

  function scoreWord(row: WordRow, sentence: Sentence, i: number): void {
    const base = i * LABEL_COUNT;
    for (let offset = -WINDOW; offset <= WINDOW; offset++) {
      const place = sentence.start + i + offset;
      const isInside = place >= sentence.start && place < sentence.end;
      const word = scoresOfWord((isInside ? row.words[place] : undefined) ?? boundary);
      const from = (offset + WINDOW) * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) {
        scores[base + label] = (scores[base + label] ?? 0) + (word[from + label] ?? 0);
      }
    }
    const count = contextFeatures(row, sentence, sentence.start + i, boundary, features);
    for (let j = 0; j < count; j++) addRow(scores, base, features[j] ?? 0);
  }

  function forget(): void {
    known = new Map([[boundary, scoresOfWord(boundary)]]);
  }
  return { tag, forget };
}
