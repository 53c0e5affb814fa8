import { expect, test } from 'vitest';
import { plainWords } from './plain-words.ts';

test('capitals, accents and punctuation make no other answer', () => {
  expect(plainWords('Eén ding: té lang!')).toBe('een ding te lang');
  expect(plainWords('EEN DING, te  lang')).toBe('een ding te lang');
  expect(plainWords(' ?! ')).toBe('');
});
