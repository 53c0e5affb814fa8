import { expect, it } from 'vitest';
import type { Leak } from '../../../shared/features/anonymise/anonymise.contract.ts';
import type { ReplacementId } from '../../../shared/model/ids.ts';
import { countPlaces, countThings, hasPage } from './leaks.ts';

const leak = (table: string, column: string, rowId: string, replacementId = 'a'): Leak => ({
  table,
  column,
  rowId,
  replacementId: replacementId as ReplacementId,
  count: 1,
});

it('counts a field with two names once, and a respondent with two such fields as one respondent', () => {
  const leaks = [
    leak('respondent', 'label', '1'),
    leak('respondent', 'label', '1', 'b'),
    leak('respondent', 'variableValues', '1'),
    leak('respondent', 'label', '2'),
    leak('document', 'title', '3'),
    leak('document', 'text', '3'),
    leak('attachment', 'name', '4'),
  ];
  expect(countPlaces(leaks)).toBe(6);
  expect(countThings(leaks)).toEqual([
    { table: 'respondent', count: 2 },
    { table: 'document', count: 1 },
    { table: 'documentText', count: 1 },
    { table: 'other', count: 1 },
  ]);
  expect(leaks.map(hasPage)).toEqual([true, true, true, true, true, true, false]);
});
