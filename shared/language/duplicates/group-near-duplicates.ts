import { type ComparableWord, comparableWords } from './comparable-words.ts';
import { foldAnswer } from './fold-answer.ts';
import { createGroups } from './row-groups.ts';
import { isOneSlip } from './sound-of.ts';

/**
 * The least share of words, in order, that two answers have in common: one word more or less in nine is let pass.
 * Measured on the hard pairs beside this file.
 */
const leastShare = 0.88;
/** Longer answers are compared whole, not with a word left out: nobody writes them twice by chance. */
const longestCompared = 60;

/**
 * Groups answers that say the same in the same words: spelling, capitals, punctuation, fillers and one word in nine
 * aside. Never across a denial, a number, a limiting word or another order of who does what. Returns for each row the
 * first row of its group. Linear in the number of words: answers meet by what they have in common, not two by two.
 */
export function groupNearDuplicates(texts: readonly string[]): number[] {
  const rows = texts.map(comparableWords);
  const groups = createGroups(texts.length);
  const whole = new Map<string, number>();
  const joined = new Map<string, number>();
  rows.forEach((words, row) => {
    if (words.length === 0) {
      meet(whole, `=${texts[row]?.trim()}`, row, groups.join);
      return;
    }
    meet(whole, keyOf(words), row, groups.join);
    // "keukentafel gesprek" and "keukentafelgesprek".
    meet(joined, joinedKey(words), row, groups.join);
  });
  // Only one of each group goes on: the others are it, word for word.
  const firsts = new Map<string, number[]>();
  rows.forEach((words, row) => {
    if (groups.first(row) !== row || words.length > longestCompared) return;
    words.forEach((word, at) => {
      if (!word.isProtected) compareWithout(words, at, row);
    });
  });

  /** Rows that are equal but for one word: a slip of the pen, or one that the other has not. */
  function compareWithout(words: readonly ComparableWord[], at: number, row: number): void {
    const rest = words.filter((_, i) => i !== at);
    const key = keyOf(rest);
    if (words.length > 1 && rest.length / words.length >= leastShare) {
      const shorter = whole.get(key);
      if (shorter !== undefined) groups.join(shorter, row);
    }
    const placed = `${at} ${key}`;
    const others = firsts.get(placed) ?? [];
    for (const other of others) {
      const word = rows[other]?.[at];
      const own = words[at];
      if (word && own && isSlipOf(word, own)) groups.join(other, row);
    }
    // A sentence with a gap that everybody fills otherwise ("ik vind het ...") would make this quadratic.
    if (others.length < mostCompared) firsts.set(placed, [...others, row]);
  }

  function isSlipOf(a: ComparableWord, b: ComparableWord): boolean {
    return isOneSlip(a.written, b.written) || isOneSlip(a.key, b.key);
  }

  return texts.map((_, row) => groups.first(row));
}

const mostCompared = 40;

/** Groups answers that are the same but for capitals, accents, punctuation and spaces; as `groupNearDuplicates`. */
export function groupSameAnswers(texts: readonly string[]): number[] {
  const groups = createGroups(texts.length);
  const seen = new Map<string, number>();
  texts.forEach((text, row) => {
    meet(seen, foldAnswer(text), row, groups.join);
  });
  return texts.map((_, row) => groups.first(row));
}

function meet(
  seen: Map<string, number>,
  key: string,
  row: number,
  join: (a: number, b: number) => void,
): void {
  const other = seen.get(key);
  if (other === undefined) seen.set(key, row);
  else join(other, row);
}

function keyOf(words: readonly ComparableWord[]): string {
  return words.map(({ key }) => key).join(' ');
}

/** Protected words stay apart, so that "niet" never melts into the word beside it. */
function joinedKey(words: readonly ComparableWord[]): string {
  return words.map(({ written, key, isProtected }) => (isProtected ? ` ${key} ` : written)).join('');
}
