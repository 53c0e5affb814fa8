import { expect, test } from 'vitest';
import { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import { createCodeSearch } from './code-search.ts';

function code(n: number, number: string, name: string, definition = ''): Code {
  return Code.parse({
    id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    parentId: null,
    position: n,
    number,
    name,
    colour: 1,
    definition,
    useWhen: '',
    useWhenNot: '',
    example: '',
    hotKey: '',
    isExclusive: false,
  });
}

const codes = [
  code(1, '1.1', 'Instemmen uit vermoeidheid', 'Zegt ja omdat het gesprek te veel kost.'),
  code(2, '1.2', 'Mantelzorger overbelast', 'Te moe, ziek of gespannen om door te gaan.'),
  code(3, '12', 'Niet geloofd'),
];
const quotes = new Map([[codes[2]?.id ?? '', ['zo moe van steeds bewijzen dat het niet gaat']]]);
const search = createCodeSearch(codes, quotes);

test('words are found in the name first, then in the definition, then in earlier quotes', () => {
  expect(search('moe').map(({ code: { name }, where }) => [name, where])).toEqual([
    ['Instemmen uit vermoeidheid', 'name'],
    ['Mantelzorger overbelast', 'definition'],
    ['Niet geloofd', 'quote'],
  ]);
});

test('a number is found from its first figure on', () => {
  expect(search('1.2').map(({ code: { number } }) => number)).toEqual(['1.2']);
  expect(search('12')[0]?.code.number).toBe('12');
});

test('nothing typed finds nothing', () => {
  expect(search('  ')).toEqual([]);
});
