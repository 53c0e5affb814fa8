import { expect, test } from 'vitest';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { carriedOn, matchNumber } from './typed-number.ts';

function codesWith(...numbers: string[]): Code[] {
  return numbers.map((number, position) => ({
    id: `${position}` as CodeId,
    parentId: null,
    position,
    number,
    name: `code ${number}`,
    colour: 1,
    definition: '',
    useWhen: '',
    useWhenNot: '',
    example: '',
    hotKey: '',
    isExclusive: false,
  }));
}

function typing(keys: string, numbers: string[]): [string | undefined, boolean] {
  const typed = [...keys].reduce((before, key) => carriedOn(before, key) ?? before, '');
  const { code, isOpen } = matchNumber(codesWith(...numbers), typed);
  return [code?.number, isOpen];
}

test('A number that no other number begins with is known at once', () => {
  expect(typing('2', ['1', '2', '3'])).toEqual(['2', false]);
  expect(typing('1.2', ['1', '1.1', '1.2'])).toEqual(['1.2', false]);
});

test('A number that others begin with is known, but more may follow', () => {
  expect(typing('1', ['1', '10', '11'])).toEqual(['1', true]);
  expect(typing('1', ['1', '1.1', '1.2'])).toEqual(['1', true]);
  expect(typing('1.', ['1', '1.1', '1.2'])).toEqual([undefined, true]);
});

test('Points may be left out, and a comma is a point', () => {
  expect(typing('12', ['1', '1.1', '1.2'])).toEqual(['1.2', false]);
  expect(typing('1,2', ['1', '1.1', '1.2'])).toEqual(['1.2', false]);
  expect(typing('121', ['1.2', '1.2.1'])).toEqual(['1.2.1', false]);
});

test('A code with exactly the typed number goes before one whose points were left out', () => {
  expect(typing('12', ['1.2', '12'])).toEqual(['12', true]);
  expect(typing('1.2', ['1.2', '12'])).toEqual(['1.2', false]);
});

test('A number that no code has means nothing, and codes without a number are never meant', () => {
  expect(typing('7', ['1', '2'])).toEqual([undefined, false]);
  expect(typing('7', ['', ''])).toEqual([undefined, false]);
});

test('Only figures, and a point after a figure, belong to a number', () => {
  expect(carriedOn('', '.')).toBeNull();
  expect(carriedOn('1.', '.')).toBeNull();
  expect(carriedOn('1', 'j')).toBeNull();
  expect(carriedOn('1', 'Enter')).toBeNull();
});
