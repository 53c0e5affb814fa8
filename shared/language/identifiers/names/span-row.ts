import type { NameSpan } from './name-finding.ts';

/** The names found so far in one text: at most one name on a word. */
export type SpanRow = {
  /** The name on a word, if any. */
  at(token: number): NameSpan | undefined;
  /** True when no word of [start, end) has a name. */
  isFree(start: number, end: number): boolean;
  /** Puts a name down; names it touches go. */
  put(span: NameSpan): void;
  remove(span: NameSpan): void;
  /** In the order of the text. */
  all(): NameSpan[];
};

export function createSpanRow(count: number): SpanRow {
  const owners: (NameSpan | undefined)[] = new Array(count);

  function remove(span: NameSpan): void {
    for (let i = span.start; i < span.end; i++) if (owners[i] === span) owners[i] = undefined;
  }

  function put(span: NameSpan): void {
    for (let i = span.start; i < span.end; i++) {
      const owner = owners[i];
      if (owner !== undefined) remove(owner);
    }
    for (let i = span.start; i < span.end; i++) owners[i] = span;
  }

  return {
    at: (token) => owners[token],
    isFree(start, end) {
      for (let i = start; i < end; i++) if (owners[i] !== undefined) return false;
      return true;
    },
    put,
    remove,
    all() {
      const found: NameSpan[] = [];
      for (const owner of owners) if (owner !== undefined && found.at(-1) !== owner) found.push(owner);
      return found;
    },
  };
}
