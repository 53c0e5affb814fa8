import { expect, test } from 'vitest';
import { evaluationLabel } from './evaluation-label.ts';
import { IdentifierKind } from './identifier-kind.ts';

test('every kind but the last has a label of its own; what is something else counts with the numbers', () => {
  const labels = IdentifierKind.options.filter((kind) => kind !== 'other').map(evaluationLabel);
  expect(new Set(labels).size).toBe(15);
  expect(evaluationLabel('other')).toBe(evaluationLabel('case-number'));
});
