import { describe, expect, test } from 'vitest';
import { createNameScanner } from './scan-for-names.ts';

const anyCapitals = (text: string) => ({ text, isExact: false });

function places(value: string, ...names: string[]): string[] {
  return createNameScanner(names.map(anyCapitals))
    .scan(value)
    .map(({ nameIndex, start }) => `${names[nameIndex]} at ${start}`);
}

describe('createNameScanner', () => {
  test.each([
    ['karinhofstede@x.nl', ['Hofstede'], ['Hofstede at 5']],
    ['KARIN.HOFSTEDE@x.nl', ['Karin Hofstede'], ['Karin Hofstede at 0']],
    ['foto_karinhofstede.jpg', ['Karin Hofstede'], ['Karin Hofstede at 5']],
    ['Renee en RENÉE', ['Renée'], ['Renée at 0', 'Renée at 9']],
    ['Janneke zag Jan en jans fiets', ['Jan'], ['Jan at 12', 'Jan at 19']],
    ['Boss Bos', ['Bos'], ['Bos at 5']],
    ['Anna \n\t de Vries', ['Anna de Vries', 'Anna'], ['Anna de Vries at 0', 'Anna at 0']],
    ['😀😀 éé Sanne', ['Sanne', 'éé'], ['éé at 3', 'Sanne at 6']],
    ['Rene\u0301e\u00ad s', ['renee'], ['renee at 0']],
    ['bsn 1234 56.782.', ['123456782'], ['123456782 at 4']],
    ['id123456782x', ['1234.56.782'], ['1234.56.782 at 2']],
    ['9123456782', ['123456782'], []],
    ['bel +31 (0)6 - 123 456 78', ['06-12345678'], ['06-12345678 at 5']],
    ['0031612345678', ['0612345678'], ['0612345678 at 0']],
    ['0612345678', ['+31 6 12345678'], ['+31 6 12345678 at 0']],
    ['nl91 abna 0417 1643 00', ['NL91ABNA0417164300'], ['NL91ABNA0417164300 at 0']],
    ['1;2;3;4;5;6;7;8;2', ['12345672'], []],
    ['’s-Hertogenbosch', ["'s‐Hertogenbosch"], ["'s‐Hertogenbosch at 0"]],
    ['niets', ['', '  '], []],
    ['[Persoon 1] woont in [Plaats 2]', ['Sanne', 'Wil'], []],
  ])('%s', (value, names, expected) => {
    expect(places(value, ...names)).toEqual(expected);
  });

  test('says when a short name stands with other capitals, since that may be the ordinary word', () => {
    const hits = createNameScanner(['Wil', 'Sanne'].map(anyCapitals)).scan('Ik wil Wil en WIL en sanne');
    expect(hits.map((hit) => hit.isCertain)).toEqual([false, true, true, true]);
    const fromChat = createNameScanner([anyCapitals('demi')]).scan('Demi en demi en deMi');
    expect(fromChat.map((hit) => hit.isCertain)).toEqual([true, true, false]);
  });

  test('a hundred thousand values against five hundred names', () => {
    const names = Array.from({ length: 500 }, (_, i) =>
      i % 5 === 0 ? `0612${300_000 + i}` : `Voornaam${i} van Vertel${i * 7}`,
    );
    const scanner = createNameScanner([...names, 'Hofstede'].map(anyCapitals));
    const value =
      'Ik vond het gesprek prettig, zei de buurvrouw van de heer hofstede, maar het duurde erg lang in 2021.';
    let count = 0;
    for (let i = 0; i < 100_000; i++) count += scanner.scan(`${value}${i}`).length;
    expect(count).toBe(100_000);
  });

  test('a long value with a hit in every word stays linear', () => {
    const scanner = createNameScanner(['Sanne', 'Jan', '123456782'].map(anyCapitals));
    expect(scanner.scan('😀 Sanne 1234 56 782 '.repeat(50_000)).length).toBe(100_000);
  });
});

describe('a name inside a longer word', () => {
  const certain = (name: string, value: string) =>
    createNameScanner([anyCapitals(name)])
      .scan(value)
      .some((hit) => hit.isCertain);

  test.each([
    ['Ellen', 'ik wou nog bellen en iets bestellen', false],
    ['Lotte', 'een vlotte mevrouw', false],
    ['Ellen', 'ellen', true],
    ['Hofstede', 'mail naar karinhofstede@voorbeeld.nl', true],
    ['Hofstede', 'in de Hofstedelaan', true],
    ['Hofstede', 'zie user_hofstede2 daar', true],
    ['Karin Hofstede', 'karinhofstede', true],
  ])('%s in "%s": certain is %s', (name, value, expected) => {
    expect(certain(name, value)).toBe(expected);
  });
});

test('a name that is an ordinary word is only certain with its own capitals, as a whole word or in an address', () => {
  const scanner = createNameScanner([{ text: 'Bakker', isExact: true }]);
  const certain = (value: string) => scanner.scan(value).filter((hit) => hit.isCertain).length;
  expect(certain('Toen kwam Bakker langs bij de bakker van bakkerij Bakkersland')).toBe(1);
  // At the start of a sentence every word has a capital.
  expect(certain('Bakker kwam. Bakker ook.')).toBe(0);
  expect(certain('mail naar bakker@example.nl')).toBe(1);
});
