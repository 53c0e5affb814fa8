import { Cue } from './cue-words.ts';
import type { NameReason, NameSpan } from './name-finding.ts';
import { ListFlag, PERSON_FLAGS } from './name-list.ts';
import { Gap, TokenKind } from './name-tokens.ts';
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
  isTussenvoegsel,
} from './word-tests.ts';

const PARTNERS = /^(?:zn|zoon|zonen|zns|partners|co|zo|cie|dochters|compagnon)$/;
const LEGAL = /^(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|ltd\.?|gmbh|inc\.?|llc|coop)$/i;
/** Beginnings of surnames with a capital inside: McDonald, MacLeod, VanDamme. */
const SURNAME_CAMEL = /^(?:Mc|Mac|De|Di|Da|Van|Von|La|Le|Du|Fitz|O|D)\p{Lu}/u;
const HOUSE = /.{3}(?:huis|tehuis)$/;
const SMALL_HOUSE =
  /^\p{L}{4,}(?:hof|huis|rust|zicht|horst|oord|stede|haven|borg|staete|gaarde|heem|bron|burcht|veste|state|wende|kamp|hoek|waarde|waard|laar|donk|stroom|toren|hove|lande|stein|steyn|oever|veld|duin|duinen)$/u;
const CHURCH = /^\p{L}{4,}(?:kerk|kapel|moskee)$/u;
const CARE =
  /^(?:werk|werkt|werkte|werken|woon|woont|woonde|zit|zat|ligt|lag|opgenomen|verhuisd|terecht|kwam|stage|baan|collega|verpleger|verpleegster|verpleegkundige|verzorgende|schoonmaker|schoonmaakster|kok|vrijwilliger|vrijwilligster|woonde|woonden|wonen|bewoner)$/;
const MOST_LEFT = 4;

/** Organisations by the shape of their name: "Zomer & Partners bewind", "HaagRent Makelaars", "Brightoptics BV", "St. Plechelmus". */
export function addCompanyNames(text: ReadText, row: SpanRow): void {
  for (const sentence of text.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      if (text.styles[i] === Style.capitals || text.places[i] === Place.label) continue;
      const span =
        partnersAt(text, sentence, i) ??
        legalAt(text, sentence, i) ??
        saintAt(text, sentence, i) ??
        camelAt(text, sentence, i) ??
        pairAt(text, sentence, row, i) ??
        houseAt(text, sentence, i) ??
        explainedAt(text, sentence, i) ??
        lainAt(text, sentence, i);
      if (span !== undefined) put(row, span);
    }
  }
}

function put(row: SpanRow, span: NameSpan): void {
  let { start, end, score } = span;
  for (let i = span.start; i < span.end; i++) {
    const owner = row.at(i);
    if (owner?.kind !== 'organisation') continue;
    start = Math.min(start, owner.start);
    end = Math.max(end, owner.end);
    score = Math.max(score, owner.score);
  }
  row.put({ ...span, start, end, score });
}

function found(start: number, end: number, score: number, reason: NameReason): NameSpan {
  return { kind: 'organisation', start, end, score, reason };
}

/** The first of the words with a capital that stand right before `end`. */
function capitalsBefore(text: ReadText, sentence: Sentence, end: number): number {
  let start = end;
  while (start > sentence.start && end - start < MOST_LEFT) {
    const word = text.words[start - 1];
    if (start < end && text.tokens.gaps[start] !== Gap.space) break;
    if (!isLetters(word) || !isCapitalised(word) || hasCue(word, Cue.honorific | Cue.greeting)) break;
    const isOpening = text.places[start - 1] !== Place.inside && isOrdinary(word) && !isPersonName(word);
    if (isOpening && start < end) break;
    start--;
  }
  return start;
}

function withHead(text: ReadText, sentence: Sentence, start: number): number {
  const head = text.words[start - 1];
  const isHead =
    start > sentence.start &&
    text.tokens.gaps[start] === Gap.space &&
    (hasCue(head, Cue.organisationHead) || head?.isOrganisationLike === true);
  return isHead && !isCapitalised(head) ? start - 1 : start;
}

/** "Van Gelder & Zn", "Steentjes & Kok bewind", "Bakker en Zonen", but not "Jan & Marie". */
function partnersAt(text: ReadText, sentence: Sentence, i: number): NameSpan | undefined {
  const sign = text.words[i];
  const next = text.words[i + 1];
  if (sign === undefined || i + 1 >= sentence.end || i === sentence.start) return undefined;
  const isSmall = text.styles[i] === Style.lower && /^(?:co|zn|zonen|partners)$/.test(next?.folded ?? '');
  const isFirm =
    PARTNERS.test(next?.folded ?? '') && (sign.surface === '&' || isCapitalised(next) || isSmall);
  if (sign.surface !== '&' && !(sign.folded === 'en' && isFirm)) return undefined;
  if (text.tokens.gaps[i] !== Gap.space || text.tokens.gaps[i + 1] !== Gap.space) return undefined;
  const left = text.words[i - 1];
  // "klei en co" in small letters.
  if (
    isFirm &&
    text.styles[i] === Style.lower &&
    isLetters(left) &&
    !isTussenvoegsel(left) &&
    left?.cues === 0
  )
    return found(i - 1, i + 2, 0.6, 'organisation-head');
  const start = capitalsBefore(text, sentence, i);
  if (start === i || left === undefined || (!isFirm && !isCapitalised(next))) return undefined;
  if (!isLetters(next) || has(left, ListFlag.term) || has(next, ListFlag.term)) return undefined;
  let end = i + 2;
  while (end < sentence.end && text.tokens.gaps[end] === Gap.space && isTail(text.words[end])) end++;
  const areFirst = isCommonFirstName(left) && isCommonFirstName(next) && start === i - 1;
  if (end === i + 2 && !isFirm && (areFirst || isOrdinary(left) || isOrdinary(next))) return undefined;
  return found(withHead(text, sentence, start), end, 0.75, 'organisation-head');
}

function isTail(word: WordInfo | undefined): boolean {
  if (word === undefined || !isLetters(word)) return false;
  return word.isOrganisationLike || hasCue(word, Cue.organisationHead) || LEGAL.test(word.surface);
}

/** "Meridian Seismics B.V.", "Brightoptics BV". */
function legalAt(text: ReadText, sentence: Sentence, i: number): NameSpan | undefined {
  const word = text.words[i];
  if (word === undefined || !LEGAL.test(word.surface) || !/^\p{Lu}/u.test(word.surface)) return undefined;
  if (text.tokens.gaps[i] !== Gap.space) return undefined;
  const start = capitalsBefore(text, sentence, i);
  return start === i ? undefined : found(withHead(text, sentence, start), i + 1, 0.85, 'organisation-head');
}

const SAINT = /^(?:st\.?|sint|sinte|ste\.?)$/i;
const SAINT_PLACES =
  /^(?:nicolaas|maarten|klaas|michielsgestel|oedenrode|anthonis|petersburg|philipsland|annaland)$/;

/** "de St. Lucasschool", "in het Sint Franciscus": a house called after a saint, unless it is a town. */
function saintAt(text: ReadText, sentence: Sentence, i: number): NameSpan | undefined {
  const saint = text.words[i];
  if (saint === undefined || !SAINT.test(saint.surface) || !/^\p{Lu}/u.test(saint.surface)) return undefined;
  const at = text.words[i + 1]?.surface === '.' ? i + 2 : i + 1;
  const name = text.words[at];
  if (at >= sentence.end || !isLetters(name) || !isCapitalised(name) || name === undefined) return undefined;
  if ((text.tokens.gaps[at] ?? Gap.blankLine) > Gap.space || SAINT_PLACES.test(name.folded)) return undefined;
  const match = text.listed[i] ?? text.listed[at];
  if (match !== undefined && (match.flags & (ListFlag.dutchPlace | ListFlag.country | ListFlag.area)) !== 0)
    return undefined;
  const before = text.words[i - 1];
  if (i > sentence.start && (hasCue(before, Cue.honorific) || isCapitalised(before))) return undefined;
  if (name.isStreetLike && text.tokens.kinds[at + 1] === TokenKind.number) return undefined;
  let end = at + 1;
  while (end < sentence.end && text.tokens.gaps[end] === Gap.space && isTail(text.words[end])) end++;
  return found(withHead(text, sentence, i), end, 0.7, 'organisation-head');
}

/** "HaagRent Makelaars", "WoonWijs Delta": a capital inside the word. */
function camelAt(text: ReadText, sentence: Sentence, i: number): NameSpan | undefined {
  const word = text.words[i];
  if (word?.shape !== Shape.mixed || !/^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+$/u.test(word.surface)) return undefined;
  if (SURNAME_CAMEL.test(word.surface) || has(word, ListFlag.term | ListFlag.publicBody | PERSON_FLAGS))
    return undefined;
  let end = i + 1;
  while (end < sentence.end && text.tokens.gaps[end] === Gap.space && isTail(text.words[end])) end++;
  return found(withHead(text, sentence, i), end, 0.7, 'organisation-head');
}

const EXPLAINS = 4;

/** "bij de wissel dat is een opvang": a house in small letters of which is told what it is. */
function explainedAt(text: ReadText, sentence: Sentence, i: number): NameSpan | undefined {
  const word = text.words[i];
  if (text.styles[i] !== Style.lower || word === undefined || i - 2 < sentence.start || !isLetters(word))
    return undefined;
  if (!/^(?:de|het|'t|t)$/.test(text.words[i - 1]?.folded ?? '') || word.cues !== 0) return undefined;
  if (!/^(?:bij|naar|op|in|van)$/.test(text.words[i - 2]?.folded ?? '')) return undefined;
  let at = i + 1;
  if (text.words[at]?.surface === ',') at++;
  if (!/^(?:dat|die|da's)$/.test(text.words[at]?.folded ?? '')) return undefined;
  if (!/^(?:is|was)$/.test(text.words[at + 1]?.folded ?? '')) return undefined;
  if (!/^(?:een|n|'n|zo'n)$/.test(text.words[at + 2]?.folded ?? '')) return undefined;
  for (let j = at + 3; j < Math.min(sentence.end, at + 3 + EXPLAINS); j++) {
    const what = text.words[j];
    if (hasCue(what, Cue.organisationHead) || what?.isOrganisationLike === true || what?.folded === 'tehuis')
      return found(i - 1, i + 1, 0.6, 'organisation-head');
  }
  return undefined;
}

const LAIN = /^(?:gelegen|opgenomen|geopereerd|bevallen|onderzocht|behandeld)$/;
const ANY_HOUSE =
  /^(?:ziekenhuis|verpleeghuis|verzorgingshuis|bejaardenhuis|huis|bed|buitenland|weekend|hospice|tehuis|azc|hospitaal|gips|water|gras|ziekenhuizen|begin|eind|jaar|voorjaar|najaar|verleden|kraambed|ziekbed)$/;

/** "vorige maand in het groene hart gelegen": where somebody lay, in small letters. */
function lainAt(text: ReadText, sentence: Sentence, i: number): NameSpan | undefined {
  if (text.styles[i] !== Style.lower || i - 2 < sentence.start) return undefined;
  if (text.words[i - 1]?.folded !== 'het' || !/^(?:in|naar)$/.test(text.words[i - 2]?.folded ?? ''))
    return undefined;
  for (let end = i + 1; end <= Math.min(i + 2, sentence.end - 1); end++) {
    const last = text.words[end - 1];
    if (!isLetters(last) || ANY_HOUSE.test(last?.folded ?? '')) return undefined;
    if (LAIN.test(text.words[end]?.folded ?? '')) return found(i, end, 0.6, 'organisation-head');
  }
  return undefined;
}

const LEAST_SMALL = 4;

/** "en Blinkend Thuis neemt": two ordinary words with capitals in the middle of a sentence that has few of them. */
function pairAt(text: ReadText, sentence: Sentence, row: SpanRow, i: number): NameSpan | undefined {
  const [before, first, second, next] = [-1, 0, 1, 2].map((step) => text.words[i + step]);
  if (i === sentence.start || i + 1 >= sentence.end || text.styles[i] !== Style.ordinary) return undefined;
  if (text.places[i] !== Place.inside || before?.shape !== Shape.lower || isCapitalised(next))
    return undefined;
  if (!isPlainTitle(first) || !isPlainTitle(second) || isPersonName(first)) return undefined;
  if (text.tokens.gaps[i] !== Gap.space || text.tokens.gaps[i + 1] !== Gap.space) return undefined;
  if (!row.isFree(i, i + 2)) return undefined;
  let small = 0;
  let hasOther = false;
  for (let j = sentence.start; j < sentence.end; j++) {
    if (text.words[j]?.shape === Shape.lower) small++;
    if (row.at(j)?.kind === 'organisation') hasOther = true;
  }
  const isBeside = hasOther && /^(?:en|of)$/.test(before.folded);
  if (!isBeside && !/^(?:bij|via|namens|door)$/.test(before.folded)) return undefined;
  return small >= LEAST_SMALL ? found(i, i + 2, 0.55, 'organisation-head') : undefined;
}

function isPlainTitle(word: WordInfo | undefined): boolean {
  if (word?.shape !== Shape.title || !isOrdinary(word) || !isLetters(word)) return false;
  return (
    !has(word, ListFlag.term | ListFlag.publicBody | ListFlag.country | ListFlag.capitalised) &&
    !hasCue(word, Cue.calendar)
  );
}

/** "het Dokter Nijhofhuis", and in small letters "bij de zonnehof op de gesloten afdeling". */
function houseAt(text: ReadText, sentence: Sentence, i: number): NameSpan | undefined {
  const word = text.words[i];
  if (word === undefined || i === sentence.start || (word.flags & ListFlag.ordinary) !== 0) return undefined;
  const before = text.words[i - 1];
  if (text.tokens.gaps[i] !== Gap.space || isPersonName(word) || has(word, ListFlag.dutchPlace))
    return undefined;
  if (isCapitalised(word)) {
    if (word.shape !== Shape.title || !HOUSE.test(word.folded)) return undefined;
    const isCalledAfter =
      isCapitalised(before) && (hasCue(before, Cue.honorific) || isCommonFirstName(before));
    const start = isCalledAfter ? i - 1 : i;
    const article = text.words[start - 1]?.folded ?? '';
    return /^(?:het|'t|’t|t|in|naar|bij|ons)$/.test(article)
      ? found(start, i + 1, 0.7, 'organisation-head')
      : undefined;
  }
  if (text.styles[i] !== Style.lower) return undefined;
  if (CHURCH.test(word.folded) && /^(?:de|het|'t|t)$/.test(before?.folded ?? ''))
    return found(i, i + 1, 0.6, 'organisation-head');
  if (!SMALL_HOUSE.test(word.folded)) return undefined;
  if (
    !/^(?:de|het|'t|t)$/.test(before?.folded ?? '') ||
    !/^(?:bij|naar|in|van|op)$/.test(text.words[i - 2]?.folded ?? '')
  )
    return undefined;
  for (let j = i - 3; j >= Math.max(sentence.start, i - 9); j--)
    if (CARE.test(text.words[j]?.folded ?? '')) return found(i - 1, i + 1, 0.6, 'organisation-head');
  return undefined;
}
