import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount } from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

/** One to six capitals before figures, or a code of a carrier: "BB 40917", "A-0117", "R 40 118 227", "DFDS 66X9KQ". */
const CODE = wordPattern(
  /(?<![\p{L}\p{N}_@€$£+]|[\p{L}\p{N}][-./,:–])(?:[A-Z]{1,6}[ -]?\d{2,9}(?:[ ./-]\d{2,6}){0,3}[A-Z]{0,2}|[A-Z]{2,6} (?=[A-Z]{0,6}\d)(?=\d{0,7}[A-Z])[A-Z\d]{5,8}|\d[A-Z]{2,5}\d{6,12}|(?=[A-Z]{1,5}\d|\d{1,5}[A-Z])[A-Z\d]{6})(?![\p{L}\p{N}_%@€]|[-/.,:]\d)/gu,
);
/** Something on which a number stands for one person or one event, in the same sentence. */
const CUE = wordPattern(
  /(?<![\p{L}\d])(?:[\p{L}-]{0,24}(?:kaart(?:en|je|jes)?|passen|pasjes?)|[\p{L}-]{3,20}pas|(?:mijn|m'n|de|het|zijn|haar|je|uw|die) pas|cards?|badge|polsbandje|tickets?|e-ticket|lot(?:en)?|lootjes?|voucher|tegoedbon|bon(?:netje)?|boeking(?:en)?|booking|reservering|reservation|confirmation|bevestiging|referenties?|references?|ref|kenm(?:erk)?|streepjescode|barcode|rapport|report|procesverbaal|aangifte|melding|incident|claim|dossier|zaak|polis|cli[eë]nt(?:en)?|pati[eë]nt(?:en)?|[\p{L}-]{0,16}nummers?|[\p{L}-]{0,16}codes?|numbers?|label|sticker|stamkaart|paspoort|passport|permit|uit (?:mijn|m'n|zijn|haar|je|het|uw) hoofd|van buiten|by heart|voorlezen|voorgelezen|opgelezen|oplezen|spellen|dicteren)(?!\p{L})\.?[^.!?;\n\d]{0,48}$/iu,
);
/** Things, rooms, roads, rules and money are numbered as well. */
const OTHER = wordPattern(
  /(?<!\p{L})(?:\p{L}*(?:type|model|kamer|lokaal|zaal|gebouw|vleugel|lijn|vlucht|versie|artikel|toestel|norm|standaard|richtlijn|route|inventaris|inventarisnummer|artikelnummer|catalogusnummer|typenummer|modelnummer|serie|formulier|product|productcode|productnummer|onderdeel|afslag|perron|gate|stoel|rij|vak|maat|wet|film|boek|doorkiesnummer|toestelnummer|kleurcode|foutcode|errorcode|postcode|kamernummer|wegnummer|busnummer|lijnnummer|vluchtnummer|treinnummer|huisnummer|zender|liedje|lied)|room|flight|version|bus|tram|trein|train|line|standard|extension|section|rule|size|snelweg|de|het|per) (?:is|was|van|met|nr\.?|nummer|number)? ?$/iu,
);
/** Numbers that other finders know by these words: theirs is the number alone. */
const OWN_FINDER =
  /^(?:BSN|SOFI|TEL|MOB|GSM|FAX|IBAN|NL|BE|NR|NO|ID|KVK|RSIN|BIG|AGB|SKJ|UZI|PESEL|CNP|NINO|SSN|INSZ|NISS|CJIB|BVH|COA|DIGID|VIM|MIC|MIP|MIM|PV|PT|PAT|CL|REF|EPD|DOB|GEB|DD|OP|EN|OF|IS)$/;
const PUBLIC_LETTERS =
  /^(?:ECLI|LJN|ISO|NEN|EN|DIN|IEC|IP|ICD|ICF|DSM|EU|EG|COVID|SARS|CORONA|EUR|USD|GBP|CHF|RR|HBA|BWV|KV|OPUS|NPO|RTL|WMO|WLZ|ZVW|AVG|BW|AWB|PGB|VV|ZZP|LG|VG|WW|WIA|WAO|AOW|BMI|MMSE|PSA|CRP|GFR|EGFR|TSH|LDL|HDL|PHQ|GAD|HADS|SF|EQ|CQ|FWG|USB|HDMI|PDF|HTTP|UTF|RAL|WD|UV|DNA|BMW|VW|KIA|AUDI|OPEL|FORD|SEAT|FIAT|HP|IBM|DAF|MP|CO|PM|AM|MAX|MIN|CAO|BTW|KWH|TV|FM|DAB|GTX|RTX|CPU|XL|KL|TIM|FIG|TAB|BIJL|ART|SBI|NACE|ISBN|ISSN|DOI|PMID)$/;
const ROAD =
  /^(?:[AENS][ -]?\d{1,3}|B12|H\d{1,2}|[A-Z]{1,3}[ -]?(?:19|20)\d{2}|[A-Z]{1,6} (?:19|20)\d{2}|[A-Z]{2}\d{2} ?[A-Z]{4}.*)$/;
/** A letter with a leading zero: a row that somebody keeps. */
const KEPT_ROW = /^[A-Z]{1,3}-0\d{3,6}$/;
const PARCEL = /^3S[A-Z]{2,5}\d{6,12}$/;
/** Reports of incidents count by the year, which elsewhere is a stretch of years. */
const INCIDENT = wordPattern(
  /(?<![\p{L}\p{N}])(?:VIM|MIC|MIP|MIM|FONA)(?:[ -]?meldingen|[ -]?melding|[ -]?nr\.?|[ -]?nummer)?:? ((?:(?:19|20)\d{2}|\d{2})[-/.]\d{1,5})(?![\p{L}\p{N}]|[-/.,:]\d)/gu,
);
/** "A-0117 Gijs, A-0118 Yasin": of one shape with a few words between. */
const BETWEEN = /^[^.!?\n\d]{1,32}$/;
const FEWEST_DIGITS = 3;

/**
 * Codes with a short head of capitals that a card, ticket, booking, lot, barcode or report bears, or that somebody
 * knows by heart. Sure for parcels, else to look at. Roads, standards, laws, makes and money are none.
 */
export function findShortCodes(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(INCIDENT)) {
    const end = match.index + match[0].length;
    const range = [end - (match[1] ?? '').length, end] as const;
    found.push(candidateOf('case-number', range, 'sure', 'number-cue', 'meldingsnummer'));
  }
  let last: Candidate | undefined;
  for (const match of text.matchAll(CODE)) {
    const code = match[0];
    const range = [match.index, match.index + code.length] as const;
    if (isOther(text, code, range)) continue;
    const before = text.slice(Math.max(0, range[0] - 90), range[0]);
    const isNext = last !== undefined && isSameSort(text, last, range);
    if (!PARCEL.test(code) && !KEPT_ROW.test(code) && !CUE.test(before) && !isNext) continue;
    last = candidateOf('case-number', range, PARCEL.test(code) ? 'sure' : 'look', 'number-cue', 'nummer');
    found.push(last);
  }
  return found;
}

function isOther(text: string, code: string, [start, end]: readonly [number, number]): boolean {
  const letters = /^[A-Z]*/.exec(code)?.[0] ?? '';
  if (
    code.replace(/\D/g, '').length < (/^[A-Z\d]{6}$/.test(code) ? 1 : FEWEST_DIGITS) &&
    !/ [A-Z\d]{5,}$/.test(code)
  )
    return true;
  if (PUBLIC_LETTERS.test(letters) || OWN_FINDER.test(letters) || ROAD.test(code)) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  return OTHER.test(before) || isAmount(text, start, end);
}

function isSameSort(text: string, last: Candidate, [start, end]: readonly [number, number]): boolean {
  const shapeOf = (part: string) => part.replace(/\d/g, '0').replace(/[A-Z]/g, 'A');
  return (
    start - last.end <= 32 &&
    BETWEEN.test(text.slice(last.end, start)) &&
    shapeOf(text.slice(last.start, last.end)) === shapeOf(text.slice(start, end))
  );
}
