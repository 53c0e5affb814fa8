import { describe, expect, test } from 'vitest';
import { codePointOffset } from '../../text/offsets.ts';
import { applyReplacements } from '../../text/text-edit.ts';
import { planReplacements } from './plan-replacements.ts';

function hit(start: number, end: number, replacementText: string) {
  return { start: codePointOffset(start), end: codePointOffset(end), replacementText };
}

/** Replaces every "Sanne" by "de buurvrouw". */
function replaced(text: string): string {
  const hits = Array.from(text.matchAll(/Sanne/g), ({ index }) => hit(index, index + 5, 'de buurvrouw'));
  return applyReplacements(text, planReplacements(text, hits)).text;
}

describe('planReplacements', () => {
  test('sorts, and of two that overlap keeps the longer', () => {
    const planned = planReplacements('Anna de Vries en Piet', [
      hit(17, 21, 'B'),
      hit(0, 4, 'x'),
      hit(0, 13, 'A'),
      hit(5, 13, 'y'),
    ]);
    expect(planned).toEqual([
      { start: 0, end: 13, text: 'A' },
      { start: 17, end: 21, text: 'B' },
    ]);
  });

  test('leaves out a place that already reads so, with or without the capital', () => {
    expect(
      planReplacements('De buur en [Persoon 1]', [hit(0, 7, 'de buur'), hit(11, 22, '[Persoon 1]')]),
    ).toEqual([]);
    expect(planReplacements('de buur', [hit(0, 7, 'de buur')])).toEqual([]);
  });

  test.each([
    ['Sanne belde.', 'De buurvrouw belde.'],
    ['Toen kwam Sanne. Sanne zei', 'Toen kwam de buurvrouw. De buurvrouw zei'],
    ['Ja? “Sanne” (Sanne)', 'Ja? “De buurvrouw” (de buurvrouw)'],
    ['Ja.” Sanne kwam', 'Ja.” De buurvrouw kwam'],
    ['eerste regel\n  Sanne', 'eerste regel\n  De buurvrouw'],
    ['I: Sanne kwam\nR1: Sanne kwam', 'I: De buurvrouw kwam\nR1: De buurvrouw kwam'],
    ['Ik zei: Sanne', 'Ik zei: de buurvrouw'],
    [
      'met o.a. Sanne en dhr. Sanne en A. Sanne',
      'met o.a. de buurvrouw en dhr. de buurvrouw en A. de buurvrouw',
    ],
    [`${'('.repeat(70)}Sanne`, `${'('.repeat(70)}de buurvrouw`],
  ])('%s', (text, expected) => {
    expect(replaced(text)).toBe(expected);
  });

  test('counts in code points behind emoji, and writes IJ whole', () => {
    const text = '😀 Piet. Jan';
    const planned = planReplacements(text, [hit(2, 6, '[Persoon 1]'), hit(8, 11, 'ijsbrand')]);
    expect(applyReplacements(text, planned).text).toBe('😀 [Persoon 1]. IJsbrand');
  });

  test('refuses a hit outside the text', () => {
    expect(() => planReplacements('kort', [hit(2, 9, 'x')])).toThrow(RangeError);
  });
});
