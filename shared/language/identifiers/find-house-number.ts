import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount } from './local-context.ts';
import { NUMBER_WORD, numberFromWords } from './number-words.ts';
import { wordPattern } from './word-pattern.ts';

const NUMBER = '\\d{1,4}[a-zA-Z]?(?![\\p{L}\\p{N}]|[.,:/%-]\\d|%| ?€)';
const WORD = '(?:huis)?(?:nummer|nr\\.?)';
/** "wij wonen op nummer 58", "daar woont op 38 de dierenarts". */
const LIVES = wordPattern(
  `(?<!\\p{L})(?:woon|woont|wonen|woonde|woonden|gewoond|huis|huizen) (?:\\p{L}{1,12} ){0,2}op (${WORD} )?(${NUMBER})`,
  'gi',
);
const NUMBERED = wordPattern(
  `(?<!\\p{L})(?:(?:huis)?nummer|huisnr\\.?) (?:${NUMBER}|${NUMBER_WORD}(?![\\p{L}\\p{N}]))`,
  'gi',
);
const NEIGHBOUR = wordPattern(
  `(?<!\\p{L})(?:over|boven|onder|achter)?(?:buurvrouw|buurman|buren|buurjongen|buurmeisje)(?:,? (?!van|op)\\p{L}{1,20}){0,2} (van|op|bij) (${WORD} )?(${NUMBER})`,
  'gi',
);
const HOME_NEAR = wordPattern(
  '(?<!\\p{L})(?:woon|woont|wonen|woonde|woonden|(?:over|boven|onder)?(?:buurvrouw|buurman|buren)|voordeur|brievenbus|adres|straat|tegenover|overkant|ernaast|huis)(?!\\p{L})',
  'i',
);
const CORRECTED = wordPattern(
  `^[^.!?\\n]{0,12}?(?<!\\p{L})(?:ipv|i\\.p\\.v\\.|in plaats van|(?:en |maar )?niet|moet zijn|moest zijn|instead of|not) (?:op )?(${WORD} )?(${NUMBER})`,
  'i',
);
/** "Lijsterbesstraat 3 en 5". */
const SECOND = wordPattern(
  /^ (?:en|of) (\d{1,4}[a-zA-Z]?)(?=$|\n|[.;)]|,[ \n]| (?:in|te|ligt|staan|staat|is|zijn|werd|werden)(?!\p{L}))/u,
);
const REPEATED = wordPattern(
  `(?<!\\p{L})(?:dus|bij|op|niet|van|naar|naast|is) (?:${WORD} )?(\\d{1,4}|${NUMBER_WORD})(?![\\p{L}\\p{N}]|[.,:/-]\\d)`,
  'gi',
);
/** Behind a house number that stands alone; "op 3 hoog" and "op 12 maart" are something else. */
const NOT_A_HOUSE =
  /^ ?(?:hoog|hoge|kamers?|plekken|plaatsen|etages?|verdieping|adressen|locaties|km|ha|m2|minuten|vierkante|jan|feb|maart|april|mei|jun|jul|aug|sep|okt|nov|dec|jaar|jr|uur|uren|of \d|en \d|keer|dagen|weken|maanden|mensen|van de|procent|punten)/iu;
const REACH = 400;

/**
 * House numbers without their street: "wij wonen op nummer 58", "niet nummer 12, daar woont ...", "de buurvrouw van
 * 13" (an age would be a grown-up's). Always to look at; the word "nummer" goes with them.
 */
export function findHouseNumbers(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(LIVES))
    add(found, text, endOf(match), `${match[1] ?? ''}${match[2] ?? ''}`);
  for (const match of text.matchAll(NUMBERED)) {
    const around = text.slice(Math.max(0, match.index - 60), endOf(match) + 40);
    if (HOME_NEAR.test(around)) add(found, text, endOf(match), match[0]);
  }
  for (const match of text.matchAll(NEIGHBOUR)) {
    const isAge = match[1]?.toLowerCase() === 'van' && match[2] === undefined;
    if (isAge && Number.parseInt(match[3] ?? '', 10) >= 18) continue;
    add(found, text, endOf(match), `${match[2] ?? ''}${match[3] ?? ''}`);
  }
  return found;
}

/** The numbers that correct or repeat the one of an address just before: "13 ipv 31", "dus eenendertig". */
export function numbersAfterAddress(text: string, address: Candidate): Candidate[] {
  const found: Candidate[] = [];
  const window = text.slice(address.end, address.end + REACH);
  const corrected = CORRECTED.exec(window);
  if (corrected !== null)
    add(found, text, address.end + endOf(corrected), `${corrected[1] ?? ''}${corrected[2] ?? ''}`);
  const second = SECOND.exec(window);
  if (second !== null) add(found, text, address.end + endOf(second), second[1] ?? '');
  const own = Number(/(\d+)\D*$/.exec(text.slice(address.start, address.end))?.[1] ?? Number.NaN);
  if (!(own >= 10)) return found;
  for (const match of window.matchAll(REPEATED)) {
    const words = match[1] ?? '';
    const value = /^\d/.test(words) ? Number(words) : numberFromWords(words);
    if (value === own) add(found, text, address.end + endOf(match), words);
  }
  return found;
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

function add(found: Candidate[], text: string, end: number, words: string): void {
  if (NOT_A_HOUSE.test(text.slice(end, end + 14)) || isAmount(text, end - words.length, end)) return;
  if (/^(?:19|20)\d\d$/.test(words)) return;
  found.push(candidateOf('address', [end - words.length, end], 'look', 'street-cue', 'nummer'));
}
