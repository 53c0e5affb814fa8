import { expect, test } from 'vitest';
import { textForVector } from './text-for-vector.ts';

test('each number becomes one nought', () => {
  expect(textForVector('om 9:30, niet 14.15 of 1.234,50 euro')).toBe('om 0 niet 0 of 0 euro');
  expect(textForVector('in 2020. Of bus 12A')).toBe('in 0 Of bus 0A');
});

test('a text without numbers stays as it is', () => {
  expect(textForVector('geen: getal, niets.')).toBe('geen: getal, niets.');
});
