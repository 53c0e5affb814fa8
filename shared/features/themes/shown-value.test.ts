import { expect, it } from 'vitest';
import { shownValue } from './shown-value.ts';

const variable = { valueLabels: { '1': 'vrouw', '9': 'onbekend' }, missingValues: ['9', '-1'] };

it('shows the label of a value, the value itself without one, and nothing for missing values', () => {
  expect(shownValue(variable, 1)).toBe('vrouw');
  expect(shownValue(variable, '1')).toBe('vrouw');
  expect(shownValue(variable, 2)).toBe(2);
  for (const missing of [9, '9', -1, null, undefined, '']) expect(shownValue(variable, missing)).toBeNull();
});
