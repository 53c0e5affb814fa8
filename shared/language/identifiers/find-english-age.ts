import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { lowerCaseInPlace } from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

const UNIT = '(?:one|two|three|four|five|six|seven|eight|nine)';
const NUMBER =
  `(?:\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]?${UNIT})?|ten|eleven|twelve|` +
  `(?:thir|four|fif|six|seven|eigh|nine)teen|${UNIT})`;
const KIN =
  '(?:(?:grand|step|half-?|foster )?(?:son|daughter|child|mother|father|mum|mom|dad|brother|sister)(?:-in-law)?|husband|wife|' +
  'partner|girlfriend|boyfriend|aunt|uncle|nephew|niece|cousin|baby|boy|girl|gran|granny|grandma|grandpa|eldest|oldest|youngest|' +
  'neighbour|neighbor|twins)';
const ADVERB =
  '(?:(?:now|only|already|just|almost|nearly|about|barely|still|currently|over|around|recently|not yet) ){0,2}';
const OLD = wordPattern(
  `(?<![\\p{L}\\p{N}.,-])${NUMBER}(?:[ -]years?[ -]olds?|[ -]months?[ -]old|[ -]weeks?[ -]old|[ -]yrs?[ -]old| ?y\\/?o)(?![\\p{L}\\p{N}])`,
  'g',
);
const CUED = wordPattern(
  '(?<![\\p{L}\\p{N}])(?:aged|(?:at the |the )?age(?: of)?:?|' +
    "(?:(?:i|he|she|who)(?:['’](?:m|s|re)| am| is| are| was| were| turn| turns| turned| will be| will turn)|" +
    `(?:my|our|his|her|their|the) (?:\\p{L}{3,8} )?${KIN}(?:,? \\p{L}{2,20},?)?(?: who)? (?:is|are|was|turned|turns|will be)|(?<!(?:it|that|which|price|temperature) )turned|turning)) ` +
    `${ADVERB}(${NUMBER})(?![\\p{L}\\p{N}]|[.,:/-]\\d| ?%)`,
  'g',
);
const BEHIND_KIN = wordPattern(
  `(?<![\\p{L}\\p{N}])(?:my|our|his|her|their|a|the) (?:\\p{L}{3,8} )?${KIN}(?: \\p{L}{2,20})?(?:, ?| ?\\()(${NUMBER})(?=[),;]|\\.(?!\\d))`,
  'g',
);
const NAMED = wordPattern(
  `(?<![\\p{L}\\p{N}])(?!(?:It|That|This|There|Here|What|Which|Room|Number|Score|Week|Day|Step|Phase|Grade|Total|Price|The|One|Question|Answer|Level|Age)(?!\\p{L}))\\p{Lu}\\p{Ll}{1,20}(?:,? who)? (?:is|was|turned) ${ADVERB}(${NUMBER})(?=[.,;!?)](?!\\d)|$)`,
  'g',
);
const DECADE =
  /(?<![a-z])in (?:his|her|their|my|our) (?:early |mid[ -]?|late )?((?:twen|thir|for|fif|six|seven|eigh|nine)ties)(?![a-z])/g;
const CHILDREN = wordPattern(
  `(?<!\\p{L})(?:ages?|kids|children|sons|daughters|boys|girls|twins),? (?:aged |of )?(${NUMBER})(?:,? and |, | & )(${NUMBER})(?![\\p{L}\\p{N}])`,
  'g',
);
/** What is old and does not live, before and behind the years. */
const THING_BEFORE =
  /(?<![a-z])(?:it|that|this|which|house|building|school|car|church|flat|law|boiler|roof|machine|wheelchair|system) (?:is|was)(?: (?:already|about|now|over))? $/;
const THING_AFTER = wordPattern(
  /^ (?:\p{L}+ )?(?:contract|building|house|car|law|policy|project|system|flat|lease|plan|company|tradition|agreement|boiler|problem)/u,
);
/** Behind a bare number: the end of a clause. "I was 3 times" and "she is 5 minutes late" count something. */
const CLOSED =
  /^(?:$|[.,;:!?)\n\]"”’]| [-–—] | (?:now|and|but|when|then|years old|last|next|this|so|or|who|today|already|too|because|while|years)(?![a-z]))/;
const OLDEST = 115;

/**
 * Ages in English: "7 years old", "a 34-year-old", "aged 7", "who is 68", "our son Finn, who is now seven". Like the
 * Dutch ones the finding holds the years and not the cue. "for 5 years" and "5 years ago" are no ages.
 */
export function findEnglishAges(text: string): Candidate[] {
  const lower = lowerCaseInPlace(text);
  const found: Candidate[] = [];
  for (const match of lower.matchAll(OLD)) {
    const end = match.index + match[0].length;
    const isThing =
      THING_BEFORE.test(lower.slice(Math.max(0, match.index - 40), match.index)) ||
      THING_AFTER.test(lower.slice(end, end + 40));
    if (isThing || Number.parseInt(match[0], 10) > OLDEST) continue;
    found.push(candidateOf('age', [match.index, end], 'sure', 'age-years'));
  }
  for (const match of lower.matchAll(CUED)) add(found, lower, match, 'sure');
  for (const match of lower.matchAll(DECADE)) {
    const end = match.index + match[0].length;
    found.push(candidateOf('age', [end - (match[1] ?? '').length, end], 'look', 'age-cue'));
  }
  for (const match of lower.matchAll(CHILDREN)) {
    const [whole, first = '', second = ''] = match;
    const end = match.index + whole.length;
    const start = match.index + whole.lastIndexOf(first, whole.length - second.length - 2);
    if (!CLOSED.test(lower.slice(end, end + 14))) continue;
    found.push(candidateOf('age', [start, start + first.length], 'sure', 'age-cue'));
    found.push(candidateOf('age', [end - second.length, end], 'sure', 'age-cue'));
  }
  for (const match of lower.matchAll(BEHIND_KIN)) add(found, lower, match, 'sure');
  for (const match of text.matchAll(NAMED)) add(found, lower, match, 'look');
  return found;
}

function add(found: Candidate[], text: string, match: RegExpExecArray, tier: 'sure' | 'look'): void {
  const number = match[1] ?? '';
  const end = match.index + match[0].length;
  const value = Number(number);
  const isNamed = /^(?:at )?(?:the )?age/.test(match[0]);
  if (
    value > OLDEST ||
    value === 0 ||
    number === 'one' ||
    (!isNamed && !CLOSED.test(text.slice(end, end + 14)))
  )
    return;
  // "it took me when I was 5 years in": the years alone are a stretch of time.
  if (/^ years(?! old)/.test(text.slice(end, end + 10))) return;
  found.push(candidateOf('age', [end - number.length, end], tier, 'age-cue'));
}
