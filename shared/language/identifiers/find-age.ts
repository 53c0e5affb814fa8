import * as clauses from './age-clauses.ts';
import * as context from './age-context.ts';
import { isCounting, isMeasured } from './age-counting.ts';
import * as loose from './age-loose.ts';
import { endingOfAge } from './age-ordinals.ts';
import { tierOfPhrase } from './age-phrases.ts';
import {
  isApposed,
  isBracketed,
  isDecimal,
  isOfPerson,
  isOpen,
  isSubject,
  isTypedLower,
  type Place,
} from './age-place.ts';
import { isFirstOfRow, isNextOfRow } from './age-rows.ts';
import { findAgesBySex } from './age-sex.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate, FindingTier } from './identifier-kind.ts';
import { isAmount, lowerCaseInPlace } from './local-context.ts';
import { NUMBER_WORD, numberFromWords, ORDINAL_WORD } from './number-words.ts';
import { PERSON_NOUN } from './person-words.ts';
import { wordPattern } from './word-pattern.ts';

const OLDEST = 115;
const BEFORE = 70;
const AFTER = 50;
const HALF =
  '(?:anderhalf|(?:twee|drie|vier)(?:ë|e)nhalf|(?:een|één|twee|drie|vier) en een half|\\d{1,2}[,.]5|\\d{1,2}½|\\d{1,2} ?1/2)';
const IS_HALF = wordPattern(`^${HALF}$`);
const NUMBER = wordPattern(
  `(?<![\\p{L}\\p{N}_]|[\\d\\p{L}][-.,:/+]|[€$£#@+-]|€ )(?:${HALF}|\\d{1,3}|${ORDINAL_WORD}|${NUMBER_WORD})(?![\\p{N}_])`,
  'g',
);
const IS_PERSON = wordPattern(`^ (?:${PERSON_NOUN})(?!\\p{L})`);
/** What makes the number an age by itself. */
const JARIG = wordPattern(/^[ -]?jarige?n?(?![\p{L}])/u);
const JARIG_GLUED = wordPattern(`(?<![\\p{L}\\p{N}-])${NUMBER_WORD}[ -]?jarige?n?(?![\\p{L}])`, 'g');
const OLD = wordPattern(
  /^ ?(?:jaar|jaren|jr\.?|maanden|maand|mnd|weken|dagen|jaartjes?)(?: (?:en (?:een half|\d{1,2} (?:maanden|weken)))?)? ?(?:oud|jong)(?!\p{L})/u,
);
const YEARS = wordPattern(/^[ -]?(?:jaar|jr|jaartjes?|j(?=[.,;)\n]))(?![\p{L}])/u);
const BABY = wordPattern(/^ ?(?:maanden|maand|mnd|maandjes|weekjes|weken)(?![\p{L}])/u);
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
  return [...found, ...findAgesBySex(lower)];
}

function readAge(place: Place): Candidate | null {
  const { start, end, words, before, after } = place;
  const isOrdinal = /^\d+$/.test(words)
    ? /^(?:e|ste|de)(?![\p{L}])/u.test(after)
    : context.ORDINAL.test(words);
  if (isOrdinal) {
    const ending = endingOfAge(place);
    return ending === null ? null : candidateOf('age', [start, end + ending], 'sure', 'age-cue');
  }
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
  if (old !== undefined && context.OLD_THING.test(before)) return null;
  if (old !== undefined) return candidateOf('age', [start, end + old.length], 'sure', 'age-years');
  const hours = loose.hoursOld(before, after);
  if (hours > 0 && !context.OLD_THING.test(before))
    return candidateOf('age', [start, end + hours], 'look', 'age-years');
  const years = YEARS.exec(after)?.[0];
  if (years !== undefined) {
    const isAttributive =
      years.startsWith('-') || (years.endsWith('jr') && IS_PERSON.test(after.slice(years.length)));
    const tier = isAttributive ? 'sure' : tierOfYears(place, after.slice(years.length), value);
    return tier === null ? null : candidateOf('age', [start, end + years.length], tier, 'age-years');
  }
  const baby = BABY.exec(after)?.[0];
  if (baby !== undefined) {
    const tier = tierOfBaby(place, after.slice(baby.length));
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

/** "Guus (8 mnd)" and "Guus, 8 maanden," beside what clauses say of babies. */
function tierOfBaby(place: Place, rest: string): FindingTier | null {
  const { before, stem, named, after } = place;
  if (context.PERSON_OF.test(stem)) return 'sure';
  if (/^[),;]/.test(rest) && (context.NAME_BRACKET.test(named) || context.PERSON_BRACKET.test(stem)))
    return 'sure';
  const isPhrase =
    context.ONE_MORE_OF.test(before) ||
    loose.isEarly(before, rest) ||
    (isApposed(place) && /^[,.)]/.test(rest));
  if (isPhrase) return 'look';
  return isNextOfRow(place.sinceAge, after, 1) ? 'look' : clauses.ageOfBaby(before, rest);
}

function tierOfYears(place: Place, rest: string, value: number): FindingTier | null {
  const { before, stem } = place;
  if (context.RULE_AGE.test(before)) return null;
  if (context.AGE_WORD.test(before) || place.isAnswer) return 'sure';
  if (/(?<!\p{L})met (?:mijn|m[’']n|mn|zijn|z[’']n|zn|haar|d[’']r) $/u.test(before) && value >= 16)
    return context.DURATION_AFTER.test(rest) ? null : 'sure';
  if (/^ (?:geworden|wordt|word|worden)(?!\p{L})/u.test(rest)) return 'sure';
  if (ENDS.test(rest) && clauses.isBehindTitle(before)) return 'sure';
  // "daar lag ze, 91 jaar, op de vloer".
  if (value >= 30 && /, $/.test(before) && /^, (?!al |lang|geleden)/.test(rest)) return 'look';
  if (context.DURATION_AFTER.test(rest)) return null;
  const phrase = tierOfPhrase(before, stem, place.after, value);
  if (phrase !== null) return phrase;
  if (isNextOfRow(place.sinceAge, place.after, value)) return 'sure';
  if (context.RANGE_BEFORE.test(before)) return null;
  if (isOfPerson(place)) return 'sure';
  if (context.ROW_OF.test(stem) && !context.DURATION_BEFORE.test(before)) return 'sure';
  if (isSubject(place)) {
    if (value < 18 && /^ (?:weduw|alleenstaand|gehuwd)/.test(rest)) return null;
    // "hij is al 5 jaar" goes on in another sentence: nothing to be sure of.
    const isOpen = /(?:al|bijna al|nu al|toen al) $/u.test(before);
    if (ENDS.test(rest)) return isOpen ? 'look' : 'sure';
    return isOpen ? null : 'look';
  }
  if (isBracketed(place, rest) || (isApposed(place) && (value >= 16 || ENDS.test(rest)))) return 'sure';
  if (context.SEX_HEAD.test(before) || /\((?:m|v|x|man|vrouw)\)[,:]? $/u.test(before)) return 'sure';
  if (ENDS.test(rest) && clauses.isBehindPerson(before)) return 'sure';
  if (loose.isSortOfChild(before, rest)) return 'look';
  if (stem === before && value >= 12 && context.INTRODUCED.test(before))
    return /^ (?:uit|woon)(?!\p{L})/u.test(rest) || ENDS.test(rest) ? 'look' : null;
  if (context.SUBJECT_ONLY.test(stem) && context.BECOMES_AFTER.test(rest)) return 'sure';
  if (context.DURATION_BEFORE.test(before)) return null;
  if (/, $/.test(before) && /^[,.)]/.test(rest)) return value >= 16 ? 'look' : null;
  const isHead = /(?:^|\n|[.!?]\s|: )$/u.test(before);
  if (isHead && /^(?:$|[.,\n]| en )/u.test(rest))
    return value >= 12 || /^ en nu al(?![a-z])/.test(rest) ? 'look' : null;
  const isAbbreviated = /^ ?jr/.test(place.after) && value >= 16;
  return (value >= 60 || isAbbreviated) && ENDS.test(rest) ? 'look' : null;
}

function tierOfNumber(place: Place, value: number): FindingTier | null {
  const { before, typedBefore, after, stem, named, sinceAge } = place;
  const isDigits = /^\d+$/.test(place.words);
  if (value === 0 || context.RULE_AGE.test(before)) return null;
  if (IS_HALF.test(place.words) && isDecimal(place.words)) return isBracketed(place, after) ? 'look' : null;
  if (/^ en \d{1,3}(?: jaar)?\)/u.test(after) && context.BRACKET_OPENED.test(before)) return 'sure';
  if (context.AGE_WORD.test(before)) return /^ ?(?:tot|[-–]) ?\d/u.test(after) ? 'look' : 'sure';
  if (isBracketed(place, after)) return value >= 5 || !isDigits ? 'sure' : 'look';
  if (isFirstOfRow(before, typedBefore, after, value)) return 'sure';
  if (/^ ?(?:jaar|[-–/%°x×] ?\d|[-–/%°x×*](?!\p{L})|tot |t\/m|à|a \d|uur|op de \d|van de)/u.test(after))
    return null;
  const isAlone = context.NOTHING_COUNTED.test(after);
  const isFree = isAlone ? !isMeasured(after) : !isCounting(after, value);
  if (place.isAnswer && value >= 1) return 'sure';
  if (clauses.isSupposed(before, after) || clauses.isNextChild(sinceAge, place.sinceAgeTyped, after))
    return 'sure';
  if (clauses.isNearDecade(before, place.words, value, after)) return 'look';
  const phrase = tierOfPhrase(before, stem, after, value);
  if (phrase !== null) return phrase;
  if (loose.isChildBesideChild(before, after, value)) return 'look';
  if (!isFree) return null;
  const half = loose.tierOfLoose(place, value);
  if (context.NEXT_IN_ROW.test(sinceAge) || isNextOfRow(sinceAge, after, value)) return 'sure';
  if (isDigits && value >= 10 && context.PRONOUN_ALONE.test(before) && /^[.,;)]/.test(after)) return 'sure';
  // "een moeder van drie" has three children.
  if (value <= 12 && context.PARENT_OF.test(stem)) return null;
  if (value <= 12 && clauses.isRankAmong(before)) return null;
  // "de buurman van 74" may live at 74.
  if (context.PERSON_OF.test(stem)) return /buur\p{L}+ van $/u.test(before) && !isAlone ? 'look' : 'sure';
  // "mevrouw Oyelaran van 92" lives there.
  if (isAlone && context.NAME_OF.test(named))
    return value >= 2 && !context.TITLED_OF.test(named) ? 'sure' : null;
  if (context.ROW_OF.test(stem)) return 'sure';
  if (
    /^ (?:geworden|wordt|word|worden)(?!\p{L})/u.test(after) &&
    !/(?<!\p{L})(?:het|dat|dit|er|prijs|totaal) (?:\p{L}+ )?$/u.test(before)
  )
    return 'sure';
  const isClock = /(?:^|[^\p{L}])(?:om|rond|tegen|kwart voor|kwart over|half|klokslag) $/u.test(before);
  if (isClock) return null;
  if (isSubject(place)) {
    if (/een jaar of $/.test(before) && context.DURATION_AFTER.test(after)) return null;
    return isOpen(place) ? 'look' : 'sure';
  }
  if (!isAlone) return tierOfLowerName(place, value, false) ?? half;
  const inClause = tierInClause(place, value);
  if (inClause !== null) return inClause;
  const isEarlier = context.BECOMES_AFTER.test(after);
  // "als je 18 bent" is a rule for everybody.
  if (isEarlier && context.SUBJECT_ONLY.test(stem))
    return /(?<!\p{L})(?:je|u) $/u.test(before) ? 'look' : 'sure';
  if (isEarlier && context.NAME_ONLY.test(named)) return 'sure';
  const isBehindComma =
    /^(?:[,.)\n]|$| en (?!\d)| (?:inmiddels|nu|alweer|geworden)(?!\p{L}))/u.test(after) && value >= 2;
  if (context.PERSON_COMMA.test(stem) && /, $/.test(stem) && (isDigits || value >= 13))
    return isBehindComma ? 'sure' : null;
  if (isDigits && context.NAME_COMMA.test(named)) return isBehindComma ? 'look' : null;
  if (context.ABOUT.test(before)) return 'look';
  if (isDigits && value >= 12 && /^ ?[,/)]/.test(after) && context.SEX_HEAD.test(before)) return 'sure';
  if (isDigits && value >= 12 && /^,/.test(after) && / ?, $/.test(before) && context.INTRODUCED.test(before))
    return 'sure';
  return tierOfLowerName(place, value, true) ?? half;
}

/** "jayden is twaalf dinairo is negen": a name in text without capitals. */
function tierOfLowerName(
  { before, stem, after, isLowerText }: Place,
  value: number,
  isAlone: boolean,
): FindingTier | null {
  if (!isLowerText || value < 2) return null;
  const isChild = context.CHILDREN_NEAR.test(before) || clauses.isFirstOfTwo(after);
  if (isChild && context.LOWER_WORD_IS.test(stem)) return 'look';
  const isLargeEnough = value >= 10 || isChild || /^ toen (?:ik|we|wij|hij|ze|zij|ie)(?!\p{L})/u.test(after);
  const isNamed =
    (isAlone && context.LOWER_NAME_OF.test(stem)) || (isLargeEnough && context.LOWER_NAME_IS.test(stem));
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
