import Database from 'better-sqlite3';
import { formKey } from '../../../shared/features/anonymise/same-identifier.ts';
import { isShortName } from '../../../shared/language/identifiers/fold-letters.ts';
import { createPatternAutomaton } from '../../../shared/language/identifiers/pattern-automaton.ts';
import { migrate } from '../../database/migrate.ts';

/** Fewer digits, or fewer letters that could all be hexadecimal digits, would be met in an id by chance. */
const leastDigits = 9;
/** From so many letters on a name is sought inside longer words too: "ellen" stands in "vertellen". */
const longName = 8;
/** Bytes between two looks at whether the researcher cancelled. */
const partLength = 2 ** 24;

/**
 * The second net: counts names in raw bytes, as UTF-8 and UTF-16, capitals of the 26 letters aside. It catches what
 * lies in pages that no table leads to. Short names are left to the first net, which knows where a word ends; words of
 * the schema itself ("speaker") are no names.
 */
export function createByteScanner(
  names: readonly string[],
): (bytes: Uint8Array, onPart: () => Promise<void>) => Promise<number> {
  const sought = [...new Set(names.map((name) => name.trim()))].filter(isDistinct);
  const patterns = sought.flatMap((name) =>
    (['utf8', 'utf16le'] as const).map((encoding) => ({
      text: lowerAscii(Buffer.from(name, encoding).toString('latin1')),
      width: encoding === 'utf8' ? 1 : 2,
      mayStandInside: countLetters(name) >= longName,
    })),
  );
  const automaton = createPatternAutomaton(patterns.map(({ text }) => text));
  const isName = (bytes: Uint8Array, end: number, pattern: number) => {
    const { text, width, mayStandInside } = patterns[pattern] ?? { text: '', width: 1, mayStandInside: true };
    const start = end - text.length;
    return mayStandInside || !(isLetter(bytes, start - width, width) || isLetter(bytes, end, width));
  };
  const countHits = async (bytes: Uint8Array, onPart: () => Promise<void>) => {
    const hits = new Map<number, number>();
    let state = 0;
    // By index: an iterator over hundreds of millions of bytes takes nearly twice as long.
    for (let i = 0; i < bytes.length; i++) {
      if (i % partLength === 0) await onPart();
      const byte = bytes[i] ?? 0;
      state = automaton.step(state, byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);
      if (state === 0) continue;
      for (const pattern of automaton.endingAt(state))
        if (isName(bytes, i + 1, pattern)) hits.set(pattern, (hits.get(pattern) ?? 0) + 1);
    }
    return hits;
  };
  return async (bytes, onPart) => {
    const hits = await countHits(bytes, onPart);
    if (hits.size > 0)
      for (const pattern of (await countHits(emptyFile(), onPart)).keys()) hits.delete(pattern);
    return [...hits.values()].reduce((sum, count) => sum + count, 0);
  };
}

/** Whether a letter stands at a place: in UTF-8 any byte beyond ASCII counts as one. */
function isLetter(bytes: Uint8Array, at: number, width: number): boolean {
  const byte = bytes[at] ?? 0;
  if (width === 2 && (bytes[at + 1] ?? 0) !== 0) return false;
  return (
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    byte >= 0xc0 ||
    (width === 1 && byte >= 0x80)
  );
}

function countLetters(name: string): number {
  return name.match(/\p{L}/gu)?.length ?? 0;
}

function isDistinct(name: string): boolean {
  const key = formKey(name).replace(/[^\p{L}\p{N}]/gu, '');
  return !isShortName(name) && !(key.length < leastDigits && /^[\da-f]*$/.test(key));
}

function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A project file with no rows: only what is in every file. */
function emptyFile(): Uint8Array {
  const database = new Database(':memory:');
  try {
    migrate(database);
    return database.serialize();
  } finally {
    database.close();
  }
}
