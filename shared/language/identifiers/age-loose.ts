import type { Place } from './age-place.ts';
import type { FindingTier } from './identifier-kind.ts';
import { NUMBER_WORD } from './number-words.ts';
import { PERSON_NOUN, PERSON_PRONOUN } from './person-words.ts';
import { wordPattern } from './word-pattern.ts';

// Ages that are only half a sentence: an answer, a guess, a note, what somebody is beside their age, and dialect. For
// text in lower case unless a name with a capital is part of it.

const CLOSED = '^(?:$|[.,;:!?)\\n](?!\\d)| [-–] ';
const IS_CLOSED = wordPattern(`${CLOSED})`);
const ASKS_COUNT = wordPattern(
  '(?<!\\p{L})(?:hoeveel|hoe ?lang|hoe vaak|hoe laat|hoe ver|nummer|welke?|cijfer|prijs|kosten?|aantal|score|stand|graden|temperatuur|bus|lijn|kamer|maat|wachttijd|gewicht|weegt)(?!\\p{L})',
);

type Loose = { before: RegExp; after: RegExp; least: number; tier: FindingTier; isAnswer?: boolean };

const PET =
  '(?:hond|hondje|teckel|labrador|herder|kat|poes|kater|katje|paard|pony|konijn|papegaai|parkiet|geit|ezel)';
const SMALL_PERSON =
  '(?:kind|kindje|kindeke|meisje|meiske|jongetje|jochie|kereltje|ventje|zoontje|dochtertje|neefje|nichtje|broertje|zusje|buurmeisje|wicht|wichtje|petekind|kleinkind)';
const DIALECT_PERSON =
  '(?:jong|jonge|jongske|jonkie|wicht|wichtje|maagie|mèdje|meidje|keerl|keerltje|kjel|deern|deerntje|manneke|mannetje|vrouwke|vrouwtje|menneke|vrommes|vraauw|wief|madam|ouwe|oude)';
const WORK =
  '\\p{L}*(?:kundige|juf|meester|leraar|lerares|docente?|arts|verzorgende|monteur|werker|werkster|leider|leidster|chauffeur|agente?|kok|kapper|kapster|bakker|slager|boer|boerin|timmerman|' +
  'schilder|ingenieur|juriste?|advocaat|advocate|accountant|vakker|maker|maakster|verkoper|verkoopster|assistente?|ondernemer|studente?|directeur|directrice|secretaresse|conciërge|kunstenaar|' +
  'journaliste?|muzikante?|visser|postbode|lasser|loodgieter|elektricien|moeder|vader|oma|opa|weduwe|weduwnaar|pleger|pleegster|ambtenaar|militair|soldaat|gids|therapeute?|psycholoog|trainer|programmeur|' +
  'bezorger|bezorgster|beheerder|beheerster|coördinator|adviseur|logopediste?|diëtiste?|apotheker|tandarts|smid|schipper|vrijwilliger|vrijwilligster|mantelzorger|vluchteling)';
const STATE =
  "(?:gepensioneerd|vrijgezel|single|getrouwd|gehuwd|ongehuwd|gescheiden|alleenstaand|werkloos|werkeloos|zzp['’]er|afgekeurd|dakloos|met pensioen|kinderloos|zwanger|slechtziend|blind|doof)";
const TOO =
  '(?:(?:zelf|nu|inmiddels|thans|ook|toen|destijds|nog|net|eveneens|al|pas|allebei|beiden?|bijna|ruim) )*';

const LOOSE: readonly Loose[] = [
  // "Ook negentien, bijna twintig eigenlijk."
  {
    before: wordPattern(
      '(?:^|[.!?\\n:…]["”’]? ?)(?:(?:ook|zelf|nu|nou|net|pas|bijna|nog maar|inmiddels|amper) )+$',
    ),
    after: wordPattern(
      `${CLOSED}| (?:eigenlijk|geworden|alweer|toch|hoor|of zo|ofzo|denk ik|geloof ik)(?!\\p{L}))`,
    ),
    least: 16,
    tier: 'look',
    isAnswer: true,
  },
  // "ik voel me net 40", "je klinkt als zestien".
  {
    before: wordPattern(
      "(?<!\\p{L})voel(?:t|de|en)? (?:ik |hij |ze |zij )?(?:me|mij|mezelf|mijzelf|zich|zichzelf|m[’']n eigen|mijn eigen|mien eigen)(?: (?:net|nog|wel|soms|opeens|ineens|vaak|meestal|eerder|gewoon|eigenlijk|als|weer|altijd|steeds|geen|een jaar of|meer))* $",
    ),
    after: wordPattern(`${CLOSED}| (?:en|maar|hoor|in|van|meer|soms|jaar|of|al|als)(?!\\p{L}))`),
    least: 13,
    tier: 'look',
  },
  {
    before: wordPattern(
      `(?<!\\p{L})(?:${PERSON_PRONOUN}|${PERSON_NOUN}) (?:klink|klinkt|klonk|lijkt|lijk|leek|oogt|oog)(?: (?:wel|meer|eerder|net|nog|nou|hooguit|eerlijk gezegd|als|op|iemand van|een jaar of|zo[’']n|rond de))* $`,
    ),
    after: wordPattern(
      `${CLOSED}| (?:en|maar|hoor|o|of|jaar|zo|ofzo|ook|als)(?!\\p{L})(?! (?:\\d+|\\p{L}+) (?:keer|dagen|weken|uur|euro)))`,
    ),
    least: 10,
    tier: 'look',
  },
  // "mag Tygo ook komen, wordt dan net 23 dus".
  {
    before: wordPattern(
      '\\p{L}, (?:wordt|word|werd) (?:(?:dan|net|nu|nou|al|pas|ook|alweer|bijna|zelf|eindelijk|binnenkort) )*$',
    ),
    after: wordPattern(
      `${CLOSED}| (?:dus|en|maar|in|geworden|hoor|volgende|deze|morgen|vandaag|dit|wij|ik)(?!\\p{L}))`,
    ),
    least: 10,
    tier: 'look',
  },
  // Dialect: "dij is 26", "'n jong van drieëntwintig".
  {
    before: wordPattern(
      "(?<!\\p{L})(?:dij|dieje|diejen|dizze|den|hi[’']j|zi[’']j|zai|hai|zij|hee|zee|he|ze) (?:is|was|wordt|wödt|wörd|wör|wer|weur|woar|waar|werd|wurdt)(?: (?:nou|noe|al|nog|mor|krek|krèk|pas|net|ok|ook|bienoa|bijna))* $",
    ),
    after: wordPattern(
      `${CLOSED}| (?:en|moar|mor|mar|dus|joar|joor|hen|as|toen|doe|worden|geworden)(?!\\p{L}))`,
    ),
    least: 2,
    tier: 'sure',
  },
  {
    before: wordPattern(
      `(?<!\\p{L})(?:['’]?n|een|ne|nen|de|den|die|dieje|dat) (?:\\p{L}{3,10} )?${DIALECT_PERSON},? van (?:(?:bijna|nog geen|een jaar of|amper|net) )*$`,
    ),
    after: wordPattern(`${CLOSED}| (?:en|die|dij|dee|dat|met|jaar|joar|of)(?!\\p{L}))`),
    least: 5,
    tier: 'sure',
  },
  // "mijn nichtje, dat is 6", "die hond is 14".
  {
    before: wordPattern(
      `(?<!\\p{L})${SMALL_PERSON}(?: \\p{L}{2,14}| van \\p{L}+(?: \\p{L}+)?)?,? (?:en )?dat (?:is|was|wordt|werd) (?:(?:nu|nog|maar|pas|net|al|bijna|toen) )*$`,
    ),
    after: wordPattern(`${CLOSED}| (?:en|maar|dus|geworden|toen|nu)(?!\\p{L}))`),
    least: 2,
    tier: 'look',
  },
  {
    before: wordPattern(
      `(?<!\\p{L})(?:die|deze|onze|mijn|m[’']n|mn|hun|haar|zijn|z[’']n) (?:oude |ouwe |lieve )?${PET}(?: \\p{L}{2,12})? (?:is|wordt|werd|was) (?:(?:nu|al|pas|net|bijna|alweer|ook|inmiddels|toch) )*$`,
    ),
    after: wordPattern(`${CLOSED}| (?:en|maar|dus|geworden|inmiddels|nu)(?!\\p{L}))`),
    least: 2,
    tier: 'look',
  },
  // "zelf verpleegkundige en 31,".
  {
    before: wordPattern(
      `(?:^|[,(;:.!?\\n–] ?|(?<!\\p{L})(?:zelf|ben|is|was) )${TOO}(?:een )?(?:${WORK}|${STATE}) en ${TOO}$`,
    ),
    after: IS_CLOSED,
    least: 16,
    tier: 'look',
  },
  // "Jaar of 45, gele jas", "een man met een hoed, een jaar of dertig".
  {
    before: wordPattern(
      `(?:(?:^|[.!?(\\n–] ?)|(?<!\\p{L})${PERSON_NOUN}[^.!?\\n\\d]{0,36}, ?)(?:een |['’]n |zo[’']n |ik schat |schat ik |ik denk )*(?:jaar|joar) of $`,
    ),
    after: wordPattern(
      `${CLOSED}| (?:denk|schat|geloof|hooguit|misschien|ofzo|of zo|zoiets|oud|gok)(?!\\p{L}))`,
    ),
    least: 13,
    tier: 'look',
    isAnswer: true,
  },
];

const SAYS =
  "(?:(?:mijn|zijn|haar|het|de|dat|z[’']n|m[’']n|mn) )?(?:papier|papieren|paspoort|ind|id|id-kaart|kaart|pas|documenten?|dossier|systeem|akte|computer|arts|botonderzoek|moeder|vader)(?: \\p{L}+)? (?:zegt|zeggen|zei|zeit|zeggen van|vermeldt?|beweert|meldt)(?: van| dat (?:ik|hij|ze|zij))?";
const CONTRAST = wordPattern(
  `^(?: jaar| jr)?[,;.]? ?(?:(?:maar|en|al|doch|terwijl|officieel|in het) )*(?:${SAYS}|op papier|officieel|volgens [^,.!?\\d\\n]{2,26}|in het echt|in werkelijkheid|(?:hij|ze|zij|ik|je) (?:lijkt|lijk|oogt|zegt|voelt|beweert)(?: (?:zelf|eerder|wel|net|van|als|zich))*)(?: (?:is|ben|staat|was)(?: (?:ik|hij|ze|zij|er))?)?:? $`,
);

const INITIAL = '(?:d|z|dtr|dr|zn|m|j|mei|jgn|mse|do|zo)\\.?';
const BESIDE_INITIAL = wordPattern(
  `(?:^|[\\n(:;,] ?|(?<!\\p{L})(?:en|gezin|kids|kdn|kinderen) )${INITIAL} $`,
);
const INITIAL_AHEAD = wordPattern(
  `^(?: jr| j| jaar)?(?:,| en|;|/)? ?${INITIAL} (?:\\d{1,2}|${NUMBER_WORD})(?![\\p{L}\\d]|[.,]\\d)`,
);
const INITIAL_BEHIND = wordPattern(
  `(?<![\\p{L}\\d])${INITIAL} \\d{1,2}(?: jr| j| jaar)?(?:,| en|;|/)? ?${INITIAL} $`,
);

/**
 * How sure half a sentence makes it that a number is an age, null when nothing does: "zelf kleuterjuf en 38,",
 * "Jaar of 45,", "ik ben 27, papier zegt 29", "D 5, Z 7". Looks only at the window of the place.
 */
export function tierOfLoose({ before, stem, after, sinceAge }: Place, value: number): FindingTier | null {
  if (IS_CLOSED.test(after) && value >= 5 && CONTRAST.test(sinceAge)) return 'look';
  if (value <= 50 && isBesideInitial(before, after)) return 'look';
  for (const loose of LOOSE) {
    if (value < loose.least || !loose.after.test(after)) continue;
    if (!loose.before.test(before) && !loose.before.test(stem)) continue;
    if (loose.isAnswer === true && ASKS_COUNT.test(before)) continue;
    return loose.tier;
  }
  return null;
}

/** "D 5, Z 7": two children by the initial of their sort, in a note. */
function isBesideInitial(before: string, after: string): boolean {
  if (BESIDE_INITIAL.test(before) && INITIAL_AHEAD.test(after)) return true;
  return IS_CLOSED.test(after) && INITIAL_BEHIND.test(before);
}

const SORT_BEFORE = wordPattern('(?:^|[\\n,;(:] ?)(?:mei|mse|jgn|jng|dtr|zn|meisje|jongen|z|d)\\.? $');
/** "mei 3 jr", a girl in a note. */
export function isSortOfChild(before: string, rest: string): boolean {
  return SORT_BEFORE.test(before) && IS_CLOSED.test(rest);
}

const CHILD =
  '(?:dochter|dochtertje|zoon|zoontje|jongen|meisje|zus|zusje|broer|broertje|kleinzoon|kleindochter)';
const CHILD_BEFORE = wordPattern(`(?<!\\p{L})${CHILD}(?: \\p{L}{2,14})? $`);
const CHILD_AHEAD = wordPattern(`^(?: jaar| jr)?(?: en)? ${CHILD} (?:\\p{L}{2,14} )?\\d{1,2}(?!\\d|[.,]\\d)`);
/** "dochter 5 zoon 7"; "zoon 1 zoon 2" tells them apart. */
export function isChildBesideChild(before: string, after: string, value: number): boolean {
  return value >= 3 && CHILD_BEFORE.test(before) && CHILD_AHEAD.test(after);
}

const EARLY = wordPattern('(?<!\\p{L})(?:al|reeds|pas) (?:bij|met|op) $');
const EARLY_DONE = wordPattern(
  '(?<!\\p{L})(?:zei|zag|merkte|wist|liep|lachte|kroop|praatte|sprak|brabbelde|zat|stond|sliep|at|kon|loopt|kruipt|kan|zit|slaapt|hij|zij|ze|die|baby|dreumes|kleine)(?: \\p{L}+){0,3} (?:al|reeds|pas) (?:bij|met|op) $',
);
/** "zei al bij acht maanden: dat kind hoort niets", about a baby. */
export function isEarly(before: string, rest: string): boolean {
  return EARLY.test(before) && EARLY_DONE.test(before) && IS_CLOSED.test(rest);
}

const HOURS_OLD = wordPattern('^ ?(?:uur|uren|uurtjes|dag) (?:oud|jong)(?!\\p{L})');
const NEWBORN = wordPattern(
  `(?<!\\p{L})(?:pasgeboren|pasgeborene|boreling|zuigeling|tweeling|${PERSON_NOUN}|hij|zij|ze)(?!\\p{L})`,
);
/** The length of " uur oud" behind the hours of a newborn, 0 when it is no newborn. */
export function hoursOld(before: string, after: string): number {
  const match = HOURS_OLD.exec(after);
  return match !== null && NEWBORN.test(before) ? match[0].length : 0;
}
