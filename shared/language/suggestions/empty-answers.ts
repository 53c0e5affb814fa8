import { foldWord } from '../fold-word.ts';
import type { SuggestionCode } from './suggestion-types.ts';

const NOTHING_TO_SAY = [
  'geen',
  'niks',
  'niets',
  'nvt',
  'n.v.t.',
  'nee',
  'geen opmerking',
  'geen opmerkingen',
  'niets bijzonders',
  'none',
  'nothing',
  'n/a',
  'no comment',
];
const NO_IDEA = [
  'weet niet',
  'weet ik niet',
  'geen idee',
  'geen mening',
  'zou het niet weten',
  "don't know",
  'no idea',
  'not sure',
];

// Matched on the folded name of a code.
const NAMED_NOTHING =
  /\b(?:geen (?:\w+ )?(?:opmerking(?:en)?|antwoord|inhoud|commentaar|reactie|toelichting)|niets|nvt|n\.?v\.?t|leeg|no (?:comments?|answer|response|remarks?)|none|nothing|blank)\b/u;
const NAMED_NO_IDEA =
  /\b(?:weet (?:ik )?niet|geen (?:idee|mening)|don'?t know|dk|unsure|no (?:idea|opinion))\b/u;

/**
 * Answers that say nothing, for the codes whose name says that they stand for them. When one code stands for both
 * "nothing to say" and "no idea", or only one of the two has a code, it gets both lists.
 */
export function emptyAnswersFor(codes: readonly SuggestionCode[]): Map<string, string[]> {
  const named = (pattern: RegExp) => codes.find((code) => pattern.test(foldWord(code.name)));
  const nothing = named(NAMED_NOTHING);
  const noIdea = named(NAMED_NO_IDEA);
  const answers = new Map<string, string[]>();
  const add = (code: SuggestionCode | undefined, texts: readonly string[]) => {
    if (code !== undefined) answers.set(code.id, [...(answers.get(code.id) ?? []), ...texts]);
  };
  add(nothing ?? noIdea, NOTHING_TO_SAY);
  add(noIdea ?? nothing, NO_IDEA);
  return answers;
}
