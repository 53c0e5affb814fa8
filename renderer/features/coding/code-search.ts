import Fuse from 'fuse.js';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';

/** Where the typed words were found, with the words around them when they are not in the name. */
export type CodeMatch = { code: Code; where: 'name' | 'definition' | 'quote'; snippet: string };

type Entry = { code: Code; name: string; number: string; definition: string; quotes: readonly string[] };

/**
 * Finds codes by name, number, definition and words given the code earlier. A number only counts from its first
 * figure, since 2 is not a lesser 12.
 */
export function createCodeSearch(
  codes: readonly Code[],
  quotes: ReadonlyMap<string, readonly string[]>,
): (query: string) => CodeMatch[] {
  const entries = codes.map(
    (code): Entry => ({
      code,
      name: code.name,
      number: code.number,
      definition: [code.definition, code.useWhen].filter(Boolean).join(' '),
      quotes: quotes.get(code.id) ?? [],
    }),
  );
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'name', weight: 6 },
      { name: 'definition', weight: 2 },
      { name: 'quotes', weight: 1 },
    ],
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.3,
    includeScore: true,
  });
  return (query) => {
    const words = query.trim();
    if (words === '') return [];
    const byNumber = entries.filter(({ number }) => number !== '' && number.startsWith(words));
    const found = fuse.search(words, { limit: 30 }).map(({ item }) => item);
    return [...new Set([...byNumber, ...found])].slice(0, 30).map((entry) => explain(entry, words));
  };
}

function explain({ code, definition, quotes }: Entry, words: string): CodeMatch {
  const isIn = (text: string) => text.toLowerCase().includes(words.toLowerCase());
  if (isIn(code.name)) return { code, where: 'name', snippet: code.definition };
  if (isIn(definition)) return { code, where: 'definition', snippet: around(definition, words) };
  const quote = quotes.find(isIn);
  if (quote !== undefined) return { code, where: 'quote', snippet: around(quote, words) };
  return { code, where: 'name', snippet: code.definition };
}

/** The words with some of what stands around them. */
function around(text: string, words: string): string {
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  const from = at < 50 ? 0 : text.indexOf(' ', at - 40) + 1;
  const end = at + words.length + 50;
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(' ', end), at + words.length);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
