import { SPOKEN_YEAR } from './date-grammar.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isWordCharacter, lowerCaseInPlace } from './local-context.ts';
import { TWO_DIGIT_WORD } from './number-words.ts';
import { PERSON_NOUN } from './person-words.ts';
import { type ReadDate, readBirthDate } from './read-birth-date.ts';
import { wordPattern } from './word-pattern.ts';

/** The words that say that a date is a day of birth; the name in front is what a reason carries. */
const CUES: readonly (readonly [name: string, source: string])[] = [
  [
    'geboortedatum',
    'geb\\.? ?(?:datum|dat\\.?)|geboorte(?:datum|dag|jaar)|dob\\b|d\\.o\\.b\\.|date of birth|birth ?date|g\\.d\\.',
  ],
  [
    'geboren',
    'geboren(?!\\p{L})|geboorte(?!\\p{L})|geb\\.|geb(?=[ :])|gbd\\.?(?=[ :])|(?:was |were |is )?born(?= (?:on|in))|[*°](?= ?\\d)',
  ],
  ['jarig', '(?<!\\d[ -]?)jarig|verjaardag|verjaart|verjaar(?=[ ])|birthday'],
  ['bouwjaar', "(?:mijn|m’n|m'n|zijn|haar|ben|is) (?:van )?bouwjaar"],
];
const CUE = wordPattern(CUES.map(([, source]) => `(${source})`).join('|'), 'g');
/** What may stand between the cue and the date: "geboren in Duinrade op", within one sentence. */
const LONGEST_BETWEEN = 40;
const ENDS_SENTENCE = /[\d\n.;!?'’‘]/;
const LINK = wordPattern(
  ',? (?:is |ben |was |werd )?(?:ik |hij |zij |ze |mijn \\p{L}{2,12} )?(?:is |ben |was |werd )?(?:als \\p{L}{2,12} )?$',
);
const WORD_START = wordPattern('(?<![\\p{L}\\p{N}.,/-])[\\p{L}\\d]', 'g');
/** "van 12 maart 1952", "van '52": a birthday when what stands before it is a person. */
const OF = wordPattern(/(?<!\p{L})van (?:de )?(?=[\p{L}\d’‘'])/gu);
const LETTER = wordPattern('[\\p{L}]');
const I_AM = wordPattern(/(?<!\p{L})(?:ben|bent|bin)(?: ik)?(?: nog)?(?: er (?:een|één|eentje))? $/u);
const PERSON_IS = wordPattern(`(?<!\\p{L})(?:hij|zij|ze|${PERSON_NOUN}) (?:is|was)(?: nog)? $`);
const AGE_BEFORE = /(?:\d{2}|tig|tien|elf|twaalf)(?: jaar)?, $/u;
const NAME_BEFORE = wordPattern(/(?<!\p{L})\p{Lu}\p{Ll}+, $/u);
/** Checked on the found date only. */
const ENDS_IN_YEAR = wordPattern(`(?:\\d{4}|[’‘' /.–-]\\d{2}|${SPOKEN_YEAR}| ${TWO_DIGIT_WORD})$`);

/**
 * Dates of birth: a date just after geboren, geb., geboortedatum, jarig, or just before it, or after "ik ben van". The
 * finding covers the date and not the cue. A whole date is sure; a year or a month alone, or a day without a year, is
 * to look at.
 */
export function findBirthDates(typed: string): Candidate[] {
  const text = lowerCaseInPlace(typed);
  const found: Candidate[] = [];
  for (const match of text.matchAll(CUE)) {
    const cueStart = match.index;
    if (isWordCharacter(text[cueStart - 1] ?? '')) continue;
    const cue = CUES[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? '';
    // "Op 3 maart 1952 geboren" before "geboren ... 2019": what stands before a birthday is closer to it.
    const after = () => dateAfter(text, cueStart + match[0].length, cue);
    const before = () => dateBefore(text, cueStart, cue);
    const candidate = cue === 'jarig' ? (before() ?? after()) : (after() ?? before());
    if (candidate !== null) found.push(candidate);
  }
  for (const match of text.matchAll(OF)) {
    const start = match.index + match[0].length;
    const candidate = dateOf(typed, text, match.index, start);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function dateOf(typed: string, text: string, at: number, start: number): Candidate | null {
  const left = text.slice(Math.max(0, at - 40), at);
  const isPerson = I_AM.test(left) || PERSON_IS.test(left);
  const isNamed = AGE_BEFORE.test(left) || NAME_BEFORE.test(typed.slice(Math.max(0, at - 40), at));
  if (!isPerson && !isNamed) return null;
  const window = text.slice(start, start + 70);
  const date = readBirthDate(window);
  // "zij was er van 1977 tot 1981" is a stretch of time.
  if (date === null || /^ ?(?:tot|t\/m|[-–])/u.test(window.slice(date.length))) return null;
  const candidate = birthDate(text, start, date, 'geboren');
  // "Joop de Ruiter, van de derde juni 1954", "tweeënvijftig, van 8 maart 1972": only with day and year.
  return isPerson || candidate.tier === 'sure' ? candidate : null;
}

function dateAfter(text: string, from: number, cue: string): Candidate | null {
  const window = text.slice(from, from + 110);
  for (let at = 0; at <= LONGEST_BETWEEN && at < window.length; at++) {
    const character = window[at] ?? '';
    const rest = window.slice(at, at + 70);
    const isFigure = /^[’‘']?\d/.test(rest);
    const isWordStart =
      LETTER.test(character) && !LETTER.test(at === 0 ? (text[from - 1] ?? '') : (window[at - 1] ?? ''));
    const date = isFigure || isWordStart ? readBirthDate(rest) : null;
    if (date !== null) return birthDate(text, from + at, date, cue);
    if (isFigure || ENDS_SENTENCE.test(character)) return null;
  }
  return null;
}

function dateBefore(text: string, cueStart: number, cue: string): Candidate | null {
  const windowStart = Math.max(0, cueStart - 80);
  const window = text.slice(windowStart, cueStart);
  const linkStart = LINK.exec(window)?.index;
  if (linkStart === undefined) return null;
  const stem = window.slice(0, linkStart);
  for (const { index } of stem.matchAll(WORD_START)) {
    const date = readBirthDate(stem.slice(index));
    if (date === null || index + date.length !== stem.length) continue;
    if (date.hasDay || /(?<![a-z])in $/.test(stem.slice(0, index)))
      return birthDate(text, windowStart + index, date, cue);
  }
  return null;
}

function birthDate(text: string, start: number, { length, hasDay }: ReadDate, cue: string): Candidate {
  const date = text.slice(start, start + length).replace(/\.$/, '');
  const isPart = /^(?:[’‘']?\d{2}|\d{4}|\d+[-/]\d+)$/.test(date);
  const isWhole = !isPart && hasDay && ENDS_IN_YEAR.test(date);
  return candidateOf('birth-date', [start, start + date.length], isWhole ? 'sure' : 'look', 'birth-cue', cue);
}
