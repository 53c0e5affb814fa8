import { Cue } from './cue-words.ts';
import type { NameReason, NameSpan } from './name-finding.ts';
import { ListFlag, PLACE_FLAGS } from './name-list.ts';
import { Gap } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import { Place, type Sentence } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import { Shape, type WordInfo } from './word-info.ts';
import { has, hasCue, isCapitalised, isLetters, isPersonName } from './word-tests.ts';

/** Behind these an abbreviation is a firm or a club: "chauffeur bij de RWZ", "lid van de KVL". */
const BELONGS =
  /^(?:werk|werkt|werkte|werken|gewerkt|werkgever|werkzaam|baan|baantje|bijbaan|stage|collega|chauffeur|monteur|lid|leden|lidmaatschap|bestuurslid|bestuur|voorzitter|voorzitster|penningmeester|secretaris|klant|verzekerd|huurt|huurder|fuseerde|directeur|topman|aandelen|speelt|voetbalt|hockeyt|traint|training|wedstrijd|toernooi|vrijwilliger|vrijwilligster|medewerker|medewerkers|aannemer|opdracht|repetitie)$/;
const REACH = 4;
const SCORE = 0.55;

/** "zat op", "ging naar", "ligt in": where children and those who need care are. */
const STAYS =
  /^(?:zat|zit|zitten|zaten|gezeten|ging|gaat|gaan|gingen|ligt|lag|lagen|liggen|woont|woonde|wonen|verblijft|verbleef|opgenomen|verhuisd|verhuisde|verhuizen|naar|terecht|geplaatst|aangemeld|logeert|logeerde)$/;
const SCHOOL =
  /^(?:school|schooltje|basisschool|juf|juffrouw|meester|klas|klasje|kleuter|kleuters|groep|brugklas|les|leerling|leerlingen|rapport|schoolplein|creche|opvang|peuters|leerplicht|ib'er|overblijf|directeur|rector)$/;
const CARE =
  /^(?:verpleeghuis|tehuis|dement|dementie|verpleging|verpleegster|afdeling|kamer|bewoners|opgenomen|dagbesteding|dagopvang|revalideren|rollator|zusters|verzorging|bejaard|bejaarden|gesloten|crisis|palliatief)$/;
/** Trees, birds and the like that houses and schools are called after. */
const HOUSE_WORDS =
  /^(?:ark|linde|lindes|linden|berk|berken|eik|eiken|beuk|beuken|kastanje|esdoorn|wilg|wilgen|populier|wingerd|meidoorn|vlier|klimop|klaproos|klaver|krokus|waterlelie|zonnebloem|sneeuwklok|korenbloem|wielewaal|leeuwerik|zwaluw|ooievaar|ijsvogel|kwikstaart|kievit|wulp|grutto|kompas|windroos|wegwijzer|triangel|springplank|schakel|regenboog|duizendpoot|hoeksteen|levensboom|wending|branding|klinker|schatkist|kameleon|dolfijn|bolster|vlinder|vlinders|vlinderboom|zevensprong|horizon|poolster|morgenster|dageraad|zonnehoek|kersentuin|pionier)$/;
/** Such words that people are at and in all the time too: only where school or care is spoken of. */
const PLAIN_HOUSES =
  /^(?:fontein|bron|brink|esch|vuurtoren|schelp|akker|wissel|kring|boomgaard|molen|burcht|bongerd|boogerd|waterkant|haven|meerpaal|golfbreker|wereld|toren|hoeve|hof|brug|sluis|kade|poort|tuin|veste|terp)$/;
const NEVER =
  /(?:groep|klas|lijst|afdeling|plek|stoel|bank|kamer|school|cursus|training|opleiding|club|team|dienst|bed|week|avond|dag|middag|ochtend|feest|tijd|gang|auto|bus|trein|tafel|vloer|baan|weg|straat|laan|plein|markt|winkel|kant|huis|station)$/;
const ARTICLE = /^(?:de|het|'t)$/;

/** Organisations that only what stands around them tells: an abbreviation, a house or school in small letters. */
export function addCuedOrganisations(text: ReadText, row: SpanRow): void {
  for (const sentence of text.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      if (text.places[i] === Place.label || text.styles[i] === Style.capitals) continue;
      const span =
        abbreviationAt(text, sentence, i) ??
        stayAt(text, sentence, i) ??
        explainedBehindAt(text, sentence, i);
      if (span !== undefined && isOpen(row, span)) row.put(span);
    }
  }
}

/** Nothing surer stands here: a house may be called after a word that is a first name too. */
function isOpen(row: SpanRow, { start, end }: NameSpan): boolean {
  for (let i = start; i < end; i++) {
    const owner = row.at(i);
    if (owner === undefined) continue;
    const isBare = owner.end === owner.start + 1 && (owner.kind === 'place' || !owner.reason.includes(':'));
    if (owner.kind === 'organisation' || !isBare) return false;
  }
  return true;
}

function found(start: number, end: number, score: number, reason: NameReason): NameSpan {
  return { kind: 'organisation', start, end, score, reason };
}

function wordBefore(text: ReadText, sentence: Sentence, i: number, words: RegExp, reach: number): boolean {
  for (let j = i - 1; j >= Math.max(sentence.start, i - reach); j--)
    if (words.test(text.words[j]?.folded ?? '')) return true;
  return false;
}

function abbreviationAt(text: ReadText, sentence: Sentence, i: number): NameSpan | undefined {
  const word = text.words[i];
  if (word?.shape !== Shape.capitals || !/^\p{Lu}{2,6}$/u.test(word.surface)) return undefined;
  if (text.styles[i] !== Style.ordinary || word.cues !== 0) return undefined;
  const kept = ListFlag.term | ListFlag.publicBody | ListFlag.country | PLACE_FLAGS | ListFlag.firstName;
  if (has(word, kept)) return undefined;
  const hasArticle = ARTICLE.test(text.words[i - 1]?.folded ?? '');
  const at = hasArticle ? i - 2 : i - 1;
  if (at <= sentence.start || !/^(?:bij|van|voor|met)$/.test(text.words[at]?.folded ?? '')) return undefined;
  return wordBefore(text, sentence, at, BELONGS, REACH)
    ? found(i, i + 1, SCORE, 'organisation-head')
    : undefined;
}

/** "jayden zat op de vlinderboom", "ze ligt in de linde", "die zit nog op de Lindenhof". */
function stayAt(text: ReadText, sentence: Sentence, i: number): NameSpan | undefined {
  const word = text.words[i];
  if (word === undefined || i - 2 < sentence.start || !isLetters(word) || word.cues !== 0) return undefined;
  const preposition = text.words[i - 2]?.folded ?? '';
  if (!ARTICLE.test(text.words[i - 1]?.folded ?? '') || !/^(?:op|in|naar|bij)$/.test(preposition))
    return undefined;
  if (has(word, ListFlag.term | ListFlag.publicBody | ListFlag.country | PLACE_FLAGS)) return undefined;
  const isPlain = PLAIN_HOUSES.test(word.folded);
  const isHouse = isPlain || HOUSE_WORDS.test(word.folded);
  const isSmall = word.shape === Shape.lower && text.styles[i] === Style.lower;
  const isNamed = word.shape === Shape.title && text.styles[i] === Style.ordinary;
  if ((!isSmall && !isNamed) || NEVER.test(word.folded) || isFollowedByName(text, sentence, i))
    return undefined;
  const isUnknown = !has(word, ListFlag.ordinary | ListFlag.frequent) && !isPersonName(word);
  const hasContext =
    (preposition !== 'in' && isToldOf(text, sentence, i, SCHOOL)) ||
    (preposition !== 'op' && isToldOf(text, sentence, i, CARE));
  // "Welke school? Op de Hoekstien."
  if (!stayBefore(text, sentence, i - 2) && !(isNamed && hasContext)) return undefined;
  if (isNamed) {
    const isOf = /^(?:op|bij)$/.test(preposition) && !word.isStreetLike && !word.folded.endsWith('se');
    const isCalled = isUnknown && (isOf || hasContext);
    const isName = isCalled || (hasContext && word.isCompound);
    return isName || isHouse ? found(i, i + 1, SCORE, 'organisation-head') : undefined;
  }
  const isClear = isHouse && !isPlain && preposition !== 'naar';
  if (isClear || (hasContext && (isHouse || (isUnknown && word.isCompound))))
    return found(i - 1, i + 1, SCORE, 'organisation-head');
  return undefined;
}

function stayBefore(text: ReadText, sentence: Sentence, i: number): boolean {
  return STAYS.test(text.words[i]?.folded ?? '') || wordBefore(text, sentence, i, STAYS, REACH);
}

function isFollowedByName(text: ReadText, sentence: Sentence, i: number): boolean {
  const next = text.words[i + 1];
  return i + 1 < sentence.end && isCapitalised(next) && text.tokens.gaps[i + 1] === Gap.space;
}

const CONTEXT = 16;

/** School or care is spoken of near by. */
function isToldOf(text: ReadText, sentence: Sentence, i: number, words: RegExp): boolean {
  const last = Math.min(sentence.end, i + CONTEXT);
  for (let j = Math.max(0, i - CONTEXT); j < last; j++)
    if (words.test(text.words[j]?.folded ?? '')) return true;
  return false;
}

/** "juf bakker van de waterlelie (school van noah)": what it is stands behind it. */
function explainedBehindAt(text: ReadText, sentence: Sentence, i: number): NameSpan | undefined {
  const word = text.words[i];
  if (word?.shape !== Shape.lower || i - 1 < sentence.start || !isLetters(word) || word.cues !== 0)
    return undefined;
  if (!ARTICLE.test(text.words[i - 1]?.folded ?? '') || text.words[i + 1]?.surface !== '(') return undefined;
  let at = i + 2;
  if (/^(?:de|het|een|zijn|haar|onze)$/.test(text.words[at]?.folded ?? '')) at++;
  return isKindOfHouse(text.words[at]) && at < sentence.end
    ? found(i - 1, i + 1, SCORE, 'organisation-head')
    : undefined;
}

function isKindOfHouse(word: WordInfo | undefined): boolean {
  return hasCue(word, Cue.organisationHead) || word?.isOrganisationLike === true || word?.folded === 'tehuis';
}
