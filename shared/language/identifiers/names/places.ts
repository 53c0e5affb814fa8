import { Cue } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { ListFlag, PLACE_FLAGS } from './name-list.ts';
import { Gap } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import type { Sentence } from './sentences.ts';
import { Shape } from './word-info.ts';
import {
  has,
  hasCue,
  isCapitalised,
  isLetters,
  isOrdinary,
  isPersonName,
  isPlaceName,
  isUnknownWord,
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
/** Towns whose name is a word as well, but not behind "in". */
const TOWNS = new Set(
  'leiden assen goes soest oss epe ede weert emmen zeist duiven winschoten emmerich gouda'.split(' '),
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
  if (isBehindPostcode(text, i) && !has(word, ListFlag.ordinary))
    return place(i, i + 1, 0.85, 'listed-place');
  const listed = listedPlace(text, i);
  if (
    text.styles[i] === Style.lower &&
    /^(?:in|uit|naar|vanuit|richting)$/.test(before?.folded ?? '') &&
    !hasArticle &&
    TOWNS.has(word.folded)
  )
    return place(i, i + 1, 0.75, `place-cue:${before?.folded ?? ''}`);
  const capital = isCapitalised(word) && text.styles[i] !== Style.capitals;
  if (listed !== undefined && listed.end <= sentence.end) {
    const isSingle = listed.end === i + 1;
    const last = words[listed.end - 1];
    // "in de haven" where the lists have a village De Haven.
    const isArticleRow = !isSingle && /^(?:de|het|den|'t)$/.test(word.folded) && !isCapitalised(last);
    if (isArticleRow && (isOrdinary(last) || text.styles[i] === Style.ordinary)) return undefined;
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
  // "uit de vogelbuurt", "in de afrikaanderwijk".
  const isQuarter =
    /.{4}(?:wijk|buurt|kwartier)$/.test(word.folded) && (word.flags & ListFlag.ordinary) === 0;
  if (
    text.styles[i] === Style.lower &&
    isQuarter &&
    hasArticle &&
    isAfterPreposition &&
    !GENERIC.test(word.folded)
  )
    return place(i, i + 1, 0.6, `place-cue:${before.folded}`);
  if (!capital || places[i] !== 0) return undefined;
  // "Nynke uit de Fennen".
  if (hasArticle && before?.folded === 'uit' && isUnknownWord(word))
    return place(i, i + 1, 0.6, 'place-cue:uit');
  if (isAfterHead && !isOrdinary(word) && !has(word, ListFlag.capitalised) && before?.folded !== 'regio')
    return place(i, i + 1, 0.8, `area-cue:${before?.folded ?? ''}`);
  if (hasArticle && isAfterPreposition && word.isStreetLike && !isOrdinary(word))
    return place(i, i + 1, 0.8, `place-cue:${before.folded}`);
  return undefined;
}

/** Quarters of any town. */
const GENERIC =
  /(?:woon|bouw|volks|achterstands|prachtkracht|arbeiders|villa|stads|kracht|probleem|binnen|buiten|super)(?:wijk|buurt|kwartier)$/;
const UNITS = /^(?:km|kg|cm|mm|ml|mg|gr|in|op|te|en|of|is|we|er|ik|of|al|om|uw|nu|zo|ze|je|eu|bc|nc|ha)$/;

/** "1799 PK Duinrade", "1011AA amsterdam": whatever the town is called. */
function isBehindPostcode({ words, tokens }: ReadText, i: number): boolean {
  const [before2, before] = [words[i - 2], words[i - 1]];
  if (before === undefined || tokens.gaps[i] !== Gap.space) return false;
  if (before.shape === Shape.withDigit) return /^[1-9]\d{3}[a-z]{2}$/i.test(before.surface);
  return (
    before2?.shape === Shape.number &&
    before2.surface.length === 4 &&
    /^\p{Lu}{2}$|^\p{Ll}{2}$/u.test(before.surface) &&
    !UNITS.test(before.folded)
  );
}

function place(start: number, end: number, score: number, reason: NameSpan['reason']): NameSpan {
  return { kind: 'place', start, end, score, reason };
}
