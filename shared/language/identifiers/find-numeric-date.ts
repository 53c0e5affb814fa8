import { isDayOfMonth, isPublicDay, WEEKDAY } from './date-grammar.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount } from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

const DASH = '[-–‑−]';
const WHOLE = wordPattern(
  `(?<![\\p{L}\\p{N}_]|\\d[.,:/-])(\\d{1,2})( ?${DASH} ?| ?/ ?|\\. ?)(\\d{1,2})( ?${DASH} ?| ?/ ?|\\. ?)(\\d{4}|[’']?\\d{2})(?![\\p{L}\\p{N}_]|[.,:/-]\\d)`,
  'g',
);
const YEAR_FIRST = wordPattern(
  /(?<![\p{L}\p{N}_]|\d[.,:/-])((?:19|20)\d{2})([-/.])(\d{2})\2(\d{2})(?![\p{N}_]|[.,:/-]\d|[A-SU-Za-z])/gu,
);
const SPACED = wordPattern(
  /(?<![\p{L}\p{N}_]|\d[.,:/ -])([0-3]\d) ([01]\d) ((?:19|20)\d{2})(?![\p{L}\p{N}_]|[.,:/ -]\d)/gu,
);
const PART = wordPattern(
  /(?<![\p{L}\p{N}_]|\d[.,:/-]|[-/])(\d{1,2})(-|\/)(\d{1,2}|(?:19|20)\d{2})(?![\p{L}\p{N}_]|[.,:/-]\d|[-/])/gu,
);
const NUMBERED_PART =
  /(?:versie|release|v|artikel(?:en)?|artt?\.?|paragraaf|par\.?|hoofdstuk|sectie|§|bijlage|tabel|figuur|lid|sub|insuline|dosering|schema)[ \u00a0]?$/iu;
/** Words that only a date follows. */
const STRONG_CUE = wordPattern(
  `(?<![\\p{L}])(?:d\\.?d\\.?|datum:?|dagtekening:?|gedateerd|afgelopen|jongstleden|${WEEKDAY},?|per|vanaf|sinds|uiterlijk|medio|omstreeks|v\\.a\\.|va|m\\.i\\.v\\.|miv|ingaande|per|p/d|overl\\.|ovl\\.?)(?: de)? $`,
);
/** What a log or calendar says before or behind a day: "HB 14/9", "4-6 gebeld", "12-10 geen gehoor". */
const LOGGED =
  'gebeld|teruggebeld|terugbellen|bellen|belt|geen gehoor|niet thuis|voicemail|huisbezoek|thuis|hb|tc|tk|mdo|zht|mail|gemaild|app|geappt|brief|' +
  'overleg|overlegd|gesproken|gesprek|bezoek|bezocht|intake|opname|opgenomen|ontslag|ontslagen|besproken|contact|afspraak|verzet|verplaatst|controle|consult|' +
  'evaluatie|zitting|rapportage|rapp|verslag|notitie|melding|gemeld|indicatie|beschikking|aanvraag|aangevraagd|aanvr|aanm|aangemeld|aanmelding|start|gestart|' +
  'stop|gestopt|einde|eind|begin|ingang|ingangsdatum|ingangsdt|ingaand|ingaande|geldig|verzonden|verstuurd|ontv|ontvangen|ontvangst|retour|vertrek|vertrokken|' +
  'overl|overleden|ovl|geopereerd|operatie|prik|vaccinatie|verhuisd|verhuizing|sleutels|oplevering|opzegging|opzegg|afsluiting|reactie|deadline|voor|nacht|gevallen|val|' +
  'spreekuur|poli|herindicatie|vergadering|bijeenkomst|training|cursus|les|telefonisch|langsgeweest|geweest|langs|kwijt|zien|gezien|hersteld|ziek|ziekgemeld|vrij|' +
  'betaald|geboekt|deurwaarder|ma|di|wo|do|vr|za|zo|dd|d\\.d';
const LOGGED_BEFORE = wordPattern(
  `(?<!\\p{L})(?:${LOGGED})(?:\\.|,|:)?(?: (?:op|was|is|van|naar|t/m|tot|per|d\\.d\\.|dd\\.?))?,? $`,
);
const LOGGED_AFTER = wordPattern(
  /^,?:? ?\(?(?:(?:om )?\d{1,2}(?:[.:]\d{2})? ?(?:u|uur)(?!\p{L})|'s |’s |(?:tel\.?|mw|dhr|cl|weer|nogmaals|opnieuw|huisarts|mevr|met|kwam|zou|zag|geen gehoor|niet thuis)(?!\p{L})|\p{L}*(?:gebeld|bellen|belt|gehoor|voicemail|huisbezoek|mail|gemaild|geappt|overleg|gesproken|gesprek|bezoek|bezocht|intake|opname|opgenomen|ontslag|ontslagen|besproken|contact|afspraak|afgezegd|controle|consult|evaluatie|zitting|melding|gestart|start|gestopt|verzonden|verstuurd|ontvangen|overleden|geopereerd|operatie|vaccinatie|verhuisd|gevallen|langsgeweest|langs|ziekgemeld)(?!\p{L}))/iu,
);
/** "van 4-6 naar 5-6", "3/4 op 4/4": a second day beside a first. */
const DAY_NEXT =
  /^(?: (?:en|of|naar|op|tot|t\/m|verzet naar|tot en met) (?:de )?|, ?| ?[-–>] ?)\d{1,2}[-/]\d{1,2}(?![\d/-])/;
const DAY_EARLIER = /\d[-/]\d{1,2}(?: (?:en|of|naar|op|tot|t\/m|tot en met)| [^\d\n]{3,30},?| ?[,>]) $/;
/** "Won met 6-4 en 7-5". */
const SCORE = wordPattern(
  /(?<!\p{L})(?:met|het|stand|score|uitslag|wordt|werd|won|wonnen)(?: \d{1,2}-\d{1,2},?(?: en)?)* $/u,
);
const COMPACT = wordPattern(
  /(?<![\p{L}\p{N}_./-])((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?![\p{L}\p{N}_]|[./-]\d)/gu,
);
const WEAK_CUE = wordPattern(
  /(?<![\p{L}])(?:op|tot|t\/m|tot en met|van|tussen|rond|voor|na|in|\d[-/]\d{1,2} (?:en|of))(?: de)? $/u,
);
/** "12/4 10:30", "12-04 om 9.15". */
const TIME_AFTER = /^,? (?:om )?(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d)/u;
const FRACTION = /^(?:1\/[2-9]|2\/[35]|3\/[45]|24\/7)$/;

/** Dates in figures: 14-03-2021, 14/3/21, 2021-03-14, and with a cue before them also 14/3 and 11/2019. */
export function findNumericDates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(WHOLE)) add(found, readWhole(text, match));
  for (const match of text.matchAll(YEAR_FIRST)) {
    const [whole, year = '', , month = '', day = ''] = match;
    if (!isDayOfMonth(Number(day), Number(month))) continue;
    found.push(wholeDate([match.index, match.index + whole.length], day, month, year, 'sure'));
  }
  for (const match of text.matchAll(SPACED)) {
    const [whole, day = '', month = '', year = ''] = match;
    if (!isDayOfMonth(Number(day), Number(month))) continue;
    found.push(wholeDate([match.index, match.index + whole.length], day, month, year, 'look'));
  }
  for (const match of text.matchAll(COMPACT)) {
    const [whole, year = '', month = '', day = ''] = match;
    const isCued = /(?:d\.?d\.?|datum:?|date:?|op|on) $/i.test(
      text.slice(Math.max(0, match.index - 10), match.index),
    );
    if (!isCued || !isDayOfMonth(Number(day), Number(month))) continue;
    found.push(wholeDate([match.index, match.index + whole.length], day, month, year, 'sure'));
  }
  for (const match of text.matchAll(PART)) add(found, readPart(text, match));
  return found;
}

function add(found: Candidate[], candidate: Candidate | null): void {
  if (candidate !== null) found.push(candidate);
}

function readWhole(text: string, match: RegExpExecArray): Candidate | null {
  const [whole, first = '', separator = '', second = '', separator2 = '', year = ''] = match;
  const sign = separator.trim();
  if (sign !== separator2.trim() && !(/[-–‑−]/.test(sign) && /[-–‑−]/.test(separator2))) return null;
  const digits = year.replace(/\D/g, '');
  const isShort = digits.length === 2;
  if (digits.length === 4 && !/^(?:1[89]|20)/.test(digits)) return null;
  // "12 - 3 - 21" and "2. 3. 21" are enumerations; spread out only a year of four digits makes a date.
  if (isShort && /\s/.test(separator + separator2)) return null;
  if (NUMBERED_PART.test(text.slice(Math.max(0, match.index - 16), match.index))) return null;
  const range = [match.index, match.index + whole.length] as const;
  if (isShort && isAmount(text, ...range)) return null;
  if (!isDayOfMonth(Number(first), Number(second))) {
    // The American order, only with a whole year.
    const isAmerican = sign !== '.' && !isShort && isDayOfMonth(Number(second), Number(first));
    return isAmerican ? wholeDate(range, second, first, digits, 'look') : null;
  }
  const isPadded = first.length === 2 || second.length === 2;
  const isSure = !isShort || (sign !== '.' && (isPadded || sign === '/'));
  return wholeDate(range, first, second, digits, isSure ? 'sure' : 'look');
}

function wholeDate(
  range: readonly [number, number],
  day: string,
  month: string,
  year: string,
  tier: 'sure' | 'look',
): Candidate {
  const value = year.length === 4 ? Number(year) : null;
  const isPublic = value !== null && isPublicDay(Number(day), Number(month), value);
  if (isPublic) return candidateOf('date', range, 'look', 'date-public');
  return candidateOf('date', range, tier, 'date-whole');
}

/** 3-1 and 7-2 are scores as well. */
function isDayOfYear(day: string, month: string): boolean {
  return Number(day) + Number(month) > 4;
}

function readPart(text: string, match: RegExpExecArray): Candidate | null {
  const [whole, first = '', sign = '', second = ''] = match;
  const range = [match.index, match.index + whole.length] as const;
  const before = text.slice(Math.max(0, match.index - 24), match.index).toLowerCase();
  const isStrong = STRONG_CUE.test(before);
  if (isAmount(text, ...range)) return null;
  if (second.length === 4) {
    const isMonth = Number(first) >= 1 && Number(first) <= 12;
    const isCued = isStrong || WEAK_CUE.test(before);
    return isMonth && isCued ? candidateOf('date', range, 'sure', 'date-part') : null;
  }
  if (!isDayOfMonth(Number(first), Number(second))) return null;
  const hasTime =
    TIME_AFTER.test(text.slice(range[1], range[1] + 12)) && (sign === '/' || first.length === 2);
  if (isStrong || hasTime) return candidateOf('date', range, 'sure', 'date-part');
  const after = text.slice(range[1], range[1] + 40);
  const isLogged = LOGGED_BEFORE.test(before) || (LOGGED_AFTER.test(after) && !SCORE.test(before));
  const hasNext = (DAY_NEXT.test(after) || DAY_EARLIER.test(before)) && !SCORE.test(before);
  if (FRACTION.test(whole) && !/(?:op|per|d\.?d\.?|nacht van) $/.test(before)) return null;
  // Fractions and marks out of ten have the smaller number first.
  if (sign === '/' && Number(first) > 12) return candidateOf('date', range, 'look', 'date-part');
  if (isLogged && (isDayOfYear(first, second) || hasNext))
    return candidateOf('date', range, 'look', 'date-part');
  if (hasNext && WEAK_CUE.test(before) && /(?<!\p{L})(?:van|op|en|naar|tussen|tot) $/u.test(before))
    return candidateOf('date', range, 'look', 'date-part');
  const isPadded = first.length === 2 || second.startsWith('0');
  if (!WEAK_CUE.test(before)) {
    // The head of a line in a log: "03-05: gebeld met de gemeente".
    const isHead = /(?:^|\n)$/.test(before) && /^:? ?\p{L}|^:/u.test(text.slice(range[1], range[1] + 3));
    return isHead && first.length === 2 && second.length === 2
      ? candidateOf('date', range, 'look', 'date-part')
      : null;
  }
  if (sign === '/') return candidateOf('date', range, isPadded ? 'sure' : 'look', 'date-part');
  const isOnDay = /(?<!\p{L})op(?: de)? $/u.test(before);
  return isPadded && isOnDay ? candidateOf('date', range, 'look', 'date-part') : null;
}
