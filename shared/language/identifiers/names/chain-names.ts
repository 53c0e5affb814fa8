import { Cue } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { ListFlag } from './name-list.ts';
import { Gap } from './name-tokens.ts';
import type { ReadText } from './read-words.ts';
import { has, hasCue, isCapitalised, isLetters, isPlaceName } from './word-tests.ts';

const WORKS =
  /^(?:werk|werkt|werkte|werken|gewerkt|baan|baantje|bijbaan|stage|stageplek|collega|collega's|dienst|chef|manager|vakkenvuller|vakkenvullen|kassa|magazijn|ontslagen|ontslag|solliciteerde|gesolliciteerd|sollicitatie|personeel|bedrijfsleider|filiaalmanager|begonnen|loopbaan|aangenomen|filiaal|vestiging|teamleider|afdelingschef|monteur|chauffeur|bezorger)$/;
const REACH = 5;

/**
 * True when a chain points at somebody after all: the place where somebody works, or one branch of it. "Ik werk bij de
 * Jumbo", "de Albert Heijn op het Marktplein".
 */
export function isTellingChain(text: ReadText, { start, end }: NameSpan): boolean {
  for (let i = start - 1; i >= Math.max(0, start - REACH); i--) {
    if ((text.tokens.gaps[i + 1] ?? 0) > Gap.line || /^[.!?;]$/.test(text.words[i]?.surface ?? '')) break;
    if (WORKS.test(text.words[i]?.folded ?? '')) return true;
  }
  return isBranch(text, end);
}

function isBranch(text: ReadText, end: number): boolean {
  let at = end;
  if ((text.tokens.gaps[at] ?? Gap.blankLine) > Gap.space) return false;
  const hasSmall = /^(?:in|op|aan)$/.test(text.words[at]?.folded ?? '');
  if (hasSmall) at++;
  if (hasSmall && /^(?:de|het|'t|t)$/.test(text.words[at]?.folded ?? '')) at++;
  const place = text.words[at];
  if (!isLetters(place) || (text.tokens.gaps[at] ?? Gap.blankLine) > Gap.space) return false;
  const isNamed = isCapitalised(place) && !hasCue(place, Cue.calendar) && !has(place, ListFlag.term);
  return hasSmall
    ? (isNamed && isPlaceName(place)) || place?.isStreetLike === true
    : isNamed && isPlaceName(place);
}
