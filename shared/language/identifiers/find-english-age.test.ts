import { describe, expect, test } from 'vitest';
import { findOfKind, readMarked } from './identifiers.samples.ts';

describe('ages in English', () => {
  test.each([
    'who is {68} and lives',
    'ages {7} and {9}',
    'our son Finn, who is now {seven}.',
    'a boy aged {7}, and',
    'she is {7 years old}',
    'a {34-year-old} woman',
    'I am {45} and I live',
    "I'm {forty-five}.",
    'My mother is {81}.',
    'my daughter ({12}) and',
    'Finn is {seven}.',
    'when I was {nine}, we',
    'Mrs Bakker, {81}, lives',
    'at the age of {67} he',
    'we have 2 kids, {4} and {7}.',
    'the youngest is only {three}.',
    'She is in her {eighties}',
    'she turned {90} last week',
    'my wife ({62}) and I',
  ])('are found exactly: %s', (marked) => {
    const { text, spans } = readMarked(marked);
    expect(findOfKind(text, 'age')).toEqual(spans);
  });

  test.each([
    'I have lived here for 5 years',
    '5 years ago',
    'I was 3 times there',
    'It is 5 o’clock',
    'she is 5 minutes late',
    'the room is 12.',
    'he is 6 feet tall',
    'a 3-year-old contract',
    'The house was 30 years old',
    'I am one of them',
    'we have 2 kids',
    'it took 34 years',
    'we were 12.',
    'it turned 5.',
    'aged care facility',
    'I was 12 weeks pregnant',
  ])('are not seen in: %s', (text) => {
    expect(findOfKind(text, 'age')).toEqual([]);
  });
});
