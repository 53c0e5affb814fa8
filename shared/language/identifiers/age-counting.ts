import { NUMBER_WORD } from './number-words.ts';
import { PERSON_NOUN } from './person-words.ts';
import { wordPattern } from './word-pattern.ts';

const MONTH =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|aug|sept?|okt|nov|dec';
const UNIT =
  'keer|keren|maal|x|dd|dag|dagen|week|weken|weekjes?|wkn?|dgn|mndn|maand|maanden|mnd|maandjes|uur|uren|uurtjes?|minuut|minuten|minuutjes|min|seconden?|kwartier|' +
  'kilo|kg|kilogram|gram|gr|ons|pond|mg|mcg|ml|cc|liter|l|meter|m|m2|cm|mm|kilometer|km|centimeter|graden|procent|promille|euro|eur|cent|' +
  'gulden|dollar|ton|miljoen|duizend|honderd|punt|punten|komma|man|mensen|personen|stuks?|hoog|tot|à|tegen|kamers|treden|trappen|deuren|' +
  'huizen|straten|etages|verdiepingen|haltes|plaatsen|plekken|nachten|ochtenden|middagen|avonden|bladzijden|pagina’s|sterren|stappen|' +
  'contracten|formulieren|brieven|gesprekken|afspraken|pillen|tabletten|hoofdstukken|gezinnen|scholen|klassen|groepen|dorpen|' +
  "feet|foot|inches|o[’']clock|minutes|hours|days|weeks|months|years|times|miles|pounds|percent|people|" +
  `bij|op (?:de \\d|een|elke|iedere|\\d{1,2}(?! ?(?:${MONTH}|[-/.]\\d)))|voor \\d|${MONTH}`;
const MEASURED = wordPattern(
  `^(?:[ -]?(?:${UNIT})(?![\\p{L}\\p{N}])| ?(?:[%°€x×+*=]|\\d)|[’']s(?!\\p{L})| van (?:de|het|die|deze|hen|hun|ons|jullie|ze|alle|mijn|\\d|${NUMBER_WORD})(?!\\p{L}))`,
);
/** Words in -en and -s that are no plural noun. */
const NO_PLURAL =
  '(?:en|een|eens|zijn|hebben|hadden|wonen|woonden|waren|zaten|zitten|gaan|gingen|toen|samen|alleen|misschien|moeten|moesten|willen|wilden|kunnen|konden|mogen|mochten|' +
  'worden|werden|komen|kwamen|krijgen|kregen|doen|deden|staan|stonden|lopen|liepen|spelen|speelden|slapen|sliepen|slapen|vinden|vonden|zullen|zouden|blijven|bleven|' +
  'binnen|buiten|boven|beneden|tussen|onlangs|volgens|sinds|sindsdien|als|dus|is|was|soms|anders|ons|niks|niets|' +
  'steeds|vaak|thuis|nergens|ergens|alles|iets|wordens|geworden|gekomen|overleden|gestorven|geweest|gescheiden|gebleven|jongen|morgen|mss|les|' +
  'jongens|meisjes|meiden|kindjes|kinderen|hun|werken|werkten|leven|leefden|helpen|hielpen|zeggen|zeiden|lezen|eten|praten|geboren|begonnen|lens|lentes)';
const PLURAL = wordPattern(
  `^ (?:(?:hele|lange|volle|goede|dikke|extra|verschillende|andere|nieuwe|grote|kleine|aparte|losse|vaste|lieve) |(?!${NO_PLURAL}(?!\\p{L}))\\p{L}{2,}(?:en|s|[’']s)(?!\\p{L}))`,
);
const CHILDREN = wordPattern(`^ (?:${PERSON_NOUN}|kinderen|kids|jongens|meisjes|meiden)(?!\\p{L})`);

/** "vier of vijf keer". */
const OR_MORE = wordPattern(`^ (?:of|à|a|tot) (?:\\d{1,3}|${NUMBER_WORD})(?![\\p{L}\\p{N}])`);

/** Above this a bare number with a plural behind it is hardly ever said of a person: "ik ben 78 jongens". */
const FEW = 12;

/**
 * True when the words behind a number say what it counts: "3 keer", "twee straten", "1 van de drie". It is the other
 * way round than a list of what may follow, so that any verb or name may follow an age. `after` in lower case.
 */
export function isCounting(after: string, value: number): boolean {
  const rest = after.replace(OR_MORE, '');
  return MEASURED.test(rest) || (value <= FEW && (PLURAL.test(rest) || CHILDREN.test(rest)));
}

/** True when a measure follows, whatever the number: "3 keer", "1 op 1". */
export function isMeasured(after: string): boolean {
  return MEASURED.test(after);
}

/** True when a plural noun or an adjective before one follows: "met mijn 20 pillen". */
export function countsPlural(after: string): boolean {
  return PLURAL.test(after);
}
