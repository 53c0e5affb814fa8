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
    'geb\\.? ?(?:datum|dat\\.?|d\\.?d\\.?(?= ?[:\\d]))|geboorte(?:datum|dag|jaar|dat\\.)|geboorte\\p{L}* en -?datum|dob\\b|d\\.o\\.b\\.?|' +
      'date of birth|birth ?date|g\\.d\\.|g[db]\\.?(?=:? \\d{1,2}[-/.]\\d)',
  ],
  [
    'geboren',
    'geboren(?!\\p{L})|geboorte(?!\\p{L})|geb\\.|geb(?=[ :])|gbd\\.?(?=[ :])|(?:was |were |is )?born(?= (?:on|in|the|\\d))|[*°](?= ?\\d)|levenslicht|(?:op de|ter) wereld(?= gekomen)',
  ],
  ['jarig', '(?<!\\d[ -]?)jarig|verjaardag|verjaart|verjaar(?=[ ])|birthday'],
  [
    'bouwjaar',
    "(?:mijn|m’n|m'n|zijn|haar|ben|is) (?:van )?bouwjaar|bouwjaar(?= (?:[’‘'`]?\\d{2}|\\d{4}) ben)",
  ],
];
const CUE = wordPattern(CUES.map(([, source]) => `(${source})`).join('|'), 'g');
/** What may stand between the cue and the date: "geboren in Duinrade op", within one sentence. */
const LONGEST_BETWEEN = 40;
const ENDS_SENTENCE = /[\d\n.;!?'’‘]/;
/** "geb. d.d. ", "cliënt: P. ", and a head with what belongs to it in the next cell or on the next line. */
const STOPS_NOTHING = wordPattern(/(?<!\p{L})\p{L}{1,2}\.$/u);
const ONLY_LAYOUT = /^[\s|:.*_)-]*$/;
/** How far the answer may be: "Mag ik uw geboortedatum? - Dat is 12 mei 1944." */
const REACH_OF_ANSWER = 70;
const SPEAKER_AND_DATE = wordPattern(/^\n\p{L}[^\n:\d]{0,20}: (?=\d)/u);
/** "Geboren in Almelo en sinds 2011 hier" tells of something else. */
const OTHER_TIME = wordPattern(
  /(?<!\p{L})(?:sinds|vanaf|tot|kwam|werk|werkt|woon|woont|verhuisd?e?|getrouwd|since|until)(?!\p{L})/u,
);
const LINK = wordPattern(
  ',?(?: ?\\(| )(?:(?:is|ben|bent|was|werd|zijn|word|wordt) (?:\\p{L}{2,12} (?=$))?)?(?:ik |hij |zij |ze |je |jij |u |we |wij |mijn \\p{L}{2,12} )?' +
    '(?:is |ben |was |werd )?(?:als \\p{L}{2,12} )?$',
);
const WORD_START = wordPattern('(?<![\\p{L}\\p{N}.,/-])[\\p{L}\\d]', 'g');
/** "van 12 maart 1952", "van '52": a birthday when what stands before it is a person. */
const OF = wordPattern(/(?<!\p{L})(?:van|uit) (?:de |het jaar )?(?=[\p{L}\d’‘'])/gu);
const LETTER = wordPattern('[\\p{L}]');
const I_AM = wordPattern(
  /(?<!\p{L})(?:ben|bent|bin|(?:we|wij|jullie) zijn|zijn we|zijn wij)(?: ik)?(?: nog| allebei| beide| beiden| zelf| ook)?(?: er (?:een|één|eentje|twee)| een kind)? $/u,
);
const PERSON_IS = wordPattern(
  `(?<!\\p{L})(?:hij|zij|ze|ouders|kinderen|broers|zussen|tweeling|jongste|oudste|middelste|${PERSON_NOUN}) (?:is|was|zijn|waren)(?: nog| allebei| ook)?(?: er (?:een|één|eentje))? $`,
);
/** "Rik is er eentje van 1977". */
const NAMED_IS = wordPattern(/(?<!\p{L})\p{Lu}\p{Ll}+ (?:is|was|bent|ben) er (?:een|één|eentje) $/u);
/** "en pap van 4-5-35": only with day and year. */
const PERSON_BESIDE = wordPattern(`(?<!\\p{L})(?:${PERSON_NOUN}|die) $`);
/** "van 1931 en 1934", "3 mei en 9 juni"; with a name between only a whole date. */
const NEXT = wordPattern(
  /^(?:,| en| and|;)(?: en)?( (?:(?:mijn|my|die van) \p{L}{2,15}|\p{Lu}\p{L}{1,15}|moeder|vader|partner|zoon|dochter|kind|man|vrouw|zus|broer|echt)(?:[’']s?)?:?(?: on| op)?)? (?=[\d’‘']|\p{L})/u,
);
const OTHER_EVENT = wordPattern(
  /^[^.!?\n]{0,25}(?:getrouwd|overleden|gestorven|verhuisd|gescheiden|ingetrokken|married|died|moved)/u,
);
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
    if (candidate !== null) found.push(candidate, ...datesNext(typed, text, candidate, cue));
  }
  for (const match of text.matchAll(OF)) {
    const start = match.index + match[0].length;
    const candidate = dateOf(typed, text, match.index, start);
    if (candidate !== null) found.push(candidate, ...datesNext(typed, text, candidate, 'geboren'));
  }
  return found;
}

function datesNext(typed: string, text: string, first: Candidate, cue: string): Candidate[] {
  const window = text.slice(first.end, first.end + 110);
  const joint = NEXT.exec(typed.slice(first.end, first.end + 60));
  const date = joint === null ? null : readBirthDate(window.slice(joint[0].length));
  if (joint === null || date === null) return [];
  const start = first.end + joint[0].length;
  const next = birthDate(text, start, date, cue);
  const isAlike =
    joint[1] === undefined
      ? date.hasDay === /\D/.test(text.slice(first.start, first.end))
      : next.tier === 'sure';
  return isAlike && !OTHER_EVENT.test(text.slice(next.end, next.end + 40)) ? [next] : [];
}

function dateOf(typed: string, text: string, at: number, start: number): Candidate | null {
  const left = text.slice(Math.max(0, at - 40), at);
  const isPerson =
    I_AM.test(left) || PERSON_IS.test(left) || NAMED_IS.test(typed.slice(Math.max(0, at - 40), at));
  const isNamed = AGE_BEFORE.test(left) || NAME_BEFORE.test(typed.slice(Math.max(0, at - 40), at));
  const isBeside = PERSON_BESIDE.test(left);
  if (!isPerson && !isNamed && !isBeside) return null;
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
    const between = window.slice(0, at);
    if (date !== null)
      return date.hasDay || !OTHER_TIME.test(between) ? birthDate(text, from + at, date, cue) : null;
    if (character === '?' || (character === '\n' && SPEAKER_AND_DATE.test(window.slice(at))))
      return dateInAnswer(text, from, cue);
    if (isFigure || (ENDS_SENTENCE.test(character) && !isPassed(between, character))) return null;
  }
  return null;
}

function isPassed(between: string, character: string): boolean {
  if (character === '.') return between === '' || STOPS_NOTHING.test(`${between}.`);
  return character === '\n' && ONLY_LAYOUT.test(between);
}

/** The question asks for it and the answer gives it, with its day. */
function dateInAnswer(text: string, from: number, cue: string): Candidate | null {
  const window = text.slice(from, from + 140);
  const question = /^[^\n?]{0,40}[\n?]/.exec(window)?.[0];
  if (question === undefined) return null;
  const answer = window.slice(question.length, question.length + REACH_OF_ANSWER);
  for (const { index } of answer.matchAll(WORD_START)) {
    const date = readBirthDate(answer.slice(index));
    if (date?.hasDay === true) return birthDate(text, from + question.length + index, date, cue);
    // A postcode may come first.
    if (
      /^\d(?!\d{3} ?[a-z]{2}(?![a-z]))/.test(answer.slice(index)) ||
      /\n[^\n]*\n/.test(answer.slice(0, index))
    )
      return null;
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
