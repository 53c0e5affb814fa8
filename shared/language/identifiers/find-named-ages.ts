import { createTextIndex, type TextIndex, utf16Offset } from '../../text/offsets.ts';
import { CHILDREN_NEAR } from './age-context.ts';
import { isCounting } from './age-counting.ts';
import { candidateOf } from './finding-reason.ts';
import type { Finding, FindingTier } from './identifier-kind.ts';
import { lowerCaseInPlace } from './local-context.ts';
import { NUMBER_WORD, numberFromWords, TWO_DIGIT_WORD } from './number-words.ts';
import { THING } from './person-words.ts';
import { wordPattern } from './word-pattern.ts';

const OLDEST = 110;
const REACH = 70;
const NUMBER = `(anderhalf|(?:twee|drie)(?:ë|e)nhalf|\\d{1,2}[,.]5|\\d{1,3}|${NUMBER_WORD})(?![\\p{L}\\p{N}])`;
const DIGITS_OR_TENS = `(?:\\d{1,2}|${TWO_DIGIT_WORD})`;
const ADVERBS =
  '(?:(?:nu|nou|noe|al|alweer|pas|net|ouch|ok|noch|inmiddels|ondertussen|intussen|bijna|ruim|toen|nog maar|zelf|ook|vast|dus|onderhand|gisteren|vandaag|morgen|' +
  "volgende week|volgende maand|vorige week|vorige maand|dan|toch|eindelijk|geloof ik|denk ik|eh|ongeveer|zo'n|dit jaar|volgend jaar|misschien|wel|zeker) ){0,4}";
/** "Sem is negentien en", "fleur wordt in mei zestien". */
const IS_OLD = wordPattern(
  `^,?(?: die)? (?:is|was|wordt|werd|word|wordt nu) (?:in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) )?${ADVERBS}${NUMBER}`,
);
/** "Rik (uit 1e huw., 31)", "Bo (9)". */
const IN_BRACKETS = wordPattern(
  `^ ?\\((?:[^()\\n]{0,24}(?:[,;] |;|(?<!\\d),))?(?:nu |bijna |net |pas |toen |inmiddels |thans )?${NUMBER}(?: ?(?:jaar|jr\\.?|j\\.?))?[),;]`,
);
/** "Bo, 9, zit op". */
const APPOSED = wordPattern(
  `^, (?:net |pas |bijna |al |inmiddels |nu )?${NUMBER}(?= ?[,;)\\n]| ?\\.(?!\\d)|$)`,
);
/** "Ali en Deniz. Bijna 2" at the end of a message. */
const AT_THE_END = wordPattern(`^[.,]? (?:bijna|net|pas|al) ${NUMBER}(?= ?[.!]*(?:\\n|$))`);
/** "Rania, van acht" and "judi van zes". */
const OF = wordPattern(`^,? van (?:bijna |net |pas |toen |nu )?${NUMBER}`);
/** Who "van 92" is with a title lives at that number. */
const TITLE = wordPattern(
  '(?:mevrouw|meneer|mijnheer|mevr|mw|dhr|familie|fam)\\.? (?:(?:van|de|der|den) )*$',
);
/** "Kevin 14, Lisa 9" where children are spoken of. */
const BARE = wordPattern(`^ (\\d{1,2})(?=[,;/)\\n]|$| en | kan | zit | gaat )`);
/** "Femke 23", "Jan: 62", "Ilse. 48. Verpleegkundige" and 'Ying ("zeg maar Winnie"), 62': needs a second look. */
const BESIDE = wordPattern(
  `^(?: |: |["”’']?\\), |\\. |,? (?:al|nu|pas|net|bijna|ook|toen) | ?\\([^()\\n\\d]{1,30}\\), )(${DIGITS_OR_TENS})(?=[,;/)\\n](?!\\d)|\\.(?!\\d)|$| en (?!een |\\d))`,
);
/** Beside names these give scores, numbers of houses and lines, and sums. */
const COUNTED_NEAR = wordPattern(
  '(?<!\\p{L})(?:\\p{L}*(?:cadeau|betaald|betaalt|inleg|ingelegd|legt|loten|uitgaven|tikkie|score|scores|scoorde|scoorden|stand|uitslag|punten|doelpunten|goals|cijfers?|bus|lijn|tram|kamers?|rugnummers?|startnummer|nummers?|stemmen|lokaal|zaal|tafel|uren|aantal|aantallen|saldo|bedrag|euro|rekening|huisnummer|' +
    'straat|laan|weg|plein|adres|groep|klas|niveau|maat|artikel|bijlage|dagen)|woont|wonen|woonde|bij|in|op|naar|te|van de|gewonnen|verloren|keer|art|blz|p|nr|tel|psalm|hoofdstuk|vers)(?!\\p{L})[^\\n]{0,24}$',
);
/** The next name with its number in such a row, in text as it is typed. */
const NEXT_BESIDE = wordPattern(
  `^(?:,| en|;| /| &) \\p{Lu}[\\p{L}’'-]{1,18}:? (${DIGITS_OR_TENS})(?=[,;/)\\n](?!\\d)|\\.(?!\\d)|$| en (?!een |\\d))`,
);
const LONGEST_ROW = 8;
/** Values of a laboratory have names too. */
const IS_THING = wordPattern(`^(?:${THING})$`);
const YEARS = wordPattern('^ ?(?:jaar|jaren|jr|jaartjes?|maanden|mnd|weken)(?!\\p{L})');
const RANK = wordPattern('^ ?(?:e|ste|de|uur|euro|%|keer|x|cm|kilo|kg|meter|km|punten|op|van de)(?!\\p{L})');

/**
 * The ages behind the persons that were found: "sem is negentien", "Bo, 9, zit op". They need no capitals and no kin
 * word, since somebody else has seen that it is a person. `found` are all findings, in code points; the ages are
 * given in code points too. Looks a fixed stretch behind each person.
 */
export function findNamedAges(text: string, found: readonly Finding[]): Finding[] {
  const persons = found.filter(({ kind }) => kind === 'person');
  if (persons.length === 0) return [];
  const index = createTextIndex(text);
  const lower = lowerCaseInPlace(text);
  const ages: Finding[] = [];
  for (const person of persons) {
    const from = index.toUtf16(person.end);
    const start = index.toUtf16(person.start);
    const age = ageBehind(lower, start, from);
    if (age === null) continue;
    ages.push(toFinding(text, index, age));
    if (age.isBeside) for (const next of rowBehind(text, age.end)) ages.push(toFinding(text, index, next));
  }
  return ages;
}

type Age = { start: number; end: number; tier: FindingTier; isBeside?: boolean };

/** The ages in ", Bram 24, Kees 60" behind one that was found. */
function rowBehind(text: string, from: number): Age[] {
  const row: Age[] = [];
  let at = from;
  while (row.length < LONGEST_ROW) {
    const match = NEXT_BESIDE.exec(text.slice(at, at + REACH));
    const words = match?.[1];
    if (match === null || words === undefined) break;
    at += match[0].length;
    const value = yearsIn(words);
    if (value !== null && value >= 1 && value <= OLDEST)
      row.push({ start: at - words.length, end: at, tier: 'look' });
  }
  return row;
}

function toFinding(text: string, index: TextIndex, { start, end, tier }: Age): Finding {
  return {
    ...candidateOf('age', [start, end], tier, 'age-cue'),
    start: index.toCodePoint(utf16Offset(start)),
    end: index.toCodePoint(utf16Offset(end)),
    text: text.slice(start, end),
  };
}

function ageBehind(lower: string, personStart: number, from: number): Age | null {
  if (IS_THING.test(lower.slice(personStart, from))) return null;
  const after = lower.slice(from, from + REACH);
  const before = lower.slice(Math.max(0, personStart - REACH), personStart);
  const patterns = CHILDREN_NEAR.test(before) ? [...PATTERNS, BARE_NAME] : PATTERNS;
  for (const [pattern, isSentence] of patterns) {
    const match = pattern.exec(after);
    const words = match?.[1];
    if (match === null || words === undefined) continue;
    if (pattern === OF && TITLE.test(before + lower.slice(personStart, from).replace(/\p{L}+$/u, '')))
      return null;
    const start = from + match[0].lastIndexOf(words);
    const rest = lower.slice(start + words.length, start + words.length + REACH);
    const value = yearsIn(words);
    if (value === null || value < 1 || value > OLDEST) return null;
    if (pattern === BESIDE && !isBeside(before, value)) return null;
    const years = YEARS.exec(rest);
    if (RANK.test(rest) || (isSentence && years === null && isCounting(rest, value))) return null;
    // How long and how old look the same in "Jan is 3 jaar": the finder of ages decides.
    if (isSentence && years !== null) return null;
    const tier = isSentence && words !== 'een' ? 'sure' : 'look';
    return { start, end: start + words.length, tier, isBeside: pattern === BESIDE };
  }
  return null;
}

/** A number of a grown-up beside a name, or of a child where children are spoken of, unless something is counted. */
function isBeside(before: string, value: number): boolean {
  return (value >= 16 || (value >= 2 && CHILDREN_NEAR.test(before))) && !COUNTED_NEAR.test(before);
}

const BARE_NAME: readonly [RegExp, boolean] = [BARE, false];
const PATTERNS: readonly (readonly [RegExp, boolean])[] = [
  [IS_OLD, true],
  [IN_BRACKETS, false],
  [APPOSED, false],
  [AT_THE_END, false],
  [OF, true],
  [BESIDE, false],
];

function yearsIn(words: string): number | null {
  if (words === 'een') return null;
  if (/^\d+$/.test(words)) return Number(words);
  return /half$|[,.]5$/.test(words) ? 1 : numberFromWords(words);
}
