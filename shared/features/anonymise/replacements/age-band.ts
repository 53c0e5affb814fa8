import { numberFromWords } from '../../../language/identifiers/number-words.ts';

const CHILDREN = [0, 4, 12, 18];
const OLDEST = 90;
const NUMBER = /^(\d{1,3})(?:[.,]5|½)?$/;
const AGE =
  /^(?:leeftijd:? )?(.+?)(?:([ -]?jarige?n?)|( ?(?:jaar|jaartjes?|jr\.?)(?: (?:oud|jong))?)|( ?(?:maanden|maand|mnd|weken|dagen)(?: oud)?)|(?:(?<=\d) ?(e|de|ste)))?$/iu;

/**
 * The band an age lies in, in years: "67 jaar" gives "65 tot 70 jaar", "zevenenzestig" "65 tot 70",
 * "67-jarige" "65- tot 70-jarige". Bands are 5 or 10 years wide, the upper limit not included; children have
 * 0-4, 4-12 and 12-18, whoever is 90 or more is "90 of ouder". Months and weeks count as under 4. Null for
 * text that is no single age, a band among them.
 */
export function ageBand(text: string, width: 5 | 10): string | null {
  const match = AGE.exec(text.trim());
  if (match === null) return null;
  const [, words = '', jarig = '', years = '', baby = '', ordinal = ''] = match;
  const isHalf = /^(?:anderhalf|(?:twee|drie)[eë]nhalf)$/iu.test(words);
  const value = isHalf ? 2 : ageIn(words);
  if (value === null || value > 120) return null;
  const [from, to] = baby !== '' ? [0, 4] : bandOf(value, width);
  if (jarig !== '') {
    const ending = jarig.replace(/^[ -]/, '');
    return to === null ? `${from}+-${ending}` : `${from}- tot ${to}-${ending}`;
  }
  const unit =
    baby !== ''
      ? ' jaar'
      : years
          .replace(/^(?=\S)/, ' ')
          .replace(/jaartjes?/iu, 'jaar')
          .replace(/jr\.?/iu, 'jaar');
  const isOrdinal = ordinal !== '' || (numberFromWords(words) !== null && /(?:de|ste)$/iu.test(words));
  if (isOrdinal) return to === null ? `${from}e of later` : `${from}e tot ${to}e`;
  if (to === null) return years === '' ? `${from} of ouder` : `${from} jaar of ouder`;
  return `${from} tot ${to}${unit.trimEnd()}`;
}

function ageIn(words: string): number | null {
  const digits = NUMBER.exec(words)?.[1];
  return digits === undefined ? numberFromWords(words) : Number(digits);
}

/**
 * From the lower limit up to the upper one; null when there is none. The years from 18 on join the first
 * whole band.
 */
function bandOf(age: number, width: 5 | 10): [number, number | null] {
  if (age >= OLDEST) return [OLDEST, null];
  const next = CHILDREN.findIndex((limit) => limit > age);
  if (next > 0) return [CHILDREN[next - 1] ?? 0, CHILDREN[next] ?? 18];
  const firstWhole = width === 5 ? 25 : 30;
  if (age < firstWhole) return [18, firstWhole];
  const from = Math.floor(age / width) * width;
  return [from, from + width];
}
