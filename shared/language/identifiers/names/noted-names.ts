import type { CuedPerson } from './cue-persons.ts';
import { Cue } from './cue-words.ts';
import { ListFlag } from './name-list.ts';
import { gapBefore, isAbbreviated, pastSmall } from './name-steps.ts';
import { Gap } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import { Place, type Sentence } from './sentences.ts';
import { Shape, type WordInfo } from './word-info.ts';
import { has, hasCue, isCapitalised, isLetters, isPersonName } from './word-tests.ts';

/** Names as notes and quick talk have them: "Par. RZ", "Koning, Bart Koning", "zeg maar Lieve", "vd zanden belt morgen". */
export function notedAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  return (
    paraphAt(text, sentence, i) ??
    bothWaysAt(text, sentence, i) ??
    saidToBeAt(text, sentence, i) ??
    soCalledAt(text, sentence, i) ??
    shortSurnameAt(text, sentence, i) ??
    wilAt(text, sentence, i)
  );
}

const FIELDS =
  /^(?:par|paraaf|aanw|aanwezig|aanwezigen|afw|afwezig|afwezigen|notulist|notulen|verslag|verslaglegging|gesproken|gespr|opgemaakt|getekend|get|ondertekend|behandeld|opgesteld|rapporteur|genoteerd|initialen)$/;
const MARKS =
  /^(?:ok|oke|nb|ps|nvt|ja|nee|hv|mv|vt|ad|re|cc|bb|ka|wc|tv|pc|cd|mt|or|mr|hr|eu|vn|om|ap|is|de|en|het)$/;

/** "Par. RZ.", "Aanw.: GH, De Wit", and "AK" alone behind a note: the letters somebody signs with. */
function paraphAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const word = text.words[i];
  if (word === undefined || !/^\p{Lu}{2,3}$/u.test(word.surface) || MARKS.test(word.folded)) return undefined;
  if (has(word, ListFlag.term | ListFlag.publicBody | ListFlag.country | ListFlag.organisation))
    return undefined;
  if (hasCue(word, Cue.speaker)) return undefined;
  const span: CuedPerson = { start: i, end: i + 1, score: 0.6, reason: 'initials' };
  let at = i - 1;
  const from = Math.max(0, i - FIELD_REACH);
  while (
    at > from &&
    gapBefore(text, at + 1) <= Gap.space &&
    (/^[.:,/+&]$/.test(text.words[at]?.surface ?? '') || isParaph(text.words[at]))
  )
    at--;
  if (at < i - 1 && at >= 0 && FIELDS.test(text.words[at]?.folded ?? '') && gapBefore(text, i) <= Gap.space)
    return span;
  const isAlone = i === sentence.start && i > 0 && isNoteEnd(text, i + 1);
  const isSigned =
    isAlone && /^[.!?]$/.test(text.words[i - 1]?.surface ?? '') && gapBefore(text, i) <= Gap.line;
  return isSigned && word.surface.length === 2 ? { ...span, score: 0.5 } : undefined;
}

const FIELD_REACH = 8;

function isParaph(word: WordInfo | undefined): boolean {
  return word !== undefined && /^\p{Lu}{2,3}$/u.test(word.surface);
}

function isNoteEnd(text: ReadText, i: number): boolean {
  return i >= text.tokens.count || gapBefore(text, i) >= Gap.line;
}

/** "Koning, Bart Koning": the first one is the surname too. */
function bothWaysAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const word = text.words[i];
  if (text.words[i + 1]?.surface !== ',' || !isLetters(word) || !isCapitalised(word)) return undefined;
  const first = text.words[i + 2];
  const last = pastSmall(text, sentence, i + 3);
  if (last >= sentence.end || text.words[last]?.folded !== word?.folded || !isCapitalised(first))
    return undefined;
  return isCapitalised(text.words[last]) && isPersonName(first)
    ? { start: i, end: i + 1, score: 0.85, reason: 'listed-surname' }
    : undefined;
}

/** "zeg maar Lieve", "ze noemen me Spijker": with a capital where words have none. */
function saidToBeAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const word = text.words[i];
  const cue = `${text.words[i - 2]?.folded ?? ''} ${text.words[i - 1]?.folded ?? ''}`;
  if (i - 2 < sentence.start || text.styles[i] !== Style.ordinary || text.places[i] !== Place.inside)
    return undefined;
  if (
    !/^(?:zeg maar|zeg gewoon|noem me|noem mij|noemt me|noemen me|noemen mij|noemde me|noemt mij)$/.test(cue)
  )
    return undefined;
  if (word?.shape !== Shape.title || !isLetters(word) || hasCue(word, Cue.calendar)) return undefined;
  const other = ListFlag.country | ListFlag.publicBody | ListFlag.term | ListFlag.organisation;
  if (has(word, other) || (has(word, ListFlag.capitalised) && !isPersonName(word))) return undefined;
  const isEnd = i + 1 >= sentence.end || /^[,.!?;)]$/.test(text.words[i + 1]?.surface ?? '');
  return isEnd ? { start: i, end: i + 1, score: 0.85, reason: 'called-cue:noemen' } : undefined;
}

/** "hoop ja zo heet ze echt", "Hoop (zo heet hij echt)". */
function soCalledAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const word = text.words[i];
  if (!isLetters(word) || word === undefined || word.cues !== 0) return undefined;
  let at = i + 1;
  if (/^[,(]$/.test(text.words[at]?.surface ?? '')) at++;
  if (text.words[at]?.folded === 'ja') at++;
  if (/^[,]$/.test(text.words[at]?.surface ?? '')) at++;
  if (at === i + 1 || at + 2 >= sentence.end || text.words[at]?.folded !== 'zo') return undefined;
  if (!/^(?:heet|heette|noemen)$/.test(text.words[at + 1]?.folded ?? '')) return undefined;
  const isSomebody = /^(?:ze|zij|hij|ie|hem|haar|we)$/.test(text.words[at + 2]?.folded ?? '');
  const isWord = /^(?:ja|nee|nou|want|maar|en|dat|die|hoor|echt|of)$/.test(word.folded);
  return isSomebody && !isWord ? { start: i, end: i + 1, score: 0.82, reason: 'called-cue:heet' } : undefined;
}

const DOES =
  /^(?:belt|belde|heeft|had|komt|kwam|gaat|ging|zei|zegt|vroeg|vraagt|appt|appte|mailt|mailde|stuurt|stuurde|regelt|regelde|is|was|wil|wilde|doet|deed|moet|mag|kan|zal)$/;

/** "vd zanden belt morgen": a surname at the beginning of a message. */
function shortSurnameAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const small = text.words[i];
  const name = text.words[i + 1];
  if (text.places[i] !== Place.first || !/^(?:vd|vdr|v\.d\.)$/.test(small?.folded ?? '')) return undefined;
  if (i + 2 >= sentence.end || !isLetters(name) || isAbbreviated(text, i + 1)) return undefined;
  if (hasCue(name, Cue.calendar | Cue.kin | Cue.role | Cue.organisationHead)) return undefined;
  const isDoer = DOES.test(text.words[i + 2]?.folded ?? '') && gapBefore(text, i + 2) === Gap.space;
  const isWeek = /^(?:week|maand|gemeente|school|zomer|winter|keer|zorg)$/.test(name?.folded ?? '');
  return isDoer && !isWeek ? { start: i, end: i + 2, score: 0.75, reason: 'listed-surname' } : undefined;
}

/** "Wil van het buurtteam?", "oke wil heeft geantwoord": a first name, and no wish. */
function wilAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const word = text.words[i];
  if (word?.folded !== 'wil' || i + 1 >= sentence.end) return undefined;
  const before = i > sentence.start ? (text.words[i - 1]?.folded ?? '') : '';
  const isOpen =
    text.places[i] === Place.first ||
    /^(?:oke|ok|ja|nee|nou|want|maar|en|dat|of|als|toen|[,:])$/.test(before);
  if (!isOpen) return undefined;
  const span: CuedPerson = { start: i, end: i + 1, score: 0.8, reason: 'called-cue:naam' };
  const next = text.words[i + 1]?.folded ?? '';
  if (/^(?:heeft|had|belt|belde|komt|kwam|gaat|ging|zei|zegt|was|is|werkt|woont|appte|mailde)$/.test(next))
    return span;
  if (next !== 'van' || !/^(?:de|het|'t|t)$/.test(text.words[i + 2]?.folded ?? '')) return undefined;
  const house = text.words[i + 3];
  const isHouse = hasCue(house, Cue.organisationHead) || house?.isOrganisationLike === true;
  return isHouse || /team$/.test(house?.folded ?? '') ? span : undefined;
}

/** "Dinie" said short is "Dien": the vowel of an open syllable, written double. */
export function saidShort(name: string): string | undefined {
  const match = /^([^aeiou]*)([aeiou])([^aeiouy])(?:ie|y|i|a|e|us|je)$/.exec(name);
  if (match === null) return undefined;
  const [, head = '', vowel = '', tail = ''] = match;
  return head + (vowel === 'i' ? 'ie' : vowel + vowel) + tail;
}
