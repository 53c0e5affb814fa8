import { isCounting } from './age-counting.ts';
import { NUMBER_WORD } from './number-words.ts';
import { PERSON_NOUN, PERSON_PLURAL } from './person-words.ts';
import { wordPattern } from './word-pattern.ts';

// Ages that come in rows: "8, 6 en 3", "zij is 38 en hij 41", "een van 3 en een van 5". For text in lower case.

const NAME = "\\p{Lu}[\\p{L}\\p{M}’'-]+";
const NUMBER = `(?:\\d{1,3}|anderhalf|${NUMBER_WORD})(?![\\p{L}\\p{N}]|[.,:]\\d)`;
const YEARS = '(?: jaar(?: oud)?| jr\\.?| j\\.?| mnd| maanden)?';
const LIST = `(?:(?:, | ?/ ?| (?=\\d))${NUMBER}${YEARS}){0,4},? ?(?:en|of|&|/|,) ?${NUMBER}`;
const LIST_AHEAD = wordPattern(`^${YEARS}${LIST}`);
const YEARS_BEHIND = wordPattern(
  '^ (?:jaar|jr\\.?)(?! (?:geleden|lang|later|ervaring|bezig|getrouwd))(?!\\p{L})',
);
const OLD_BEHIND = wordPattern('^ (?:jaar|jr\\.?|maanden) (?:oud|jong)(?!\\p{L})');
const SEVERAL = wordPattern(
  `(?<![\\p{L}\\p{N}])(?:${PERSON_PLURAL}|ouders|minderjarigen|echtpaar|stel|koppel|zusjes|(?:zijn|waren|werden|allebei|beiden?|thans|destijds|toen|nu|inmiddels|resp\\.?|respectievelijk),?|geboren,)(?:[,:]? | ?\\(| van | (?:zijn|waren) (?:thans |nu |inmiddels |toen )?)(?:van |thans |nu |inmiddels |resp\\.? )?$`,
);
const PEOPLE = wordPattern(
  `(?<![\\p{L}\\p{N}])(?:${PERSON_PLURAL}|ouders|minderjarigen|echtpaar|stel|koppel|zusjes|tweeling)(?!\\p{L})`,
);
const TWO_NAMES = wordPattern(`(?<![\\p{L}\\p{N}])${NAME} (?:en|&) ${NAME},? \\(?$`);
/** "gezin: wij, 42 en 45". */
const WE = wordPattern('(?<!\\p{L})(?:wij|we|beiden?|allebei)(?: zelf)?,? \\(?$');
/** "ze zijn 4 6 en 9", "4, 6 en 9 zijn ze". */
const ARE_SEVERAL = wordPattern(
  '(?<!\\p{L})(?:ze|zij|wij|we|die) (?:zijn|waren) (?:(?:nu|al|pas|net|inmiddels|toen) )?$',
);
const CLAUSE_START = wordPattern('(?:^|[.!?\\n:] ?)$');
const ARE_THEY = wordPattern('^ (?:zijn|waren|worden) (?:ze|zij|wij|we)(?!\\p{L})');
const PARENTS = wordPattern(
  '(?<!\\p{L})(?:ouders|beiden?|allebei|resp\\.?|beide ouders)[^()\\d\\n]{0,24}\\($',
);
const ONE_OF = wordPattern('(?<!\\p{L})(?:een|eentje|één|die) van $');
const ONE_OF_AHEAD = wordPattern(
  `^(?: jaar| maanden| mnd)?(?:,? (?:en|een|eentje|één)(?: (?:nog|ook|een|eentje|één|die|dan|daarna))* van | [^.!?\\d\\n]{1,25} en (?:die|eentje) van )${NUMBER}`,
);
const PRONOUN = wordPattern('(?:^|[.!?,;(\\n] ?|(?<!\\p{L})(?:en|dus|want|maar) )(?:ik|hij|zij|ze) $');
const PRONOUN_AHEAD = wordPattern(
  `^,?(?: en)? (?:ik|hij|zij|ze|mijn (?:man|vrouw|vriend|vriendin|partner|ex)) ${NUMBER}`,
);

/** The first of several ages: "twee jongens 4 en 7", "Piet en Annie, 81 en 78", "destijds 2 en 4 jaar oud". */
export function isFirstOfRow(before: string, typedBefore: string, after: string, value: number): boolean {
  const tail = LIST_AHEAD.exec(after)?.[0];
  if (tail !== undefined && !/(?<![a-z])tussen (?:de )?$/.test(before)) {
    const rest = after.slice(tail.length);
    if (OLD_BEHIND.test(rest)) return true;
    const isYears = YEARS_BEHIND.test(rest);
    if (!isYears && isCounting(rest, value)) return false;
    if (ARE_SEVERAL.test(before)) return true;
    if (SEVERAL.test(before)) return PEOPLE.test(before);
    if (CLAUSE_START.test(before) && ARE_THEY.test(rest)) return true;
    if (WE.test(before)) return value >= 16;
    if (TWO_NAMES.test(typedBefore) || PARENTS.test(before)) return true;
  }
  const ones = ONE_OF.test(before) ? ONE_OF_AHEAD.exec(after)?.[0] : undefined;
  if (ones !== undefined) return !isCounting(after.slice(ones.length), value);
  return value >= 10 && PRONOUN_AHEAD.test(after) && PRONOUN.test(before);
}

const GLUE =
  "(?:en|of|o|ook|dan|nog|ik|ikzelf|k|hij|zij|ze|wij|die|de|een|eentje|één|andere|tweede|derde|kleine|kleinste|grote|grootste|onze|ons|mijn|m’n|m'n|mn|me|zijn|zn|haar|hun|" +
  'diene|dieje|mijne|van|met|is|was|ben|bin|word|wordt|werd|worden|geworden|geweest|net|nu|nou|al|alweer|bijna|pas|inmiddels|toen|niet|nee|ja|' +
  `jaar|jr|oud|maanden|mnd|hem|haar|thans|resp|ruim|geen|hooguit|zoiets|misschien|ongeveer|toch|jij|u|schat|dan|${PERSON_NOUN}|` +
  'in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))';
const GLUED = wordPattern(`^(?:[ ,;/?&()!]|${GLUE}(?!\\p{L}))+$`);
const PARTED = wordPattern('[,;/?&!]|(?<!\\p{L})(?:en|of|o|ik|hij|zij|ze|de|een|niet|geen)(?!\\p{L})');
/** "5 7 en 10". */
const IN_LIST = wordPattern('^ (?:en )?\\d{1,2}(?![\\p{L}\\d]|[.,:]\\d)');
/** "kind 1 en kind 2", "man 3, vrouw 5". */
const LABELLED = wordPattern(
  `^[^a-z]*(?:en |of )?(?!(?:jongste|oudste|middelste|kleine|grote|andere) )${PERSON_NOUN} $`,
);
const WITH_PERSON = wordPattern(
  `(?<!\\p{L})(?:en|of|ik|hij|zij|ze|die|${PERSON_NOUN})(?: (?:is|wordt|was|van|net|nu|bijna|inmiddels))* $`,
);
/** "die van 15 wil niks en die van 12". */
const OTHER_OF = wordPattern('^[^.!?\\d\\n]{1,30} en (?:die|eentje) van $');
const YEARS_OF = wordPattern('^ (?:jaar|jr|maanden|mnd)(?!\\p{L})');

/** An age right behind another one: ", ik 11", " en niet 47", " de middelste 14", "? 10". */
export function isNextOfRow(sinceAge: string, after: string, value: number): boolean {
  if (sinceAge === ' ') return IN_LIST.test(after);
  if (sinceAge.length < 2 || !/[ ,/(]$/.test(sinceAge)) return false;
  if (OTHER_OF.test(sinceAge)) return !isCounting(after, value);
  if (!GLUED.test(sinceAge) || !PARTED.test(sinceAge)) return false;
  if (value <= 12 && (LABELLED.test(sinceAge) || /(?:moeder|vader|oma|opa|ouders) van $/.test(sinceAge)))
    return false;
  if (/(?:^|[ ,])(?:is|was|ben|bin|word|wordt|werd|worden) (?:een|één) $/.test(sinceAge)) return false;
  // "zevenentwintig, pas twee jaar in dienst".
  if (YEARS_OF.test(after)) return WITH_PERSON.test(sinceAge);
  return !isCounting(after, value);
}
