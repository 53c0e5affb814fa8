import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isWordCharacter } from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

const WITH_HEAD = wordPattern(
  /(?<![\p{L}\p{N}@._-])(?:(?:https?|ftp):\/\/|www\d?\.)[^\s<>"“”„«»{}|\\^`]{2,500}/giu,
);
/**
 * Top levels that are no Dutch words, for an address without www; "weg.nu" and "zo.de" are ends of sentences. A path
 * makes an address of the others too.
 */
const TOP_LEVEL = wordPattern(
  /\.(?:(?:nl|com|org|net|eu|info|frl|amsterdam|online|shop|blog|app|io|gov|edu|co\.uk|tv|fm|youtube)(?![\p{L}\p{N}@-]|\.[\p{L}\p{N}])|(?:be|de|nu|me|to|it|at|ly|gl|gg|tk)(?=\/[\p{L}\p{N}]))(?:\/[^\s<>"“”„«»{}|\\^`]{0,500})?/giu,
);
/** Another top level with a path in which figures or signs stand: "fotowolk.example/afd3-monica". */
const WITH_PATH = wordPattern(
  /(?<![\p{L}\p{N}@._/-])[a-z0-9][a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,2}\.[a-z]{3,12}\/(?=[a-z]*[\d/_?=-])[^\s<>"“”„«»{}|\\^`]{2,200}/giu,
);
const NAME_BEFORE_TOP = wordPattern(
  /(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){0,3}[\p{L}\p{N}][\p{L}\p{N}-]{0,62}$/u,
);
const SPOKEN = wordPattern(
  /(?<![\p{L}\p{N}])(?:(?:www|w w w|drie keer w|driedubbel w) ?(?:punt|\.) ?)([\p{L}\p{N}-]{1,40}(?: (?:streepje|punt|min) [\p{L}\p{N}-]{1,40}){0,4} punt (?:nl|com|org|net|eu|be|info|nu|de))(?![\p{L}\p{N}])/giu,
);
const SPOKEN_BARE = wordPattern(
  '(?<![\\p{L}\\p{N}])(?!(?:een|het|dit|dat|mijn|die|wel|niet|ook|maar) )[\\p{L}\\p{N}-]{3,40} punt (?:nl|com|org|eu)(?![\\p{L}\\p{N}])',
  'gi',
);
const HANDLE = wordPattern(
  /(?<![\p{L}\p{N}@._%+/-])@[A-Za-z0-9_](?:[A-Za-z0-9_.]{1,28}[A-Za-z0-9_])(?![\p{L}\p{N}@-]|\.\p{L})/gu,
);
const PLATFORM =
  '(?:instagram|insta|twitter|tiktok|tik tok|snapchat|snap|facebook|linkedin|youtube|telegram|discord|twitch|mastodon|pinterest|signal)';
const BEHIND_PLATFORM = wordPattern(
  `(?<![\\p{L}])${PLATFORM}(?:-?account|-?naam|naam)?(?:(?: is| heet(?: ik| ze| hij| zij)?| als| onder| ben ik| zit ik als| naam)?[:=]? |[:=] ?)["“‘']?([A-Za-z0-9](?=[A-Za-z0-9_.]*(?:[_\\d]|\\.[A-Za-z]))[A-Za-z0-9_.]{2,29}[A-Za-z0-9_])(?![\\p{L}\\p{N}@])`,
  'gi',
);

/**
 * Web addresses and names on social media. Sure: http, www, a path, or a top level that is no word. A handle ("@name")
 * is sure with a digit, dot or underscore, or long enough to be one; otherwise to look at. Also the spoken form.
 */
export function findUrls(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(WITH_HEAD)) add(found, match.index, withoutClosing(match[0]));
  for (const match of text.matchAll(WITH_PATH)) add(found, match.index, withoutClosing(match[0]));
  for (const match of text.matchAll(TOP_LEVEL)) {
    const name = NAME_BEFORE_TOP.exec(text.slice(Math.max(0, match.index - 130), match.index))?.[0] ?? '';
    const words = withoutClosing(name + match[0]);
    // "Hij kwam.Com" is the start of the next sentence.
    if (name === '' || (/\.\p{Lu}\p{Ll}/u.test(words) && !/^\p{Lu}/u.test(words))) continue;
    add(found, match.index - name.length, words);
  }
  for (const match of text.matchAll(SPOKEN)) {
    found.push(candidateOf('url', [match.index, match.index + match[0].length], 'sure', 'url-spoken'));
  }
  for (const match of text.matchAll(SPOKEN_BARE)) {
    const isMail = /(?:punt|apenstaartje|apestaartje|at|@) ?$/iu.test(
      text.slice(Math.max(0, match.index - 16), match.index),
    );
    if (isMail) continue;
    found.push(candidateOf('url', [match.index, match.index + match[0].length], 'look', 'url-spoken'));
  }
  for (const match of text.matchAll(HANDLE)) {
    const isShaped = /[\d_.]/.test(match[0]) || match[0].length > 8;
    const range = [match.index, match.index + match[0].length] as const;
    found.push(candidateOf('url', range, isShaped ? 'sure' : 'look', 'handle-shape'));
  }
  for (const match of text.matchAll(BEHIND_PLATFORM)) {
    const end = match.index + match[0].length;
    found.push(candidateOf('url', [end - (match[1] ?? '').length, end], 'sure', 'handle-shape'));
  }
  return found;
}

function add(found: Candidate[], start: number, words: string): void {
  if (isWordCharacter(words.at(-1) ?? '') || words.endsWith('/') || words.endsWith(')')) {
    found.push(candidateOf('url', [start, start + words.length], 'sure', 'url-shape'));
  }
}

/** Signs that close the sentence or bracket around an address are not part of it. */
function withoutClosing(address: string): string {
  let end = address.length;
  while (end > 0) {
    const last = address[end - 1] ?? '';
    const opened = last === ')' && isClosing(address.slice(0, end));
    if (opened || !/[.,;:!?'’‘)\]*_…~-]/.test(last)) break;
    end--;
  }
  return address.slice(0, end);
}

/** True when each closing bracket has an opening one within the address. */
function isClosing(address: string): boolean {
  let depth = 0;
  for (const character of address) {
    if (character === '(') depth++;
    else if (character === ')') depth--;
  }
  return depth >= 0;
}
