export type Gender = 'female' | 'male';

/**
 * A word before a name. `isFamiliar`: a first name follows (oma Riet), rather than a surname (mevrouw
 * Visser).
 */
export type Title = { gender: Gender | null; isFamiliar: boolean };

const FEMALE =
  'mevrouw mevr mvr mw mej mejuffrouw mevrouwtje mrs ms miss frau madame lady jkvr freule barones';
const MALE =
  'meneer mijnheer menier mneer dhr heer hr mister herr monsieur sir jhr pastoor pater imam rabbijn baron';
const EITHER =
  'dr drs ir ing prof mr ds dokter doctor professor dominee advocaat notaris rechter burgemeester ' +
  'wethouder huisarts familie fam gezin collega';
const FAMILIAR_FEMALE =
  'oma tante juf juffrouw zuster mama mam ma moeder zus zusje dochter nicht nichtje beppe bomma buurvrouw' +
  ' vriendin schoonzus schoondochter schoonmoeder kleindochter';
const FAMILIAR_MALE =
  'opa oom ome meester broeder papa pap pa vader broer broertje zoon neef neefje pake bompa buurman ' +
  'zwager schoonzoon schoonvader kleinzoon';

/** Words before a name, folded, without a full stop. */
export const TITLES: ReadonlyMap<string, Title> = new Map([
  ...titles(FEMALE, { gender: 'female', isFamiliar: false }),
  ...titles(MALE, { gender: 'male', isFamiliar: false }),
  ...titles(EITHER, { gender: null, isFamiliar: false }),
  ...titles(FAMILIAR_FEMALE, { gender: 'female', isFamiliar: true }),
  ...titles(FAMILIAR_MALE, { gender: 'male', isFamiliar: true }),
]);

/** Those before the name of several people. */
export const FAMILY_TITLES: ReadonlySet<string> = new Set(['familie', 'fam', 'gezin']);

/** Small words between a first name and a surname, folded and without apostrophes. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'van de der den het t ten ter te in op aan bij onder over voor uit von zu la le l du des d el al bin ' +
    'bint ibn abu da do dos das del della di y los vd vdr v vander vanden vande'
  ).split(' '),
);
/** These only count behind a first name, since they are first names themselves. */
export const INNER_PARTICLES: ReadonlySet<string> = new Set(['ben', 'san', 'ver']);

/** How a particle is written in full. "v d" may be van de, van der and van den. */
export const WRITTEN_OUT: Readonly<Record<string, string>> = {
  vd: 'v d',
  vdr: 'van der',
  v: 'van',
  vander: 'van der',
  vanden: 'van den',
  vande: 'van de',
  d: 'de',
  het: 't',
};

/** Junior and senior are two people. */
export const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  sr: 'sr',
  senior: 'sr',
};
export const DEGREES: ReadonlySet<string> = new Set('msc bsc phd ma ba llm mba rn'.split(' '));

/** Surnames that are a first name with an s: Peters is no possessive to be sure. */
export const NAMES_WITH_S: ReadonlySet<string> = new Set(
  (
    'jans peters willems hendriks martens evers gerrits wouters jacobs adams alberts arends berends ' +
    'bernards cornelis daniels derks dirks edwards engels everts franks frederiks geerts gerards ' +
    'gijsberts harms hermans huberts klaas koops lamberts leenders lodewijks lucas mathijs michels pauls ' +
    'philips pieters reinders richards roberts roelofs rogers rutgers sanders simons stevens walters ' +
    'wessels wiebes wolters andries frans kees loes els'
  ).split(' '),
);

function titles(words: string, title: Title): [string, Title][] {
  return words.split(' ').map((word) => [word, title]);
}
