import { isSmallChain } from './chain-names.ts';
import { Cue } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { ListFlag, PERSON_FLAGS, PLACE_FLAGS } from './name-list.ts';
import { Gap } from './name-tokens.ts';
import { type ReadText, Style } from './read-words.ts';
import type { Sentence } from './sentences.ts';
import { Shape } from './word-info.ts';
import { has, hasCue, isCapitalised, isCommonFirstName, isLetters, isOrdinary } from './word-tests.ts';

const LOWER_HEADS = new Set(
  (
    'stichting zorggroep basisschool huisartsenpraktijk kinderdagverblijf verpleeghuis woonzorgcentrum zorgcentrum ' +
    'bakkerij slagerij autobedrijf garage restaurant hospice thuiszorg ggz verzorgingshuis woningcorporatie ' +
    'woningstichting tandartspraktijk fysiotherapiepraktijk gezondheidscentrum buurthuis wijkcentrum dorpshuis ' +
    'zorgboerderij kinderopvang peuterspeelzaal ziekenhuis camping hotel cafe apotheek voetbalclub vereniging ' +
    'advocatenkantoor notariskantoor kapsalon lyceum bewindvoering uitzendbureau taxibedrijf bouwbedrijf moskee ' +
    'kringloopwinkel manege praktijk bureau boekhandel fietswerkplaats supermarkt kliniek academie uitgeverij wondzorg ' +
    'fysiotherapie logopedie tandarts huisartsenpost welzijn school college thuishulp thuisbegeleiding huize textielfabriek ' +
    'fabriek machinefabriek makelaars welzijnsorganisatie zorgorganisatie parochie skole schildersbedrijf loonbedrijf drukkerij ' +
    'zwemclub hockeyclub tennisclub sportclub voetbalvereniging rijschool woonvorm speeltuin verzorgingstehuis bejaardentehuis ' +
    'polikliniek consultatiebureau dagbesteding bibliotheek theater gezinshuis logeerhuis vrouwenopvang accountantskantoor ' +
    'obs rkbs cbs pcbs kbs ikc odbs sc fc vv sv hv rkvv svv csv korfbalvereniging korfbalclub ijsclub schaatsclub schaakclub wandelclub ' +
    'biljartclub oranjevereniging volleybalvereniging hockeyvereniging tennisvereniging atletiekvereniging zwemvereniging soos ' +
    'zalencentrum autohuis optiek garagebedrijf papierfabriek zuivelfabriek melkfabriek meubelfabriek verffabriek suikerfabriek ' +
    'steenfabriek koor zangkoor kerkkoor zorgvilla zorghuis woongroep tuincentrum bouwmarkt makelaarskantoor adviesbureau ' +
    'incassobureau dansschool muziekschool sportschool fitnesscentrum odensehuis buurtkamer installatiebedrijf schoonmaakbedrijf ' +
    'jeugdteam gebiedsteam samenwerkingsverband schoolbestuur brasserie eethuis lunchroom theehuis bistro herberg pension residentie huisartsengroep zorgcoöperatie dorpscoöperatie energiecoöperatie drumband shantykoor toneelvereniging toneelclub jeugdvereniging vrouwenvereniging visclub biljartvereniging duivenvereniging kaartclub wielerclub ruitervereniging hondenschool uitvaartcentrum uitvaartonderneming begrafenisonderneming crematorium klooster abdij synagoge kapel verpleegkliniek privékliniek dialysecentrum hoorcentrum oogkliniek behandelpraktijk therapiepraktijk zorgpension zorgresidentie nazorgcentrum jongerencentrum vrouwencentrum wijkhuis ontmoetingscentrum activiteitencentrum weggeefwinkel dierenspeciaalzaak fietsenmaker rijwielhandel slagerijbedrijf meubelzaak kledingzaak schoenenzaak bouwbureau architectenbureau ingenieursbureau reclamebureau reisbureau schoonheidssalon nagelstudio tattooshop pakketdienst koeriersdienst taxicentrale ' +
    'creche bso kdv psz voorschool peuterspeelgroep kinderdagopvang gastouderbureau woningbouwvereniging woonstichting wooncorporatie ' +
    'mhc hc ltc zvv rksv usv avv ckv roeivereniging hengelsportvereniging modelbouwclub ' +
    'bewindvoerderskantoor deurwaarderskantoor energieleverancier energiemaatschappij energiebedrijf ' +
    'hoveniersbedrijf loodgietersbedrijf timmerbedrijf aannemersbedrijf transportbedrijf vervoersbedrijf firma gebroeders'
  ).split(' '),
);

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
const LONGEST_SHORT = 3;

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
  // "op school Jacob": a pupil.
  if (head.surface === 'school' && isCommonFirstName(second)) return undefined;
  let end = i + 1;
  let at = i + 1;
  while (at < sentence.end && at - i <= LONGEST_TAIL && (text.tokens.gaps[at] ?? 0) <= Gap.line) {
    const word = words[at];
    if (word === undefined) break;
    // "Stichting A en Stichting B" are two.
    if (words[at - 1]?.folded === 'en' && hasCue(word, Cue.organisationHead)) break;
    if (word.surface === '.' && /^(?:gebr|fa|wed|st|dr|h)$/.test(words[at - 1]?.folded ?? '')) {
      at++;
      continue;
    }
    if (isCapitalised(word) && word.shape !== Shape.mark) {
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
    start: isOrigin(text, sentence, i - 1) ? i - 1 : i,
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
  if (isSmallChain(text, i)) return organisation(i, i + 1, 0.45, 'listed-organisation');
  if (!isLetters(first) || has(first, PERSON_FLAGS)) return undefined;
  const isTelling = isCapitalised(first) && text.styles[i] === Style.ordinary && text.places[i] === 0;
  // A chain may be a word as well ("Jumbo"): with a capital inside the sentence it is the chain.
  const isChain = isTelling && has(first, ListFlag.term);
  // "Ing. Öztürk": an abbreviation is written in capitals.
  if (first.shape === Shape.title && first.folded.length <= LONGEST_SHORT && isChain) return undefined;
  if (has(first, ListFlag.organisation) && (isChain || !isOrdinary(first))) {
    return organisation(i, i + 1, isTelling ? 0.85 : 0.45, 'listed-organisation');
  }
  const isEnding =
    first.isOrganisationLike &&
    !hasCue(first, Cue.organisationHead) &&
    (first.flags & (ListFlag.ordinary | PLACE_FLAGS)) === 0;
  const isHospital = /.{3}(?:ziekenhuis|gasthuis|lyceum|college)$/.test(first.folded) && !first.isCompound;
  if (isHospital && isEnding && text.styles[i] === Style.lower)
    return organisation(i, i + 1, 0.65, 'organisation-head');
  return isTelling && isEnding ? organisation(i, i + 1, 0.8, 'organisation-head') : undefined;
}

function organisation(start: number, end: number, score: number, reason: NameSpan['reason']): NameSpan {
  return { kind: 'organisation', start, end, score, reason };
}

/** "Poolse parochie", "Turkse moskee". */
function isOrigin(text: ReadText, sentence: Sentence, i: number): boolean {
  const word = text.words[i];
  if (i < sentence.start || word === undefined || !isCapitalised(word)) return false;
  return word.folded.endsWith('se') && has(word, ListFlag.capitalised);
}

/** Without "in Assen" at the end. */
function trimmedTail(text: ReadText, start: number, end: number): number {
  for (let i = start + 2; i < end; i++) {
    const word = text.words[i];
    if (/^(?:in|te|uit)$/.test(word?.folded ?? '') && !isCapitalised(word)) return i;
  }
  return end;
}
