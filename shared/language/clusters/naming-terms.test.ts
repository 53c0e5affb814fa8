import { expect, test } from 'vitest';
import { wordsOf } from '../terms/count-words.ts';
import { namingTerms } from './naming-terms.ts';

const terms = (text: string) => namingTerms(wordsOf(text)).map((term) => term.written);

test('a denial behind its verb stays with it', () => {
  expect(terms('Ik wist niet dat dat mocht')).toContain('wist niet');
  expect(terms('Ik weet het niet')).toContain('niet weet');
  expect(terms('Ik wist niet dat dat mocht')).not.toContain('wist');
});

test('a denial before what it denies is read first', () => {
  const found = terms('Ze was niet vriendelijk');
  expect(found).toContain('niet vriendelijk');
  expect(found).not.toContain('vriendelijk');
});

test('forms of one verb count as one', () => {
  const [first, second] = ['wist niet wat', 'weet niet wat'].map(
    (text) => namingTerms(wordsOf(text))[0]?.key,
  );
  expect(first).toBe(second);
});
