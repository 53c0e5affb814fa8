import type { VectorTable } from '../vectors/vector-table.ts';

/** A code as its codebook describes it. Texts that are not there are empty. */
export type SuggestionCode = {
  id: string;
  name: string;
  definition: string;
  useWhen: string;
  notWhen: string;
  example: string;
  /** An exclusive code ("Geen opmerking") is given alone or not at all. */
  isExclusive: boolean;
  parentId?: string | null;
};

/** A text and the row of its sentence vector in the table that goes with it; null: known by its words alone. */
export type TextWithVector = { text: string; vectorRow: number | null };

/**
 * How an answer came by its codes. `looked`: somebody looked at this very answer. `together`: somebody gave a code to
 * many answers, as a group or by a word; that teaches, but proves nothing about one answer. `unseen`: suggestions were
 * taken over without looking; what the computer said itself neither teaches nor proves anything.
 */
export type HowCoded = 'looked' | 'together' | 'unseen';

/** An answer. `codeIds` null: nobody has coded it; an empty list: someone looked and gave no code. */
export type SuggestionAnswer = TextWithVector & {
  codeIds: readonly string[] | null;
  /** Left out: `looked`. */
  howCoded?: HowCoded;
};

/**
 * A phrase of the codebook as an example. `sign` 1: this is the code; -1: this is not the code, though one might
 * think so. `weight` says how much it counts beside one coded answer (1).
 */
export type TeachingPhrase = { text: string; codeId: string; sign: 1 | -1; weight: number };

export type SuggesterInput = {
  codes: readonly SuggestionCode[];
  /** All answers to one question, coded or open. Their place in this list is the row by which they are named. */
  answers: readonly SuggestionAnswer[];
  /** `teachingPhrases(codes)` with their vectors. Left out: the same phrases without vectors. */
  phrases?: readonly (TeachingPhrase & { vectorRow: number | null })[];
  /** Fragments of other material (interviews, earlier waves) that were coded with the same codes. */
  fragments?: readonly (TextWithVector & { codeIds: readonly string[] })[];
  /** Every vector that a `vectorRow` names; null: words alone. */
  vectors: VectorTable | null;
  /** Drives what is drawn by lot: samples, the bootstrap, rows to code next. */
  seed?: number;
  /** Holds the model back; left out: by the number of coded answers. Retraining with the same number gives the same. */
  regularisation?: number;
};

/** How far the training is: steps done of `total`. */
export type SuggestionProgress = { done: number; total: number };

/** A code for an answer with the calibrated probability (0-1) that a coder gives it. */
export type SuggestedCode = { codeId: string; probability: number };

/** What is suggested for one answer, best first. Empty for an answer without words or a codebook without codes. */
export type SuggestedCodes = { row: number; codes: SuggestedCode[] };
