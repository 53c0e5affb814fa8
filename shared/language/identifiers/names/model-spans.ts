import type { NameKind, NameSpan } from './name-finding.ts';
import { LABELS } from './name-model.ts';
import type { Sentence } from './sentences.ts';
import type { Tagged } from './tag-words.ts';

const KINDS: Readonly<Record<string, NameKind | undefined>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organisation',
};
/** Measured on texts held out of the training: at this margin about three names in four are right. */
const SCALE = 90;

/** A margin of the model as a number from 0 to 1 (logistic). */
export function scoreOf(margin: number): number {
  return 1 / (1 + Math.exp(-margin / SCALE));
}

/** The names the model sees, the least certain word of each giving its score. */
export function modelSpans(tagged: Tagged, sentences: readonly Sentence[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const sentence of sentences) {
    let start = sentence.start;
    while (start < sentence.end) {
      const label = tagged.labels[start] ?? 0;
      let end = start + 1;
      let margin = tagged.margins[start] ?? 0;
      while (label !== 0 && end < sentence.end && tagged.labels[end] === label + 1) {
        margin = Math.min(margin, tagged.margins[end] ?? 0);
        end++;
      }
      const kind = KINDS[(LABELS[label] ?? 'O').slice(2)];
      if (kind !== undefined) spans.push({ kind, start, end, score: scoreOf(margin), reason: 'model' });
      start = end;
    }
  }
  return spans;
}
