import { countsPlural, isCounting } from './age-counting.ts';
import { FORM_PHRASES, type Phrase } from './age-form-phrases.ts';
import type { FindingTier } from './identifier-kind.ts';
import { PERSON_NOUN, PERSON_PRONOUN, THING } from './person-words.ts';
import { wordPattern } from './word-pattern.ts';

// Turns of phrase that make an age of a number by what stands on both sides of it. For text in lower case.

const MINE = "(?:mijn|mien|m’n|m'n|mn|me|zien|heur|zijn|z’n|z'n|zn|haar|d’r|d'r|hun|je|jouw|uw|ons)";
const WHO = `(?:ik|ie|hij|ze|zij|u|je|die|ge|gij|(?:mijn|onze|ons|m’n|m'n|mn|haar|zijn) ${PERSON_NOUN})`;
const IS = '(?:ben|bin|is|was|word|wordt|werd|bent|zijt)';

const PHRASES: readonly Phrase[] = [
  ...FORM_PHRASES,
  // "78 ben ik", "vierentachtig is ze, mijn moeder".
  {
    before: wordPattern(
      '(?:^|[.,!?;:\\n][ \\n]?["“‘]?|(?<!\\p{L})(?:ja|nee|nou|want|maar|en|pas|al|net|bijna|nog maar|toch) )$',
    ),
    after: wordPattern(`^(?: jaar| jr)? ${IS} ${WHO}(?!\\p{L})`),
    least: 10,
    tier: 'sure',
  },
  // "drie is ze pas".
  {
    before: wordPattern('(?:^|[.,!?;:\\n][ \\n]?|(?<!\\p{L})(?:ja|nou|want|maar|pas|net|nog maar) )$'),
    after: wordPattern(
      `^ ${IS} ${WHO}(?:$|[.,!]| (?:pas|nu|nou|al|nog|toen|net|alweer|inmiddels)(?!\\p{L}))`,
    ),
    least: 2,
    tier: 'look',
  },
  // "met vijftien was ik al moeder".
  {
    before: wordPattern('(?<!\\p{L})met $'),
    after: wordPattern(
      '^(?: jaar)? (?:was|ben|is|ging|werd|kwam|stond|trouwde|begon|moest|kreeg|had|bent) (?:ik|hij|ie|ze|zij|je|u|mijn|ons)(?!\\p{L})',
    ),
    least: 10,
    tier: 'sure',
  },
  // "ik ben er 88", "wordt er 85".
  {
    before: wordPattern(
      `(?<![\\p{L}\\p{N}])(?:${PERSON_PRONOUN}|${PERSON_NOUN}) (?:ben|bin|is|was|word|wordt|werd|bent|zijt)(?: (?:nu|al|inmiddels|bijna))? er (?:bijna |al |nu )?$`,
    ),
    least: 10,
    tier: 'sure',
  },
  {
    before: wordPattern(
      '(?<![\\p{L}\\p{N}])(?!(?:dat|dit|het|wat|wie|waar|hier|daar|nu)(?!\\p{L}))\\p{L}{2,} (?:is|wordt|werd) er $',
    ),
    after: wordPattern('^(?:$|[.,!]| (?:geworden|in|volgende|dit|en)(?!\\p{L}))'),
    least: 40,
    tier: 'look',
  },
  {
    before: wordPattern('(?<!\\p{L})$'),
    after: wordPattern('^ (?:lentes|levensjaren)(?!\\p{L})'),
    least: 2,
    tier: 'sure',
  },
  // "mijn tante haalde de 97".
  {
    before: wordPattern(
      '(?<!\\p{L})(?:haal|haalt|haalde|halen|gehaald|passeert|passeerde)(?: (?:net|nog|bijna|misschien|zeker|gewoon|makkelijk))* de $',
    ),
    after: wordPattern('^(?:$|[.,!?;\\n]| (?:nog|niet|wel|en|maar|hoor|al)(?!\\p{L}))'),
    least: 40,
    tier: 'look',
  },
  // "Mijn moeder? 83."
  {
    before: wordPattern(
      `(?:^|[.!?\\n] ?|: )(?:(?:en|mijn|je|uw|jouw|onze|ons|de|m’n|m'n|mn) ){0,2}(?:${PERSON_NOUN}|ik|hij|zij|ze)\\? (?:(?:die|ik|hij|zij|ze|is|ben|wordt|word|al|nu|net|bijna|pas|ook),? )*$`,
    ),
    after: wordPattern('^(?:$|[.,!?\\n]| (?:alweer|geworden|en|denk|geloof|hoor)(?!\\p{L}))'),
    least: 13,
    tier: 'sure',
  },
  // "zeg dat anne 74 is".
  {
    before: wordPattern(
      `(?<!\\p{L})(?:dat|als|toen|omdat|nadat|voordat|totdat|sinds|terwijl|wanneer) (?!(?:optie|plan|poging|ronde|zin|regel|plaats|toets|bijlage|we|er|die|men|${THING})(?!\\p{L}))\\p{L}{2,14} $`,
    ),
    after: wordPattern(
      '^(?: jaar)? (?:is|was|wordt|werd)(?!\\p{L})(?! (?:ge|ver|be|kwijt|klaar|dicht|weg|over)\\p{L}*)',
    ),
    least: 2,
    tier: 'look',
  },
  // "die van mij is zes".
  {
    before: wordPattern(
      `(?<!\\p{L})(?:die|deze|dat) van (?:mij|me|haar|hem|ons|hun|jou|jullie|${MINE} ${PERSON_NOUN}) (?:is|wordt|was|werd) (?:nu |net |al |pas |bijna |alweer )?$`,
    ),
    least: 2,
    tier: 'sure',
  },
  // "gefeliciteerd!! 30 alweer", "hij schat haar op 60", "ze ziet eruit als 50".
  {
    before: wordPattern(
      '(?<!\\p{L})(?:gefeliciteerd|proficiat|hoera|hiep\\p{L}*|van harte)(?: \\p{L}+)?[!., ]{1,5}$',
    ),
    after: wordPattern('^(?: jaar)?(?:$|[.,!]| (?:alweer|jaar|geworden|vandaag|al)(?!\\p{L}))'),
    least: 1,
    tier: 'sure',
  },
  {
    before: wordPattern('(?:^|[.,!?\\n] ?)$'),
    after: wordPattern(
      '^(?: jaar)? (?:alweer|geworden|gewurre)(?:$|[.,!?\\n]| (?:die|onze|mijn|hij|ze|zij)(?!\\p{L}))',
    ),
    least: 2,
    tier: 'look',
  },
  {
    before: wordPattern(
      '(?<!\\p{L})schat(?:te)? (?:(?:ik|hem|haar|ze|je|u|die|mijn|de|\\p{L}+) ){0,3}(?:(?:op|rond|de|zo|ergens|begin|eind|ongeveer|een jaar of) )+$',
    ),
    least: 10,
    tier: 'look',
  },
  {
    before: wordPattern(
      '(?<!\\p{L})(?:eruit|er uit|uitziet|uitzag|oogt|oogde|door(?:gaan)?) (?:als|voor) (?:een )?$',
    ),
    least: 10,
    tier: 'look',
  },
  // "ik ben geboren in Paramaribo en nu 64".
  {
    before: wordPattern(
      `(?<!\\p{L})(?:${PERSON_PRONOUN}|${PERSON_NOUN}) [^.!?\\n\\d]{0,45} (?:en|maar|dus) (?:nu|nou|inmiddels|thans|ondertussen|zelf|al) (?:al |alweer )?$`,
    ),
    after: wordPattern('^(?:$|[.,!?;\\n])'),
    least: 16,
    tier: 'look',
  },
  // "nog maar 17 en al moeder", "tweeënnegentig en nog zo helder".
  {
    before: wordPattern(
      '(?:^|[.!?\\n] ?|: |, )(?:(?:nog|maar|pas|al|net|bijna|amper|ruim|inmiddels|dik) ){0,2}$',
    ),
    after: wordPattern(
      '^(?: jaar)?,? en (?:nu|al|toch|nog|nog altijd|geen|dan|nooit|zo|niet|ik|hij|ze|zij|dus|alleen|weduwe|weduwnaar|moeder|gescheiden|afgekeurd)(?!\\p{L})(?! (?:\\d|een ))',
    ),
    least: 16,
    tier: 'look',
  },
  // "zo oud ben ik toch niet, 62".
  {
    before: wordPattern('(?<!\\p{L})(?:zo|hoe) oud [^.!?\\n\\d]{2,34}, $'),
    after: wordPattern('^[.,!?]'),
    least: 10,
    tier: 'look',
  },
  // "hij is geen 53 meer", "hij is op 49 gestopt".
  {
    before: wordPattern('(?<!\\p{L})(?:ben|is|bent|was|zijn)(?: \\p{L}+)? geen $'),
    after: wordPattern('^(?: jaar)? meer(?!\\p{L})'),
    least: 13,
    tier: 'look',
  },
  {
    before: wordPattern('(?<!\\p{L})(?:is|ben|was|ging|werd|raakte)(?: \\p{L}+){0,2} op $'),
    after: wordPattern(
      '^ (?:gestopt|overleden|gestorven|gescheiden|getrouwd|afgekeurd|weduwe|met pensioen|vertrokken|ontslagen)(?!\\p{L})',
    ),
    least: 14,
    tier: 'sure',
  },
  // "mijn moeder spreekt geen Nederlands, is 71", "ik ben alleenstaand en 44".
  {
    before: wordPattern(
      `(?<![\\p{L}\\p{N}])(?:${PERSON_PRONOUN}|${PERSON_NOUN}) [^.!?\\n\\d]{2,50}(?:,| en| maar) (?:is|ben|was|wordt|word) $`,
    ),
    least: 13,
    tier: 'look',
  },
  {
    before: wordPattern(
      `(?<![\\p{L}\\p{N}])(?:ik ben|(?:hij|zij|ze|${PERSON_NOUN}) is) [^.!?\\n\\d]{2,40}(?:,| en| maar| dus) $`,
    ),
    after: wordPattern('^(?:$|[.,!?;\\n]| en (?!\\d))'),
    least: 16,
    tier: 'look',
  },
  // "van 1950 dus 73", "geb. 1941, nu 82".
  {
    before: wordPattern(
      '(?<!\\p{L})(?:van|uit|in|geb\\.?|geboren|bouwjaar) (?:19|20)\\d\\d,? (?:(?:dus|nu|en|die|is|ben|ik|inmiddels|thans) ){0,3}$',
    ),
    after: wordPattern('^(?:$|[.,!?)\\n](?!\\d)| dus(?!\\p{L}))'),
    least: 13,
    tier: 'look',
  },
  // "Jeetje, 85!"
  {
    before: wordPattern(
      '(?:^|[.!?\\n] ?|: )(?:jeetje|wow|wauw|goh|jee|tjonge|tsjonge|poeh|zo|o|oh),? (?:al )?$',
    ),
    after: wordPattern('^(?: al| alweer| jaar)?[!?]'),
    least: 16,
    tier: 'look',
  },
  {
    before: wordPattern(
      '(?<!\\p{L})(?:jongste|oudste)(?: (?:van|hier|in|bij|op)[^.!?\\d\\n]{1,25})? (?:is|was) (?:nu )?$',
    ),
    least: 13,
    tier: 'sure',
  },
  // A godmother, in Flemish, and a device.
  {
    before: wordPattern(
      '(?<!\\p{L})(?:mijn|onze|zijn|haar) (?:meter|peter) (?:is|wordt|was) (?:al |nu |bijna )?$',
    ),
    least: 20,
    tier: 'look',
  },
  // "we hebben er ook nog een van 3".
  {
    before: wordPattern(
      '(?<!\\p{L})(?:hebben|heb|heeft|hebt|zit|zitten|had|hadden) (?:er |hier |thuis )?(?:(?:ook|nog|al) )*(?:een|eentje|één) van $',
    ),
    after: wordPattern('^(?: jaar)?(?:$|[.,!?\\n]| (?:en|die|dus|rondlopen|thuis|bij|op)(?!\\p{L}))'),
    least: 1,
    tier: 'look',
  },
];

const WITH_MY = wordPattern(`(?<!\\p{L})(?:met|mit|mee|op) ${MINE} $`);

/** How sure a phrase makes it that a number is an age, null when none does. `stem`: `before` without adverbs. */
export function tierOfPhrase(before: string, stem: string, after: string, value: number): FindingTier | null {
  // "met mijn 81", but not "met mijn 20 pillen".
  if (value >= 16 && WITH_MY.test(before) && !isCounting(after, value) && !countsPlural(after)) return 'sure';
  for (const phrase of PHRASES) {
    if (value < phrase.least) continue;
    if (phrase.after === undefined ? isCounting(after, value) : !phrase.after.test(after)) continue;
    if (phrase.before.test(before) || phrase.before.test(stem)) return phrase.tier;
  }
  return null;
}
