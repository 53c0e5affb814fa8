import { DAY_NUMBER, MONTH } from './date-grammar.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { lowerCaseInPlace } from './local-context.ts';
import { NUMBER_WORD, ORDINAL_WORD } from './number-words.ts';
import { PERSON_NOUN } from './person-words.ts';
import { readBirthDate } from './read-birth-date.ts';
import { wordPattern } from './word-pattern.ts';

const DAY = `(?:${DAY_NUMBER}(?:e|ste|de)?|${ORDINAL_WORD}|${NUMBER_WORD}) ${MONTH}`;
const AGE = `(?:\\d{1,3}|${NUMBER_WORD})(?: jaar)?`;
const AGE_END =
  '(?: te worden| geworden(?: zijn)?| zijn geworden| worden| oud)?(?=$|\\n|[.,;!?)]| en | maar | dus | als | hier | weer )';
const WHO =
  "(?: (?:ik|hij|zij|ze|we|wij|u|je|'t|mijn \\p{L}{2,12}|ons \\p{L}{2,12}|\\p{L}{2,12}))?(?: (?:al|alweer|toch|pas|net|dan))?";
/** "Op 4 mei word ik tachtig", "17 augustus hoop ik 70 te worden". */
const DAY_FIRST = wordPattern(
  `(?<![\\p{L}\\p{N}.,/-])(${DAY}),? (?:dan )?(?:word|wordt|worden|werd|werden|hoop|hoopt|zou|zal)${WHO} ${AGE}${AGE_END}`,
  'g',
);
/** "Ik word vijfenzeventig op 3 juni". */
const AGE_FIRST = wordPattern(
  `(?<!\\p{L})(?:word|wordt|worden|werd|werden|turn|turns|turned|turning)${WHO} ${AGE} (?:op|on)(?: de)? (${DAY})(?![\\p{L}\\p{N}])`,
  'g',
);
/** "Hij wordt op 9 september 18", "is op 3 maart zestien geworden". */
const VERB_FIRST = wordPattern(
  `(?<!\\p{L})(?:word|wordt|worden|werd|werden|is|ben|zijn|was)${WHO} (?:op )?(${DAY}) ${AGE}(?:(?<=word[^.!?\\n]{3,60})|(?<=wer?d[^.!?\\n]{3,60})| geworden| oud)${AGE_END}`,
  'g',
);
/** A whole date in brackets or between commas right behind somebody. */
const BESIDE = wordPattern(
  /((?:[(,;/|][ \u00a0]?|(?<=pati[eë]nte?|cli[eë]nte?|pt\.?|cl\.?|pat\.) )(?:(?:m|v|x|man|vrouw|jongen|meisje|male|female|\*)[,;/]? ?)?)(?=\d{1,2}(?:[-/. ]\d{1,2}[-/. ](?:\d{4}|['’]?\d{2})| \p{L}{3,9}\.? \d{4}))/gu,
);
const SEX = /(?:^|[ (,;])(?:m|v|x|man|vrouw|jongen|meisje|male|female)[,;/]? ?$/u;
const IN_FIGURES_OR_WORDS = 40;
const TITLED = wordPattern(
  /(?<!\p{L})(?:[Mm]evrouw|[Mm]eneer|[Mm]w|[Mm]evr|[Dd]hr|[Hh]r|[Hh]eer|[Cc]l|[Pp]t|[Mm]rs?|[Mm]s|[Ff]am)\.?(?: (?:\p{Lu}\.? ?){1,4})?(?: (?:van|de|der|den|el|ten|ter|vd)){0,3}(?: ?\p{Lu}[\p{L}’'-]{1,25}){1,3}$/u,
);
const INITIALED = wordPattern(
  /(?<![\p{L}.])(?:\p{Lu}\.[ ]?){1,4}(?:(?:van|de|der|den|el|ten|ter|vd) ){0,3}\p{Lu}[\p{L}’'-]+(?: \([mvx]\))?$/u,
);
const NAMED = wordPattern(/(?<!\p{L})\p{Lu}\p{Ll}[\p{L}’'-]*$/u);
const PERSON = wordPattern(
  `(?<!\\p{L})(?:${PERSON_NOUN}|tweeling|jongste|oudste|middelste|kind|cli[eë]nte?|pati[eë]nte?|cl\\.|pt\\.)$`,
  'i',
);
const AGED = wordPattern(/(?:leeftijd:? \d{1,3}|(?<!\p{L})\d{1,3} jaar|\p{L}, \d{1,2})$/u);
/** Whoever was born later is hardly spoken of beside a date; later dates are those of calls and letters. */
const LATEST_GROWN = 2006;
const LATEST_CHILD = 2016;
const CHILDREN = wordPattern(
  /(?<!\p{L})(?:kind|kinderen|zoon|dochter|zoontje|dochtertje|zoons|dochters|gezin|jongste|oudste|middelste|tweeling|leerlingen?|jeugdigen?|children|son|daughter)(?!\p{L})/iu,
);
const ENDED = wordPattern(/^[),]? ?(?:overleden|†|gestorven|getrouwd|gescheiden|[-–] ?\d|tot|t\/m)/iu);

/** Dates of birth without a word for birth: the day that somebody gets an age, and a whole date beside a person. */
export function findBirthDatesNear(typed: string): Candidate[] {
  const text = lowerCaseInPlace(typed);
  const found: Candidate[] = [];
  for (const pattern of [DAY_FIRST, AGE_FIRST, VERB_FIRST]) {
    for (const match of text.matchAll(pattern)) {
      const day = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(day);
      found.push(candidateOf('birth-date', [start, start + day.length], 'sure', 'birth-cue', 'jarig'));
    }
  }
  for (const match of typed.matchAll(BESIDE)) {
    const candidate = dateBeside(typed, text, match.index, match[0]);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function dateBeside(typed: string, text: string, at: number, opening: string): Candidate | null {
  const start = at + opening.length;
  const date = readBirthDate(text.slice(start, start + IN_FIGURES_OR_WORDS));
  if (date?.hasDay !== true) return null;
  const end = start + date.length;
  const left = typed.slice(Math.max(0, at - 60), at).trimEnd();
  const isOfSex = SEX.test(opening);
  const isPerson =
    isOfSex || TITLED.test(left) || INITIALED.test(left) || PERSON.test(left) || AGED.test(left);
  const isInBrackets = opening.startsWith('(') && text[end] === ')';
  if (!isPerson && !(isInBrackets && NAMED.test(left))) return null;
  const isChild = CHILDREN.test(typed.slice(Math.max(0, at - 80), at));
  if (yearOf(text.slice(start, end)) > (isChild ? LATEST_CHILD : LATEST_GROWN)) return null;
  if (ENDED.test(typed.slice(end, end + 12))) return null;
  return candidateOf('birth-date', [start, end], 'sure', 'birth-cue', 'geboortedatum');
}

/** Two figures are of the last century from 30 on. */
function yearOf(date: string): number {
  const year = Number(/\d+$/.exec(date)?.[0] ?? '0');
  if (year > 99) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
