import { expect, it } from 'vitest';
import { inVivoName } from './in-vivo-name.ts';

it.each([
  ['  dan sta je\nweer   vooraan ', 'dan sta je weer vooraan'],
  ['a'.repeat(70), 'a'.repeat(60)],
  [
    'je moet elke keer weer opnieuw je hele verhaal vertellen, aan iemand die je niet kent',
    'je moet elke keer weer opnieuw je hele verhaal vertellen',
  ],
  [`${'woord '.repeat(9)}einde, verder`, `${'woord '.repeat(9)}einde`],
  ['', ''],
])('makes a name of %j', (words, name) => {
  expect(inVivoName(words)).toBe(name);
});
