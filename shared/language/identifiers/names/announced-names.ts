import type { CuedPerson } from './cue-persons.ts';
import { Cue, isCutRole } from './cue-words.ts';
import { ListFlag } from './name-list.ts';
import { gapBefore, isAbbreviated, pastSmall } from './name-steps.ts';
import { Gap, TokenKind } from './name-tokens.ts';
import { isParticiple } from './no-names.ts';
import { type ReadText, Style } from './read-words.ts';
import { Place, type Sentence } from './sentences.ts';
import type { WordInfo } from './word-info.ts';
import { isShortName, wordNameAt } from './word-names.ts';
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
} from './word-tests.ts';

/** A name that somebody gives, or that stands behind a role cut short, at this word. */
export function announcedAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  return (
    introducedAt(text, sentence, i) ??
    calledAt(text, sentence, i) ??
    abbreviatedRoleAt(text, sentence, i) ??
    roleInitialAt(text, sentence, i) ??
    wordWithSurnameAt(text, sentence, i) ??
    wordNameAt(text, sentence, i) ??
    sayerAt(text, i) ??
    genitiveAt(text, sentence, i)
  );
}

/** "iedereen zegt wil", "zeg maar roos": how somebody is called, in small letters. */
function calledAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const word = text.words[i];
  const cue = `${text.words[i - 2]?.folded ?? ''} ${text.words[i - 1]?.folded ?? ''}`;
  if (i - 2 < sentence.start || word === undefined || text.styles[i] !== Style.lower) return undefined;
  if (!/^(?:iedereen zegt|zeg maar|noem me|noem mij|noemt me|noemen me|noemen mij|zeggen altijd)$/.test(cue))
    return undefined;
  if (isPronounLike(text.words[i + 1]) || text.tokens.kinds[i] !== TokenKind.word) return undefined;
  if (!isShortName(word) && !isCommonFirstName(word)) return undefined;
  return { start: i, end: i + 1, score: 0.82, reason: 'called-cue:noemen' };
}

/** "Ik ben Wil Bakker", "Mijn naam is Storm de Wit": a first name that is a word too, with a surname behind it. */
function introducedAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const [before2, before] = [text.words[i - 2]?.folded ?? '', text.words[i - 1]?.folded ?? ''];
  if (i - 2 < sentence.start || !/^(?:ben|is|met|heet)$/.test(before)) return undefined;
  if (!/^(?:ik|naam|spreekt|ikke)$/.test(before2)) return undefined;
  const first = text.words[i];
  if (!isLetters(first) || !isCapitalised(first) || text.styles[i] === Style.capitals) return undefined;
  if (
    hasCue(first, Cue.calendar) ||
    has(first, ListFlag.country | ListFlag.publicBody | ListFlag.capitalised)
  )
    return undefined;
  const last = pastSmall(text, sentence, i + 1);
  const surname = text.words[last];
  const hasSurname =
    last < sentence.end && isLetters(surname) && isCapitalised(surname) && isPersonName(surname);
  if (!hasSurname || gapBefore(text, i + 1) !== Gap.space) return undefined;
  return { start: i, end: last + 1, score: 0.92, reason: 'called-cue:heet' };
}

/** "cons. Best", "deurw. Groenewegen-Tan": behind a role cut short stands a name, an ordinary word too. */
function abbreviatedRoleAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const role = text.words[i - 2];
  if (i - 2 < sentence.start || text.words[i - 1]?.surface !== '.' || gapBefore(text, i - 1) !== Gap.none)
    return undefined;
  if (role === undefined || gapBefore(text, i) !== Gap.space || !isShortRole(role)) return undefined;
  const last = pastSmall(text, sentence, i);
  const name = text.words[last];
  if (last >= sentence.end || !isLetters(name) || !isCapitalised(name) || isAbbreviated(text, last))
    return undefined;
  if (hasCue(name, Cue.organisationHead | Cue.areaHead | Cue.calendar)) return undefined;
  if (has(name, ListFlag.publicBody | ListFlag.country | ListFlag.term)) return undefined;
  if (isOrdinary(name) && !isPersonName(name) && has(name, ListFlag.frequent)) return undefined;
  if (!isPersonName(name) && isParticiple(name)) return undefined;
  return { start: i, end: last + 1, score: 0.85, reason: `role-cue:${role.folded}` };
}

/** "cons", "ltplplambt", "psych": a role on the list as it is cut short, or the beginning or end of one. */
function isShortRole(word: WordInfo): boolean {
  if (isOrdinary(word)) return false;
  return hasCue(word, Cue.role) || isCutRole(word.folded);
}

/** "huisarts T.", "wijkagent X": one letter for a name. */
function roleInitialAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const [role, letter, next] = [text.words[i - 1], text.words[i], text.words[i + 1]];
  if (i <= sentence.start || !hasCue(role, Cue.role) || ANYBODY.test(role?.folded ?? '')) return undefined;
  if (letter === undefined || !/^\p{Lu}\.?$/u.test(letter.surface) || gapBefore(text, i) !== Gap.space)
    return undefined;
  const isInName = i + 1 < sentence.end && (isCapitalised(next) || isTussenvoegsel(next));
  if (isInName && gapBefore(text, i + 1) === Gap.space) return undefined;
  return { start: i, end: i + 1, score: 0.75, reason: `role-cue:${role?.folded ?? ''}` };
}

function isPronounLike(word: WordInfo | undefined): boolean {
  return /^(?:ik|je|jij|u|hij|ze|zij|we|wij|jullie|die|dat|wie|niet|mama|papa|moeder|vader)$/.test(
    word?.folded ?? '',
  );
}

/** "Jans buurman": a first name with an -s before a kin word. */
function genitiveAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const word = text.words[i];
  const next = text.words[i + 1];
  if (word === undefined || i + 1 >= sentence.end || !isCapitalised(word) || isOrdinary(word))
    return undefined;
  if (!/^\p{Lu}\p{Ll}{2,}s$/u.test(word.surface) || gapBefore(text, i + 1) !== Gap.space) return undefined;
  if ((word.partFlags & ListFlag.firstName) === 0 || !hasCue(next, Cue.kin) || isCapitalised(next))
    return undefined;
  return { start: i, end: i + 1, score: 0.7, reason: 'listed-first-name' };
}

const SAYS =
  /^(?:zei|zegt|belde|belt|vroeg|vraagt|vond|vindt|beloofde|belooft|schreef|mailde|antwoordde|reageerde|noemde|adviseerde|dreigde|weigerde|opperde)$/;

/** "Visser zei van niet": a surname that is a word, without an article, and what somebody says. */
function sayerAt(text: ReadText, i: number): CuedPerson | undefined {
  const word = text.words[i];
  if (word === undefined || text.places[i] !== Place.first || !has(word, ListFlag.surname)) return undefined;
  if (!isOrdinary(word) || word.cues !== 0 || !isLetters(word) || has(word, ListFlag.capitalised))
    return undefined;
  if (text.styles[i] === Style.ordinary && !isCapitalised(word)) return undefined;
  if (!SAYS.test(text.words[i + 1]?.folded ?? '') || gapBefore(text, i + 1) !== Gap.space) return undefined;
  return { start: i, end: i + 1, score: 0.7, reason: 'listed-surname' };
}

/** "client A", "leerling B" are called so by who wrote the text. */
const ANYBODY =
  /^(?:client|cliente|patient|patiente|deelnemer|deelneemster|leerling|student|studente|koning|graaf)$/;

/** "wil vd berg", "roos van gestel" in small letters: such a word and a surname of several words. */
function wordWithSurnameAt(text: ReadText, sentence: Sentence, i: number): CuedPerson | undefined {
  const first = text.words[i];
  if (first === undefined || text.styles[i] !== Style.lower || text.tokens.kinds[i] !== TokenKind.word)
    return undefined;
  if (!isShortName(first) && !(isCommonFirstName(first) && !isOrdinary(first))) return undefined;
  const small = text.words[i + 1]?.folded ?? '';
  const last = pastSmall(text, sentence, i + 1);
  const surname = text.words[last];
  if (last === i + 1 || last >= sentence.end || !isLetters(surname) || text.places[i] === Place.label)
    return undefined;
  const match = text.listed[i + 1];
  const isListed = match?.start === i + 1 && match.end === last + 1 && (match.flags & ListFlag.surname) !== 0;
  const isShort = /^(?:vd|vdr|v\.d\.)$/.test(small) && !isPronounLike(text.words[i - 1]);
  if (/^(?:beneden|boven|buiten|buren|hiernaast|overkant)$/.test(surname?.folded ?? '')) return undefined;
  const isSurname =
    isPersonName(surname) && !isOrdinary(surname) && !isCommonFirstName(surname) && !isPlaceName(surname);
  if (!isShort && !(small === 'van' && (isListed || isSurname))) return undefined;
  return { start: i, end: last + 1, score: 0.85, reason: 'called-cue:naam' };
}
