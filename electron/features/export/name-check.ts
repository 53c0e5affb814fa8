import { createNameScanner } from '../../../shared/features/anonymise/scan-for-names.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { namesToKeepOut } from '../anonymise/anonymise.sql.ts';

/** Where a name was met: a table and the id of its row. Never words. */
type NamePlace =
  `${'project' | 'theme' | 'document' | 'question' | 'respondent' | 'variable' | 'code' | 'coder'}:${string}`;

export type NameCheck = {
  /** Looks at a text that goes into the file. */
  see(text: string, place: NamePlace): void;
  /** Fails with contains-names when any text held a name; call it before the file gets its ticket. */
  finish(): void;
};

const mostPlaces = 50;
const mostRemembered = 20_000;
const longestRemembered = 120;

/**
 * Guards a file that leaves the project: every text in it is searched for the real names that were accepted for
 * replacement, replaced already or not. A short name that stands with other capitals is the ordinary word ('wil').
 */
export function createNameCheck(db: ReadableDb, withNames: boolean): NameCheck {
  const names = withNames ? [] : namesToKeepOut(db);
  if (names.length === 0) return { see: () => undefined, finish: () => undefined };
  const scanner = createNameScanner(names);
  // Labels, code names and values come back on every row.
  const clean = new Set<string>();
  const places = new Set<string>();
  let count = 0;
  return {
    see(text, place) {
      if (clean.has(text)) return;
      const hits = scanner.scan(text).filter((hit) => hit.isCertain).length;
      if (hits > 0) {
        count += hits;
        if (places.size < mostPlaces) places.add(place);
      } else if (text.length <= longestRemembered && clean.size < mostRemembered) clean.add(text);
    },
    finish() {
      if (count > 0) throw new AppError('contains-names', { count, where: [...places] });
    },
  };
}
