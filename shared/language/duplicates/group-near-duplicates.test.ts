import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { groupNearDuplicates, groupSameAnswers } from './group-near-duplicates.ts';
import { differentPairs, samePairs } from './hard-pairs.ts';

const isTaken = (a: string, b: string) => groupNearDuplicates([a, b])[1] === 0;

describe('answers that a researcher codes in one go', () => {
  it.each(samePairs)('%s = %s', (a, b) => {
    expect([isTaken(a, b), isTaken(b, a)]).toEqual([true, true]);
  });
});

describe('answers that look alike and are not', () => {
  it.each(differentPairs)('%s ≠ %s', (a, b) => {
    expect([isTaken(a, b), isTaken(b, a)]).toEqual([false, false]);
  });
});

const word = fc.constantFrom(
  ...'de gemeente belde mijn dochter snel terug over het verslag dat klopte hulp kwam elke week brief was duidelijk'.split(
    ' ',
  ),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 14 });

test('one denial, limit or number more is never the same answer', () => {
  const added = fc.constantFrom(
    'niet',
    'geen',
    'nooit',
    'zonder',
    'niets',
    'te',
    '3',
    'twaalf',
    'nit',
    'altijd',
  );
  fc.assert(
    fc.property(sentence, added, fc.nat(), (words, more, place) => {
      const at = place % (words.length + 1);
      const other = [...words.slice(0, at), more, ...words.slice(at)];
      expect(isTaken(words.join(' '), other.join(' '))).toBe(false);
    }),
  );
});

test('a chain of answers that are each nearly the next never joins a denial with its opposite', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 2, maxLength: 30 }), (sentences) => {
      const texts = sentences.flatMap((words) => [words.join(' '), `niet ${words.join(' ')}`]);
      const groups = groupNearDuplicates(texts);
      const denied = new Map<number, boolean>();
      texts.forEach((text, row) => {
        const group = groups[row] ?? -1;
        const isDenied = text.startsWith('niet ');
        expect(denied.get(group) ?? isDenied).toBe(isDenied);
        denied.set(group, isDenied);
      });
    }),
  );
});

test('capitals, accents, punctuation and spaces make no other answer', () => {
  fc.assert(
    fc.property(sentence, (words) => {
      expect(isTaken(words.join(' '), `  ${words.join('  ').toUpperCase()}!!`)).toBe(true);
    }),
  );
});

test('any text has a group, whose first row is in it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      for (const groups of [groupNearDuplicates(texts), groupSameAnswers(texts)]) {
        groups.forEach((first, row) => {
          expect(first).toBeLessThanOrEqual(row);
          expect(groups[first]).toBe(first);
        });
      }
    }),
  );
});

test('what is the same is also nearly the same', () => {
  const texts = ['Prima.', 'prima', 'PRIMA!', 'niet prima', '', '-', '-'];
  expect(groupSameAnswers(texts)).toEqual([0, 0, 0, 3, 4, 5, 5]);
  expect(groupNearDuplicates(texts)).toEqual([0, 0, 0, 3, 4, 5, 5]);
});
