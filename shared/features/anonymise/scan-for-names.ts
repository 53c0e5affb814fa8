import {
  foldCharacter,
  hasSameCapitals,
  isShortName,
  needsSameCapitals,
} from '../../language/identifiers/fold-letters.ts';
import { createFoldedBuffer } from '../../language/identifiers/folded-buffer.ts';
import { createPatternAutomaton } from '../../language/identifiers/pattern-automaton.ts';
import { codePointLength } from '../../text/offsets.ts';
import { opensSentence } from './opens-sentence.ts';

/**
 * A place where a name may still stand. `start` in code points of the value. `isCertain` is false where it may as well
 * be an ordinary word: a single word of fewer than five letters with other capitals ("wil" and Wil), or a name
 * inside a longer word with other capitals ("bellen" and Ellen, "de jongen" and De Jong); an exact name with other
 * capitals, in small letters, or where every word has a capital, at the start of a sentence. In an address or handle
 * all are certain.
 */
export type NameHit = { nameIndex: number; start: number; isCertain: boolean };

/** A name to keep out. `isExact`: it is also an ordinary word, and only meant with these capitals. */
export type SoughtName = { text: string; isExact: boolean };

export type NameScanner = { scan(value: string): NameHit[] };

const COMPACT_IBAN = /^[a-z]{2}\d{2}[a-z\d]{10,30}$/;
const SEPARATORS = /[\s.\-‐‑–—/()+]/gu;
const LEAST_DIGITS = 6;
/** More separators than this between two digits and they are not one number. */
const MOST_SEPARATORS = 3;

type Pattern = { text: string; nameIndex: number };

/**
 * Prepares the proof that no name is left: case and accents aside, names of five letters and more also inside longer
 * words ("hofstede" in "karinhofstede@x.nl"), shorter ones as whole words (a possessive s may follow). Names of
 * several words also count when joined by nothing or by . _ -. Numbers of six digits and more, and account numbers,
 * are found whatever separators stand between their digits, a telephone number also with another prefix (+31, 0031).
 * Empty names are passed over. Each value costs time in proportion to its length, however many names there are.
 */
export function createNameScanner(sought: readonly SoughtName[]): NameScanner {
  const names = sought.map(({ text }) => text);
  const words: Pattern[] = [];
  const numbers: Pattern[] = [];
  names.forEach((name, nameIndex) => {
    const folded = foldText(name.trim());
    const compact = foldText(name.replace(SEPARATORS, ''));
    const isNumber = (/^\d+$/.test(compact) && compact.length >= LEAST_DIGITS) || COMPACT_IBAN.test(compact);
    if (isNumber) for (const text of numberVariants(compact)) numbers.push({ text, nameIndex });
    else for (const text of wordVariants(folded)) words.push({ text, nameIndex });
  });
  const traits = names.map((name, nameIndex) => ({
    name: name.trim(),
    isShort: isShortName(name),
    isExact: sought[nameIndex]?.isExact === true,
    isStrict: needsSameCapitals(name),
    hasCapital: /\p{Lu}/u.test(name),
    mayHavePossessive: /\p{L}$/u.test(name.trim()) && !/[sxz]$/iu.test(name.trim()),
  }));
  const wordAutomaton = createPatternAutomaton(words.map(({ text }) => text));
  const numberAutomaton = createPatternAutomaton(numbers.map(({ text }) => text));
  const folded = createFoldedBuffer();

  function scanWords(value: string, hits: Hit[]): void {
    let state = 0;
    for (let i = 0; i < folded.length; i++) {
      state = wordAutomaton.step(state, folded.unit(i));
      for (const ending of wordAutomaton.endingAt(state)) {
        const pattern = words[ending];
        const trait = pattern === undefined ? undefined : traits[pattern.nameIndex];
        if (pattern === undefined || trait === undefined) continue;
        const first = i - pattern.text.length + 1;
        const surface = value.slice(folded.place(first), folded.place(i + 1));
        const isWhole = standsAlone(first, i + 1, trait.mayHavePossessive);
        const isHandle = !trait.isShort && isInHandle(value, folded.place(first));
        if ((trait.isShort || (trait.isExact && !isHandle)) && !isWhole) continue;
        const isOwnSpelling = hasSameCapitals(surface, trait.name);
        const isCertain = isHandle
          ? true
          : trait.isExact
            ? trait.hasCapital && isOwnSpelling && !opensSentence(value, folded.place(first))
            : isOwnSpelling || (isWhole && !trait.isStrict);
        hits.push({
          nameIndex: pattern.nameIndex,
          place: folded.place(first),
          end: folded.place(i + 1),
          isCertain,
        });
      }
    }
  }

  function scanNumbers(hits: Hit[]): void {
    let state = 0;
    let separators = 0;
    /** Where in the folded value each letter or digit stands, the separators left out. */
    const origins: number[] = [];
    for (let i = 0; i < folded.length; i++) {
      const unit = folded.unit(i);
      if (!isAsciiAlphanumeric(unit)) {
        separators++;
        if (!isSeparator(unit) || separators > MOST_SEPARATORS) state = 0;
        continue;
      }
      separators = 0;
      origins.push(i);
      state = numberAutomaton.step(state, unit);
      for (const ending of numberAutomaton.endingAt(state)) {
        const pattern = numbers[ending];
        if (pattern === undefined) continue;
        const first = origins[origins.length - pattern.text.length] ?? 0;
        if (isDigit(folded.unit(first - 1)) || isDigit(folded.unit(i + 1))) continue;
        hits.push({
          nameIndex: pattern.nameIndex,
          place: folded.place(first),
          end: folded.place(i + 1),
          isCertain: true,
        });
      }
    }
  }

  function standsAlone(first: number, end: number, mayHavePossessive: boolean): boolean {
    if (folded.isWord(first) && folded.isWord(first - 1)) return false;
    if (!folded.isWord(end - 1) || !folded.isWord(end)) return true;
    return mayHavePossessive && folded.unit(end) === 0x73 && !folded.isWord(end + 1);
  }

  function scan(value: string): NameHit[] {
    folded.fill(value);
    const hits: Hit[] = [];
    scanWords(value, hits);
    if (numbers.length > 0) scanNumbers(hits);
    return hits.length === 0 ? [] : inCodePoints(value, hits);
  }
  return { scan };
}

/** `place` counts in UTF-16 units of the value. */
type Hit = { nameIndex: number; place: number; end: number; isCertain: boolean };

/**
 * Sorts by place and counts the code points on the way, so that many hits in one long value stay linear. Of two hits
 * of one name that overlap (06... within +31 (0)6...) the first stays.
 */
function inCodePoints(value: string, hits: Hit[]): NameHit[] {
  hits.sort((a, b) => a.place - b.place || a.nameIndex - b.nameIndex);
  const result: NameHit[] = [];
  const ends = new Map<number, number>();
  let place = 0;
  let start = 0;
  for (const hit of hits) {
    if (hit.place < (ends.get(hit.nameIndex) ?? 0)) continue;
    ends.set(hit.nameIndex, hit.end);
    start += codePointLength(value.slice(place, hit.place));
    place = hit.place;
    result.push({ nameIndex: hit.nameIndex, start, isCertain: hit.isCertain });
  }
  return result;
}

/** Whether a place lies in an e-mail address, web address or user name: a run without spaces that holds @ _ / or a digit. */
function isInHandle(value: string, place: number): boolean {
  let first = place;
  while (first > 0 && !/\s/u.test(value[first - 1] ?? ' ') && place - first < 80) first--;
  return /^\S*[@_/\d]/u.test(value.slice(first, place + 80).split(/\s/u)[0] ?? '');
}

function foldText(text: string): string {
  return Array.from(text, foldCharacter).join('').replace(/ +/g, ' ');
}

function wordVariants(folded: string): Set<string> {
  const joints = isShortName(folded) ? [] : ['', '.', '_', '-'];
  return new Set([folded, ...joints.map((joint) => folded.replace(/ /g, joint))]);
}

/** A Dutch telephone number is the same with 0, 31, 0031 and with the (0) behind those. */
function numberVariants(compact: string): Set<string> {
  const national = /^(?:0|(?:00)?310?)([1-9]\d{8})$/.exec(compact)?.[1];
  if (national === undefined) return new Set([compact]);
  return new Set([compact, ...['0', '31', '310', '0031', '00310'].map((prefix) => prefix + national)]);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isAsciiAlphanumeric(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x61 && unit <= 0x7a);
}

/** Space . - / ( ) + of a folded value, in which other spaces and dashes are already these. */
function isSeparator(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x2e ||
    unit === 0x2d ||
    unit === 0x2f ||
    (unit >= 0x28 && unit <= 0x2b && unit !== 0x2a)
  );
}
