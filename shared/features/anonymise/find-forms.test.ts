import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTextIndex } from '../../text/offsets.ts';
import { applyReplacements } from '../../text/text-edit.ts';
import { createFormFinder, findForms } from './find-forms.ts';
import { planReplacements } from './plan-replacements.ts';

function forms(...texts: string[]): { id: string; text: string }[] {
  return texts.map((text) => ({ id: text, text }));
}

function marked(text: string, ...names: string[]): string {
  const hits = findForms(text, forms(...names)).map(({ start, end }) => ({
    start,
    end,
    text: `<${createTextIndex(text).slice(start, end)}>`,
  }));
  return applyReplacements(text, hits).text;
}

describe('findForms', () => {
  test.each([
    ['Sanne belde. Sannes dochter ook.', ['Sanne'], '<Sanne> belde. <Sanne>s dochter ook.'],
    ["Anna's jas, Anna’s tas, ANNA", ['Anna'], "<Anna>'s jas, <Anna>’s tas, <ANNA>"],
    ['sanne en SANNE en Sannes en Sannetje', ['Sanne'], '<sanne> en <SANNE> en <Sanne>s en Sannetje'],
    ['Ik wil dat Wil komt, WIL!', ['Wil'], 'Ik wil dat <Wil> komt, <WIL>!'],
    ['Jan, jan, JAN, Janneke, Jans fiets', ['Jan'], '<Jan>, jan, <JAN>, Janneke, <Jan>s fiets'],
    ['Bos en Boss', ['Bos'], '<Bos> en Boss'],
    ['Renee en RENÉE en Rene\u0301e', ['Renée'], '<Renee> en <RENÉE> en <Rene\u0301e>'],
    ['Anna\nde   Vries en anna de vries', ['Anna de Vries'], '<Anna\nde   Vries> en <anna de vries>'],
    [
      'Anna de Vries, Anna, De Vries',
      ['Anna', 'de Vries', 'Anna de Vries'],
      '<Anna de Vries>, <Anna>, <De Vries>',
    ],
    ['Anna de Vries Boer', ['Anna', 'Anna de', 'de Vries Boer'], '<Anna> <de Vries Boer>'],
    ['Jan-Piet en Jan‑Piet en Jan Piet', ['Jan-Piet'], '<Jan-Piet> en <Jan‑Piet> en Jan Piet'],
    [
      "’s-Hertogenbosch en 's‐Hertogenbosch",
      ["'s-Hertogenbosch"],
      "<’s-Hertogenbosch> en <'s‐Hertogenbosch>",
    ],
    ["O'Neill en OʼNeill", ["O'Neill"], "<O'Neill> en <OʼNeill>"],
    ['San\u00adne de\u00ad', ['Sanne'], '<San\u00adne> de\u00ad'],
    ['bel 06-12345678 of 06-123456789', ['06-12345678'], 'bel <06-12345678> of 06-123456789'],
    ['mail jan@x.nl, xjan@x.nl', ['jan@x.nl'], 'mail <jan@x.nl>, xjan@x.nl'],
    ['❤️Sanne👩‍🦽Sanne', ['Sanne'], '❤️<Sanne>👩‍🦽<Sanne>'],
    ['J. de Boer en J de Boer', ['J. de Boer'], '<J. de Boer> en J de Boer'],
    ['Strauß en STRAUSS', ['Strauß'], '<Strauß> en <STRAUSS>'],
    ['@sanne_v en (Sanne)', ['Sanne'], '@<sanne>_v en (<Sanne>)'],
    ['niets', ['', ' '], 'niets'],
  ])('%s', (text, names, expected) => {
    expect(marked(text, ...names)).toBe(expected);
  });

  test('the first of two equal forms gives the id', () => {
    const found = findForms('Sanne', [
      { id: 'a', text: 'sanne' },
      { id: 'b', text: 'Sanne' },
    ]);
    expect(found).toEqual([{ id: 'a', start: 0, end: 5 }]);
  });

  test('after all hits are replaced no form is found any more', () => {
    const name = fc.constantFrom(
      'Sanne',
      'Anna',
      'Anna de Vries',
      'de Vries',
      'Wil',
      'Jan-Piet',
      "O'Neill",
      'Renée',
      'éé',
      'Vries Jan',
    );
    const piece = fc.oneof(
      name,
      fc.constantFrom(
        ' ',
        '\n',
        '. ',
        's',
        "'s",
        '’',
        '-',
        '😀',
        '👩‍🦽',
        '\u0301',
        '\u00ad',
        'X',
        'de',
        'ANNA',
        'anna',
        'renee',
        '\ud83d',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }),
        fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
        (pieces, names) => {
          const text = pieces.join('');
          const find = createFormFinder(forms(...names));
          const index = createTextIndex(text);
          const hits = find(text);
          let done = 0;
          for (const { start, end } of hits) {
            expect(start).toBeGreaterThanOrEqual(done);
            expect(end).toBeLessThanOrEqual(index.length);
            expect(index.slice(start, end).length).toBeGreaterThan(0);
            done = end;
          }
          const planned = planReplacements(
            text,
            hits.map((hit) => ({ ...hit, replacementText: '[Persoon 1]' })),
          );
          const result = applyReplacements(text, planned).text;
          expect(planned.length).toBe(hits.length);
          expect(find(result)).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('hundreds of forms over a megabyte', () => {
    const names = Array.from({ length: 600 }, (_, i) => `Naam${i} van Vertel${i * 7}`);
    const text = 'Toen kwam Naam12 van Vertel84 langs, en Sanne zei dat het goed was. '.repeat(15_000);
    const find = createFormFinder(forms(...names, 'Sanne'));
    expect(find(text).length).toBe(30_000);
  });

  test.each(['a', 'a ', 'é', '\u0301', 'a\u0301', '\u00ad', 'a\u00ad', ' ', '-', '😀', 'Annas '])(
    'a megabyte of "%s" is no trap',
    (unit) => {
      // Quadratic work would outlast the patience of the test.
      const hits = findForms(unit.repeat(1_000_000 / unit.length), forms('Anna de Vries', 'a b', 'Anna'));
      expect(hits.length).toBe(unit === 'Annas ' ? 166_666 : 0);
    },
  );
});
