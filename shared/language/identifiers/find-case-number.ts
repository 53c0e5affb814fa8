import { CASE_NUMBER_CUES } from './case-number-cues.ts';
import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isAmount, isWordCharacter } from './local-context.ts';

const CUE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${CASE_NUMBER_CUES.map(([, source]) => `(${source})`).join('|')})(?![\\p{L}\\p{N}]|[-–]\\p{L})`,
  'giu',
);
/** Small words between the cue and the code: "is", "van de gemeente is", ": ". */
const FILLER =
  /^(?:[ \u00a0]?\([^()\d\n]{0,25}\))?(?:[ \u00a0](?:(?:is|was|van|met|nummer|nr|no|het|de|een|mijn|m'n|m’n|uw|ons|hun|zijn|haar|bij|dat|dit|luidt|hier|even|eh|uh|toch|nog|nu|inmiddels|namelijk|heeft|had|heb|kreeg|krijg|ik|hij|zij|wij|we|ze|als|op|aan|voor|moeder|vader|onder|staat|stond|geloof|gemeente|verzekering|verzekeraar|zorg|rechtbank|ziekenhuis|woningcorporatie)(?!\p{L})[.,]?|\p{Lu}[\p{L}&-]{1,20}(?= (?:is|was|luidt)\b))){0,7}(?: ?[:#=]| -)?[ \u00a0]{0,2}["“‘'(#]?/u;
/** Parts of letters and digits joined by one sign; a part of capitals before a space ("KL 204 118", "Z 21-44"). */
const CODE =
  /^(?:[A-Z]{1,5}[ \u00a0](?=\d)|[A-Z]{1,3}\.[ ]?(?=\d))?(?=[\p{L}\d./_:-]*\d)[\p{L}\d]{1,24}(?:[-./_:–][\p{L}\d]{1,24}){0,7}(?:[ \u00a0]\d{2,6}(?![\p{L}\d.,:/-])){0,5}/u;
const DATE = /^(?:\d{1,2}[-/.]\d{1,2}(?:[-/.](?:\d{4}|\d{2}))?|(?:19|20)\d{2}[-/.]\d{2}[-/.]\d{2})$/;
const YEAR = /^(?:19|20)\d{2}$/;
/** A code with its year, as registers number their letters: ZK-2021-0041, Z/21/123456, 2021-ZK-00123. */
const SHAPE =
  /(?<![\p{L}\p{N}_./-])(?:[A-Z]{1,6}[-/.]?(?:19|20)\d{2}[-/.](?:[A-Z]{1,5}[-/.])?\d{3,8}|[A-Z]{1,6}[-/]\d{2}[-/]\d{3,8}|(?:19|20)\d{2}[-/.][A-Z]{1,6}[-/.]\d{3,8}|[A-Z]{2,5}[-/]\d{5,10}|[A-Z]{1,3}\d{2}[-/.]\d{4,8})(?:[-/.][A-Z0-9]{1,6})?(?![\p{L}\p{N}_]|[-/]\d)/gu;
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
    const candidate = readCode(text, match.index + match[0].length, name, isNumberWord);
    if (candidate !== null) found.push(candidate);
  }
  for (const match of text.matchAll(SHAPE)) {
    if (/^COVID|^SARS|^ICD|^ISO|^NEN|^EU\b/.test(match[0])) continue;
    const end = match.index + match[0].length;
    const tier = REGISTERED.test(match[0]) ? 'sure' : 'look';
    found.push(candidateOf('case-number', [match.index, end], tier, 'number-shape'));
  }
  return found;
}

function readCode(text: string, from: number, name: string, isNumberWord: boolean): Candidate | null {
  const window = text.slice(from, from + 140);
  const filler = FILLER.exec(window)?.[0] ?? '';
  if (filler === '') return null;
  const code = trimmed(CODE.exec(window.slice(filler.length))?.[0] ?? '');
  const start = from + filler.length;
  const end = start + code.length;
  if (!isCode(code, isNumberWord) || isWordCharacter(text[end] ?? '')) return null;
  if (AFTER_WORDS.test(text.slice(end, end + 3)) || isAmount(text, start, end)) return null;
  return candidateOf('case-number', [start, end], 'sure', 'number-cue', name);
}

/** Without the sign that closes a sentence, and without the digits of the next thing ("KL-204 12"). */
function trimmed(code: string): string {
  const parts = code.split(/[ \u00a0]/);
  const isGrouped = parts.length > 1 && parts.every((part) => part.length >= 2 || /^[A-Z]$/.test(part));
  return (isGrouped || /^[A-Z.]+$/.test(parts[0] ?? '') ? code : (parts[0] ?? '')).replace(/[-./_:–]+$/, '');
}

function isCode(code: string, isNumberWord: boolean): boolean {
  const digits = code.replace(/\D/g, '').length;
  if (code === '' || YEAR.test(code) || DATE.test(code)) return false;
  // "kenmerk 3e" and "zaak 2b" number a list.
  if (digits < 3) return isNumberWord && digits === 2 && /[A-Z]{2}/.test(code);
  if (/^\p{L}\p{Ll}{3,}/u.test(code)) return false;
  if (isNumberWord) return true;
  return digits >= 5 || (digits >= 3 && /\p{Lu}/u.test(code)) || /\d[-/.]\d/.test(code);
}
