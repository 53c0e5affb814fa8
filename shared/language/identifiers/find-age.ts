import * as clauses from './age-clauses.ts';
import * as context from './age-context.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate, FindingTier } from './identifier-kind.ts';
import { isAmount, lowerCaseInPlace } from './local-context.ts';
import { NUMBER_WORD, numberFromWords, ORDINAL_WORD } from './number-words.ts';
import { wordPattern } from './word-pattern.ts';

const OLDEST = 115;
const BEFORE = 70;
const AFTER = 50;
const HALF = '(?:anderhalf|(?:twee|drie|vier)(?:ë|e)nhalf|\\d{1,2}[,.]5|\\d{1,2}½|\\d{1,2} ?1/2)';
const IS_HALF = wordPattern(`^${HALF}$`);
const NUMBER = wordPattern(
  `(?<![\\p{L}\\p{N}_]|[\\d\\p{L}][-.,:/+]|[€$£#@+-]|€ )(?:${HALF}|\\d{1,3}|${ORDINAL_WORD}|${NUMBER_WORD})(?![\\p{N}_])`,
  'g',
);
/** What makes the number an age by itself. */
const JARIG = wordPattern(/^[ -]?jarige?n?(?![\p{L}])/u);
const JARIG_GLUED = wordPattern(`(?<![\\p{L}\\p{N}-])${NUMBER_WORD}[ -]?jarige?n?(?![\\p{L}])`, 'g');
const OLD = wordPattern(
  /^ ?(?:jaar|jaren|jr\.?|maanden|maand|mnd|weken|dagen|jaartjes?)(?: (?:en (?:een half|\d{1,2} (?:maanden|weken)))?)? ?(?:oud|jong)(?!\p{L})/u,
);
const YEARS = wordPattern(/^ ?(?:jaar|jr|jaartjes?|j(?=[.,;)\n]))(?![\p{L}])/u);
const BABY = wordPattern(/^ ?(?:maanden|maand|mnd|weken)(?![\p{L}])/u);
const ENDS = wordPattern(
  /^(?:$|[.,;:!?)\]"”’\n]| ?[-–—] | (?:en|maar|dus|toen|of|met|geworden|als|want|hoor|nu|inmiddels|hij|zij|ze|ik|heeft|woont|is|was|wordt|werd|word|worden|die|alleenstaand|weduwe|gehuwd)(?![\p{L}]))/u,
);

/**
 * Ages: "67 jaar oud", "67-jarige", "ik ben 52", "Luca van 9", "(Ruben, 16)", "zevenenzestig", "op mijn achttiende".
 * Goes from number to number with a fixed window on both sides, so the work is linear. The years belong to the
 * finding ("67 jaar oud"), the cue does not. Stretches of time, rules ("vanaf 18 jaar") and rounded ages ("begin
 * vijftig") are left alone.
 */
export function findAges(text: string): Candidate[] {
  const found: Candidate[] = [];
  const lower = lowerCaseInPlace(text);
  for (const match of lower.matchAll(JARIG_GLUED)) {
    const end = match.index + match[0].length;
    if (context.LASTING_NOUN.test(lower.slice(end, end + AFTER))) continue;
    found.push(candidateOf('age', [match.index, end], 'sure', 'age-years'));
  }
  for (const match of lower.matchAll(NUMBER)) {
    const words = match[0];
    if (words === 'een') continue;
    const start = match.index;
    const end = start + words.length;
    const windowStart = Math.max(0, start - BEFORE);
    const before = lower.slice(windowStart, start);
    const stem = context.lengthWithoutAdverbs(before);
    const last = found.at(-1);
    const previous = last !== undefined && last.end <= start && start - last.end <= 40 ? last : undefined;
    const candidate = readAge({
      start,
      end,
      words,
      named: text.slice(windowStart, windowStart + stem),
      stem: before.slice(0, stem),
      before,
      after: lower.slice(end, end + AFTER),
      isCounted: isAmount(text, start, end),
      sinceAge: previous === undefined ? '' : lower.slice(previous.end, Math.max(previous.end, start)),
      sinceAgeTyped: previous === undefined ? '' : text.slice(previous.end, Math.max(previous.end, start)),
      typedBefore: text.slice(windowStart, start),
      isLowerText: isTypedLower(text, start, end),
      isAnswer: clauses.isAnswer(lower, start, end),
    });
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

/** A number and what stands around it. `stem` is `before` without adverbs at its end, `named` the same as typed. */
type Place = {
  start: number;
  end: number;
  words: string;
  named: string;
  stem: string;
  before: string;
  after: string;
  isCounted: boolean;
  /** What stands between the age before this number and the number; empty when there is none close by. */
  sinceAge: string;
  sinceAgeTyped: string;
  typedBefore: string;
  isLowerText: boolean;
  isAnswer: boolean;
};

function readAge(place: Place): Candidate | null {
  const { start, end, words, before, after } = place;
  const isOrdinal = /^\d+$/.test(words)
    ? /^(?:e|ste|de)(?![\p{L}])/u.test(after)
    : context.ORDINAL.test(words);
  if (isOrdinal) return readOrdinal(place);
  if (/^\p{L}/u.test(after) && !/^jr?(?!\p{L})/u.test(after)) return null;
  const value = wholeYears(words);
  if (value === null || value > OLDEST) return null;
  const jarig = JARIG.exec(after)?.[0];
  if (jarig !== undefined) {
    if (context.LASTING_NOUN.test(after.slice(jarig.length)) || context.RANGE_BEFORE.test(before))
      return null;
    if (/^ ?(?:[-–]|tot|t\/m) ?\d/u.test(after.slice(jarig.length))) return null;
    // "de 90-jarigen" are a group.
    const tier = jarig.endsWith('n') ? 'look' : 'sure';
    return candidateOf('age', [start, end + jarig.length], tier, 'age-years');
  }
  const old = OLD.exec(after)?.[0];
  if (old !== undefined) return candidateOf('age', [start, end + old.length], 'sure', 'age-years');
  const years = YEARS.exec(after)?.[0];
  if (years !== undefined) {
    const tier = tierOfYears(place, after.slice(years.length), value);
    return tier === null ? null : candidateOf('age', [start, end + years.length], tier, 'age-years');
  }
  const baby = BABY.exec(after)?.[0];
  if (baby !== undefined) {
    const tier = context.PERSON_OF.test(place.stem)
      ? 'sure'
      : clauses.ageOfBaby(before, after.slice(baby.length));
    return tier === null ? null : candidateOf('age', [start, end + baby.length], tier, 'age-years');
  }
  if (/^[a-z]*[,.]\d/u.test(after) || place.isCounted) return null;
  const tier = tierOfNumber(place, value);
  return tier === null ? null : candidateOf('age', [start, end], tier, 'age-cue');
}

/** The whole years of a number; a half counts as 1, since only small children are counted in halves. */
function wholeYears(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words);
  return IS_HALF.test(words) ? 1 : numberFromWords(words);
}

/** "op mijn achttiende", "sinds haar 45e", "zijn 80e verjaardag". Below ten it is more often a count. */
function readOrdinal({ start, end, words, before, after }: Place): Candidate | null {
  const isDigits = /^\d+$/.test(words);
  const value = isDigits ? Number(words) : (numberFromWords(words) ?? OLDEST + 1);
  const suffix = isDigits ? (/^(?:e|ste|de)/u.exec(after)?.[0] ?? '') : '';
  const rest = after.slice(suffix.length);
  const isOwn = context.OWN_BEFORE.test(before);
  const isBirthday = /^ (?:verjaardag|levensjaar)(?!\p{L})/u.test(rest);
  if (
    value > OLDEST ||
    !(isOwn || (isBirthday && /(?:mijn|m[’']n|zijn|z[’']n|haar|hun|jouw|uw|je) $/u.test(before)))
  )
    return null;
  if (!context.AFTER_ORDINAL.test(rest) || (value < 10 && !isBirthday)) return null;
  return candidateOf('age', [start, end + suffix.length], 'sure', 'age-cue');
}

function tierOfYears(place: Place, rest: string, value: number): FindingTier | null {
  const { before, stem } = place;
  if (context.AGE_WORD.test(before) || place.isAnswer) return 'sure';
  if (/(?<!\p{L})met (?:mijn|m[’']n|mn|zijn|z[’']n|zn|haar|d[’']r) $/u.test(before) && value >= 16)
    return 'sure';
  if (/^ (?:geworden|wordt|word|worden)(?!\p{L})/u.test(rest)) return 'sure';
  const isDuration = context.DURATION_AFTER.test(rest);
  if (isDuration) return null;
  if (context.RANGE_BEFORE.test(before)) return null;
  if (isOfPerson(place)) return 'sure';
  if (context.ROW_OF.test(stem) && !context.DURATION_BEFORE.test(before)) return 'sure';
  if (isSubject(place)) {
    // "hij is al 5 jaar" goes on in another sentence: nothing to be sure of.
    const isOpen = /(?:al|bijna al|nu al|toen al) $/u.test(before);
    if (ENDS.test(rest)) return isOpen ? 'look' : 'sure';
    return isOpen ? null : 'look';
  }
  if (isBracketed(place, rest) || (isApposed(place) && (value >= 16 || ENDS.test(rest)))) return 'sure';
  if (context.SEX_HEAD.test(before)) return 'sure';
  if (stem === before && value >= 12 && context.INTRODUCED.test(before))
    return /^ (?:uit|woon)(?!\p{L})/u.test(rest) || ENDS.test(rest) ? 'look' : null;
  if (context.SUBJECT_ONLY.test(stem) && context.BECOMES_AFTER.test(rest)) return 'sure';
  if (context.DURATION_BEFORE.test(before)) return null;
  if (/, $/.test(before) && /^[,.)]/.test(rest)) return value >= 16 ? 'look' : null;
  const isHead = /(?:^|\n|[.!?]\s|: )$/u.test(before);
  if (isHead && /^(?:$|[.,\n]| en )/u.test(rest)) return value >= 12 ? 'look' : null;
  return value >= 60 && ENDS.test(rest) ? 'look' : null;
}

function tierOfNumber(place: Place, value: number): FindingTier | null {
  const { before, after, stem, named } = place;
  const isDigits = /^\d+$/.test(place.words);
  if (value === 0 || (IS_HALF.test(place.words) && isDecimal(place.words))) return null;
  if (/^ en \d{1,3}(?: jaar)?\)/u.test(after) && context.BRACKET_OPENED.test(before)) return 'sure';
  if (context.AGE_WORD.test(before)) return /^ ?(?:tot|[-–]) ?\d/u.test(after) ? 'look' : 'sure';
  if (isBracketed(place, after) && isDigits) return value >= 5 ? 'sure' : 'look';
  if (/^ ?(?:jaar|[-–/%°x×] ?\d|[-–/%°x×*](?!\p{L})|tot |t\/m|à|a \d|uur|op de|van de)/u.test(after))
    return null;
  const isAlone = context.NOTHING_COUNTED.test(after);
  if (place.isAnswer && value >= 1) return 'sure';
  if (clauses.isSupposed(before, after) || clauses.isNextChild(place.sinceAge, place.sinceAgeTyped, after))
    return 'sure';
  if (clauses.isNearDecade(before, place.words, value, after)) return 'look';
  if (!isAlone) return null;
  if (context.NEXT_IN_ROW.test(place.sinceAge)) return 'sure';
  if (isDigits && value >= 10 && context.PRONOUN_ALONE.test(before) && /^[.,;)]/.test(after)) return 'sure';
  // "een moeder van drie" has three children.
  if (value <= 12 && context.PARENT_OF.test(stem)) return null;
  if (/(?<!\p{L})(?:als|de) (?:jongste|oudste|middelste|een na jongste) van $/u.test(before)) return null;
  if (context.PERSON_OF.test(stem)) return 'sure';
  // "mevrouw Oyelaran van 92" lives there.
  if (context.NAME_OF.test(named)) return value >= 2 && !context.TITLED_OF.test(named) ? 'sure' : null;
  if (context.ROW_OF.test(stem)) return 'sure';
  if (
    /^ (?:geworden|wordt|word|worden)(?!\p{L})/u.test(after) &&
    !/(?<!\p{L})(?:het|dat|dit|er|prijs|totaal) (?:\p{L}+ )?$/u.test(before)
  )
    return 'sure';
  const isClock = /(?:^|[^\p{L}])(?:om|rond|tegen|kwart voor|kwart over|half|klokslag) $/u.test(before);
  if (isClock) return null;
  if (isSubject(place)) return isOpen(place) ? 'look' : 'sure';
  const inClause = tierInClause(place, value);
  if (inClause !== null) return inClause;
  const isEarlier = context.BECOMES_AFTER.test(after);
  // "als je 18 bent" is a rule for everybody.
  if (isEarlier && context.SUBJECT_ONLY.test(stem))
    return /(?<!\p{L})(?:je|u) $/u.test(before) ? 'look' : 'sure';
  if (isEarlier && context.NAME_ONLY.test(named)) return 'sure';
  if (isDigits && context.PERSON_COMMA.test(stem) && /, $/.test(before))
    return /^[,.)]/.test(after) && value >= 2 ? 'sure' : null;
  if (isDigits && context.NAME_COMMA.test(named))
    return /^[,.)\n]|^$/.test(after) && value >= 2 ? 'look' : null;
  if (context.ABOUT.test(before)) return 'look';
  if (isDigits && value >= 12 && /^ ?[,/)]/.test(after) && context.SEX_HEAD.test(before)) return 'sure';
  if (isDigits && value >= 12 && /^,/.test(after) && / ?, $/.test(before) && context.INTRODUCED.test(before))
    return 'sure';
  if (!place.isLowerText || value < 2) return null;
  const isLargeEnough = value >= 10 || context.CHILDREN_NEAR.test(before) || clauses.isFirstOfTwo(after);
  const isNamed = context.LOWER_NAME_OF.test(stem) || (isLargeEnough && context.LOWER_NAME_IS.test(stem));
  return isNamed ? 'look' : null;
}

function tierInClause(place: Place, value: number): FindingTier | null {
  const { before, stem, typedBefore, after, words } = place;
  if (clauses.isGluedSubject(stem) || clauses.isApposedSubject(stem, after)) return 'sure';
  if (clauses.isChildListed(before, after)) return 'sure';
  const ofChild = clauses.ageOfChild(before, typedBefore, after);
  if (ofChild !== null) return ofChild;
  const isDoubtful =
    clauses.isDecade(before, words, value) ||
    clauses.isGuess(before, after) ||
    clauses.isRough(before) ||
    clauses.isOwnClause(before, words, after, value);
  if (isDoubtful) return 'look';
  return value >= 2 && /^\d+$/.test(words) ? clauses.ageBehindKin(before, typedBefore, after, value) : null;
}

/** True when the line holds no capital within 80 units on either side, as in a chat. */
function isTypedLower(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 80);
  const line = before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? '');
  return !/\p{Lu}/u.test(line);
}

/** "een vrouw, 54 jaar" and "Soraya, 38 jaar", but not "mijn vrouw al 5 jaar". */
function isApposed({ before, stem, named }: Place): boolean {
  return stem === before && (context.PERSON_COMMA.test(stem) || context.NAME_COMMA.test(named));
}

function isOfPerson({ stem, named }: Place): boolean {
  return context.PERSON_OF.test(stem) || context.NAME_OF.test(named);
}

function isSubject({ stem, named }: Place): boolean {
  if (context.THING_IS.test(stem)) return false;
  return (
    context.SUBJECT_IS.test(stem) ||
    context.NAME_IS.test(named) ||
    context.IS_SUBJECT.test(stem) ||
    context.IS_NAME.test(named)
  );
}

function isBracketed({ stem, named }: Place, after: string): boolean {
  if (!/^(?: jaar| jr\.?)?[),;/]/u.test(after)) return false;
  return (
    context.NAME_BRACKET.test(named) || context.PERSON_BRACKET.test(stem) || context.BRACKET_HEAD.test(stem)
  );
}

/** "ik ben 3 met ..." may go on with what is counted; "als je 18 bent" is everybody. */
function isOpen({ before, after }: Place): boolean {
  return /^ (?:met|waar|zonder|van)(?!\p{L})/u.test(after) || /(?<!\p{L})je (?:bent|wordt) $/u.test(before);
}

function isDecimal(words: string): boolean {
  return /\d/.test(words);
}
