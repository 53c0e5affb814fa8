import { expect, it } from 'vitest';
import { formatCount, formatShare } from './figures.ts';

it('prints the shares of the published tables', () => {
  expect(formatShare(37, 68)).toBe('54%');
  expect(formatShare(22, 68)).toBe('32%');
  expect(formatShare(16, 68)).toBe('24%');
  expect(formatShare(1536, 7108)).toBe('22%');
  expect(formatShare(961, 3610)).toBe('27%');
});

it('rounds halves up, and has no share of nobody', () => {
  expect(formatShare(1, 8)).toBe('13%');
  expect(formatShare(0, 68)).toBe('0%');
  expect(formatShare(68, 68)).toBe('100%');
  expect(formatShare(0, 0)).toBe('–');
});

it('sets thousands apart in the way of the language', () => {
  expect(formatCount(1536, 'nl')).toBe('1.536');
  expect(formatCount(100000, 'en')).toBe('100,000');
  expect(formatCount(999, 'nl')).toBe('999');
});
