import { describe, expect, it } from 'vitest';
import {
  ListFlag,
  openNameList,
  packNameList,
} from '../../../shared/language/identifiers/names/name-list.ts';
import { EMPTY_HASH, hashNextWord, hashOn } from '../../../shared/language/identifiers/names/text-hash.ts';
import { foldName, hashNames } from './collect-names.ts';
import { expandDictionary } from './expand-dictionary.ts';
import { readWords } from './name-sources.ts';

describe('the lists of names', () => {
  it('are read from text with notes and spaces', () => {
    expect(readWords('# note\nJan  Piet # more\n\nvan_der_Veen\n')).toEqual(['Jan', 'Piet', 'van der Veen']);
  });

  it('fold case and accents and mark the beginning of longer entries', () => {
    expect(foldName("Van 't Hof-Özdemir")).toBe("van 't hof-ozdemir");
    const list = openNameList(packNameList(hashNames(new Map([['den haag', ListFlag.dutchPlace]]))));
    const den = hashOn(EMPTY_HASH, 'den');
    expect(list.flagsOf(den)).toBe(ListFlag.continues);
    expect(list.flagsOf(hashNextWord(den, 'haag'))).toBe(ListFlag.dutchPlace);
  });

  it('take the inflected forms of the dictionary and tell persons from other capitals', () => {
    const affixes = 'SFX Aa Y 1\nSFX Aa 0 e [^e]\nSFX PN Y 1\nSFX PN 0 s [^s]\n';
    const { lower, capital } = expandDictionary(affixes, '5\nmooi/Aa\nTurks/Aa\nSanne/PN\nfout/Fw\nMaas\n');
    expect([...lower].sort()).toEqual(['mooi', 'mooie']);
    expect([...capital]).toEqual([
      ['Turks', false],
      ['Turkse', false],
      ['Sanne', true],
      ['Maas', false],
    ]);
  });
});
