import type { FindingTier } from './identifier-kind.ts';
import { PERSON_NOUN } from './person-words.ts';
import { wordPattern } from './word-pattern.ts';

/** A turn of phrase that makes an age of a number. For text in lower case. */
export type Phrase = {
  /** What the words before the number end in. */
  before: RegExp;
  /** What the words behind it start with; without it nothing may be counted. */
  after?: RegExp;
  least: number;
  tier: FindingTier;
};

/** What is told of somebody next to an age. */
const STATE =
  '(?:weduwe|weduwnaar|man|vrouw|vr|m|v|x|alleenstaande?|alleenst|alleenwonende?|gehuwd|getrouwd|ongehuwd|gescheiden|gepensioneerde?|samenwonende?|single|' +
  'moeder|vader|oma|opa|werkloos|werkzoekend|afgekeurd|arbeidsongeschikt|chronisch|student|studente|geen (?:kinderen|partner|werk|computer)|hbo|mbo|wo|vmbo|zzp(?:’er)?|met pensioen|' +
  'autochtoon|bekend met|gezond|dement|slechtziend|doof|blind|geb\\.|geboren|thuiswonend|zonder werk|zonder kinderen|in de bijstand|wajong|wao|wia|mantelzorger)';
const NOTHING = '^(?:$|[.,;:!)\\n]| (?:jr|j)(?!\\p{L})| [-–] )';
const TITLE = '(?:mw|mevr|mevrouw|dhr|hr|meneer|mijnheer|pt|betrokkene)\\.?';

/** How notes, forms and lists write an age: a sex, a title, a bracket or a state of life next to a number. */
export const FORM_PHRASES: readonly Phrase[] = [
  // "m/v 45", "v. 66, duizelig".
  {
    before: wordPattern('(?:^|[\\n(]|[.:;,/] )(?:m/v|v/m|m|v|vr)\\.? $'),
    after: wordPattern(NOTHING),
    least: 12,
    tier: 'sure',
  },
  // "(62, v)".
  {
    before: wordPattern('\\($'),
    after: wordPattern('^(?: jaar| jr\\.?)?[,;/] ?(?:m|v|x|man|vrouw|vr|jongen|meisje)(?!\\p{L})'),
    least: 3,
    tier: 'sure',
  },
  // "67, weduwe, geen computer".
  {
    before: wordPattern('(?:^|(?<!(?<!\\p{L})(?:nr|no|art|blz|p|pag|st|tel))[.\\n:–-] ?|[–-] )$'),
    after: wordPattern(`^(?: jaar| jr\\.?)?, ?${STATE}(?!\\p{L})`),
    least: 12,
    tier: 'sure',
  },
  // "daar zit je dan, 58, zonder werk".
  { before: wordPattern('\\p{L}, $'), after: wordPattern(`^, ${STATE}(?!\\p{L})`), least: 12, tier: 'look' },
  // "Mw. 84, weduwe".
  {
    before: wordPattern(`(?:^|[.\\n:;,(–-] ?)${TITLE} $`),
    after: wordPattern(NOTHING),
    least: 16,
    tier: 'sure',
  },
  // "mw J. (86)".
  {
    before: wordPattern(`(?<!\\p{L})${TITLE}[^()\\d\\n]{0,30}\\($`),
    after: wordPattern('^(?: jaar| jr\\.?)?[),;]'),
    least: 5,
    tier: 'sure',
  },
  // "vader † 71".
  { before: wordPattern('† ?$'), after: wordPattern(NOTHING), least: 5, tier: 'sure' },
  {
    before: wordPattern(`(?<!\\p{L})${PERSON_NOUN} (?:overleden|overl\\.?|gestorven) (?:op )?$`),
    after: wordPattern(NOTHING),
    least: 30,
    tier: 'look',
  },
];
