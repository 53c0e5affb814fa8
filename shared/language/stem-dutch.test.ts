import { describe, expect, it } from 'vitest';
import { stemDutch } from './stem-dutch.ts';

describe('stemDutch', () => {
  it.each([
    ['wachten', 'wacht'],
    ['wachttijden', 'wachttijd'],
    ['katten', 'kat'],
    ['lopen', 'lop'],
    ['den', 'den'],
    ['2021en', '2021en'],
    ['привет', 'привет'],
    ['', ''],
  ])('makes of %j the stem %j, also the second time', (word, stem) => {
    expect(stemDutch(word)).toBe(stem);
    expect(stemDutch(word)).toBe(stem);
  });

  it('goes on when its memory is full', () => {
    for (let i = 0; i < 250_000; i++) stemDutch(`woord${i}`);
    expect(stemDutch('katten')).toBe('kat');
  });
});
