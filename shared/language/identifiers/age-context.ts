import { ORDINAL_WORD } from './number-words.ts';
import { PERSON_NOUN, PERSON_PLURAL, PERSON_PRONOUN, THING } from './person-words.ts';
import { wordPattern } from './word-pattern.ts';

/** What stands before and after a number, for text in lower case unless a name is part of it. */
const ADVERB =
  "(?:vast|onderhand|meen ik|krek|krèkt?|krekt|mor|moar|mar|bienoa|ouk|oek|d[’']r eigen|z[’']n eigen|m[’']n eigen|presies|nu|nou|noe|al|alweer|ver|pakweg|misschien|waarschijnlijk|wel|pas|net|inmiddels|ondertussen|intussen|bijna|ruim|toen|nog|maar|zelf|dus|ook|vandaag|gisteren|morgen|dan|toch|eigenlijk|" +
  'straks|binnenkort|volgende week|volgende maand|vorige week|vorige maand|volgend jaar|vorig jaar|dit jaar|deze maand|deze week|' +
  "in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|beiden?|eind|begin|ongeveer|zo’n|zo'n|" +
  'minstens|zeker|amper|nauwelijks|eindelijk|geloof ik|denk ik|zeg maar|eh|uh|ehm|uhm|hè|eens|precies|exact|allebei|' +
  'thans|trouwens|overigens|immers|ineens|opeens|plots|destijds|naar schatting|nu eenmaal|zowat|haast|nog geen|rond de|tegen de|over de|een jaar of|ca\\.?|circa|om en nabij de|hooguit|effe|gewoon|echt|onlangs|zondag|zaterdag|' +
  '(?:op )?(?:\\d{1,2}|[a-zë]{3,14}) (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|' +
  'over (?:een|twee|drie|vier|\\d|een paar) (?:dagen|week|weken|maand|maanden|jaar)|ten tijde van (?:het|de|dat|die) \\p{L}{3,20})';
const COPULA = '(?:is|ben|bent|zijn|zijt|was|waren|wordt|word|worden|werd|werden|bin|waar|wor|zen)';
const NAME = "\\p{Lu}[\\p{Ll}\\p{M}’'-]+(?:-\\p{Lu}\\p{Ll}+)?";
/** A word with a capital that is no ordinary word at the start of a sentence. */
const NAME_PROPER = `(?<![\\p{L}\\p{N}])(?!(?:${capitalised(THING)})(?!\\p{L}))(?:${NAME}|\\p{Lu}\\.)`;

const ADVERB_AT_END = wordPattern(`(?<=[ (])${ADVERB} $`);

/**
 * The length of `before` without up to four adverbs at its end: "ik ben nu pas " becomes "ik ben ". Taken off once,
 * they need not be in every pattern below, where they would triple the time to compile.
 */
export function lengthWithoutAdverbs(before: string): number {
  let stem = before;
  for (let count = 0; count < 4; count++) {
    const at = ADVERB_AT_END.exec(stem)?.index;
    if (at === undefined) break;
    stem = stem.slice(0, at);
  }
  return stem.length;
}

/** "Daan is nu", "ik ben", "mijn man was pas", "die is". */
export const SUBJECT_IS = wordPattern(
  `(?<![\\p{L}\\p{N}])(?:${PERSON_PRONOUN}|${PERSON_NOUN}|kids|kinderen) ${COPULA} $|(?:^|[.!?,;:\\n]\\s?|(?<!\\p{L})(?:en|maar) )(?:ben|bin) $`,
);
/** "dat is", "de score was": nobody. */
export const THING_IS = wordPattern(
  '(?<!\\p{L})(?:het|dat|dit|er|alles|nummer|totaal|score|kans|prijs|temperatuur) (?:is|was|zijn|waren|wordt|werd) $',
);
/** The same with a name as the subject; the capital counts. */
export const NAME_IS = wordPattern(`${NAME_PROPER} ${COPULA} $`);
/** "toen was ik", "is Daan nu", "wordt ze". */
export const IS_SUBJECT = wordPattern(
  `(?<![\\p{L}\\p{N}])${COPULA} (?:(?:${PERSON_PRONOUN}|(?:mijn|m’n|m'n|zijn|haar|onze|ons|hun|jouw|je|uw|de) ${PERSON_NOUN})) $`,
);
export const IS_NAME = wordPattern(
  `(?<![\\p{L}\\p{N}])${COPULA} (?:onze |ons |mijn |die |kleine ){0,2}${NAME} $`,
);
/** "toen ik", "als hij", before "18 wordt". */
export const SUBJECT_ONLY = wordPattern(`(?<![\\p{L}\\p{N}])(?:${PERSON_PRONOUN}|${PERSON_NOUN}) $`);
export const NAME_ONLY = wordPattern(`${NAME_PROPER} $`);
/** "mijn zoon van", "een meid van"; with a name in between: "mijn zoon Ruben van". */
export const PERSON_OF = wordPattern(`(?<![\\p{L}\\p{N}])(?:${PERSON_NOUN}|${PERSON_PLURAL}) van $`);
export const NAME_OF = wordPattern(`${NAME_PROPER} van $`);
/** A title and a surname: who "van 92" is lives at that number. */
export const TITLED_OF = wordPattern(
  "(?:[Mm]evrouw|[Mm]eneer|[Mm]evr\\.?|[Mm]w\\.?|[Dd]hr\\.?|[Mm]ijnheer|[Ff]amilie|[Ff]am\\.) (?:(?:van|de|der|den|Van|De) )*\\p{Lu}[\\p{L}’'-]+ van $",
);
export const PARENT_OF = wordPattern(
  '(?:moeder|vader|ouders?|oma|opa|mama|papa|moedertje|weduwe|weduwnaar|gezin) van $',
);
/** "kinderen van 4, 7 en": the earlier ages of a row. */
export const ROW_OF = wordPattern(
  `(?<![\\p{L}\\p{N}])(?:${PERSON_PLURAL}|${PERSON_NOUN})(?: (?:van|waren|zijn)|,? ?\\() ?(?:[\\p{L}\\d]{1,16}(?: jaar)?(?:, | en |,? en ){1}){1,4}$`,
);
/** "Truus (", "mijn zoon (Ruben, ", "vrouw, ", "man ". */
export const NAME_BRACKET = wordPattern(
  `(?:${NAME_PROPER}) ?\\((?:${NAME}(?: ${NAME})?, ?|[mvMVfFxX][,/] ?|(?:man|vrouw),? ?|leeftijd:? )?$`,
);
export const PERSON_BRACKET = wordPattern(
  `(?<![\\p{L}\\p{N}])(?:${PERSON_NOUN}|${PERSON_PLURAL})(?: \\p{L}+)? ?\\((?:\\p{L}[\\p{L}’'-]*(?: \\p{L}[\\p{L}’'-]*)?,? ?|[mvfx][,/] ?)?$`,
);
export const BRACKET_HEAD = wordPattern(
  `\\((?:\\p{L}[\\p{L}’'-]+(?: \\p{L}[\\p{L}’'-]+)?, ?|[mvfx][,/] ?|(?:man|vrouw),? )$`,
);
export const PERSON_COMMA = wordPattern(`(?<![\\p{L}\\p{N}])${PERSON_NOUN}(?:,| \\p{L}[\\p{L}’'-]*,)? $`);
export const NAME_COMMA = wordPattern(`${NAME_PROPER}, $`);
/** A form, a question: "Leeftijd: ", "de leeftijd van ", "hoe oud bent u? ". */
export const AGE_WORD = wordPattern(
  '(?:leeftijd(?:en)?,?(?: (?:is|was|zijn|van|nu|de|het|mijn|uw|respondent|deelnemer|cliënte?|patiënte?|kind|kinderen|partner|zoon|dochter|moeder|vader|man|vrouw|jeugdige|bewoner|aanvrager))*(?: ?[:=])? ?\\(?|leeftijd(?: \\p{L}+)?,? (?:circa|ca\\.?|ongeveer|rond|rond de|geschat op|plm\\.?|begin|eind) |' +
    'leeftijd ?\\?\\s{1,3}(?:[\\p{L}]{1,14}: )?|lft\\.?:? ?|' +
    '(?:hoe oud|hou old|how old|(?:uw|je|jouw) leeftijd) ?[^.!?\\n]{0,40}[?]["”’]?\\s{1,3}(?:[\\p{L}]{1,14}: )?' +
    '(?:(?:ik|hij|zij|ze|die|ben|is|word|wordt|nou|nu|eh|uh|ehm|ja|net|al|bijna|pas|o|oh|even denken|[\\p{L}]{2,14} is)[,.]? ){0,4})$',
);
/** What is old and is nobody: "mijn fiets is 3 jaar oud". */
export const OLD_THING = wordPattern(
  '(?<!\\p{L})\\p{L}*(?:huis|woning|auto|fiets|kat|poes|kater|hond|paard|gebouw|pand|flat|school|wet|regeling|systeem|computer|laptop|telefoon|rolstoel|scootmobiel|' +
    'traplift|matras|boom|brief|gegevens|foto|ketel|dak|keuken|muur|bank|brug|machine|tuin|contract|dossier|bus|trein) (?:is|was|zijn|waren|van|die) (?:\\p{L}+ ){0,2}$',
);
/** An age of the law: "de AOW-leeftijd is". */
export const RULE_AGE = wordPattern(
  '(?:aow|pensioen\\p{L}*|gerechtigde|minimum|maximum|minimale|maximale|gemiddelde|gem\\.|wettelijke|vaste)[- ]?leeftijd\\p{L}*(?: (?:is|was|van|gaat|ging|naar|tot|ligt|lag|op|nu|wordt|werd))* $',
);
/** "er ook nog een van" before the months of a baby. */
export const ONE_MORE_OF = wordPattern(
  '(?<!\\p{L})(?:heb|hebben|heeft|had|zit|zitten) (?:er |hier |thuis )?(?:(?:ook|nog|al) )*(?:een|eentje|één) van $',
);
/** "op mijn", "sinds haar", before an ordinal. */
export const OWN_BEFORE = wordPattern(
  "(?<![\\p{L}])(?:op|sinds|vanaf|tot|rond|voor|na|tegen) (?:mijn|m’n|m'n|mn|zijn|z’n|z'n|zn|haar|d’r|d'r|hun|je|jouw|uw|ons|onze) $",
);

/** "ik ben Sanne,", "mijn naam is Jan Smit". */
export const INTRODUCED = wordPattern(
  '(?<!\\p{L})(?:ik ben|ben|ik heet|heet|naam is|dit is|met) (?:\\p{L}{2,20}, )?(?!geweest|klaar|gestopt|bezig|begonnen)\\p{L}{2,20}(?: (?:van|de|der|den|te) ?){0,2}(?: (?!geweest|met|al|nu)\\p{L}{2,20})?(?:, | )$',
);
/** Between two ages: "81 en 83", "4 en mijn dochter 7". */
export const NEXT_IN_ROW = wordPattern(
  `^(?:,| en|, en)(?: (?:mijn |m’n |m'n |onze |ons |de |zijn |haar )?${PERSON_NOUN})?(?: is| nu)? $`,
);
/** "wij (" and "mijn ouders (" before "81 en 83)". */
export const BRACKET_OPENED = wordPattern(
  `(?<!\\p{L})(?:${PERSON_PRONOUN}|${PERSON_NOUN}|${PERSON_PLURAL}|jongens|allebei) ?\\($`,
);
/** "Zij 43, ik 45". */
export const PRONOUN_ALONE = wordPattern('(?:^|[.!?,;(\\n] ?|(?<!\\p{L})en )(?:ik|hij|zij|ze) $');
/** "toen ik een jaar of 14 was". */
export const ABOUT = wordPattern('(?<!\\p{L})(?:ik|hij|zij|ze|die|is|was|ben) (?:\\p{L}+ )?een jaar of $');
/** "v, 56", "man / 34" at the head of a line or bracket. */
export const SEX_HEAD = wordPattern('(?:^|\\n|[(/;:] ?)(?:m|v|x|vr|man|vrouw|jongen|meisje) ?[,/] ?$');
/** "luca van", "truus is" in text that is typed without any capitals. */
export const LOWER_NAME_OF = wordPattern(
  `(?<![\\p{L}\\p{N}])(?<!(?:de|het|een|die|dat|deze|dit|in|mijn|zijn|haar|onze|geen|te) )(?!(?:die|deze|ging|gaat|gingen|gestegen|gedaald|steeg|liep|was|is|een|tussen|vanaf|elk|werkt|werk|open|${THING})(?!\\p{L}))\\p{Ll}{3,14} van $`,
);
export const LOWER_NAME_IS = wordPattern(
  `(?:^|[.,;:!?\\n]\\s?|(?<!\\p{L})(?:en|maar|want|dat|toen|nou|onze|mijn) )(?!${THING}(?!\\p{L}))\\p{Ll}[\\p{Ll}-]{2,20}(?:(?: (?:vd|v\\.d\\.|van|de|der|den|ten|ter)){1,2} \\p{Ll}+)? ${COPULA} $`,
);
/** The same in the middle of a stream of speech, where only an article tells a thing from a name. */
export const LOWER_WORD_IS = wordPattern(
  `(?<![\\p{L}\\p{N}])(?<!(?:de|het|een|die|dat|deze|dit|mijn|zijn|haar|onze|geen|hun|uw|jouw|je|elke|iedere|alle) )(?!${THING}(?!\\p{L}))\\p{Ll}[\\p{Ll}-]{2,20} (?:is|wordt|werd|was) $`,
);
/** Children are spoken of: then a small number behind a name in lower case is an age. */
export const CHILDREN_NEAR = wordPattern(
  '(?<!\\p{L})(?:kids|kinderen|kindjes|zoons?|zoontje|dochters?|dochtertje|baby|jongste|oudste|peuter|kleuter)(?!\\p{L})',
);
/** "0 tot", "4 -": the first half of a range of ages, which is a group and nobody in particular. */
export const RANGE_BEFORE = wordPattern(
  '(?:\\d|[a-z]) ?(?:tot|t/m|tot en met|-|–|à) $|\\d[-–]$|(?:ouder|jonger) dan $',
);
/** Before "N jaar": words that make it a stretch of time. */
export const DURATION_BEFORE = wordPattern(
  "(?<![\\p{L}])(?:al|over|na|binnen|sinds|elke|iedere|per|gedurende|afgelopen|laatste|komende|eerste|volgende|vorige|voor|hele|om de|zo’n|zo'n|" +
    'tijdens|in|meer dan|minder dan|langer dan|korter dan|ouder dan|jonger dan|minimaal|minstens|maximaal|hooguit|tot|vanaf|boven|onder|' +
    'onder de|boven de|goede|dikke|ruim|bijna|zeker|wel|ongeveer|pas|nog|nu al|ook al|toch al|duurt|duurde|kost|kostte|wacht|wachten|wachtte|paar|of|ander|anderen|om|elk|' +
    'bijna al|totaal|plus|keer|maal|met|mij|me|mekaar|elkaar|hem|alles|dat|dit|het|er|daar|weer|vast|hoogstens) $',
);
/** After "N jaar": words that make it a stretch of time or a rule. */
export const DURATION_AFTER = wordPattern(
  '^[ ,]{0,2}(?:geleden|lang|al|later|terug|garantie|ervaring|getrouwd|samen|gewerkt|gewoond|gedaan|gehad|gewacht|gezeten|gevangen|gezorgd|gestaan|gelopen|geduurd|' +
    'in dienst|bezig|wachten|cel|celstraf|gevangenis|huwelijk|ziek|werk|werken|de tijd|achter elkaar|achtereen|aan een stuk|aan één stuk|ouder|jonger|verder|' +
    'daarvoor|ervoor|erna|daarna|daarvoor|mantelzorg|thuiszorg|op de wachtlijst|huur|hypotheek|studie|school|opleiding|durend|dat|' +
    'verschil|leeftijdsverschil|thuis|weg|gescheiden|weduwe|weduwnaar|alleen|lid|vrijwilliger|werkzaam|onderweg|in de|bij|aan|op|voor|zonder|na|tijd|per|' +
    'tussen|tegen|van mijn leven|tot|uitstel|onderzoek|vast|schuldsanering|wsnp|onder|elk|nodig|wachttijd|zorg|verlengd|geldig|dezelfde|niet|niks|geen|gewoon|hier|' +
    'dood|overleden|gestorven|er niet meer|werkloos|werkeloos|dakloos|verslaafd|depressief|kwijt|zwanger|vrijgezel|afgekeurd|opgenomen|mantelzorger|uit de|ww|wao|wia|huishoudelijke|gezond|clean|nuchter|droog|bewind|of (?:[\\p{L}]+|\\d+)(?: |$))(?![\\p{L}])',
);
/** After "12-jarig": nouns that last and do not live. */
export const LASTING_NOUN = wordPattern(
  '^ (?:\\p{L}+ )?(?:planten?|hond|kat|poes|kater|paard|auto|fiets|boom|half|bestaan|jubileum|huwelijk|huwelijksfeest|contract|plan|looptijd|overeenkomst|opleiding|garantie|termijn|periode|traject|ervaring|oorlog|' +
    'verbintenis|bruiloft|onderzoek|cyclus|relatie|studie|dienstverband|feest|programma|project|strijd|procedure|huurcontract|lening|hypotheek|wachttijd|' +
    'verblijf|celstraf|gevangenisstraf|beleid|beleidsplan|begroting|carrière|loopbaan|geschiedenis|traditie)',
);
/** After a bare number: nothing counted follows, so it stands by itself. */
export const NOTHING_COUNTED = wordPattern(
  '^(?:$|\\s*$|[.!?…;:)\\]"”’](?!\\d)|,(?!\\d)| ?\\n| [-–—] | (?:en|maar|toen|dus|geworden|als|want|hoor|nu|inmiddels|geweest|hè|he|hé|ofzo|of zo|die|dat|hij|zij|ze|ik|dan|' +
    'denk|geloof|volgens|vorige|deze|volgende|met|zonder|waar|jaar|jr|jong|oud|wordt|werd|word|worden|was|is|ben|bent|zijn|waren|woont|heeft|zit|kan|gaat|doet|werkt|staat|staan|zitten|wonen|gaan|toch|ook|nog|eh|uh|' +
    'in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|geboren|dit jaar|volgend jaar|vorig jaar|morgen|vandaag|misschien|woon|heb|gescheiden|alleenstaand|gehuwd|weduwe|weduwnaar|toen|oftewel|alweer|zeg|zei|overleed|overleden|gestorven|begon|kwam|ging|moest|kreeg|mocht|komt|belt|belde|vroeg|wil|krijgt|zegt|had|liep|viel|speelt|slaapt|leeft|op|bij|naar|uit|aan|thuis|alleen|te|om|uit|niet|moet|hebben)(?![\\p{L}]))',
);
export const BECOMES_AFTER = wordPattern(
  '^(?: jaar)? (?:wordt|word|worden|geworden|werd|werden|was|is|ben|bent|waren)(?![\\p{L}])(?! kwijt)',
);
export const ORDINAL = wordPattern(`^${ORDINAL_WORD}$`);
/** A birthday or the end of a clause behind an ordinal: "op mijn achttiende", "haar 45e verjaardag". */
export const AFTER_ORDINAL = wordPattern(
  '^(?:$|[.,!?;:)\\n]| (?:verjaardag|levensjaar|jaar|al|en|ging|kwam|was|is|heb|had|heeft|werd|ben|moest|kreeg|naar|in|met|nog|uit|toen|begon|overl|gest|†|woon|woonde|zat|te|weduwe|weduwnaar|moeder|vader|gestopt|getrouwd|verhuisd|bevallen|gevlucht|ontslagen|overleden|van huis|het huis|gaan|dood)(?![\\p{L}]))',
);

/** The words of a list with a capital as well: "Het", "Score". */
function capitalised(source: string): string {
  return source.replace(/(?<![\p{L}\\])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
