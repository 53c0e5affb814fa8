import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseQuotes, type QuoteCandidate } from './choose-quotes.ts';

const words = (count: number, seed: string) =>
  Array.from({ length: count }, (_, i) => `${seed}${i}`).join(' ');

function candidate(
  codingId: string,
  speaker: string | null,
  text: string,
  isOrphaned = false,
): QuoteCandidate {
  return { codingId, speaker, documentId: `document-${codingId}`, text, isOrphaned };
}

describe('chooseQuotes', () => {
  it('lets every speaker speak once before anyone speaks twice', () => {
    const many = [1, 2, 3].map((n) => candidate(`a${n}`, 'A', words(21 + n, `a${n}x`)));
    const chosen = chooseQuotes(
      [...many, candidate('b1', 'B', words(50, 'b')), candidate('c1', 'C', words(8, 'c'))],
      4,
    );
    expect(chosen.slice(0, 3).toSorted()).toEqual(['a1', 'b1', 'c1']);
    expect(chosen[3]).toBe('a2');
  });

  it('puts readable lengths before short and long ones, and leaves whole letters out', () => {
    const chosen = chooseQuotes(
      [
        candidate('short', 'A', 'Te lang.'),
        candidate('letter', 'B', words(400, 'b')),
        candidate('good', 'C', words(25, 'c')),
        candidate('long', 'D', words(90, 'd')),
      ],
      10,
    );
    expect(chosen).toEqual(['good', 'short', 'long']);
  });

  it('takes the same words only once, and no orphans or bare punctuation', () => {
    const chosen = chooseQuotes(
      [
        candidate('1', 'A', 'Het duurde veel te lang voor mij.'),
        candidate('2', 'B', 'het duurde veel te lang, voor mij'),
        candidate('3', 'C', '...'),
        candidate('4', 'D', 'Deze woorden staan er niet meer in.', true),
      ],
      10,
    );
    expect(chosen).toEqual(['1']);
  });

  it('gives the same choice in whatever order the fragments come', () => {
    const candidates = fc.uniqueArray(
      fc.record({
        codingId: fc.string({ minLength: 1, maxLength: 4 }),
        speaker: fc.option(fc.constantFrom('A', 'B', 'C')),
        documentId: fc.constantFrom('d1', 'd2'),
        text: fc
          .array(fc.constantFrom('wachten', 'brief', 'lang', 'bellen', 'niet'), { maxLength: 12 })
          .map((list) => list.join(' ')),
        isOrphaned: fc.boolean(),
      }),
      { selector: ({ codingId }) => codingId, maxLength: 30 },
    );
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 20 }), (list, limit) => {
        const chosen = chooseQuotes(list, limit);
        expect(chooseQuotes(list.toReversed(), limit)).toEqual(chosen);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
