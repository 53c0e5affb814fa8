import { isStopWord } from '../clusters/stop-words.ts';
import { wordsOf } from '../terms/count-words.ts';
import { denialOf } from '../terms/negated-terms.ts';
import type { HeardWord } from './denied-words.ts';
import { type WordRange, wordsInPlace } from './words-in-place.ts';

/** A word of the answer that speaks for the code; `weight` is its part of the score, where 1 is a sure code. */
export type ReasonWord = { word: string; weight: number; ranges: WordRange[] };

/** What a word adds to a score as it stands, and what its denial adds when it is denied. */
export type WordWeight = { asSaid: number; asDenied: number };

const MOST_WORDS = 4;
const MOST_EMPTY_WORDS = 2;
const WORTH_SHOWING = 0.25;
// "Alleen" says little, but all for the code "Alleen aan tafel"; shorter words of a name ("van", "niet") do not.
const SHORTEST_OF_NAME = 5;
const LEAST_SHOWN = 0.01;
// Farther than this (code points) from its denial a word is shown without it.
const FARTHEST_DENIAL = 20;
const STATEMENT_END = /[.,;:!?\n]/u;

export const totalWeight = ({ asSaid, asDenied }: WordWeight): number => asSaid + asDenied;

/** Where a denied word stands together with its denial ("geen enkel bericht"); null when nowhere near enough. */
function rangeWithDenial(
  characters: readonly string[],
  places: readonly WordRange[],
  denials: readonly WordRange[],
): WordRange | null {
  for (const place of places)
    for (const denial of denials) {
      const [first, last] = denial.start < place.start ? [denial, place] : [place, denial];
      const between = characters.slice(first.end, last.start);
      if (between.length <= FARTHEST_DENIAL && !between.some((character) => STATEMENT_END.test(character)))
        return { start: first.start, end: last.end };
    }
  return null;
}

/**
 * The words that say most for a code, the heaviest first, each once, where it first stands; a denied word with its
 * denial. Words such as "de" and "nu" are no reason, unless they are in the name of the code; when no other word
 * speaks, `isHollow`. For a code of answers that say nothing (`isBrief`) "nee" and "niks" are the reason, where the
 * answer has no other words.
 */
export function heaviestWords(
  text: string,
  heard: readonly HeardWord[],
  weights: ReadonlyMap<string, WordWeight>,
  code: { name: string; isBrief: boolean },
): { words: ReasonWord[]; isHollow: boolean } {
  const places = wordsInPlace(text);
  const speaking = [...weights]
    .map(([word, weight]) => ({ word, weight: totalWeight(weight), range: places.get(word)?.[0] }))
    .filter((item): item is typeof item & { range: WordRange } => item.range !== undefined)
    .filter(({ weight }) => weight >= LEAST_SHOWN)
    .sort((a, b) => b.weight - a.weight);
  const ofName = new Set(wordsOf(code.name).filter((word) => word.length >= SHORTEST_OF_NAME));
  const content = speaking.filter(({ word }) => !isStopWord(word) || ofName.has(word));
  const heaviest = content[0]?.weight ?? 0;
  const isEmpty = code.isBrief && heard.every(({ word }) => isStopWord(word));
  const chosen = isEmpty
    ? speaking.slice(0, MOST_EMPTY_WORDS)
    : content.filter(({ weight }) => weight >= heaviest * WORTH_SHOWING);
  const isDenied = new Set(heard.filter((item) => item.isDenied).map(({ word }) => word));
  const denials = [...places].flatMap(([word, ranges]) => (denialOf(word) === null ? [] : ranges));
  const characters = [...text];
  const words: ReasonWord[] = [];
  for (const { word, weight, range } of chosen.slice(0, MOST_WORDS)) {
    const overlaps = ({ start, end }: WordRange) =>
      words.some(({ ranges }) => ranges.some((other) => start < other.end && other.start < end));
    if (overlaps(range)) continue;
    const isJoined = content.length > 0 && isDenied.has(word);
    const wide = isJoined ? rangeWithDenial(characters, places.get(word) ?? [], denials) : null;
    words.push({ word, weight, ranges: [wide === null || overlaps(wide) ? range : wide] });
  }
  return { words, isHollow: content.length === 0 };
}

/**
 * Whether most of what speaks for a code is denied in the answer, while the code is not known for such denials:
 * "niet lang wachten" for a code about waiting.
 */
export function isTakenBack(
  heard: readonly HeardWord[],
  weights: ReadonlyMap<string, WordWeight>,
  shareAsSaid: number,
): boolean {
  const denied = new Set(heard.filter((item) => item.isDenied).map(({ word }) => word));
  let takenBack = 0;
  let standing = 0;
  for (const [word, weight] of weights) {
    if (isStopWord(word)) continue;
    const { asSaid, asDenied } = weight;
    if (denied.has(word) && asDenied < asSaid) takenBack += asSaid / shareAsSaid;
    else standing += Math.max(0, totalWeight(weight));
  }
  return takenBack > standing;
}
