import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointOffset, createTextIndex } from '../../../text/offsets.ts';
import { genitive } from './genitive.ts';
import { keepGrammar } from './keep-grammar.ts';

/** The text with <form> replaced. */
function fitted(text: string, replacement: string): string {
  const [before = '', rest = ''] = text.split('<');
  const [form = '', after = ''] = rest.split('>');
  const fit = keepGrammar({ before, form, after, replacement });
  const beforeIndex = createTextIndex(before);
  const kept = beforeIndex.slice(codePointOffset(0), codePointOffset(beforeIndex.length - fit.extraBefore));
  return kept + fit.text + Array.from(after).slice(fit.extraAfter).join('');
}

describe('genitive', () => {
  test.each([
    ['Lotte', 'Lottes'],
    ['Thomas', "Thomas'"],
    ['Max', "Max'"],
    ['Inez', "Inez'"],
    ['Anna', "Anna's"],
    ['Otto', "Otto's"],
    ['Mehdi', "Mehdi's"],
    ['Johnny', "Johnny's"],
    ['Harvey', 'Harveys'],
    ['Marie', 'Maries'],
    ['René', 'Renés'],
    ['Marlou', 'Marlous'],
    ['Anne-Fleur', 'Anne-Fleurs'],
    ['Lotte van der Meer', 'Lotte van der Meers'],
    ['LOTTE', 'LOTTES'],
    ['ANNA', "ANNA'S"],
    ['[Persoon 1]', "[Persoon 1]'s"],
    ['[zoon]', "[zoon]'s"],
  ])('%s: %s', (name, expected) => {
    expect(genitive(name)).toBe(expected);
  });
});

describe('keepGrammar', () => {
  test.each([
    ['dat is <Sanne>s fiets', '[Persoon 1]', "dat is [Persoon 1]'s fiets"],
    ['dat is <Anna>’s fiets', '[Persoon 1]', "dat is [Persoon 1]'s fiets"],
    ['dat is <Thomas>’ fiets', '[Persoon 1]', "dat is [Persoon 1]'s fiets"],
    ['dat is <Thomas> fiets', '[Persoon 1]', 'dat is [Persoon 1] fiets'],
    ["hij zei 'dag <Thomas>' tegen", '[Persoon 1]', "hij zei 'dag [Persoon 1]' tegen"],
    ['dat is <Sanne>s fiets', 'Anna', "dat is Anna's fiets"],
    ["dat is <Anna>'s fiets", 'Lotte', 'dat is Lottes fiets'],
    ['dat is <Sanne>s fiets', 'Thomas', "dat is Thomas' fiets"],
    ["<Anna's> fiets", '[Persoon 1]', "[Persoon 1]'s fiets"],
    ["<Anna's> fiets", 'Lottes', 'Lottes fiets'],
    ['<Sanne> stopte', 'Lotte', 'Lotte stopte'],
    ['daar zat <tante Riet>', '[tante]', 'daar zat [tante]'],
    ['dat zei <dr. Van Dam>', '[huisarts]', 'dat zei [huisarts]'],
    ['mevrouw <De Boer> kwam', '[Persoon 3]', 'mevrouw [Persoon 3] kwam'],
    ['<mevrouw De Boer> kwam', '[Persoon 3]', 'mevrouw [Persoon 3] kwam'],
    ['<Mevr. S. de Boer> kwam', '[Persoon 3]', 'Mevr. [Persoon 3] kwam'],
    ['<de heer Bakker> kwam', '[Persoon 3]', 'de heer [Persoon 3] kwam'],
    ['<dr. Bakker>s praktijk', '[Persoon 3]', "dr. [Persoon 3]'s praktijk"],
    ['<mevr. De Boer> kwam', 'mevr. Visser', 'mevr. Visser kwam'],
    ['bij de <Jansen>s thuis', '[Persoon 4]', 'bij de familie [Persoon 4] thuis'],
    ['De <Jansen>s kwamen', 'Visser', 'De familie Visser kwamen'],
    ['mijn zoon <Kevin> kwam', '[zoon]', 'mijn [zoon] kwam'],
    ['mijn zoontje <Kevin> kwam', '[zoon 2]', 'mijn [zoon 2] kwam'],
    ['Huisarts <Van Dam> zei', '[huisarts]', '[huisarts] zei'],
    ['mijn persoon <Kevin>', '[buurman]', 'mijn persoon [buurman]'],
    ['😀 zoon <Kevin>s 😀', '[zoon]', "😀 [zoon]'s 😀"],
    ['het huis van <Sanne>, zei ze', '[Persoon 1]', 'het huis van [Persoon 1], zei ze'],
  ])('%s with %s: %s', (text, replacement, expected) => {
    expect(fitted(text, replacement)).toBe(expected);
  });

  test('leaves nothing of the form, and takes no more than a possessive along', () => {
    const word = fc.constantFrom('Sanne', 'Thomas', 'Anna', 'mevrouw Bakker', 'De Boer');
    const after = fc.constantFrom('', 's', "'s", '’ fiets', 's fiets', ' s', 'stad', ', zei', "' zei");
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), word, after, (before, form, behind) => {
        const fit = keepGrammar({ before, form, after: behind, replacement: '[Persoon 1]' });
        expect(fit.text).toContain('[Persoon 1]');
        expect(fit.text.replace(/^(?:mevrouw|familie) /u, '')).toMatch(/^\[Persoon 1\](?:'s)?$/u);
        expect(Array.from(behind).slice(0, fit.extraAfter).join('')).toMatch(/^(?:['’]?s|['’])?$/u);
      }),
    );
  });
});
