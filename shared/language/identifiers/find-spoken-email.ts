import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { NUMBER_WORD } from './number-words.ts';
import { wordPattern } from './word-pattern.ts';

const AT = wordPattern(
  /(?<![\p{L}\p{N}])(apenstaartje|apestaartje|apenstaart|apestaart|at sign)(?![\p{L}\p{N}])|([([{<] ?(?:at|apenstaartje|apestaartje|a|@) ?[)\]}>])|(?<=[\p{L}\p{N}])( @ )(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])( at )(?=[\p{L}\p{N}])/giu,
);
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_.-]{0,62}[\\p{L}\\p{N}])?';
const JOIN =
  '(?: (?:punt|dot|underscore|laag streepje|liggend streepje|streepje|koppelteken|min|minnetje) | ?[([{](?:punt|dot)[)\\]}] ?)';
/** "de rooij", "van der berg" behind a joint; "jansen twee", "jansen 1 9 4 8", "w i l". */
const PARTICLE = '(?:(?:van (?:de|der|den)|van|de|der|den|ten|ter) )?';
const TAIL = `(?: (?:${NUMBER_WORD}|\\d{1,4}|[a-z])(?![\\p{L}\\p{N}])){0,8}`;
const NOT_A_PART =
  '(?!(?:is|dat|dit|naar|op|en|mail|mailadres|emailadres|e-mailadres|e-mail|email|adres|het|was|met|aan|via|dus|nou|ja|gewoon|bij)(?![\\p{L}]))';
const LOCAL = wordPattern(
  `(?<![\\p{L}\\p{N}._-])${NOT_A_PART}${LABEL}${TAIL}(?:${JOIN}${PARTICLE}${LABEL}${TAIL}){0,4} ?$`,
  'i',
);
/** "jan van der berg apenstaartje". */
const NAME_BEFORE = wordPattern(
  `(?<![\\p{L}\\p{N}])${NOT_A_PART}\\p{L}{1,20} (?:van (?:de|der|den)|van|de|der|den|ten|ter) $`,
  'i',
);
/** First words of the part before the @ that are not joined by "punt": "mijn mail is jan jansen apenstaartje". */
const MORE_BEFORE = wordPattern(
  `mail[^.!?\\n]{0,40}?(?:(?<!\\p{L})is|:|naar|op) ((?:${NOT_A_PART}\\p{L}{1,20} ){1,3})$`,
  'i',
);
/** Top levels that are heard in speech; a whole word behind "punt" elsewhere may be the next sentence. */
const TOP = '(?:nl|com|net|org|eu|be|de|nu|info|frl|amsterdam|fr|uk|tr|ma|pl|co|io|me|edu|gov)';
const DOT = '(?: (?:punt|dot) | ?[([{](?:punt|dot)[)\\]}] ?|\\.)';
const DOMAIN = wordPattern(
  `^ ?([\\p{L}\\p{N}-]{1,63}(?:(?: streepje | min | koppelteken )[\\p{L}\\p{N}-]{1,63})?(?:${DOT}[\\p{L}\\p{N}-]{1,63}){0,2}?${DOT}${TOP}(?![\\p{L}\\p{N}]|${DOT}${TOP}(?![\\p{L}\\p{N}])))`,
  'i',
);
const PROVIDER = wordPattern(
  /^ ?(?:gmail|g-mail|hotmail|outlook|live|ziggo|kpnmail|kpn|icloud|planet|xs4all|yahoo|hetnet|home|casema|upcmail|telfort)(?![\p{L}\p{N}])/iu,
);

/**
 * E-mail addresses as they are said or hidden: "jan punt jansen apenstaartje gmail punt com", "jan (at) x.nl",
 * "jan [at] x [dot] nl". Sure with apenstaartje or a bracketed at; a bare " at " or " @ " is to look at. Driven by the
 * word for @, with a fixed window on both sides.
 */
export function findSpokenEmails(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(AT)) {
    const atStart = match.index;
    const atEnd = atStart + match[0].length;
    const before = text.slice(Math.max(0, atStart - 120), atStart);
    const local = LOCAL.exec(before)?.[0];
    const after = text.slice(atEnd, atEnd + 160);
    const isSpoken = match[1] !== undefined;
    const domain = DOMAIN.exec(after)?.[0] ?? (isSpoken ? PROVIDER.exec(after)?.[0] : undefined);
    if (local === undefined || domain === undefined) continue;
    const stem = before.slice(0, before.length - local.length);
    const more = isSpoken ? (MORE_BEFORE.exec(stem)?.[1] ?? NAME_BEFORE.exec(stem)?.[0] ?? '') : '';
    const range = [atStart - local.length - more.length, atEnd + domain.length] as const;
    const isSure = isSpoken || match[2] !== undefined;
    found.push(candidateOf('email', range, isSure ? 'sure' : 'look', 'email-spoken'));
  }
  return found;
}
