import { expect, test } from 'vitest';
import { orderExamples } from './order-examples.ts';

const ordered = (name: string, ...texts: string[]) =>
  orderExamples(
    name,
    texts.map((text) => ({ text })),
  ).map(({ text }) => text);

test('examples that say the words of the name come first, also inflected', () => {
  const [kind, price, hall] = ['Vriendelijke mensen', 'De prijs viel mee', 'Vriendelijk, en een mooie hal'];
  expect(ordered('hal · vriendelijk', price, kind, hall)).toEqual([hall, kind, price]);
});

test('a name that says nothing of them leaves them as they stand', () => {
  expect(ordered('de rest', 'b', 'a', 'c')).toEqual(['b', 'a', 'c']);
  expect(ordered('', 'b', 'a')).toEqual(['b', 'a']);
});
