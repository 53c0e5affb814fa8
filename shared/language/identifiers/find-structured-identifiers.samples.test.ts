import { describe, expect, test } from 'vitest';
import { evaluationLabel } from './evaluation-label.ts';
import { findStructuredIdentifiers } from './find-structured-identifiers.ts';
import { ADDRESS_PASSAGES } from './samples/addresses.samples.ts';
import { BIRTH_DATE_PASSAGES, DATE_PASSAGES } from './samples/birth-dates.samples.ts';
import { CASE_NUMBER_PASSAGES } from './samples/case-numbers.samples.ts';
import { COUNTS } from './samples/counts.samples.ts';
import { NEAR_MISSES } from './samples/near-misses.samples.ts';
import { NUMBER_FORM_NEAR_MISSES, NUMBER_FORMS } from './samples/number-forms.samples.ts';

const LABELS = ['ID', 'DOB', 'DATE', 'ADR'];
const ALL_LABELS = [...LABELS, 'URL', 'PLATE', 'BSN'];

describe('numbers, dates and addresses in paperwork and speech', () => {
  test.each([...CASE_NUMBER_PASSAGES, ...BIRTH_DATE_PASSAGES, ...DATE_PASSAGES, ...ADDRESS_PASSAGES])(
    'are found exactly: %s',
    (marked) => {
      expect(markedBack(marked.replace(/\[[A-Z]+ ([^\]]*)\]/g, '$1'))).toBe(marked);
    },
  );

  test.each([...NEAR_MISSES, ...COUNTS])('are not seen in: %s', (text) => {
    expect(markedBack(text)).toBe(text);
  });
});

describe('codes, links, plates and days of birth as people say them', () => {
  test.each(NUMBER_FORMS)('are found exactly: %s', (marked) => {
    expect(markedBack(marked.replace(/\[[A-Z]+ ([^\]]*)\]/g, '$1'), ALL_LABELS)).toBe(marked);
  });

  test.each(NUMBER_FORM_NEAR_MISSES)('are not seen in: %s', (text) => {
    expect(markedBack(text, ALL_LABELS)).toBe(text);
  });
});

/** The text with a mark around each finding of these kinds: "[ID 2021-0041]". */
function markedBack(text: string, labels: readonly string[] = LABELS): string {
  const characters = Array.from(text);
  for (const { kind, start, end } of findStructuredIdentifiers(text).reverse()) {
    const label = evaluationLabel(kind);
    if (!labels.includes(label)) continue;
    const words = characters.slice(start, end).join('');
    characters.splice(start, end - start, `[${label} ${words}]`);
  }
  return characters.join('');
}
