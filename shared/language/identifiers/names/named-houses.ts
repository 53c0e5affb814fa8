import { Cue } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { ListFlag } from './name-list.ts';
import { Gap } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import { Place, type Sentence } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import { Shape, type WordInfo } from './word-info.ts';
import {
  has,
  hasCue,
  isCapitalised,
  isCommonFirstName,
  isLetters,
  isOrdinary,
  isPersonName,
  isPlaceName,
  isTussenvoegsel,
  isUnknownWord,
} from './word-tests.ts';

/** Words that close the name of an organisation: "Adrz-West ziekenhuis", "van der plas verzekeringen". */
const TAILS =
  /^(?:ziekenhuis|apotheek|verzekeringen|verzekering|lyceum|college|advocaten|advocatuur|makelaars|makelaardij|accountants|notarissen|administraties|installaties|installatietechniek|transport|transporten|uitvaart|uitvaartzorg|rijschool|taxi|catering|schoonmaak|bewindvoering|bewind|kinderopvang|thuiszorg|zorggroep|huisartsen|tandartsen|fysiotherapie|fysio|kappers|kliniek|academie|interim|consultancy|advies|bouw|techniek|tweewielers|optiek|slagerij|bakkerij|holding|groep|beheer|vastgoed|wonen|welzijn|zorg)$/;
/** Those of them that are said by themselves all the time: only behind a capital or a surname with "van". */
const LOOSE =
  /^(?:zorg|wonen|groep|advies|bouw|techniek|beheer|welzijn|taxi|schoonmaak|transport|catering|thuiszorg|college|verzekering|bewind|interim)$/;
/** Heads behind which a name in small letters follows: "thuishulp de branding", "verpleeghuis avondrust". */
const NAMED_HEADS =
  /^(?:stichting|zorggroep|basisschool|verpleeghuis|woonzorgcentrum|zorgcentrum|verzorgingshuis|verzorgingstehuis|bejaardentehuis|kinderdagverblijf|hospice|thuishulp|thuiszorg|huize|zorgboerderij|peuterspeelzaal|kinderopvang|gezinshuis|apotheek|kapsalon|zwemclub|voetbalclub|woningstichting|bouwbedrijf|autobedrijf|schildersbedrijf|wijkcentrum|dorpshuis|buurthuis|zalencentrum|scouting|obs|rkbs|cbs|pcbs|ikc|vv|sc|rkvv|korfbalclub|korfbalvereniging|autohuis|soos|zorgvilla|odensehuis|buurtkamer|huisartsenpraktijk|tandartspraktijk|gezondheidscentrum|garage|fietsenwinkel|sportschool|dansschool|tuincentrum|voetbalvereniging|tennisclub|hockeyclub|thuiszorgorganisatie|uitzendbureau|logeerhuis|revalidatiecentrum|restaurant|cafe|eetcafe|hotel|camping|manege|bakkerij|slagerij|boekhandel|snackbar|pizzeria|huisartsenpost|jeugdteam|samenwerkingsverband|brasserie|lunchroom|eethuis|bistro|toneelvereniging|uitvaartcentrum|wijkhuis|ontmoetingscentrum|schoonheidssalon|reisbureau|taxicentrale)$/;
/** Heads that nearly always have a name of their own: "restaurant de haven". */
const CALLED_HEADS =
  /^(?:brasserie|lunchroom|eethuis|bistro|restaurant|cafe|eetcafe|hotel|camping|basisschool|verpleeghuis|woonzorgcentrum|zorgcentrum|hospice|buurthuis|wijkcentrum|dorpshuis|peuterspeelzaal|kinderdagverblijf|zorgboerderij|obs|cbs|rkbs|soos|kapsalon|manege)$/;
const WINGS = /^(?:west|oost|noord|zuid|centrum|plus|noordwest|noordoost|zuidwest|zuidoost|midden)$/;
const HOUSE_BEFORE = /^(?:naar|bij|op|van|uit|vanuit|in|voor)$/;
const MOST_BEFORE = 4;

/** Organisations by what stands behind their name, by an article with a capital, and in small letters. */
export function addNamedHouses(text: ReadText, row: SpanRow): void {
  for (const sentence of text.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      if (text.styles[i] === Style.capitals) continue;
      const start = tailStart(text, sentence, row, i);
      if (start < i) put(text, row, start, pastAnd(text, sentence, i + 1), 0.8, 'organisation-head');
      const end = smallHouseEnd(text, sentence, i);
      if (end > i) put(text, row, i, end, 0.65, `organisation-head:${text.words[i]?.folded ?? ''}`);
      const house = articleHouseEnd(text, sentence, i);
      if (house > i && row.isFree(i, house)) put(text, row, i, house, 0.7, 'organisation-head');
      widenWing(text, sentence, row, i);
    }
  }
}

/** "Roelofs Bewind & Budget". */
function pastAnd(text: ReadText, sentence: Sentence, end: number): number {
  const hasMore =
    text.words[end]?.surface === '&' && end + 1 < sentence.end && isLetters(text.words[end + 1]);
  return hasMore ? end + 2 : end;
}

function put(
  text: ReadText,
  row: SpanRow,
  start: number,
  end: number,
  score: number,
  reason: NameSpan['reason'],
): void {
  for (let i = start; i < end; i++) {
    const owner = row.at(i);
    if (owner?.kind === 'organisation' && owner.start <= start && owner.end >= end) return;
  }
  // "Kevin Roelofs van Roelofs Bewind": what stands before it stays a person.
  const owner = row.at(start);
  if (owner?.kind === 'person' && owner.start < start) {
    let last = start;
    while (last > owner.start + 1 && isTussenvoegsel(text.words[last - 1])) last--;
    row.put({ ...owner, end: last });
  }
  row.put({ kind: 'organisation', start, end, score, reason });
}

/** Where the name begins whose last word this is; the word itself when it is the last word of none. */
function tailStart(text: ReadText, sentence: Sentence, row: SpanRow, i: number): number {
  const tail = text.words[i];
  if (tail === undefined || !TAILS.test(tail.folded) || text.tokens.gaps[i] !== Gap.space) return i;
  const before = text.words[i - 1];
  const listed = text.listed[i - 1];
  if (listed !== undefined && listed.end === i && (listed.flags & ListFlag.surname) !== 0)
    return LOOSE.test(tail.folded) ? i : listed.start;
  if (i === sentence.start || before === undefined || !isLetters(before) || !isNameBefore(text, i)) return i;
  let start = i - 1;
  while (i - start < MOST_BEFORE && start > sentence.start && isPartBefore(text, start)) start--;
  const isLoose = LOOSE.test(tail.folded) && !isCapitalised(tail);
  const hasSurname = start < i - 1 && isPersonName(before);
  if (isLoose && !hasSurname) return i;
  return row.at(start)?.kind === 'person' && hasCueBefore(text, start) ? i : start;
}

/** A capital or, in small letters, a surname or an unknown word. */
function isNameBefore(text: ReadText, i: number): boolean {
  const before = text.words[i - 1];
  if (
    before === undefined ||
    has(before, ListFlag.capitalised | ListFlag.publicBody | ListFlag.term | ListFlag.country)
  )
    return false;
  if (hasCue(before, Cue.organisationHead | Cue.calendar | Cue.honorific | Cue.kin | Cue.role)) return false;
  if (isOrdinary(before) && !isPersonName(before)) return false;
  if (isCapitalised(before)) return text.places[i - 1] === Place.inside || !isOrdinary(before);
  if (text.styles[i] !== Style.lower || isOrdinary(before)) return false;
  if (/^(?:lyceum|ziekenhuis|college)$/.test(text.words[i]?.folded ?? '') && isUnknownWord(before))
    return true;
  return isPersonName(before) && !isPlaceName(before);
}

function isPartBefore(text: ReadText, start: number): boolean {
  const before = text.words[start - 1];
  const [isSmall, isCapital] = [isTussenvoegsel(before), isCapitalised(before)];
  if (text.tokens.gaps[start] !== Gap.space || !isLetters(before)) return false;
  if (text.styles[start] === Style.lower && isCommonFirstName(before) && !isOrdinary(before)) return true;
  const isFirstWord = text.places[start - 1] !== Place.inside && isOrdinary(before);
  if (isCapital) return !isFirstWord && !hasCue(before, Cue.honorific | Cue.role | Cue.greeting);
  return isSmall && /^(?:van|der|den|de|vd|ter|ten)$/.test(before?.folded ?? '') && isSmallPart(text, start);
}

/** "van der plas", but not "van jansen" of "de zaak van jansen". */
function isSmallPart(text: ReadText, start: number): boolean {
  if (isTussenvoegsel(text.words[start])) return true;
  return (
    /^(?:der|den|de|vd)$/.test(text.words[start - 1]?.folded ?? '') && isTussenvoegsel(text.words[start - 2])
  );
}

function hasCueBefore(text: ReadText, start: number): boolean {
  return hasCue(text.words[start - 1], Cue.honorific | Cue.kin | Cue.role);
}

function smallHouseEnd(text: ReadText, sentence: Sentence, i: number): number {
  const head = text.words[i];
  if (head === undefined || isCapitalised(head) || !NAMED_HEADS.test(head.folded)) return i;
  if (text.styles[i] !== Style.lower) return i;
  const hasArticle = /^(?:de|het|'t|ons|onze)$/.test(text.words[i + 1]?.folded ?? '');
  const at = hasArticle ? i + 2 : i + 1;
  const name = text.words[at];
  if (at >= sentence.end || name === undefined || !isLetters(name) || text.tokens.gaps[at] !== Gap.space)
    return i;
  const isClosed =
    at + 1 >= sentence.end ||
    /^(?:in|te|is|was|en|of|waar|[.,;:!?)])$/.test(text.words[at + 1]?.surface ?? '');
  const mayBeSaid = hasArticle && isClosed && CALLED_HEADS.test(head.folded);
  if ((has(name, ListFlag.frequent) && !mayBeSaid) || name.cues !== 0) return i;
  const isWord = (name.flags & ListFlag.ordinary) !== 0;
  return (hasArticle && !isAdjective(name, text.words[at + 1])) || (!hasArticle && !isWord) ? at + 1 : i;
}

/** "de nieuwe begeleider": the word behind it is what it is about. */
function isAdjective(name: WordInfo, next: WordInfo | undefined): boolean {
  return name.folded.endsWith('e') && isOrdinary(name) && next !== undefined && next.shape === Shape.lower;
}

/** "naar De Wending", "bij Het Anker": in the middle of a sentence an article has a capital in a name only. */
function articleHouseEnd(text: ReadText, sentence: Sentence, i: number): number {
  const [before, article, name] = [text.words[i - 1], text.words[i], text.words[i + 1]];
  if (i === sentence.start || i + 1 >= sentence.end || text.places[i] !== Place.inside) return i;
  if (!/^(?:De|Het|’t|'t|Ons)$/.test(article?.surface ?? '') || !HOUSE_BEFORE.test(before?.folded ?? ''))
    return i;
  if (text.styles[i] !== Style.ordinary || name?.shape !== Shape.title || !isLetters(name)) return i;
  const isOther =
    has(name, ListFlag.publicBody | ListFlag.country | ListFlag.capitalised | ListFlag.term) ||
    hasCue(name, Cue.calendar);
  const isStreet = name.isStreetLike && text.words[i + 2]?.shape === Shape.number;
  if (isOther || isStreet || text.tokens.gaps[i + 1] !== Gap.space) return i;
  // "De Witte Vlinder", "Het Blauwe Huis": a word with a capital more.
  const next = text.words[i + 2];
  const isMore =
    i + 2 < sentence.end &&
    text.tokens.gaps[i + 2] === Gap.space &&
    next?.shape === Shape.title &&
    isLetters(next) &&
    isOrdinary(next) &&
    !isPersonName(next) &&
    next.cues === 0;
  if (isMore && name.folded.endsWith('e')) return i + 3;
  return isPersonName(name) || isPlaceName(name) ? i : i + 2;
}

/** "bernhoven west": a listed organisation and which of its houses. */
function widenWing(text: ReadText, sentence: Sentence, row: SpanRow, i: number): void {
  const owner = row.at(i);
  if (owner?.kind !== 'organisation' || owner.end !== i + 1 || i + 1 >= sentence.end) return;
  const next = text.words[i + 1];
  if (!WINGS.test(next?.folded ?? '') || text.tokens.gaps[i + 1] !== Gap.space || !row.isFree(i + 1, i + 2))
    return;
  if (isCapitalised(text.words[i]) && !isCapitalised(next)) return;
  row.put({ ...owner, end: i + 2, score: Math.max(owner.score, 0.6) });
}
