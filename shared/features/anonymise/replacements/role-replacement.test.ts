import { describe, expect, test } from 'vitest';
import { roleReplacement } from './role-replacement.ts';

/** One context: the name stands between < and >. */
function context(text: string) {
  const [before = '', rest = ''] = text.split('<');
  const [form = '', after = ''] = rest.split('>');
  return { before, form, after };
}

describe('roleReplacement', () => {
  test.each([
    ['Toen belde mijn zoon <Kevin> op', '[zoon]'],
    ['mijn jongste zoontje <Kevin>', '[zoon]'],
    ["m'n moeder, <Riet>, zei", '[moeder]'],
    ['haar dochter <Sanne> kwam', '[dochter]'],
    ['onze huisarts <Van Dam>', '[huisarts]'],
    ['huisarts dr. <Van Dam>', '[huisarts]'],
    ['mijn buurvrouw mevrouw <De Boer>', '[buurvrouw]'],
    ['<Els>, de buurvrouw, kwam', '[buurvrouw]'],
    ['<Els> is mijn beste vriendin', '[vriendin]'],
    ['<Els>, dat is onze wijkverpleegkundige', '[wijkverpleegkundige]'],
    ['Daar zat <tante Riet> weer', '[tante]'],
    ['mijn oudste, <Sanne>', '[kind]'],
    ['een collega genaamd <Tom>', '[collega]'],
    ['mijn ex-man <Tom>', '[ex]'],
    ['de consulente <Marja> zei', '[consulent]'],
    ['de maatschappelijk werker <Marja>', '[maatschappelijk werker]'],
    ['Gisteren kwam <Kevin> langs', null],
    ['de zoon van <Kevin> kwam', null],
    ['bezoon <Kevin>', null],
    ['<Kevin> zag mijn zoon', null],
    ['mijn zoon. <Kevin> kwam', null],
  ])('%s: %s', (text, expected) => {
    expect(roleReplacement([context(text)], [])).toBe(expected);
  });

  test('takes what is said most often, whatever the order', () => {
    const told = ['mijn zoon <Kevin>', 'mijn collega <Kevin>', 'onze zoon <Kevin>', 'dag <Kevin>'].map(
      context,
    );
    expect(roleReplacement(told, [])).toBe('[zoon]');
    expect(roleReplacement([...told].reverse(), [])).toBe('[zoon]');
  });

  test('numbers a second person with the same role', () => {
    const told = [context('mijn zoon <Kevin>')];
    expect(roleReplacement(told, ['[zoon]', '[Persoon 1]'])).toBe('[zoon 2]');
    expect(roleReplacement(told, ['[Zoon]', '[zoon 2]'])).toBe('[zoon 3]');
    expect(roleReplacement([], [])).toBeNull();
  });
});
