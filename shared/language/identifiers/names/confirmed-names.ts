import { foldWord } from '../fold-letters.ts';
import type { Habits } from './capital-habits.ts';
import { Cue, cuesOf } from './cue-words.ts';
import type { NameFinding, NameKind } from './name-finding.ts';
import { nameTokens, TokenKind } from './name-tokens.ts';
import type { ReadText } from './read-words.ts';
import type { SpanRow } from './span-row.ts';
import { Shape } from './word-info.ts';
import { isCapitalised, isLetters, isOrdinary, isTussenvoegsel } from './word-tests.ts';

/** Words that are names elsewhere, folded, with the kind of name they are. */
export type ConfirmedNames = ReadonlyMap<string, NameKind>;
/** The same of the text itself, with the words that a title, a kin word, a label and the like gave away. */
export type ConfirmedInText = {
  kinds: ConfirmedNames;
  /** Given away by what stands before them. */
  strong: ReadonlySet<string>;
  /** Given away so in small letters. */
  strongSmall: ReadonlySet<string>;
};

const LEAST_SCORE = 0.8;
const SHORTEST = 2;
const STRONG_REASON = /^(?:title|kin|called|role)-cue|^speaker-label/;

/**
 * The words of the names that are sure: for a second `find` over all texts of a project. A word that is a name of
 * several kinds gets the kind it has most; a tie leaves it out, and so are the small words of a name ("van", "Al").
 */
export function confirmedNames(findings: Iterable<NameFinding>): ConfirmedNames {
  const votes = new Votes();
  for (const { kind, text, tier, score } of findings) {
    if (tier !== 'sure' || score < LEAST_SCORE) continue;
    const { surfaces, kinds } = nameTokens(text);
    const words = surfaces.filter((surface, i) => kinds[i] === TokenKind.word && /^\p{L}/u.test(surface));
    const names = words.filter((word) => (cuesOf(foldWord(word)) & Cue.tussenvoegsel) === 0);
    votes.add(
      kind,
      names.map((word) => foldWord(word)),
      names.map((word) => /^\p{Lu}/u.test(word)),
      words.length,
    );
  }
  return votes.settle();
}

/** The same for the names found in one text so far; words that the text mostly writes small are left out. */
export function confirmedInText(text: ReadText, row: SpanRow, habits: Habits): ConfirmedInText {
  const votes = new Votes();
  const strong = new Set<string>();
  const strongSmall = new Set<string>();
  const once = new Set<string>();
  for (const span of row.all()) {
    if (span.score < LEAST_SCORE) continue;
    const isStrong = span.kind === 'person' && STRONG_REASON.test(span.reason);
    const words = text.words
      .slice(span.start, span.end)
      .filter((word) => isLetters(word) && !isTussenvoegsel(word));
    const kept = words.filter((word) => isStrong || !habits.isMostlySmall(word));
    votes.add(
      span.kind,
      kept.map((word) => word.folded),
      kept.map((word) => isStrong || isCapitalised(word) || !isOrdinary(word)),
      words.length,
    );
    for (const word of kept) {
      // A word that is no other word and was found twice is as good as one behind a cue.
      if (span.kind === 'person' && !isOrdinary(word) && once.has(word.folded)) strong.add(word.folded);
      once.add(word.folded);
    }
    if (!isStrong) continue;
    for (const word of kept) {
      strong.add(word.folded);
      // Who speaks under a capital is written small all the same in what the others say.
      if (word.shape === Shape.lower || span.reason === 'speaker-label') strongSmall.add(word.folded);
      if (span.reason !== 'speaker-label') continue;
      votes.addShort(word.folded);
    }
  }
  return { kinds: votes.settle(), strong, strongSmall };
}

class Votes {
  readonly #counts = new Map<string, Map<NameKind, number>>();

  /** `isTelling` says of each word whether it counts within a longer name, `length` how many words that has. */
  add(kind: NameKind, folded: readonly string[], isTelling: readonly boolean[], length: number): void {
    // Of places and organisations only whole names of one word say what that word is.
    if (kind !== 'person' && length !== 1) return;
    folded.forEach((word, i) => {
      if (word.length <= SHORTEST || (isTelling[i] !== true && length > 1)) return;
      this.#vote(kind, word);
    });
  }

  /** A label of two letters: "Mo". */
  addShort(word: string): void {
    if (word.length === SHORTEST) this.#vote('person', word);
  }

  #vote(kind: NameKind, word: string): void {
    const counts = this.#counts.get(word) ?? new Map<NameKind, number>();
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    this.#counts.set(word, counts);
  }

  settle(): ConfirmedNames {
    const settled = new Map<string, NameKind>();
    for (const [word, counts] of this.#counts) {
      const ranked = [...counts].sort((a, b) => b[1] - a[1]);
      const [best, second] = ranked;
      if (best !== undefined && best[1] > (second?.[1] ?? 0)) settled.set(word, best[0]);
    }
    return settled;
  }
}
