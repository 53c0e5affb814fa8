import { foldWord } from '../fold-letters.ts';
import type { Habits } from './capital-habits.ts';
import { Cue } from './cue-words.ts';
import type { NameFinding, NameKind, NameSpan } from './name-finding.ts';
import { ListFlag } from './name-list.ts';
import { nameTokens, TokenKind } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import { Place } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import { has, hasCue, isCapitalised, isLetters, isOrdinary, isTussenvoegsel } from './word-tests.ts';

/** Words that are names elsewhere, folded, with the kind of name they are. */
export type ConfirmedNames = ReadonlyMap<string, NameKind>;

const LEAST_SCORE = 0.8;
const SHORTEST = 2;

/**
 * The words of the names that are sure: for a second `find` over all texts of a project. A word that is a name of
 * several kinds gets the kind it has most; a tie leaves it out.
 */
export function confirmedNames(findings: Iterable<NameFinding>): ConfirmedNames {
  const votes = new Votes();
  for (const { kind, text, tier, score } of findings) {
    if (tier !== 'sure' || score < LEAST_SCORE) continue;
    const { surfaces, kinds } = nameTokens(text);
    const words = surfaces.filter((surface, i) => kinds[i] === TokenKind.word && /^\p{L}/u.test(surface));
    votes.add(
      kind,
      words.map((word) => foldWord(word)),
      words.map((word) => word),
    );
  }
  return votes.settle();
}

/** The same for the names found in one text so far; words that the text mostly writes small are left out. */
export function confirmedInText(text: ReadText, row: SpanRow, habits: Habits): ConfirmedNames {
  const votes = new Votes();
  for (const span of row.all()) {
    if (span.score < LEAST_SCORE) continue;
    const words = text.words
      .slice(span.start, span.end)
      .filter((word) => isLetters(word) && !isTussenvoegsel(word) && !habits.isMostlySmall(word));
    votes.add(
      span.kind,
      words.map((word) => word.folded),
      words.map((word) => word.surface),
    );
  }
  return votes.settle();
}

class Votes {
  readonly #counts = new Map<string, Map<NameKind, number>>();

  add(kind: NameKind, folded: readonly string[], surfaces: readonly string[]): void {
    // Of places and organisations only whole names of one word say what that word is.
    if (kind !== 'person' && folded.length !== 1) return;
    folded.forEach((word, i) => {
      if (word.length <= SHORTEST || (/^\p{Ll}/u.test(surfaces[i] ?? '') && folded.length > 1)) return;
      const counts = this.#counts.get(word) ?? new Map<NameKind, number>();
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      this.#counts.set(word, counts);
    });
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

/** Finds the confirmed names where they were missed; those of the text itself go before those of elsewhere. */
export function addSeenNames(
  text: ReadText,
  row: SpanRow,
  inText: ConfirmedNames,
  elsewhere: ConfirmedNames | undefined,
  otherCase: boolean,
  habits: Habits,
): void {
  for (let i = 0; i < text.tokens.count; i++) {
    const word = text.words[i];
    if (word === undefined || row.at(i) !== undefined || !isLetters(word)) continue;
    const here = kindOf(word.folded, inText);
    const kind = here ?? kindOf(word.folded, elsewhere);
    if (kind === undefined || habits.isMostlySmall(word)) continue;
    const seen = seenScore(text, i, otherCase);
    // A word that is a name in another text ("Best", "Wil") says little about this one.
    const score = here === undefined && isOrdinary(word) ? Math.min(seen, ELSEWHERE) : seen;
    if (score > 0) row.put({ kind, start: i, end: i + 1, score, reason: 'seen-before' });
  }
  joinNeighbours(text, row);
}

const ELSEWHERE = 0.4;

/** Looks a word up, without its genitive -s too. */
function kindOf(folded: string, names: ConfirmedNames | undefined): NameKind | undefined {
  const base = folded.length > SHORTEST + 2 && folded.endsWith('s') ? folded.slice(0, -1) : folded;
  return names?.get(folded) ?? names?.get(base);
}

/** How sure a word is that was a name elsewhere; 0 when it is not to be taken. */
function seenScore(text: ReadText, i: number, otherCase: boolean): number {
  const word = text.words[i];
  const isTelling = isCapitalised(word) && text.styles[i] !== Style.capitals;
  if (isTelling && text.places[i] !== Place.first)
    return isOrdinary(word) && has(word, ListFlag.frequent) ? 0.7 : 0.9;
  if (isTelling && isOrdinary(word))
    return hasCue(text.words[i + 1], Cue.speech) || !has(word, ListFlag.frequent) ? 0.78 : 0;
  if (isTelling) return 0.85;
  if (isOrdinary(word)) return isSubject(text, i) ? 0.76 : 0;
  return otherCase && (word?.folded.length ?? 0) > 3 ? 0.8 : 0;
}

/** "roos had stage" where all is in small letters: no article before it and what someone does behind it. */
function isSubject(text: ReadText, i: number): boolean {
  if (text.styles[i] !== Style.lower || !hasCue(text.words[i + 1], Cue.speech)) return false;
  return (
    !/^(?:de|het|een|geen|die|deze|dat|dit|elke|iedere)$/.test(text.words[i - 1]?.folded ?? '') &&
    !hasCue(text.words[i - 1], Cue.possessive)
  );
}

/** "Sanne" and "Boer" beside each other with only small words between them are one name. */
function joinNeighbours(text: ReadText, row: SpanRow): void {
  const spans = row.all();
  for (let i = 1; i < spans.length; i++) {
    const left = row.at((spans[i - 1] as NameSpan).end - 1);
    const right = spans[i];
    if (left === undefined || right === undefined || left.kind !== 'person' || right.kind !== 'person')
      continue;
    if (left.reason !== 'seen-before' && right.reason !== 'seen-before') continue;
    if (left.end !== right.start || text.tokens.gaps[right.start] !== 1) continue;
    row.put({ ...left, end: right.end, score: Math.max(left.score, right.score) });
  }
}
