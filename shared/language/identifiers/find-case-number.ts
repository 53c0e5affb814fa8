import { CASE_NUMBER_CUES } from './case-number-cues.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount, isWordCharacter } from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

const CUE = wordPattern(
  `(?<![\\p{L}\\p{N}])(?:${CASE_NUMBER_CUES.map(([, source]) => `(${source})`).join('|')})(?![\\p{L}\\p{N}]|[-–]\\p{L})`,
  'gi',
);
/** Small words between the cue and the code: "is", "van de gemeente is", ": ". */
const FILLER = wordPattern(
  /^(?:[ \u00a0]?\([^()\d\n]{0,25}\))?(?:[ \u00a0](?:(?:is|was|van|met|nummer|nr|no|het|de|een|mijn|m'n|m’n|uw|ons|hun|zijn|haar|bij|dat|dit|luidt|hier|even|eh|uh|toch|nog|nu|inmiddels|namelijk|heeft|had|heb|kreeg|krijg|ik|hij|zij|wij|we|ze|als|op|aan|voor|moeder|vader|onder|staat|stond|geloof|gemeente|verzekering|verzekeraar|zorg|rechtbank|ziekenhuis|woningcorporatie|gekregen|ontvangen|toegekend|my|the|your|number|under)(?!\p{L})[.,]?|\p{Lu}[\p{L}&-]{1,20}(?= (?:is|was|luidt)\b))){0,7}(?: ?[:#=]| -)?[ \u00a0]{0,2}["“‘'(#]?/u,
);
/** Parts of letters and digits joined by one sign; a part of capitals before a space ("KL 204 118", "Z 21-44"). */
const CODE = wordPattern(
  /^(?:[A-Z]{1,5}[ \u00a0](?=\d)|[A-Z]{1,3}\.[ ]?(?=\d))?(?=[\p{L}\d./_:-]*\d)[\p{L}\d]{1,24}(?:[-./_:–][\p{L}\d]{1,24}){0,7}(?:[ \u00a0]\d{2,6}(?![\p{L}\d.,:/-])){0,5}(?: ?[\\/] ?[A-Z]{2,3}(?: [A-Z]{2,4})? \d{2}[-/]\d{1,6})?/u,
);
const DATE = /^(?:\d{1,2}[-/.]\d{1,2}(?:[-/.](?:\d{4}|\d{2}))?|(?:19|20)\d{2}[-/.]\d{2}[-/.]\d{2})$/;
/** "aanvraag WMO 2015". */
const LAW = /^[A-Z]{2,5} (?:19|20)\d{2}$/;
const YEAR = /^(?:19|20)\d{2}$/;
/** A code with its year, as registers number their letters: ZK-2021-0041, Z/21/123456, 2021-ZK-00123. */
const SHAPE = wordPattern(
  /(?<![\p{L}\p{N}_./-])(?:[A-Z]{1,6}[-/.]?(?:19|20)\d{2}[-/.](?:[A-Z]{1,5}[-/.])?\d{3,8}|[A-Z]{1,6}[-/]\d{2}[-/]\d{3,8}|(?:19|20)\d{2}[-/.][A-Z]{1,6}[-/.]\d{3,8}|[A-Z]{2,5}[-/]\d{5,10}|[A-Z]{1,3}\d{2}[-/.]\d{4,8})(?:[-/.][A-Z0-9]{1,6})?(?![\p{L}\p{N}_]|[-/]\d)/gu,
);
/** Numbers of courts, the police and rulings: "10233487 \ CV EXPL 22-1904", "09/118843-21", "PL0600-2021417738". */
const COURT = wordPattern(
  /(?<![\p{L}\p{N}_./-])(?:\d{5,9}(?: ?[\\/] ?| )[A-Z]{2} [A-Z]{2,4} \d{2}[-/]\d{1,6}|(?:HA ZA|HA RK|FA RK|JE RK|KG ZA|EJ VERZ|CV EXPL|VV EXPL|KG EXPL) \d{2}[-/]\d{1,6}|C\/\d{2}\/\d{5,7}(?: ?\/ ?[A-Z]{2} [A-Z]{2} \d{2}[-/]\d{1,6})?|(?:AWB|SGR|AMS|ROT|UTR|HAA|LEE|GRO|ARN|ZWO|MAA|ROE|BRE|SHE|MID) \d{2}[/-]\d{2,5}|\d{2}[/-]\d{6}[-/]\d{2}|PL\d{4}-\d{8,11}(?:-\d)?)(?![\p{L}\p{N}_])/gu,
);
/** Behind a word with "nummer" and further on in the sentence: a number too long to be anything else. */
const LATE_CODE = wordPattern(
  /^[^.!?\n]{1,70}?(?<![\p{L}\d.,/-])([A-Z]{0,3}[-/]?\d[\d .\-/]{5,18}\d)(?![\p{L}\d])/u,
);
/** Somebody asks for a login or staff number and another line gives it. */
const LOGIN_CUE = wordPattern(
  /(?<!\p{L})(?:inlog(?:code|naam|nummer|nr)?|personeels(?:nummer|nr)|pasnummer|medewerkers(?:nummer|nr)|gebruikersnaam)(?!\p{L})/giu,
);
const GIVEN = wordPattern(
  /(?<!\p{L})(?:die van (?:jou|jouw|mij|hem|haar|u|ons)|(?:het|'t|mijn|jouw|je) (?:nummer|nr)) (?:is|was|luidt) (\d{4,8})(?![\p{L}\d]|[.,:]\d)/iu,
);
const CODE_ALONE = wordPattern(/(?<![\p{L}\p{N}_./-])[A-Z]{1,4}-\d{3,7}(?![\p{L}\p{N}_]|[-/]\d)/gu);
/** Letters, a year and at least four digits: nothing else is written so. */
const REGISTERED = /^[A-Z]{2,6}[-/.](?:19|20)\d{2}[-/.]\d{4,8}/;
const AFTER_WORDS = /^(?: ?%| ?°|[,.]\d|:\d)/;

/**
 * Numbers by which an institution knows somebody: the code behind zaaknummer, dossiernummer, klantnummer, kenmerk and
 * the like. Behind a bare "dossier" or "zaak" it has to look like a code. Without any such word only the shape with
 * letters and a year counts: sure when both are whole, else to look at. Years, dates and amounts are none.
 */
export function findCaseNumbers(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(CUE)) {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    const [name = '', , isNumberWord = false] = CASE_NUMBER_CUES[at] ?? [];
    const from = match.index + match[0].length;
    const candidate =
      readCode(text, from, name, isNumberWord) ?? (isNumberWord ? readLateCode(text, from, name) : null);
    if (candidate !== null) found.push(candidate);
  }
  for (const match of text.matchAll(SHAPE)) {
    if (isPublicCode(match[0])) continue;
    const end = match.index + match[0].length;
    const tier = REGISTERED.test(match[0]) ? 'sure' : 'look';
    found.push(candidateOf('case-number', [match.index, end], tier, 'number-shape'));
  }
  for (const match of text.matchAll(COURT)) {
    const range = [match.index, match.index + match[0].length] as const;
    if (!isAmount(text, ...range)) found.push(candidateOf('case-number', range, 'sure', 'number-shape'));
  }
  for (const match of text.matchAll(LOGIN_CUE)) {
    const from = match.index + match[0].length;
    const given = GIVEN.exec(text.slice(from, from + 200));
    if (given === null) continue;
    const end = from + given.index + given[0].length;
    const range = [end - (given[1] ?? '').length, end] as const;
    found.push(candidateOf('case-number', range, 'look', 'number-cue', 'personeelsnummer'));
  }
  for (const match of text.matchAll(CODE_ALONE)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (
      !/(?<!\p{L})(?:nummer|nr|code|kenmerk|number)(?!\p{L})[^.!?\n]*$/iu.test(before) ||
      isPublicCode(match[0])
    )
      continue;
    const range = [match.index, match.index + match[0].length] as const;
    found.push(candidateOf('case-number', range, 'sure', 'number-cue', 'nummer'));
  }
  return found;
}

function isPublicCode(code: string): boolean {
  return /^COVID|^SARS|^ICD|^ISO|^NEN|^EU\b/.test(code);
}

/** "Mijn V-nummer ken ik uit mijn hoofd, 281 900 4410": seven digits or more, later in the sentence. */
function readLateCode(text: string, from: number, name: string): Candidate | null {
  const match = LATE_CODE.exec(text.slice(from, from + 100));
  const code = match?.[1] ?? '';
  const digits = code.replace(/\D/g, '');
  if (match === null || digits.length < 7 || DATE.test(code) || /^0\d{9}$/.test(digits)) return null;
  const end = from + match.index + match[0].length;
  if (isAmount(text, end - code.length, end) || /(?:19|20)\d\d ?[-/–]? ?(?:19|20)\d\d/.test(code))
    return null;
  return candidateOf('case-number', [end - code.length, end], 'look', 'number-cue', name);
}

function readCode(text: string, from: number, name: string, isNumberWord: boolean): Candidate | null {
  const window = text.slice(from, from + 140);
  const filler = FILLER.exec(window)?.[0] ?? '';
  if (filler === '') return null;
  const code = trimmed(CODE.exec(window.slice(filler.length))?.[0] ?? '');
  const start = from + filler.length;
  const end = start + code.length;
  if (!isCode(code, isNumberWord, name === 'nummer' ? 4 : 5) || isWordCharacter(text[end] ?? '')) return null;
  // "klant 0687-441902" is the number to call.
  if (!isNumberWord && /^0\d{9}$/.test(code.replace(/\D/g, ''))) return null;
  if (AFTER_WORDS.test(text.slice(end, end + 3)) || isAmount(text, start, end)) return null;
  // "tolknr 3381" is a person's, "typenr 3381" is not: with four digits only a word of the list is sure.
  const isShort = name === 'nummer' && code.replace(/\D/g, '').length < 5;
  return candidateOf('case-number', [start, end], isShort ? 'look' : 'sure', 'number-cue', name);
}

/** Without the sign that closes a sentence, and without the digits of the next thing ("KL-204 12"). */
function trimmed(code: string): string {
  const parts = code.split(/[ \u00a0]/);
  const isGrouped = parts.length > 1 && parts.every((part) => part.length >= 2 || /^[A-Z]$/.test(part));
  return (isGrouped || /^[A-Z.]+$/.test(parts[0] ?? '') ? code : (parts[0] ?? '')).replace(/[-./_:–]+$/, '');
}

function isCode(code: string, isNumberWord: boolean, fewest: number): boolean {
  const digits = code.replace(/\D/g, '').length;
  // A ruling is published under its ECLI, without the names; the others are a lab value and money.
  if (/^(?:ECLI:|hba1c|(?:EUR|USD|GBP|CHF) ?\d)/i.test(code)) return false;
  if (code === '' || YEAR.test(code) || DATE.test(code) || LAW.test(code)) return false;
  // "kenmerk 3e" and "zaak 2b" number a list.
  if (digits < 3) return isNumberWord && digits === 2 && /[A-Z]{2}/.test(code);
  if (/^\p{L}\p{Ll}{3,}/u.test(code)) return false;
  if (isNumberWord) return true;
  return digits >= fewest || (digits >= 3 && /\p{Lu}/u.test(code)) || /\d[-/.]\d/.test(code);
}
