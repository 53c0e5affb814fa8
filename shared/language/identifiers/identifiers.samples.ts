import { findStructuredIdentifiers } from './find-structured-identifiers.ts';
import type { Finding, IdentifierKind } from './identifier-kind.ts';

/** A text whose findings of one kind stand between braces. The people and numbers in the samples are invented. */
export type Marked = { text: string; spans: { start: number; end: number; text: string }[] };

/** Takes the braces out: "sinds {14 maart 2021}!". Offsets in code points. */
export function readMarked(marked: string): Marked {
  const spans: Marked['spans'] = [];
  let text = '';
  let start = 0;
  for (const character of marked) {
    if (character === '{') start = Array.from(text).length;
    else if (character === '}') {
      const end = Array.from(text).length;
      spans.push({ start, end, text: Array.from(text).slice(start, end).join('') });
    } else text += character;
  }
  return { text, spans };
}

/** What is found of one kind, in the form of the marks. */
export function findOfKind(text: string, kind: IdentifierKind): Marked['spans'] {
  return findStructuredIdentifiers(text)
    .filter((finding: Finding) => finding.kind === kind)
    .map(({ start, end, text: words }) => ({ start, end, text: words }));
}
