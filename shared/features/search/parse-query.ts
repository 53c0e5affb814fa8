import { tokenise } from '../../language/fold-word.ts';
import { stemDutch } from '../../language/stem-dutch.ts';

/**
 * One thing to look for. A 'word' is one word in any inflection; a 'phrase' is these exact words in a row; a
 * 'prefix' is the same, where the last one may go on. `words` are folded, `stems` are their stems.
 */
export type SearchTerm = { kind: 'word' | 'prefix' | 'phrase'; words: string[]; stems: string[] };

/** A document matches when for one of `anyOf` all of `all` occur and none of `none`. */
export type SearchQuery = { anyOf: { all: SearchTerm[]; none: SearchTerm[] }[] };

const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g;
const PART = /(-?)"([^"]*)"?|([^\s"]+)/g;

/**
 * Reads what was typed: words (all must occur), `"a phrase"`, `-word` and `-"a phrase"` (must not occur), `prefix*`,
 * and `OR` in capitals. OR divides the query in parts that stand on their own, as in `waiting long OR queue -shop`.
 * A word with a hyphen in it is a phrase of its parts. Never throws: a missing closing quote is understood, signs
 * without a word are passed over, and a query without words has an empty `anyOf`.
 */
export function parseQuery(query: string): SearchQuery {
  const anyOf: SearchQuery['anyOf'] = [];
  let part: SearchQuery['anyOf'][number] = { all: [], none: [] };
  const finishPart = () => {
    if (part.all.length + part.none.length > 0) anyOf.push(part);
    part = { all: [], none: [] };
  };
  for (const [, minus, quoted, bare = ''] of query.replace(DOUBLE_QUOTES, '"').matchAll(PART)) {
    if (bare === 'OR') {
      finishPart();
      continue;
    }
    const isExcluded = minus === '-' || bare.startsWith('-');
    const term = quoted === undefined ? bareTerm(bare) : quotedTerm(quoted);
    if (term !== null) (isExcluded ? part.none : part.all).push(term);
  }
  finishPart();
  return { anyOf };
}

function quotedTerm(text: string): SearchTerm | null {
  return makeTerm('phrase', text);
}

function bareTerm(text: string): SearchTerm | null {
  if (text.endsWith('*')) return makeTerm('prefix', text);
  const term = makeTerm('word', text);
  return term !== null && term.words.length > 1 ? { ...term, kind: 'phrase' } : term;
}

function makeTerm(kind: SearchTerm['kind'], text: string): SearchTerm | null {
  const words = tokenise(text).map((token) => token.word);
  return words.length === 0 ? null : { kind, words, stems: words.map(stemDutch) };
}
