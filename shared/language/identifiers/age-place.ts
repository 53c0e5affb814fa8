import * as context from './age-context.ts';

/** A number and what stands around it. `stem` is `before` without adverbs at its end, `named` the same as typed. */
export type Place = {
  start: number;
  end: number;
  words: string;
  named: string;
  stem: string;
  before: string;
  after: string;
  isCounted: boolean;
  /** What stands between the age before this number and the number; empty when there is none close by. */
  sinceAge: string;
  sinceAgeTyped: string;
  typedBefore: string;
  isLowerText: boolean;
  isAnswer: boolean;
};

/** True when the line holds no capital within 80 units on either side, as in a chat. */
export function isTypedLower(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 80);
  const line = before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? '');
  return !/\p{Lu}/u.test(line);
}

/** "een vrouw, 54 jaar" and "Soraya, 38 jaar", but not "mijn vrouw al 5 jaar". */
export function isApposed({ before, stem, named }: Place): boolean {
  return stem === before && (context.PERSON_COMMA.test(stem) || context.NAME_COMMA.test(named));
}

export function isOfPerson({ stem, named }: Place): boolean {
  return context.PERSON_OF.test(stem) || context.NAME_OF.test(named);
}

export function isSubject({ stem, named }: Place): boolean {
  if (context.THING_IS.test(stem)) return false;
  return (
    context.SUBJECT_IS.test(stem) ||
    context.NAME_IS.test(named) ||
    context.IS_SUBJECT.test(stem) ||
    context.IS_NAME.test(named)
  );
}

export function isBracketed({ stem, named }: Place, after: string): boolean {
  if (!/^(?: jaar| jr\.?)?!?[),;/]/u.test(after)) return false;
  return (
    context.NAME_BRACKET.test(named) || context.PERSON_BRACKET.test(stem) || context.BRACKET_HEAD.test(stem)
  );
}

/** "ik ben 3 met ..." may go on with what is counted; "als je 18 bent" is everybody. */
export function isOpen({ before, after }: Place): boolean {
  return /^ (?:met|waar|zonder|van)(?!\p{L})/u.test(after) || /(?<!\p{L})je (?:bent|wordt) $/u.test(before);
}

export function isDecimal(words: string): boolean {
  return /\d/.test(words);
}
