import { Cue } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { ListFlag } from './name-list.ts';
import { Gap } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import { Place } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import type { WordInfo } from './word-info.ts';
import {
  has,
  hasCue,
  isCapitalised,
  isLetters,
  isOrdinary,
  isPersonName,
  isPlaceName,
} from './word-tests.ts';

const ARTICLE = /^(?:de|het|'t|den|ons|onze)$/;
const SCORE = 0.78;

/**
 * The short form of an organisation: once "Stichting De Lantaarn" or "thuishulp de branding" was found, "De Lantaarn"
 * and "de branding" are it too, and "Koogzicht" is "Zorggroep Koogzicht" when it is no word.
 */
export function addShortOrganisations(text: ReadText, row: SpanRow): void {
  const tails = tailsOf(text, row);
  if (tails.size === 0) return;
  for (let i = 0; i < text.tokens.count; i++) {
    const word = text.words[i];
    const tail = word === undefined ? undefined : tails.get(word.folded);
    if (word === undefined || tail === undefined) continue;
    const end = i + tail.length;
    const hasArticle = i > 0 && ARTICLE.test(text.words[i - 1]?.folded ?? '') && row.at(i - 1) === undefined;
    if (!row.isFree(i, end) || !fits(text, i, tail)) continue;
    const start = hasArticle ? i - 1 : i;
    row.put({ kind: 'organisation', start, end, score: SCORE, reason: 'seen-before' });
  }
}

/** "Stichting De Lantaarn en Zorggroep Koogzicht" are two: cut at "en" before a head with a capital. */
export function splitOrganisations(text: ReadText, row: SpanRow): void {
  for (const span of row.all()) {
    if (span.kind !== 'organisation') continue;
    let start = span.start;
    for (let i = span.start + 2; i < span.end - 1; i++) {
      const head = text.words[i];
      const isHead = hasCue(head, Cue.organisationHead) && isCapitalised(head);
      if (!isHead || !/^(?:en|of|&)$/.test(text.words[i - 1]?.folded ?? '') || i - 1 <= start + 1) continue;
      row.put({ ...span, start, end: i - 1 });
      row.put({ ...span, start: i, end: span.end });
      start = i;
    }
  }
}

function tailsOf(text: ReadText, row: SpanRow): Map<string, readonly WordInfo[]> {
  const tails = new Map<string, readonly WordInfo[]>();
  for (const span of row.all()) {
    const tail = tailOf(text, span);
    const first = tail?.[0];
    if (tail !== undefined && first !== undefined && !tails.has(first.folded)) tails.set(first.folded, tail);
  }
  return tails;
}

/** What stands behind the head, without its article; undefined when it says nothing by itself. */
function tailOf(text: ReadText, { kind, start, end }: NameSpan): readonly WordInfo[] | undefined {
  if (kind !== 'organisation' || end - start < 2) return undefined;
  const head = text.words[start];
  if (!hasCue(head, Cue.organisationHead) && head?.isOrganisationLike !== true) return undefined;
  const hasArticle = ARTICLE.test(text.words[start + 1]?.folded ?? '');
  const from = start + (hasArticle ? 2 : 1);
  const tail = text.words.slice(from, end);
  const first = tail[0];
  if (first === undefined || tail.length > 2 || tail.some((word) => !isLetters(word))) return undefined;
  if (hasArticle) return tail;
  const isOther =
    isOrdinary(first) || isPersonName(first) || isPlaceName(first) || has(first, ListFlag.capitalised);
  return isOther || !isCapitalised(first) || first.folded.length < 4 ? undefined : tail;
}

function fits(text: ReadText, i: number, tail: readonly WordInfo[]): boolean {
  for (let j = 0; j < tail.length; j++) {
    if (text.words[i + j]?.folded !== tail[j]?.folded) return false;
    if (j > 0 && text.tokens.gaps[i + j] !== Gap.space) return false;
  }
  const word = text.words[i];
  const before = text.words[i - 1];
  const isRare = !isOrdinary(word) && !isPersonName(word) && !isPlaceName(word);
  if (isCapitalised(tail[0])) {
    if (!isCapitalised(word)) return isRare && text.styles[i] === Style.lower;
    if (isRare || (ARTICLE.test(before?.folded ?? '') && isCapitalised(before))) return true;
    return text.places[i] === Place.inside && !isPersonName(word);
  }
  return ARTICLE.test(before?.folded ?? '') && !isCapitalised(word);
}
