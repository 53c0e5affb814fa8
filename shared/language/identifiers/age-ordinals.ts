import * as context from './age-context.ts';
import { countsPlural } from './age-counting.ts';
import { numberFromWords } from './number-words.ts';
import { wordPattern } from './word-pattern.ts';

const OLDEST = 110;
const MINE = "(?:mijn|m[’']n|mn|me|zijn|z[’']n|zn|haar|d[’']r|hun|jouw|uw|je|ons|onze)";
const OWNED = wordPattern(`(?<!\\p{L})${MINE} $`);
const BIRTHDAY = wordPattern('^ (?:verjaardag|levensjaar|levensdag)(?!\\p{L})');
const CELEBRATED = wordPattern(
  '^ (?:nog |net |al |groots |samen |toch ){0,2}(?:gevierd|gehaald|vieren|halen)(?!\\p{L})',
);
const CONGRATULATED = wordPattern(`(?<!\\p{L})(?:gefeliciteerd|proficiat|met) (?:met )?${MINE} $`);
const DISEASE_AT = wordPattern(
  '(?<!\\p{L})(?:mi|cva|tia|ca|mammaca|infarct|overleden|overl\\.?|diagnose|dm2?|hartinfarct|getrouwd|ontslagen|moeder|vader|gestopt|(?:vader|moeder|broer|zus)(?: \\p{L}{1,12}){0,2}) op $',
);
/** What is done for the second or the twentieth time, and does not grow old. */
const EVENT = wordPattern(
  '^ (?:poging|keer|dag|brief|gesprek|aanvraag|telefoontje|klacht|huwelijk|kind|zoon|dochter|man|vrouw|baan|huis|plek|plaats|mail|afspraak|bezoek|opname|operatie|week|' +
    'maand|kopje|formulier|verzoek|vraag|les|kuur|behandeling|verdieping|thuis|punt|stap|contract|vriend|vriendin|been|stoel|woning|auto|rolstoel|bezwaar|traject|advies|mening)(?!\\p{L})',
);

/** The age in "op mijn achttiende", "sinds haar 45e", "zijn 80e verjaardag", "gefeliciteerd met je 65e". */
type Ordinal = {
  words: string;
  /** At most 70 units before the number and 50 behind it, in lower case. */
  before: string;
  after: string;
};

/** The length of the ordinal's ending ("e" in 65e) when it is an age, null when it is none. */
export function endingOfAge({ words, before, after }: Ordinal): number | null {
  const isDigits = /^\d+$/.test(words);
  const value = isDigits ? Number(words) : (numberFromWords(words) ?? OLDEST + 1);
  if (value > OLDEST || value === 0) return null;
  const ending = isDigits ? (/^(?:e|ste|de)/u.exec(after)?.[0] ?? '').length : 0;
  const rest = after.slice(ending);
  if (BIRTHDAY.test(rest) && OWNED.test(before)) return ending;
  if (/^ ?(?:[!.,]|$)/.test(rest) && CONGRATULATED.test(before) && value >= 10) return ending;
  if (isDigits && value >= 16 && context.AFTER_ORDINAL.test(rest) && DISEASE_AT.test(before)) return ending;
  if (value >= 16 && OWNED.test(before) && CELEBRATED.test(rest)) return ending;
  // "vanaf je 18e mag je stemmen" is a rule.
  if (/(?<![a-z])je $/.test(before) && /^ (?:mag|moet|kun|kan|ben|heb|krijg) je/.test(rest)) return null;
  if (!context.OWN_BEFORE.test(before) || EVENT.test(rest)) return null;
  if (value >= 10) return countsPlural(rest) ? null : ending;
  return value >= 4 && context.AFTER_ORDINAL.test(rest) ? ending : null;
}
