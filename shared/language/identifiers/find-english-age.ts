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
  'neighbour|neighbor|twins|kids|children|sons|daughters|boys|girls|parents)';
const ADVERB =
  '(?:(?:now|both|only|already|just|almost|nearly|about|barely|still|currently|over|around|recently|not yet) ){0,2}';
const OLD = wordPattern(
  `(?<![\\p{L}\\p{N}.,-])${NUMBER}(?:[ -]years?[ -]olds?|[ -]months?[ -]old|[ -]weeks?[ -]old|[ -]yrs?[ -]old| years of age| ?y\\/?o)(?![\\p{L}\\p{N}])`,
  'g',
);
const CUED = wordPattern(
  '(?<![\\p{L}\\p{N}])(?:aged|(?:at the |the )?age(?: of)?:?|' +
    "(?:(?:i|he|she|who|we(?=\\S{1,4} both|\\S{0,4} \\S{1,4} both))(?:['’](?:m|s|re)| am| is| are| was| were| turn| turns| turned| will be|['’]ll be| will turn| is turning| am turning)|" +
    `(?:my|our|his|her|their|the) (?:\\p{L}{3,8} )?${KIN}(?:,? \\p{L}{2,20},?)?(?: who)? (?:is|are|was|were|turned|turns|will be|just turned|has turned)|(?<!(?:it|that|which|price|temperature) )turned|turning)) ` +
    `${ADVERB}(${NUMBER})(?![\\p{L}\\p{N}]|[.,:/-]\\d| ?%)`,
  'g',
);
const BEHIND_KIN = wordPattern(
  `(?<![\\p{L}\\p{N}])(?:my|our|his|her|their|a|the) (?:\\p{L}{3,8} )?${KIN}(?: \\p{L}{2,20})?(?:, ?| ?\\()(${NUMBER})(?=[),;]|\\.(?!\\d))`,
  'g',
);
const NAMED = wordPattern(
  `(?<![\\p{L}\\p{N}])(?!(?:It|That|This|There|Here|What|Which|Room|Number|Score|Week|Day|Step|Phase|Grade|Total|Price|The|One|Question|Answer|Level|Age|Hb|Rr|Temp)(?!\\p{L}))\\p{Lu}\\p{Ll}{1,20}(?:,? who)? (?:is|was|turned) ${ADVERB}(${NUMBER})(?=[.,;!?)](?!\\d)|$)`,
  'g',
);
const DECADE =
  /(?<![a-z])in (?:his|her|their|my|our) (?:early |mid[ -]?|late )?((?:twen|thir|for|fif|six|seven|eigh|nine)ties)(?![a-z])/g;
const CHILDREN = wordPattern(
  `(?<!\\p{L})(?:ages?|kids|children|sons|daughters|boys|girls|twins|we are|we['’]re|they are|they['’]re|parents are),? (?:aged |of )?(${NUMBER})(?:,? and |, | & )(${NUMBER})(?![\\p{L}\\p{N}])`,
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
/** What is counted behind a number: nouns of measure and any plural. Everything else may follow an age. */
const COUNTED = wordPattern(
  /^(?:[ -](?:percent|feet|foot|inch|o[’']clock|am|pm|a\.m|p\.m|per|of (?:the|them|us|my|these|those|our|\d)|out of|to \d|at a time|people|children|kids|men|women|hundred|thousand|million|more|other|and a half|pm|km|kg|mg|cm)(?!\p{L})| ?[%€£$:x]| \d| (?!(?:this|is|was|has|as|always|plus|us|does|perhaps|yes|years|needs|lives|works|has|goes|speaks|sees|gets|likes|wants|wears|years old)(?!\p{L}))\p{L}+s(?!\p{L})| years(?! old))/u,
);
/** "I have a boy of five", "a man of 56". */
const OF_PERSON = wordPattern(
  `(?<!\\p{L})(?:a|an|my|our|his|her|the) (?:\\p{L}{3,10} )?(?:${KIN}|man|woman|lady|gentleman|person|teenager|toddler|girl|widow|widower|patient|client|child) of (${NUMBER})(?![\\p{L}\\p{N}]|[.,:/-]\\d)`,
  'g',
);
/** "female, 37", "male (64)". */
const BEHIND_SEX = wordPattern(
  `(?<![\\p{L}\\p{N}])(?:female|male|woman|man|lady|widow|widower|retired|mother|father|son|daughter|husband|wife|girl|boy)(?:, | \\(|: )(${NUMBER})(?=[),;]|\\.(?!\\d)|\\n|$)`,
  'g',
);
/** "at 74 I am too old for this". */
const AT_AGE = wordPattern(
  `(?:^|(?<=[.!?,\\n] ?)|(?<=(?:but|and|so|now) ))at (?:just |only |nearly |almost )?(${NUMBER}),? (?:i|he|she|my \\p{L}+)(?!\\p{L})`,
  'g',
);
/** "I became a mother at 17", "he died at 71". */
const DONE_AT = wordPattern(
  `(?<!\\p{L})(?:mother|father|mum|dad|started|married|died|diagnosed|retired|drowned|killed|orphaned|widowed|divorced|emigrated|fled|pregnant|smoking|working|school|home|dropped out|passed away) (?:\\p{L}+ )?at (?:just |only )?(${NUMBER})(?=[.,;!?)\\n](?!\\d)|$| (?:and|with|after|because|when)(?![a-z]))`,
  'g',
);
/** "was born in 1938 and is therefore 87": the subject is far away. */
const THEREFORE = wordPattern(
  `(?<!\\p{L})(?:and|so|but|,) (?:is|was|am|are|will be) (?:therefore|thus|consequently|accordingly) (?:now )?(${NUMBER})(?![\\p{L}\\p{N}]|[.,:/-]\\d| ?%)`,
  'g',
);
/** A second and third age in a row: ", the youngest fifteen", ", 7 and 11", " and I am 68". */
const NEXT = wordPattern(
  `^(?:,? and|,| &| or)(?: (?:the|my|our|his|her|i|he|she|will be|turns|turning|soon|then|is|am|was|a|of|aged|now|almost|nearly|other|not|${KIN}))* (${NUMBER})(?![\\p{L}\\p{N}]|[.,:/-]\\d)`,
);
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
  for (const match of lower.matchAll(OF_PERSON)) {
    // "a mother of two" has two children.
    const isParent = /(?:mother|father|mum|mom|dad|parents|gran\p{L}*|child) of [a-z]+$/u.test(match[0]);
    if (!isParent) add(found, lower, match, 'sure');
  }
  for (const match of lower.matchAll(BEHIND_SEX)) add(found, lower, match, 'look');
  for (const match of lower.matchAll(DONE_AT)) if (isDoneAt(match)) add(found, lower, match, 'look');
  for (const match of lower.matchAll(THEREFORE)) add(found, lower, match, 'look');
  for (const match of lower.matchAll(AT_AGE)) {
    const number = match[1] ?? '';
    const start = match.index + match[0].indexOf(number);
    // "at 10 I called" is the clock.
    if (Number(number) <= OLDEST && Number(number) > 24)
      found.push(candidateOf('age', [start, start + number.length], 'sure', 'age-cue'));
  }
  for (const match of text.matchAll(NAMED)) add(found, lower, match, 'look');
  // Each age is asked once for one age behind it, and that one again: found grows while it is read.
  const asked = new Set<number>();
  for (const age of found) {
    if (age.tier !== 'sure' || asked.has(age.end)) continue;
    asked.add(age.end);
    const match = NEXT.exec(lower.slice(age.end, age.end + 40));
    const number = match?.[1];
    if (match === null || number === undefined) continue;
    const end = age.end + match[0].length;
    const after = lower.slice(end, end + 20);
    if (number === 'one' || Number(number) > OLDEST || Number(number) === 0 || COUNTED.test(after)) continue;
    found.push(candidateOf('age', [end - number.length, end], 'sure', 'age-cue'));
  }
  return found;
}

/** "He drowned at six" is an age; "school at six" is the clock. */
function isDoneAt({ 0: whole, 1: number = '' }: RegExpExecArray): boolean {
  if (/^\d+$/.test(number)) return Number(number) > 13;
  return /^(?:drowned|orphaned|killed)/.test(whole) || /(?:teen|ty|ty[ -][a-z]+)$/.test(number);
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
    (!isNamed && !CLOSED.test(text.slice(end, end + 14)) && COUNTED.test(text.slice(end, end + 20)))
  )
    return;
  // "it took me when I was 5 years in": the years alone are a stretch of time.
  if (/^ years(?! old)/.test(text.slice(end, end + 10)) && !/ of \S+$/.test(match[0])) return;
  found.push(candidateOf('age', [end - number.length, end], tier, 'age-cue'));
}
