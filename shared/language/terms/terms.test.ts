import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from './count-words.ts';
import { termsOf } from './negated-terms.ts';
import { normaliseAnswer } from './normalise-answer.ts';

const added = (text: string) => {
  const words = wordsOf(text);
  return termsOf(words).slice(words.length);
};

test('an answer is compared in lower case, without accents, with every number alike', () => {
  expect(normaliseAnswer('Ik wachtte 12,5 uur — TOT 17:30, één keer!')).toBe(
    'ik wachtte 0 uur — tot 0, een keer!',
  );
  expect(normaliseAnswer('cafe\u0301')).toBe('cafe');
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = normaliseAnswer(text);
      expect(normaliseAnswer(once)).toBe(once);
    }),
  );
});

test('the words of an answer leave out signs and emoji', () => {
  expect(wordsOf("Top!! 👍 De foto's van 3 mei")).toEqual(['top', 'de', 'foto', 'van', '0', 'mei']);
  expect(wordsOf('')).toEqual([]);
});

test('a denial is kept together with what it denies', () => {
  expect(added('Het was niet goed')).toEqual(['niet_goed']);
  expect(added('niet zo heel erg vriendelijk')).toEqual(['niet_vriendelijk']);
  expect(added('Er was geen wachttijd')).toEqual(['geen_wachttijd']);
  expect(added('nooit iemand bereikt, zonder uitleg')).toEqual(['nooit_iemand', 'zonder_uitleg']);
});

test('a denial at the end denies the word before it', () => {
  expect(added('Dat werkt niet')).toEqual(['niet_werkt']);
  expect(added('het werkt niet en duurt lang')).toEqual(['niet_werkt']);
});

test('English denials are found, also when they are written as one word', () => {
  expect(added("It doesn't work, I can't log in")).toEqual(['not_work', 'not_log']);
  expect(added('never any help')).toEqual(['never_help']);
});

test('a denial by itself adds nothing', () => {
  expect(added('niet')).toEqual([]);
  expect(added('')).toEqual([]);
});
