import { Cue } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { Gap, TokenKind } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import { Shape } from './word-info.ts';
import { hasCue, isPersonName } from './word-tests.ts';

/** Without marks, genitive endings and small words at the end, and without an article before it. */
export function tidySpan(text: ReadText, span: NameSpan): NameSpan {
  let { start, end } = span;
  while (end > start + 1 && isLoose(text, end - 1, span)) end--;
  while (span.kind !== 'person' && start < end - 1 && isArticle(text, start)) start++;
  return start === span.start && end === span.end ? span : { ...span, start, end };
}

function isLoose(text: ReadText, i: number, span: NameSpan): boolean {
  const kind = text.tokens.kinds[i];
  if (kind === TokenKind.genitive || kind === TokenKind.other) return true;
  // "mw de haan k.17": a room.
  if (
    kind === TokenKind.initials &&
    text.tokens.kinds[i + 1] === TokenKind.number &&
    text.tokens.gaps[i + 1] === Gap.none
  )
    return true;
  const word = text.words[i];
  const isListed = text.listed[i] !== undefined;
  // "p. sharma", "mevrouw jansen": a surname in small letters that was meant.
  const isMeant =
    span.kind === 'person' &&
    (/^(?:initials|called-cue|speaker-label)/.test(span.reason) || isPersonName(word));
  return (
    text.styles[i] === Style.ordinary &&
    word?.shape === Shape.lower &&
    !isListed &&
    !isMeant &&
    !hasCue(word, Cue.organisationHead) &&
    !(span.kind === 'organisation' && word.isOrganisationLike)
  );
}

function isArticle(text: ReadText, i: number): boolean {
  return /^(?:de|het|een|die|deze)$/.test(text.words[i]?.surface ?? '') && text.styles[i] === Style.ordinary;
}

const SHORTEST = 4;

/**
 * The -s of "Brams fiets" stays in the text, where the text has "Bram" as well; "Koerts" is a name by itself.
 * `folded` are all words of the text. 1 when the name ends in such an -s, else 0, in UTF-16 units.
 */
export function genitiveLength(text: ReadText, span: NameSpan, folded: ReadonlySet<string>): number {
  const word = text.words[span.end - 1];
  if (span.kind !== 'person' || word === undefined || word.folded.length < SHORTEST) return 0;
  const isGenitive = /\p{L}s$/u.test(word.surface) && !/[-‐‑]/.test(word.surface);
  return isGenitive && folded.has(word.folded.slice(0, -1)) ? 1 : 0;
}
