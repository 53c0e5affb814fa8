import { Cue } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { ListFlag } from './name-list.ts';
import { Gap } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import { Shape } from './word-info.ts';
import { has, hasCue, isCapitalised, isLetters, isPlaceName } from './word-tests.ts';

/** Where somebody works, lives, is insured, is a member. */
const BELONGS =
  /^(?:werk|werkt|werkte|werken|gewerkt|werkgever|werkzaam|baan|baantje|bijbaan|bijbaantje|stage|stageplek|collega|collega's|dienst|chef|manager|vakkenvuller|vakkenvullen|kassa|kassière|magazijn|ontslagen|ontslag|solliciteerde|gesolliciteerd|sollicitatie|personeel|bedrijfsleider|filiaalmanager|begonnen|loopbaan|aangenomen|filiaal|vestiging|teamleider|afdelingschef|monteur|chauffeur|buschauffeur|machinist|conducteur|bezorger|postbode|pakketbezorger|uitzendkracht|woont|woon|woonde|huurt|huur|huurder|klant|klantnummer|cliënt|client|cliente|verzekerd|verzekerde|verzekering|zorgverzekering|polis|polisnummer|hypotheek|spaarrekening|betaalrekening|pensioen|lid|leden|lidmaatschap|abonnee|bestuurslid|bestuur|voorzitter|penningmeester|secretaris|kaderlid|raadslid|raadsleden|fractie|fractievoorzitter|wethouder|statenlid|kamerlid|lijsttrekker|kandidaat|woordvoerder|bestuurder|onderhandelaar|vrijwilliger|vrijwilligster|employer|works|worked|job|account|member)$/;
/** The same behind the name: "bij DSM gezeten", "de ING waar ik werk". */
const BELONGS_BEHIND =
  /^(?:werk|werkt|werkte|werken|gewerkt|gezeten|begonnen|ontslagen|aangenomen|verzekerd|aangesloten|bankier|bankiert|bankieren|gebankierd|stage|gesolliciteerd)$/;
/** What is somewhere, but from there too: "rekening bij ING" and "rekening van Essent". */
const ACCOUNTS = /^(?:rekening|bankrekening|contract|lening|schuld|krediet|bank|bankier|bankiert)$/;
const REACH = 5;
const REACH_BEHIND = 4;

/**
 * True when a chain points at somebody: the place where somebody works, is a client or a member, or one branch of it.
 * "Ik werk bij de Jumbo", "verzekerd bij VGZ", "de Albert Heijn op het Marktplein".
 */
export function isTellingChain(text: ReadText, { start, end }: NameSpan): boolean {
  const isAt = isBehindAt(text, start);
  for (let i = start - 1; i >= Math.max(0, start - REACH); i--) {
    if ((text.tokens.gaps[i + 1] ?? 0) > Gap.line || /^[.!?;]$/.test(text.words[i]?.surface ?? '')) break;
    const word = text.words[i]?.folded ?? '';
    if (BELONGS.test(word) || (isAt && ACCOUNTS.test(word))) return true;
  }
  if (/^[-‐‑]/.test(text.words[end]?.surface ?? '')) return false;
  for (let i = end; isAt && i < end + REACH_BEHIND; i++) {
    if ((text.tokens.gaps[i] ?? Gap.blankLine) > Gap.line || /^[.!?;,]$/.test(text.words[i]?.surface ?? ''))
      break;
    if (BELONGS_BEHIND.test(text.words[i]?.folded ?? '')) return true;
  }
  return isBranch(text, end);
}

/** Behind "bij" or "bij de". */
function isBehindAt(text: ReadText, start: number): boolean {
  const before = text.words[start - 1]?.folded ?? '';
  return before === 'bij' || (/^(?:de|het|'t)$/.test(before) && text.words[start - 2]?.folded === 'bij');
}

/**
 * True for a chain in small letters that is a word as well, where it must be the chain: "bij de jumbo", "naar de gamma".
 */
export function isSmallChain(text: ReadText, i: number): boolean {
  const word = text.words[i];
  if (word?.shape !== Shape.lower || text.styles[i] !== Style.lower || word.folded.length <= SHORTEST_SMALL)
    return false;
  if (!has(word, ListFlag.organisation) || !has(word, ListFlag.term | ListFlag.firstName)) return false;
  const before = text.words[i - 1]?.folded ?? '';
  const isArticle = /^(?:de|het|'t)$/.test(before);
  // "bij dirk" is at somebody's house.
  if (!isArticle && has(word, ListFlag.firstName)) return false;
  return /^(?:bij|naar|via)$/.test((isArticle ? text.words[i - 2]?.folded : before) ?? '');
}

const SHORTEST_SMALL = 3;

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
