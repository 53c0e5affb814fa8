import {
  contextFeatures,
  MOST_CONTEXT_FEATURES,
  WINDOW,
  wordFeatures,
} from '../../../shared/language/identifiers/names/features.ts';
import { ListFlag, type NameList } from '../../../shared/language/identifiers/names/name-list.ts';
import { LABELS } from '../../../shared/language/identifiers/names/name-model.ts';
import {
  boundaryWord,
  type ReadText,
  readText,
} from '../../../shared/language/identifiers/names/read-words.ts';
import { describeWord, type WordInfo } from '../../../shared/language/identifiers/names/word-info.ts';
import type { Random } from '../../../shared/language/random/seeded-random.ts';
import type { LabelledText } from './labelled-text.ts';

/** One sentence: the feature numbers of each word, and the right labels. */
export type Example = { features: Int32Array[]; labels: Uint8Array };

const KIND_OF_LABEL: Readonly<Record<string, string>> = {
  PER: 'PER',
  LOC: 'LOC',
  COUNTRY: 'LOC',
  ADR: 'LOC',
  ORG: 'ORG',
  ORGPUB: 'ORG',
  MISC: 'MISC',
};
const NAME_FLAGS = ~(ListFlag.ordinary | ListFlag.frequent | ListFlag.capitalised);

/**
 * Makes examples, and numbers their features. `forget` is the share of the words of names whose lists are hidden, so
 * that names on no list are learnt too.
 */
export function createExampleMaker(list: NameList, random: Random, forget: number) {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const known = new Map<string, WordInfo>();
  const boundary = boundaryWord(list);
  const scratch = new Int32Array(MOST_CONTEXT_FEATURES);

  function describe(surface: string, kind: number): WordInfo {
    const key = `${kind}${surface}`;
    const found = known.get(key) ?? describeWord(surface, kind, list);
    known.set(key, found);
    return found;
  }

  function numberOf(feature: number): number {
    let number = numbers.get(feature);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(feature, number);
    }
    counts[number] = (counts[number] ?? 0) + 1;
    return number;
  }

  function make(source: LabelledText): Example[] {
    const read = readText(source.text, list, describe);
    const labels = labelsOf(source, read);
    const words = read.words.map((word, i) =>
      labels[i] !== 0 && random() < forget
        ? { ...word, flags: word.flags & ~NAME_FLAGS, partFlags: 0 }
        : word,
    );
    const row = { ...read, words };
    return read.sentences.map((sentence) => {
      const features: Int32Array[] = [];
      for (let i = sentence.start; i < sentence.end; i++) {
        const found: number[] = [];
        for (let offset = -WINDOW; offset <= WINDOW; offset++) {
          const place = i + offset;
          const word =
            place < sentence.start || place >= sentence.end ? boundary : (words[place] ?? boundary);
          wordFeatures(word, offset, (feature) => found.push(numberOf(feature)));
        }
        const count = contextFeatures(row, sentence, i, boundary, scratch);
        for (let j = 0; j < count; j++) found.push(numberOf(scratch[j] ?? 0));
        features.push(Int32Array.from(found));
      }
      return { features, labels: labels.slice(sentence.start, sentence.end) };
    });
  }
  return { make, numbers, counts };
}

/** A label for each token; a span that is cut by the end of a sentence begins anew behind it. */
export function labelsOf(source: LabelledText, read: ReadText): Uint8Array {
  const { tokens, sentences } = read;
  const labels = new Uint8Array(tokens.count);
  const spans = [...source.spans].sort((a, b) => a.start - b.start);
  for (const sentence of sentences) {
    let inside = -1;
    for (let i = sentence.start; i < sentence.end; i++) {
      const start = tokens.starts[i] ?? 0;
      const end = tokens.ends[i] ?? 0;
      const found = spans.findIndex((span) => span.start < end && span.end > start);
      const span = spans[found];
      const kind = span === undefined ? undefined : KIND_OF_LABEL[span.label];
      const isNumberOfAddress = span?.label === 'ADR' && /^\p{N}/u.test(tokens.surfaces[i] ?? '');
      if (kind === undefined || isNumberOfAddress) {
        inside = -1;
        continue;
      }
      labels[i] = LABELS.indexOf(`${inside === found ? 'I' : 'B'}-${kind}` as (typeof LABELS)[number]);
      inside = found;
    }
  }
  return labels;
}
