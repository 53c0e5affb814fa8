import { Cue } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { ListFlag, PERSON_FLAGS, PLACE_FLAGS } from './name-list.ts';
import { Gap } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import type { Sentence } from './sentences.ts';
import {
  has,
  hasCue,
  isCapitalised,
  isLetters,
  isOrdinary,
  isPersonName,
  isPlaceName,
} from './word-tests.ts';

const STRONG_PREPOSITIONS = new Set([
  'in',
  'uit',
  'naar',
  'te',
  'vanuit',
  'nabij',
  'richting',
  'rond',
  'vlakbij',
]);
const LOWER_HEADS = new Set(
  (
    'stichting zorggroep basisschool huisartsenpraktijk kinderdagverblijf verpleeghuis woonzorgcentrum zorgcentrum ' +
    'bakkerij slagerij autobedrijf garage restaurant hospice thuiszorg ggz verzorgingshuis woningcorporatie ' +
    'woningstichting tandartspraktijk fysiotherapiepraktijk gezondheidscentrum buurthuis wijkcentrum dorpshuis ' +
    'zorgboerderij kinderopvang peuterspeelzaal ziekenhuis camping hotel cafe apotheek voetbalclub vereniging ' +
    'advocatenkantoor notariskantoor kapsalon lyceum bewindvoering uitzendbureau taxibedrijf bouwbedrijf moskee ' +
    'kringloopwinkel manege praktijk bureau boekhandel fietswerkplaats supermarkt kliniek academie uitgeverij wondzorg ' +
    'fysiotherapie logopedie tandarts huisartsenpost welzijn school college'
  ).split(' '),
);

/** The listed place that begins at a word: of several words, or the word itself. */
function listedPlace(text: ReadText, i: number): { end: number; flags: number } | undefined {
  const match = text.listed[i];
  if (match?.start === i && (match.flags & PLACE_FLAGS) !== 0) return match;
  const word = text.words[i];
  return word !== undefined && isPlaceName(word) ? { end: i + 1, flags: word.flags } : undefined;
}

/** "in Gilze", "gemeente Loon op Zand", "de wijk Kanaleneiland": a place by the word before it or by the lists. */
export function placeAt(text: ReadText, sentence: Sentence, i: number): NameSpan | undefined {
  const { words, places, tokens } = text;
  const word = words[i];
  if (word === undefined || !isLetters(word) || has(word, ListFlag.country) || hasCue(word, Cue.calendar))
    return undefined;
  let cue = i - 1;
  const hasArticle = /^(?:de|het|den|'t)$/.test(words[cue]?.folded ?? '') && !isCapitalised(words[cue]);
  if (hasArticle) cue--;
  const before = cue >= sentence.start ? words[cue] : undefined;
  const isAfterPreposition =
    before !== undefined && STRONG_PREPOSITIONS.has(before.folded) && (tokens.gaps[i] ?? 0) !== Gap.none;
  const isAfterHead = hasCue(before, Cue.areaHead) && !hasArticle;
  const listed = listedPlace(text, i);
  const capital = isCapitalised(word) && text.styles[i] !== Style.capitals;
  if (listed !== undefined && listed.end <= sentence.end) {
    const isSingle = listed.end === i + 1;
    const isDoubtful = isSingle && (isOrdinary(word) || isPersonName(word));
    if (isAfterPreposition && !hasArticle && (capital || !isDoubtful))
      return place(i, listed.end, 0.93, `place-cue:${before.folded}`);
    if (isAfterHead && (capital || !isDoubtful))
      return place(i, listed.end, 0.93, `area-cue:${before?.folded ?? ''}`);
    const isTelling = capital && (places[i] === 0 || !isDoubtful);
    if (!isDoubtful && isTelling && (listed.flags & ListFlag.foreignPlace) === 0)
      return place(i, listed.end, 0.85, 'listed-place');
    if (
      !capital &&
      !isDoubtful &&
      (listed.flags & ListFlag.dutchPlace) !== 0 &&
      text.styles[i] !== Style.ordinary
    ) {
      return place(i, listed.end, 0.7, 'listed-place');
    }
  }
  if (!capital || places[i] !== 0) return undefined;
  if (isAfterHead && !isOrdinary(word) && !has(word, ListFlag.capitalised) && before?.folded !== 'regio')
    return place(i, i + 1, 0.8, `area-cue:${before?.folded ?? ''}`);
  if (hasArticle && isAfterPreposition && word.isStreetLike && !isOrdinary(word))
    return place(i, i + 1, 0.8, `place-cue:${before.folded}`);
  return undefined;
}

function place(start: number, end: number, score: number, reason: NameSpan['reason']): NameSpan {
  return { kind: 'place', start, end, score, reason };
}

const LINKS = new Set([
  'van',
  'voor',
  'en',
  '&',
  'de',
  'het',
  'der',
  'den',
  'aan',
  'in',
  'op',
  "'t",
  'te',
  'ten',
  'ter',
  '+',
]);
const LONGEST_TAIL = 7;

/** "Stichting De Linde", "basisschool De Vuurvlinder", "Bakkerij Van Dongen": a head and its capitalised tail. */
export function organisationAt(text: ReadText, sentence: Sentence, i: number): NameSpan | undefined {
  const { words } = text;
  const head = words[i];
  if (head === undefined || text.styles[i] === Style.capitals) return undefined;
  const isHead = hasCue(head, Cue.organisationHead) || (head.isOrganisationLike && isCapitalised(head));
  if (!isHead || (!isCapitalised(head) && !LOWER_HEADS.has(head.folded))) return undefined;
  // "garage Autobedrijf Verhoeven": the name begins at the second head.
  const second = words[i + 1];
  if (!isCapitalised(head) && isCapitalised(second) && hasCue(second, Cue.organisationHead)) return undefined;
  let end = i + 1;
  let at = i + 1;
  while (at < sentence.end && at - i <= LONGEST_TAIL && (text.tokens.gaps[at] ?? 0) <= Gap.line) {
    const word = words[at];
    if (word === undefined) break;
    // "Stichting A en Stichting B" are two.
    if (words[at - 1]?.folded === 'en' && hasCue(word, Cue.organisationHead)) break;
    if (isCapitalised(word) && word.shape !== 0) {
      if (has(word, ListFlag.country) || (has(word, ListFlag.publicBody) && at === i + 1)) break;
      end = at + 1;
    } else if (!LINKS.has(word.folded) && word.surface !== '&') break;
    at++;
  }
  // "praktijk in Assen": what is behind the small word is a place of its own.
  const small = words[i + 1];
  const isPlaceTail =
    small !== undefined && /^(?:in|te|op|van|en|voor|aan)$/.test(small.folded) && !isCapitalised(small);
  if (end === i + 1 || isPlaceTail) return undefined;
  const tail = trimmedTail(text, i, end);
  return {
    kind: 'organisation',
    start: i,
    end: tail,
    score: 0.85,
    reason: `organisation-head:${hasCue(head, Cue.organisationHead) ? head.folded : ''}`,
  };
}

/** "Buurtzorg", "Leger des Heils" by the lists; "het Maasziekenhuis" by how the word ends. */
export function listedOrganisationAt(text: ReadText, i: number): NameSpan | undefined {
  const match = text.listed[i];
  const first = text.words[i];
  if (first === undefined) return undefined;
  if (match?.start === i && (match.flags & ListFlag.organisation) !== 0) {
    const isWritten =
      text.styles[i] !== Style.ordinary || isCapitalised(first) || isCapitalised(text.words[match.end - 1]);
    return isWritten ? organisation(i, match.end, 0.85, 'listed-organisation') : undefined;
  }
  if (!isLetters(first) || has(first, PERSON_FLAGS)) return undefined;
  const isTelling = isCapitalised(first) && text.styles[i] === Style.ordinary && text.places[i] === 0;
  if (has(first, ListFlag.organisation) && !isOrdinary(first)) {
    return organisation(i, i + 1, isTelling ? 0.85 : 0.45, 'listed-organisation');
  }
  const isEnding =
    first.isOrganisationLike &&
    !hasCue(first, Cue.organisationHead) &&
    (first.flags & ListFlag.ordinary) === 0;
  return isTelling && isEnding ? organisation(i, i + 1, 0.8, 'organisation-head') : undefined;
}

function organisation(start: number, end: number, score: number, reason: NameSpan['reason']): NameSpan {
  return { kind: 'organisation', start, end, score, reason };
}

/** Without "in Assen" at the end. */
function trimmedTail(text: ReadText, start: number, end: number): number {
  for (let i = start + 2; i < end; i++) {
    const word = text.words[i];
    if (/^(?:in|te|uit)$/.test(word?.folded ?? '') && !isCapitalised(word)) return i;
  }
  return end;
}
