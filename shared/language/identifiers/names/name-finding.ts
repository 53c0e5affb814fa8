import type { CodePointOffset } from '../../../text/offsets.ts';

export type NameKind = 'person' | 'place' | 'organisation';

/** Why a name was found. Those with a colon are followed by a word of our own cue lists, never one of the text. */
export const NAME_REASONS = [
  'title-cue',
  'kin-cue',
  'role-cue',
  'called-cue',
  'greeting-cue',
  'initials',
  'speaker-label',
  'listed-first-name',
  'listed-surname',
  'listed-place',
  'listed-organisation',
  'chain',
  'place-cue',
  'area-cue',
  'organisation-head',
  'model',
  'seen-before',
  'capital',
] as const;
export type NameReasonKey = (typeof NAME_REASONS)[number];
/** A key, or a key and a folded word of our cue lists: `kin-cue:zus`. */
export type NameReason = NameReasonKey | `${NameReasonKey}:${string}`;

/** One name in a text: `[start, end)` in code points. `score` from 0 to 1 says how sure we are. */
export type NameFinding = {
  kind: NameKind;
  start: CodePointOffset;
  end: CodePointOffset;
  text: string;
  /** `sure` may be replaced after a glance at the list, `look` is doubtful. */
  tier: 'sure' | 'look';
  score: number;
  reason: NameReason;
};

/** What the stages of the engine pass on: half-open, in tokens. */
export type NameSpan = {
  kind: NameKind;
  start: number;
  end: number;
  score: number;
  reason: NameReason;
};

/** How sure two words are that look like a first name and a surname. */
export const FULL_NAME = 0.8;
