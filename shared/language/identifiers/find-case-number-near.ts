import { passesElevenTest } from './eleven-test.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount } from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

/** A row of letters and digits with at least one digit, in parts that one sign or a space before digits joins. */
const CODE = wordPattern(
  /(?<![\p{L}\p{N}_@€$£+*]|[\p{L}\p{N}][-./,:–](?<!(?:nr|no|nummer|kenmerk|ref|dossier|zaak|id)[.:-])|[€$£] )(?![\p{L}]{0,16}(?:nr|no|nummer|kenmerk|dossier)[.:-])(?:[A-Z][ \u00a0](?=\d{3}))?(?=[A-Za-z./_–-]{0,9}\d)[A-Za-z\d]{1,24}(?:[-./_–][A-Za-z\d]{1,24}){0,7}(?:[ \u00a0]\d{1,6}(?![\p{L}\p{N}]|[.,:/-]\d)){0,5}(?![\p{L}\p{N}_@%€]|[,:]\d)/gu,
);
const BEFORE = 90;
const AFTER = 60;
/** A word that says which number follows or stood before: "tolknummer", "pt.nr.", "kenmerk", "case no". */
const NUMBER_WORD = wordPattern(
  /(?<![\p{L}\d])([\p{L}\d.’'-]{0,30}?)[ -]?(nummers?|nrs?|nrn|num[ée]ro(?: national)?|numbers?|num|no(?=[.:]? ?[#A-Z\d])|kenmerk(?:en)?|referentie|reference|ref|codes?|id|dossier|dossiers)(?![\p{L}\d])/giu,
);
/** Numbers that belong to things or to everybody, and those with a finder of their own. */
const OTHER_NUMBER =
  /(?:^|[\s.’'-])(?:service|vaste?|thuis|privé|telefoon|tel|tel\.|huis|kamer|inventaris|catalogus|collectie|rekening|rek|bank|giro|iban|burgerservice|burger|sofi|bsn|pagina|artikel|art|bus|lijn|versie|fax|doorkies|nood|nooit|alarm|week|vraag|isbn|issn|mobiel|mobiele|gsm|06|spoor|zaal|rug|start|schoen|atoom|postbus|kenteken|blad|bladzijde|regel|toestel|sms|gratis|hulp|informatie|post|pin|wifi|qr|bar|streep|kleur|gedrag|dress|kledings?|erf|bron|error|fout|phone|mobile|house|room|street|page|flight|vlucht|item|part|model|type|product|stap|volgorde|rang|lot|loting|wacht|wachtrij|sbi|stroom|land|zip|toegangs?|kluis|deur|poort|maat|bouw|perron|zitplaats|stoel|rij|tafel|hoofdstuk|paragraaf|lid|lied|psalm|gezang|bladzij|editie|druk|jaargang|aflevering|seizoen|kamers?|verdiepings?|etage|unit|balie|loket|sleutel|kluis|cel|nummerbord|bord|hok|box)s?$/i;
/** "lidnummer" is a number, "lid" before a space an article of a law; the same for cards of a bank. */
const OWN_NUMBER = /(?:lid|leden)-?$/i;
/** Between the word and its number no sentence ends and no other figures stand. */
const SENTENCE_END = /[!?;\d]|\.(?=\s+\p{Lu}\p{Ll})|\n\s*\S+ \S/u;
const ONLY_LAYOUT = /^[.:)\]*?]{0,3}[\s|:*_-]{0,30}[#(“"‘']?$/;
/** "Wat is uw klantnummer? - Ja, dat is 30118." */
const ANSWERED = wordPattern(
  /^[^.!?\n\d]{0,15}\?[\s–-]{1,4}(?:\p{L}[^\n:\d]{0,20}: ?)?(?:(?:ja|eh|uh|even kijken|dat is|het is|dat|is|that is|it is|it's)[,. ]{1,4}){0,4}$/iu,
);
const GAP_WORDS = 9;
const SMALL_WORD =
  /^(?:is|was|dat|dit|die|denk|dacht|geloof|meen|ik|volgens|mij|van|voor|mijn|m'n|het|de|een|ja|nee|nou|eh|uh|even|kijken|toch|nog|eens|luidt|moet|zijn|if|the|my|of|for|i|think|it)[.,:]?$/i;
/** "tolk nr. 4417", "pat. nr 660". */
const PERSON_STEM = wordPattern(
  /(?:^|[\s.])(?:tolk|klant|pat|pt|cl|cli[eë]nt|pati[eë]nt|dossier|doss|zaak|lid|huurder|deb|student|leerling|medew|mdw|pers|polis|reg|inschr|client|customer|patient|file|case|member|staff|policy|passport|claim)\.?$/i,
);
/** Registers and papers by their short name, right before the number. */
const REGISTER = wordPattern(
  /(?<![\p{L}\d])(?:big|big[- ]?reg(?:istratie)?|agb|skj|skj-registratie|uzi|pesel|cnp|nino|ssn|insz|niss|cjib|bvh|coa|kvk|k\.v\.k|rsin|sap|mrn|epd|ean|mic|vim|tin|nif|nie|dni|kimlik|id ?nr|steuer-?id|steuernummer|suwi|cvz|wlz-id|zaak(?:id)?|brin|anw|lei|uci|lrk|kiwa|digid|ind|id|pv|ov|reg|ref|nr|pat|pt|cl|mdw|deb|dos|bon|kassabon|insurance|vermelding van|o\.?v\.?v)\.?[ \u00a0]?(?:nr|no|nummer|code|id|reg)?[.:#]{0,2}[ \u00a0]?\(?$/iu,
);
/** Things that a register numbers, right before the number or with "nummer", "nr" and small words between. */
const THING = wordPattern(
  /(?<![\p{L}\d])(?:[\p{L}-]{0,18}(?:pas|pasje|kaart|kaartje|passport|document|contract|polis|policy|besluit|beschikking|indicatie|registratie|registration|inschrijving|certificaat|vergunning|permit|licen[cs]e|vonnis|dossier|claim|mutualiteit|ziekenfonds)|case|member|tenant|employee|file|application|record|ticket|membership|account|invoice|visum|visa|paspoort|cli[eë]nte?|pati[eë]nte?|patient|client|customer|student|leerling|huurder|debiteur|lid|tolk|interpreter|aangifte|proces-verbaal|bezwaar(?:schrift)?|beroep(?:schrift)?|klacht|schade|aanslag|boete|traject|casus|melding|incident|bestelling|pakketje|pakket|zending|abonnement|factuur|track (?:&|and|en) trace|tracking)(?: (?:is|was|met|with|has|heeft|als|the|het|nummer|nr|no|number|id)(?!\p{L})\.?){0,3}[ \u00a0]?[,:#=-]?[ \u00a0]?[(#]?(?:nr\.? |no\.? |nummer |number )?$/iu,
);
const KNOWN_AS = wordPattern(
  /(?<!\p{L})(?:geregistreerd|bekend|ingeschreven|aangemeld|genoteerd|opgenomen|opgeslagen|vermeld|geboekt|registered|known|filed|listed|vermelding|vermelden|vermeld|quote|quoting|mention|staat|stond|staan|kent|kennen|terugvinden|terug te vinden|vindbaar|zoeken|opzoeken|gezocht)(?!\p{L})(?! (?:in|op|sinds) \d)[^.!?\n\d]{0,40}(?:(?<!\p{L})(?:als|onder|van|as|under|met|(?<=zoe(?:k|ken|cht) )op)|:)[ \u00a0]$/iu,
);
/** "dat eindigt op 418", "de laatste vier cijfers zijn 9083". */
const ENDS_IN = wordPattern(
  /(?:(?:nummer|nr|number|code|pas|kaart|card|kenmerk|dossier|zaak)(?!\p{L})[^.!?\n\d]{0,30}(?:eindigt|eindigend|eindigde|eindigen|ending|ends|begint|beginnend|beginning|starts|starting)(?: het)? (?:op|in|met|with)|laatste (?:twee|drie|vier|vijf|zes|[2-6]) (?:cijfers|getallen|nummers)[^.!?\n\d]{0,45}(?: zijn| is| waren|:)|last (?:two|three|four|five|six|[2-6]) (?:digits|numbers)[^.!?\n\d]{0,45}(?: are| is| were|:)) $/iu,
);
/** Behind the number: "118204 is mijn klantnummer", "(klantnr)". */
const CUE_AFTER = wordPattern(
  /^[)”"’']?(?:,? (?:is|was|dat is|dat was|als|as|staat als|geldt als)(?: (?:mijn|m’n|m'n|ons|onze|het|de|je|jouw|uw|zijn|haar|hun|my|our|the|your|his|her|dat|that))?| [(=-] ?)[ \u00a0]?(?:[\p{L}.-]{0,12} )?([\p{L}.-]{0,25}?)[ -]?(?:nummer|nr|number|kenmerk|referentie|reference|code)(?![\p{L}\d])/iu,
);
const NOT_A_CODE =
  /^(?:\d{1,2}[-/.]\d{1,2}(?:[-/.](?:\d{4}|\d{2}))?|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|(?:19|20)\d{2} ?[-/–] ?(?:(?:19|20)\d{2}|\d{2})|(?:19|20)\d{2}|\d{1,4}[.:]\d{2}(?:u|uur)?|\d+(?:e|de|ste|st|nd|rd|th|x|m|cm|mm|km|kg|mg|ml|gr|g|u|uur|min|jr|j|wk|mnd|dgn|k|gb|mb|m2|m3|kwh|euro|eur|pk)(?:[-/]\w+)*|\d{1,2}[-–]\d{1,2} ?(?:u|uur|x)|97[89][- ]?\d.*|\d{4} ?[A-Za-z]{2}|[A-Za-z]{2} ?\d{2} ?[A-Z]{4}.*)$/i;
/** 660.118 and 0044-1188-02 are an amount and a telephone number, unless a word right before says otherwise. */
const WITH_WORD_ONLY =
  /^(?:\d{1,3}(?:\.\d{3})+|0\d{1,3}[- ]\d{6,8}|06[- .\d]{8,14}|(?:0\D?(?:\d\D?){8}\d)|0\d{9})$/;
const PUBLIC_CODE =
  /^(?:covid|sars|icd|iso|nen|eu|dsm|bwv|opus|windows|office|iphone|vv|zzp|lg|vg|lvg|ggz|mpt|vpt|h1n1|b12|a\d+$|n\d+$|e\d{3}$|h\d{1,2}$|ltz|wmo|wlz|pgb|awbz|avg|gpt|usb|mp\d|co2|hba1c|http|www|wet|art)/i;
const ROUND = /0{4}$/;
const AMOUNT_AFTER =
  /^ ?(?:euros|eurootjes|pounds|people|residents|steps|stappen|views|volgers|leden|woningen|huishoudens|cliënten|points|punten|stemmen|calorie|kcal|woorden|words|peso|yen|lira|dirham|zloty|roebel|kronen|kroon|frank|franken|dollars|pond|gulden|watt|volt|pagina|pages|tekens|hectare|ton)/i;
const SUM_BEFORE =
  /(?:bedrag|som|vergoeding|schuld|budget|kost|kosten|opbrengst|prijs)(?: van| is| was|:)? $/i;
/** Beyond this a row of figures is no count, year or price. */
const LONG_ROW = 7;

/**
 * Case numbers that stand further from their word than a few small words, before it, under it, or without one: from
 * each code the text looks back and on for what says whose it is. Sure with a word that announces it nearby; a code
 * that no other thing is written like is to look at.
 */
export function findCaseNumbersNear(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(CODE)) {
    const code = withoutNext(match[0]);
    const range = [match.index, match.index + code.length] as const;
    const digits = code.replace(/\D/g, '').length;
    if (digits < 2 || isOther(text, code, range)) continue;
    const last = found.at(-1);
    const isNext = last !== undefined && isSameSort(text, last, range);
    const tier = tierOf(text, code, digits, range[0]) ?? (isNext ? last.tier : null);
    if (tier === null) continue;
    const reason = tier === 'shape' ? 'number-shape' : 'number-cue';
    found.push(
      candidateOf(
        'case-number',
        range,
        tier === 'sure' ? 'sure' : 'look',
        reason,
        tier === 'shape' ? '' : 'nummer',
      ),
    );
  }
  return found;
}

/** "10338, 10341 en 10356": of one shape, with nothing but a comma or "en" between. */
function isSameSort(text: string, last: Candidate, [start, end]: readonly [number, number]): boolean {
  const code = text.slice(start, end);
  const between = text.slice(last.end, Math.min(start, last.end + 42));
  const isListed = /^(?:,| en| of| and|;| \/| \+)? ?(?:en )?$/.test(between);
  const isSameLine =
    between.length < 42 && !/[.!?\n\d]/.test(between) && /^(?:[A-Z]+[-/.]?\d{3,}|\d{5,})$/.test(code);
  const shapeOf = (part: string) => part.replace(/\d/g, '0').replace(/[A-Za-z]/g, 'A');
  return (
    (isListed || isSameLine) &&
    code.length >= 4 &&
    shapeOf(text.slice(last.start, last.end)) === shapeOf(code)
  );
}

/** Groups of figures belong together when they are of a size or the first part is of letters ("4022 5581 9033 1"). */
function withoutNext(code: string): string {
  const [first = '', ...rest] = code.split(/[ \u00a0]/);
  if (rest.length === 0) return code;
  const inner = rest.slice(0, -1);
  const isSingles = [first, ...rest].every((part) => part.length === 1) && rest.length >= 4;
  const isGrouped =
    /^(?:[A-Z]|\d{2,6})$/.test(first) && rest.length >= 2 && inner.every((part) => part.length >= 2);
  const isPair = rest.length === 1 && /^\d{3,4}$/.test(first) && rest[0]?.length === first.length;
  return isSingles || isGrouped || isPair ? code : first;
}

function isOther(text: string, code: string, [start, end]: readonly [number, number]): boolean {
  if (NOT_A_CODE.test(code) || PUBLIC_CODE.test(code) || /^\p{L}\p{Ll}{4,}/u.test(code)) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  if (/(?<![a-zé])(?:versie|version|release|artikel|artt?\.?|§|ip|v)[ .]$/i.test(before)) return true;
  // A telephone number abroad.
  if (/^00[1-9]\d[ \d]{8,}$/.test(code)) return true;
  if (/^\d+$/.test(code) && SUM_BEFORE.test(before)) return true;
  return isAmount(text, start, end) || AMOUNT_AFTER.test(text.slice(end, end + 16));
}

function tierOf(text: string, code: string, digits: number, start: number): 'sure' | 'look' | 'shape' | null {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(start + code.length, start + code.length + AFTER);
  if (/^\d{2,6}$/.test(code) && ENDS_IN.test(before)) return 'look';
  const isStrong = isStrongCode(code, digits);
  const isElsewhere =
    (/^[\d .-]+$/.test(code) && digits === 9 && passesElevenTest(code.replace(/\D/g, ''))) ||
    WITH_WORD_ONLY.test(code);
  if (digits < 3 && !isStrong) return null;
  const cue = lastCue(before);
  if (cue?.isOther === true) return null;
  if (isStrong && !WITH_WORD_ONLY.test(code) && (REGISTER.test(before) || THING.test(before))) return 'sure';
  if (
    /^(?!(?:19|20)\d\d$)\d{4}$/.test(code) &&
    !/00$/.test(code) &&
    /^(?:[,.;)\n]|$)/.test(after) &&
    THING.test(before)
  )
    return 'look';
  if (!isElsewhere && (isStrong || digits >= 5) && KNOWN_AS.test(before)) return 'sure';
  if (cue !== null) {
    if (isElsewhere && !(cue.isClose && cue.isCompound)) return null;
    if (cue.isClose && (isStrong || (cue.isCompound && digits >= 3))) return 'sure';
    if (isStrong && digits >= (/^\d+$/.test(code) ? 6 : 4) && !ROUND.test(code)) return 'look';
  }
  const following = CUE_AFTER.exec(after);
  if (
    following !== null &&
    !isElsewhere &&
    !isOtherWord(following[1] ?? '') &&
    (isStrong || (digits >= 4 && following[1] !== ''))
  )
    return 'sure';
  if (isStrong && !isElsewhere && isUnderHead(text, start)) return 'look';
  if (digits >= 9 && !isElsewhere && / /.test(code) && /(?<!\p{L})(?:is|was|luidt) $/iu.test(before))
    return 'look';
  return !isElsewhere && isShapeAlone(code, digits) ? 'shape' : null;
}

/** The last word before the code that announces a number, unless a sentence ends between them. */
function lastCue(before: string): { isOther: boolean; isClose: boolean; isCompound: boolean } | null {
  const last = [...before.matchAll(NUMBER_WORD)].at(-1);
  if (last === undefined) return null;
  const gap = before.slice(last.index + last[0].length);
  const stem = (last[1] ?? '').trim();
  const isGlued = stem.length > 0 && !/[ \u00a0]/.test(last[0].slice(stem.length).charAt(0));
  const isCompound = isGlued || PERSON_STEM.test(stem) || /^(?:kenmerk|ref)/i.test(last[2] ?? '');
  const isNext = ONLY_LAYOUT.test(gap) || ANSWERED.test(gap);
  if (!isNext && (SENTENCE_END.test(gap) || /\n/.test(gap))) return null;
  if (isOtherWord(stem)) return { isOther: true, isClose: true, isCompound };
  if (isNext) return { isOther: false, isClose: true, isCompound };
  const words = gap.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length > GAP_WORDS) return null;
  const isSmall = words.every((word) => SMALL_WORD.test(word));
  return { isOther: false, isClose: words.length <= 3 || isSmall, isCompound: isCompound && isSmall };
}

function isOtherWord(stem: string): boolean {
  return OTHER_NUMBER.test(stem.replace(/[.\s-]+$/, '')) && !OWN_NUMBER.test(stem);
}

/** Letters among figures, figures around a sign, or five figures: more than a count. */
function isStrongCode(code: string, digits: number): boolean {
  if (/^\d+$/.test(code)) return digits >= 5;
  if (/[A-Z]/.test(code) && digits >= 2 && code.length >= 4) return true;
  if (/[a-z]/.test(code)) return digits >= 4;
  return digits >= 5;
}

/** In a letter the heads stand on one line and what belongs to them below. */
function isUnderHead(text: string, start: number): boolean {
  const window = text.slice(Math.max(0, start - 200), start);
  const lines = window.split('\n');
  const head = lines.at(-2) ?? '';
  return (
    lines.length > 1 && !/\d/.test(head) && /kenmerk|nummer|(?<!\p{L})nr(?!\p{L})|reference/iu.test(head)
  );
}

/** Without any word: capitals and figures in turn, two signs and more, or a long row that does not end in zeros. */
function isShapeAlone(code: string, digits: number): boolean {
  if (ROUND.test(code)) return false;
  // Cards: 4418 2044 1188. Years in a row are none.
  if (/^\d{4}(?: \d{4})+(?: \d{1,4})?$/.test(code))
    return digits >= 10 && !/^(?:19|20)\d\d (?:19|20)/.test(code);
  if (/ /.test(code)) return false;
  if (/^(?:(?:19|20)\d\d-\d{5,8}|[1-9]\d-\d{6,8})$/.test(code)) return true;
  if (/^\d+$/.test(code)) return digits >= LONG_ROW && digits <= 20 && !/^(?:19|20)\d\d/.test(code);
  if (/^[A-Z]{1,5}-?\d{5,}/.test(code)) return true;
  if (/^[A-Z]{2,6}[-/.]\d{2,4}[-/.]\d{2,}$/.test(code)) return true;
  if (/^0\d{3,}[-./]\d{3,}$/.test(code)) return digits >= 8;
  if (/^[A-Z\d]+$/.test(code)) return code.length >= 7 && digits >= 3 && /\d[A-Z]|[A-Z]{2}\d{5}/.test(code);
  const signs = code.replace(/[^-./_–]/g, '').length;
  return /^[A-Z\d./_–-]+$/.test(code) && signs >= 2 && digits >= 6;
}
