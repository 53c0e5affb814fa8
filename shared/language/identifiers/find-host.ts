import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { wordPattern } from './word-pattern.ts';

/** Two to five parts in small letters with points between, and a path or not: "mijn.woonhuis.example/agenda". */
const HOST = wordPattern(
  /(?<![\p{L}\p{N}@._/\\-])[a-z0-9][a-z0-9-]{1,40}(?:\.[a-z0-9][a-z0-9-]{1,40}){0,3}\.([a-z]{2,14})(\/[^\s<>"“”„«»{}|\\^`]{0,300})?(?![\p{L}\p{N}@_-]|\.\p{L}\p{L})/gu,
);
/** Endings under which sites live and that are no everyday Dutch word. */
const TOP_LEVEL =
  /^(?:example|test|invalid|localhost|nl|com|org|net|eu|be|de|fr|uk|pl|bg|es|pt|ro|tr|ma|sr|us|ca|ch|lu|dk|se|fi|ie|cz|gr|hu|ua|info|biz|frl|amsterdam|gent|brussels|vlaanderen|online|shop|store|site|website|page|pages|blog|app|dev|io|ai|cloud|care|health|school|academy|social|community|club|team|space|live|news|media|email|events|group|foundation|support|wiki|link|me|tv|fm|gov|edu|int|nu|cc|co|xyz|zone|works|tips|coop|ngo|gl|gg|ly|gle|to)$/;
/** Endings that are nothing else, so that one point is enough. */
const BARE = /^(?:example|frl|gent|brussels|vlaanderen|website|academy|foundation|cloud|coop|ngo)$/;
const FILE =
  /\.(?:docx?|pdf|xlsx?|pptx?|txt|rtf|odt|ods|odp|csv|tsv|jpe?g|png|gif|heic|tiff?|bmp|svg|mp[34]|wav|m4a|mov|avi|zip|rar|gz|tar|html?|xml|json|ya?ml|md|py|js|ts|tsx|css|exe|dmg|msi|iso|sav|rda|qda|nvp|nvpx|eml|msg|vcf|ics|bak|log|ini|draad)$/;
/** A sentence typed without spaces: "ja.nou.dat". */
const SMALL_WORD =
  /(?:^|\.)(?:ja|nee|nou|dat|dit|die|de|het|een|en|of|ik|je|jij|hij|zij|ze|we|wij|maar|toen|dus|niet|wel|was|is|ben|had|heb|er|om|op|in|aan|van|voor|met|te|zo|ook|nog|al|als|dan|naar|bij|uit|over|door|want|hoor|goed|ok|oke)(?=\.|$)/;

/**
 * Addresses of sites without http or www, under any ending: with two points or more, or with a path. A known ending is
 * sure; another one counts only with two points and without small words. File names and abbreviations are none.
 */
export function findHosts(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(HOST)) {
    const [whole, ending = '', path] = match;
    const address = whole.replace(/[.,;:!?'’‘)\]*_…~-]+$/, '');
    const host = whole.slice(0, whole.length - (path ?? '').length);
    const points = host.split('.').length - 1;
    const hasPath = path !== undefined && /[\p{L}\p{N}]/u.test(path);
    if (FILE.test(host) || !/[a-z]{3}/.test(host)) continue;
    const range = [match.index, match.index + address.length] as const;
    if (TOP_LEVEL.test(ending)) {
      const isEnough = BARE.test(ending) || (points >= 2 && !hasSmallWord(host)) || hasPath;
      if (isEnough) found.push(candidateOf('url', range, 'sure', 'url-shape'));
    } else if (points >= 2 && !/^\d/.test(host) && /[a-z0-9-]{5}\./.test(host) && !hasSmallWord(host)) {
      found.push(candidateOf('url', range, 'look', 'url-shape'));
    }
  }
  return found;
}

/** The ending itself may be a small word: "de", "nu", "me". */
function hasSmallWord(host: string): boolean {
  return SMALL_WORD.test(host.slice(0, host.lastIndexOf('.')));
}
