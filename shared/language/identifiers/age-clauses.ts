import { PERSON_NOUN } from './person-words.ts';
import { wordPattern } from './word-pattern.ts';

// Sorts of clauses with an age that need the words before and after it together. For text in lower case unless a name
// with a capital is part of it.

const NAME = "\\p{Lu}[\\p{L}\\p{M}’'-]+";
const LIVING =
  '(?!(?:mevrouw|meneer|mijnheer|mw|dhr|mevr|heer|dame|mens|mensje|collega|respondente?|deelnemer|deelneemster|cli[eë]nte?|' +
  'klant|betrokkene|verdachte|slachtoffer|getuige|eiser|eiseres|appellante?|verweerder|jeugdige|minderjarige|beller|melder|aanvrager|hulpvrager|lezer|' +
  `medewerker|chauffeur|agent|inwoner|pati[eë]nte?|bewoner|iemand|gast|student|leerling|vrijwilliger|ma|pa|ex)(?!\\p{L}))(?:${PERSON_NOUN}|zn\\.?|dtr\\.?|kl\\.?zn\\.?)`;
/** Words that may stand behind kin and are no name. */
const NOT_A_NAME =
  '(?!(?:een|de|het|maat|haalde|haalt|scoorde|scoort|kreeg|krijg|zit|gaf|wacht|wachtte|staat|stond|blijft|slaapt|werkt|woont|moet|mag|kan|wil|ging|gaat|zat|op|in|nummer|nr|kamer|van|met|is|was|al|die|en|om|bij|na|voor|uit|aan|te|krijgt|heeft|had|komt|doet|maal|per|over|tot|om de|rond|groep|klas|plus|min)(?!\\p{L}))';
const CLOSED = wordPattern(`^(?:$|[,.;:)!?\\n/]| (?:en|jr|j)(?!\\p{L})| [-–] | ${PERSON_NOUN} \\d)`);

const DECADE_BEFORE = wordPattern(
  '(?<!\\p{L})(?:in de|(?:begin|midden|eind|half|halverwege|achterin|voorin)(?: de)?) $',
);
/** "in de zeventig", "begin 50": a decade of life, when no years are meant. */
export function isDecade(before: string, words: string, value: number): boolean {
  return value >= 20 && value % 10 === 0 && /^(?:\d+|.*tig)$/.test(words) && DECADE_BEFORE.test(before);
}

const TOWARDS = wordPattern(
  '(?<!\\p{L})(?:loopt|liep|loop|lopen|is|was|ben|bin|zit|zat|kwam|komt|gaat|ging)(?: (?:ik|hij|ze|zij|die))?(?: (?:nu|nou|al|toen|ook|zelf|denk ik|inmiddels|dus))* (?:tegen|naar|richting|ver in|dik in|diep in|achter in|voor in|voorbij) de $',
);
const NEARS = wordPattern(
  '(?<!\\p{L})(?:nader|nadert|naderde|naderen|passeert|passeerde)(?: (?:nu|al|zelf|ook))* de $',
);
const IS_TOWARDS = wordPattern('^ (?:is|was|ben|zijn) (?:ik|ze|zij|hij|ie|we|wij|die)(?!\\p{L})');
const PASSED = wordPattern('^ (?:(?:al|ruim|net|bent|ben|is|was) ){0,2}(?:gepasseerd|voorbij)(?!\\p{L})');
/** "ze loopt tegen de tachtig", "hij is de zestig gepasseerd". */
export function isNearDecade(before: string, words: string, value: number, after: string): boolean {
  if (value < 30 || value % 10 !== 0 || !/^(?:\d+|.*tig)$/.test(words)) return false;
  if (PASSED.test(after)) return /(?:^| )de $/.test(before);
  if (IS_TOWARDS.test(after)) return /(?:tegen|over|richting|in|rond|voorbij) de $/.test(before);
  if (NEARS.test(before)) return CLOSED.test(after) || AFTER_DECADE.test(after);
  return TOWARDS.test(before) && (CLOSED.test(after) || AFTER_DECADE.test(after));
}
const AFTER_DECADE = wordPattern(
  '^ (?:en|maar|dus|is|was|al|hoor|nu|toen|die|woont|heeft|aan|lopen|met|wat)(?!\\p{L})',
);

const ASKED = wordPattern(
  '(?:hoe oud|hou old|how old|welke leeftijd)[^.!\\n]{0,40}\\n(?:\\[?\\d[\\d:.,/ -]{3,20}\\]?(?: ?- )?)?(?:\\p{L}[\\p{L} .]{0,24}: )?' +
    '(?:(?:ik|hij|zij|ze|die|ben|is|word|wordt|nou|nu|eh|uh|ja|net|al|bijna|pas|o|oh|even denken|volgens mij|ik denk|denk ik)[,.]? ){0,4}$',
);
const ANSWERED = wordPattern(
  '^(?:$| ?[,.!?;)\\n]| (?:geloof|denk|jaar|jr|ofzo|of zo|hoor|en|maar|geworden|word|schat|toch|dacht|volgens)(?!\\p{L}))',
);
const LINE_REACH = 140;
/** "hoe oud is ze eig" on one line and "81" at the beginning of the next one, whoever writes it. */
export function isAnswer(lower: string, start: number, end: number): boolean {
  const line = lower.lastIndexOf('\n', start - 1);
  if (line < 0 || start - line > LINE_REACH / 2) return false;
  return (
    ASKED.test(lower.slice(Math.max(0, start - LINE_REACH), start)) &&
    ANSWERED.test(lower.slice(end, end + 12))
  );
}

const MODAL_BEFORE = wordPattern(
  `(?<!\\p{L})(?:ik|hij|zij|ze|die|je|u|wie|${PERSON_NOUN}) (?:zal|zou|moet|kan|mag)(?: (?:nu|nou|toen|wel|zo’n|zo'n|ongeveer|rond de|een jaar of|net|al|zeker)){0,3} $`,
);
const MODAL_AFTER = wordPattern(
  '^(?: jaar)? (?:(?:geweest|geworden) )?(?:zijn|wezen|worden|hebben geteld)(?!\\p{L})',
);
/** "ze zal dertig geweest zijn", "hij moet nu 40 zijn". */
export function isSupposed(before: string, after: string): boolean {
  return MODAL_AFTER.test(after) && MODAL_BEFORE.test(before);
}

const GLUED_I = wordPattern(
  "(?<!\\p{L})k(?:ben|was|word|wordt|bin) $|(?<!\\p{L})(?:bin|ben|wor|word|wordt|was|waar)(?: |)['’]?k $",
);
/** "bin'k 77", "word ’k tachtig". */
export function isGluedSubject(stem: string): boolean {
  return GLUED_I.test(stem);
}

const KIN_AND_NAME = wordPattern(
  `(?<![\\p{L}\\p{N}])${LIVING}(?: ${NOT_A_NAME}\\p{L}[\\p{L}’'-]{1,20}){0,2},? $`,
);
const KIN_BARE = wordPattern(`(?<![\\p{L}\\p{N}])${LIVING}:? $`);
/** "zn Kevin 14", "baby Ayub 7", "dochter 9": kin, sometimes a name, and the age at once. */
export function ageBehindKin(
  before: string,
  named: string,
  after: string,
  value: number,
): 'sure' | 'look' | null {
  if (!CLOSED.test(after)) return null;
  if (/(?:^|\s)kind(?:je)?:? $/u.test(before)) return null;
  // "zoon 1 en zoon 2" tell them apart.
  if (KIN_BARE.test(before) && value <= 2) return null;
  if (KIN_BARE.test(before)) return value >= 16 || !/(?:man|vrouw|partner):? $/.test(before) ? 'look' : null;
  if (!KIN_AND_NAME.test(before)) return null;
  return /\p{Lu}[\p{L}’'-]*,? $/u.test(named) ? 'sure' : 'look';
}

/** "als jongste van vier", but not "mijn oudste van 13". */
export function isRankAmong(before: string): boolean {
  return RANK_OF.test(before);
}
const RANK_OF = wordPattern(
  "(?<!(?:mijn|onze|ons|zijn|haar|hun|m’n|m'n|mn|me|je) )(?<!\\p{L})(?:jongste|oudste|middelste|een na jongste) van $",
);

/** "dhr 68 jr", "meisje 6 jaar". */
export function isBehindPerson(before: string): boolean {
  return KIN_BARE.test(before) || isBehindTitle(before);
}

/** "dhr 68jr". */
export function isBehindTitle(before: string): boolean {
  return TITLE_BARE.test(before);
}
const TITLE_BARE = wordPattern(
  '(?<!\\p{L})(?:mw|mevr|mevrouw|dhr|hr|meneer|heer|dame|pt|pat|cli[eë]nte?|bewoonster|betrokkene)\\.? $',
);

const NEXT_NAME = wordPattern(`^(?: jaar| jr)?(?:,| en|, en|;| /| &) (?:${NAME} ){1,2}$`);
const NEXT_NAME_IS = wordPattern(
  `^(?:,| en|, en|;) \\p{L}[\\p{L}’'-]{1,16} (?:is|was|wordt|werd)(?: nu| al| net| pas| bijna)? $`,
);
const AND_NEXT_IS = wordPattern(
  "^ en \\p{L}[\\p{L}’'-]{1,16} (?:is|was|wordt|werd)(?: nu| al| net| pas| bijna)? (?:\\d|anderhalf|[a-zé]{3,6}(?!\\p{L}))",
);
/** "noah is 4 en liv is 2": the first of two. */
export function isFirstOfTwo(after: string): boolean {
  return AND_NEXT_IS.test(after);
}

/** "Kevin 14, Lisa 9" and "noah is 4 en liv is": the second of a row of children. */
export function isNextChild(sinceAge: string, sinceAgeTyped: string, after: string): boolean {
  return NEXT_NAME_IS.test(sinceAge) || (NEXT_NAME.test(sinceAgeTyped) && CLOSED.test(after));
}

const APPOSED_IS = wordPattern(
  `(?<![\\p{L}\\p{N}])${PERSON_NOUN}(?:, | )\\p{L}[\\p{L}’'-]{1,20}(?: \\p{L}[\\p{L}’'-]{1,20})?,? (?:is|was|wordt|werd) $`,
);
const OF_WITH_NAME = wordPattern(
  `(?<![\\p{L}\\p{N}])(?:${PERSON_NOUN}(?: (?!met|zonder|in|uit|aan|op|die|dat|was|is|en)\\p{L}[\\p{L}’'-]{1,20}){0,2}|\\p{L}{3,20}), van $`,
);
/** "mijn moeder, Halina, is" and "mevrouw Prins, van" before an age. */
export function isApposedSubject(stem: string, after: string): boolean {
  return APPOSED_IS.test(stem) || (OF_WITH_NAME.test(stem) && /^[,.)]/.test(after));
}

const YOUNGEST = wordPattern(
  '(?<!\\p{L})(?:jongste|oudste|middelste|kleinste|grootste)(?: (?:is|wordt|werd|was|nu|nou|al|alweer|net|pas|bijna))* $',
);
const NAME_ALREADY = wordPattern(`(?<![\\p{L}\\p{N}])${NAME} (?:nu )?(?:al|alweer|pas|nog maar) $`);
/** "de jongste al" is enough, "Noah al" needs a look. */
export function ageOfChild(before: string, typedBefore: string, after: string): 'sure' | 'look' | null {
  if (!CLOSED.test(after)) return null;
  if (YOUNGEST.test(before)) return 'sure';
  return NAME_ALREADY.test(typedBefore) ? 'look' : null;
}

const YOUNG_THING = wordPattern(
  '(?<!\\p{L})(?:jonge?|oude?|ouwe?) (?:ding|vrouw|man|meid|vent|gozer|kerel|mens|jongen|dame|heer|meisje),? (?:van |een jaar of )?$',
);
const GUESS_AFTER = wordPattern(
  '^(?:$|[,.;\\n]| (?:misschien|denk|ofzo|of zo|hooguit|schat|ongeveer|geloof|pakweg)(?!\\p{L}))',
);
/** "een jong ding dertig misschien". */
export function isGuess(before: string, after: string): boolean {
  return GUESS_AFTER.test(after) && YOUNG_THING.test(before);
}

const ROUGHLY = wordPattern(
  `(?<!\\p{L})(?:${PERSON_NOUN})(?: \\p{L}{2,20})?,? van (?:(?:zo’n|zo'n|ongeveer|rond de|een jaar of|tegen de|ruim|bijna|dik|ver) )+$`,
);
/** "een man van een jaar of zestig". */
export function isRough(before: string): boolean {
  return ROUGHLY.test(before);
}

const CHILDREN_LISTED = wordPattern(
  `(?<!\\p{L})(?:kdn|kids|kinderen|kleinkinderen|kleink\\.|zoons|zonen|dochters|gezin)\\.?:? (\\p{L}[\\p{L}’'-]{1,20} )?$`,
);
/** "kdn: Tim 12, Eva 9" and "kids 3 en 6", but not "kinderen: 3", which counts them. */
export function isChildListed(before: string, after: string): boolean {
  const match = CHILDREN_LISTED.exec(before);
  if (match === null) return false;
  return match[1] === undefined ? /^(?: en|,(?: en)?) \d{1,2}(?!\d)/.test(after) : CLOSED.test(after);
}

/** An answer to a question may be any number; hoe oud is asked elsewhere. */
const CLAUSE_START = /[.!…]["”’]?[ \n]$/u;
const NUMBER_BEFORE = /(?:\d|tig|tien|twaalf|elf|een|twee|drie|vier|vijf|zes|zeven|acht|negen)[.!…] $/u;
const GOES_ON =
  /^(?:[.!]|, (?:pas|nu|nou|net|en (?:nog|ik|hij|zij|ze)|al|bijna|inmiddels|werkt|woont|nog))(?!\p{L})/u;
const COUNT_ASKED =
  /(?:hoeveel|hoe ?lang|hoe vaak|hoe laat|nummer|welk|cijfer|prijs|kost)[^?]{0,60}\?[^?]{0,24}$/u;
/** "Youssef, ja. Zevenentwintig, pas twee jaar ...": a number that is a clause of its own and is no round one. */
export function isOwnClause(before: string, words: string, after: string, value: number): boolean {
  if (
    /\d/.test(words) ||
    value < 16 ||
    value % 10 === 0 ||
    !CLAUSE_START.test(before) ||
    NUMBER_BEFORE.test(before)
  )
    return false;
  return GOES_ON.test(after) && !COUNT_ASKED.test(before);
}

/** Words of time and of things that have weeks and months but are no child. */
const LASTING =
  '(?!\\p{L}*(?:termijn|tijd|duur|lijst|periode|straf|traject|uitstel|gesprek|week|maand|jaar)(?!\\p{L}))';
const WHO = `(?:hij|zij|ze|die|${LIVING}(?: ${NOT_A_NAME}\\p{L}{2,14})?)`;
const SMALL_NAME = `(?<!(?:de|het|een|deze|dit|mijn|per|in) )${NOT_A_NAME}${LASTING}(?!(?:de|het|een|per|elke)(?!\\p{L}))\\p{L}{2,14}`;
const IS_BEFORE = wordPattern(`(?<!\\p{L})${WHO} (?:is|was) (?:nu |pas |net |al )?$`);
const BECAME_BEFORE = wordPattern(
  `(?<!\\p{L})(?:${WHO}|${SMALL_NAME}) (?:werd|wordt) (?:nu |pas |net |al )?$`,
);
const CHILD_WORD = wordPattern(`(?<![\\p{L}\\p{N}])${LIVING}(?: ${NOT_A_NAME}\\p{L}{2,14})? $`);
const WHEN_CHILD = wordPattern(
  `(?<!\\p{L})(?:toen|sinds|als|dat|omdat|nadat|totdat|tot|voordat|terwijl) (?:${WHO}|${SMALL_NAME}) $`,
);
const WAS_AFTER = wordPattern('^ (?:was|werd|wordt|oud|geworden)(?!\\p{L})');
const NOT_A_CHILD = wordPattern(
  '(?<!\\p{L})(?:ik|wij|we|jij|u|het|dat|dit|er|dan|al|na|over|nog|pas|net|elke|iedere|om de|voor|wachttijd|termijn|duur|proeftijd|wachtlijst|traject|indicatie|beschikking|uitstel|na|binnen|minimaal|maximaal|hooguit|ongeveer|ruim|bijna) (?:(?:is|was|werd|wordt) (?:nu |pas |net |al )?)?$',
);
/** Months and weeks of a baby: "baby Ayub 7 mnd", "toen liv 3 mnd was", "liv werd 8 mnd". */
export function ageOfBaby(before: string, after: string): 'sure' | 'look' | null {
  if (NOT_A_CHILD.test(before)) return null;
  if (WAS_AFTER.test(after) && WHEN_CHILD.test(before)) return 'sure';
  if (!CLOSED.test(after)) return null;
  if (CHILD_WORD.test(before)) return 'sure';
  return IS_BEFORE.test(before) || BECAME_BEFORE.test(before) ? 'look' : null;
}
