import type { Candidate } from './identifier-kind.ts';
import { isAmount, isPartOfLongerNumber, isWordCharacter } from './local-context.ts';
import {
  LINKING_WORD,
  NOT_A_STREET,
  SENTENCE_WORD,
  STREET_ENDING,
  STREET_HEAD,
  WEAK_ENDING,
} from './street-words.ts';

const MOST_WORDS = 6;
const LONGEST_NAME = 90;
/** The number with its addition: 14, 14b, 14 B, 14-2, 14 bis, 14-III, 12 t/m 16. */
const HOUSE_NUMBER =
  /[1-9]\d{0,4}(?:[ -]?(?:bis|hs|huis|rood|zwart|[IVX]{2,4})(?![\p{L}\p{N}])|[ -]?[A-Z](?:[ -]?\d{1,3})?(?![\p{L}\p{N}])|-?[a-z](?:[ -]\d{1,3})?(?![\p{L}\p{N}])| [a-f](?![\p{L}\p{N}])|-\d{1,4}(?![\p{L}\p{N}])| t\/m \d{1,5})?/gu;
/** What may stand between the street and the number besides a space: "Dorpsstraat, nr. 14". */
const JOINT = /(?:,? (?:huis)?(?:nummer|nr\.?|no\.?)|,)[ \u00a0]{1,2}$/iu;
const WORD_BEFORE = /([\p{L}\p{M}’'.-]{1,40})[ \u00a0]{1,2}$/u;
const CUE =
  /(?:\b(?:aan|op) (?:de|het|'t|’t)|\b(?:woont|woon|wonen|woonde|woonden|adres|bezoekadres|postadres)(?: (?:is|was|nu))?(?: (?:aan|op))?(?: (?:de|het))?:?)[ ]+$/iu;
const POSTCODE_AND_TOWN =
  /^(?:[,;]?[ \u00a0]{0,2}\n?|[ ]?[-–][ ]?)(?:[1-9]\d{3}[ \u00a0]?(?!S[ADS])[A-Z]{2})(?![\p{L}\p{N}])(?:,?[ \u00a0]{1,2}(?:['’][st][- ])?\p{Lu}[\p{L}\p{M}’'-]*(?:[ ](?:(?:aan|op|bij|a\/d|van|in)(?: (?:den|de|het))? )?\p{Lu}[\p{L}\p{M}’'-]*){0,3})?/u;

/**
 * Street and house number, with the postcode and town that follow. Starts from each number and walks back at most
 * six words, so the work is linear. Sure: a capitalised street ending, or a postcode behind it. To look at: lower
 * case, endings that names share, and capitalised words after "aan de", "op het", "woont".
 */
export function findAddresses(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(HOUSE_NUMBER)) {
    const candidate = readAddress(text, match.index, match.index + match[0].length);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function readAddress(text: string, numberStart: number, numberEnd: number): Candidate | null {
  if (!/[ \u00a0]/.test(text[numberStart - 1] ?? '') || isWordCharacter(text[numberEnd] ?? '')) return null;
  const tail = POSTCODE_AND_TOWN.exec(text.slice(numberEnd, numberEnd + 120))?.[0];
  if (tail === undefined && isPartOfLongerNumber(text, numberStart, numberEnd)) return null;
  if (isAmount(text, numberStart, numberEnd)) return null;
  const joint = JOINT.exec(text.slice(Math.max(0, numberStart - 16), numberStart))?.[0] ?? ' ';
  const words = wordsBefore(text, numberStart - joint.length);
  const last = words.at(-1);
  if (last === undefined) return null;
  const start = streetStart(words);
  const strength = streetStrength(words, start);
  const isCued = joint === ' ' && CUE.test(text.slice(Math.max(0, start - 30), start));
  if (strength === 'none' && ((!isCued && tail === undefined) || !isCapitalised(last.text))) return null;
  const number = text.slice(numberStart, numberEnd);
  const isYear = /^(?:19|20)\d\d$/.test(number);
  if (isYear && tail === undefined && strength !== 'strong') return null;
  // "in de Dorpsstraat, 12 van ons": a bare number behind a comma may be of the next clause.
  const isLoose = isYear || (/^, +$/.test(joint) && /^\d+$/.test(number));
  const isSure = tail !== undefined || (strength === 'strong' && !isLoose);
  return {
    kind: 'address',
    start,
    end: numberEnd + (tail?.length ?? 0),
    tier: isSure ? 'sure' : 'look',
    reason: strength === 'none' ? 'street-cue' : 'street-and-number',
  };
}

type Word = { text: string; start: number };

/** Up to six words on the line that end at `at`, from left to right, joined by spaces only. */
function wordsBefore(text: string, at: number): Word[] {
  const words: Word[] = [];
  const base = Math.max(0, at - LONGEST_NAME);
  let window = `${text.slice(base, at)} `;
  while (words.length < MOST_WORDS) {
    const match = WORD_BEFORE.exec(window);
    if (match === null) break;
    const word = match[1] ?? '';
    // A full stop closes the sentence before, unless it belongs to an abbreviation within the name (Burg., Mr., J.).
    const isAbbreviation = words.length > 0 ? /^\p{Lu}[\p{L}.]{0,5}\.$/u.test(word) : /str\.$/iu.test(word);
    if (word.endsWith('.') && !isAbbreviation) break;
    words.unshift({ text: word, start: base + match.index });
    window = window.slice(0, match.index);
    if (window !== '' && !/[ \u00a0]$/.test(window)) break;
  }
  return words;
}

/** Walks back over capitalised words and the small words between them; at most four capitalised ones. */
function streetStart(words: readonly Word[]): number {
  let start = words.at(-1)?.start ?? 0;
  let capitals = 1;
  for (let i = words.length - 2; i >= 0 && capitals < 4; i--) {
    const word = words[i];
    if (word === undefined || SENTENCE_WORD.has(word.text.toLowerCase())) break;
    if (isCapitalised(word.text)) {
      // "De Dorpsstraat 14" at the start of a sentence is an article, "Van der Helststraat" a name.
      if (/^(?:de|het)$/iu.test(word.text) && i === 0) break;
      start = word.start;
      capitals++;
    } else if (!LINKING_WORD.test(word.text)) break;
  }
  return start;
}

function streetStrength(words: readonly Word[], start: number): 'strong' | 'weak' | 'none' {
  const last = words.at(-1)?.text ?? '';
  const bare = last.toLowerCase().replace(/\.$/, '');
  const parts = words.filter((word) => word.start >= start);
  const first = parts[0]?.text ?? '';
  if (/^postbus$/iu.test(last)) return 'strong';
  if (parts.length > 1 && isCapitalised(last) && isCapitalised(first) && STREET_HEAD.test(first))
    return 'strong';
  const ending = STREET_ENDING.exec(bare)?.[0];
  if (ending === undefined) return 'none';
  if (NOT_A_STREET.has(bare)) return isCapitalised(last) && words.length > 1 ? 'weak' : 'none';
  const isCompound = bare.length > ending.length + 1;
  if (!isCompound) return parts.length > 1 && isCapitalised(last) && isCapitalised(first) ? 'strong' : 'none';
  if (!isCapitalised(last)) return WEAK_ENDING.test(bare) ? 'none' : 'weak';
  return WEAK_ENDING.test(bare) ? 'weak' : 'strong';
}

function isCapitalised(word: string): boolean {
  return /^['’]?[st]?[-]?\p{Lu}/u.test(word);
}
