import { beforeAll, describe, expect, it } from 'vitest';
import { FindingReason } from '../../../shared/language/identifiers/finding-reason.ts';
import { NAME_REASONS } from '../../../shared/language/identifiers/names/name-finding.ts';
import { i18n, startTexts } from '../../app/i18n.ts';
import { reasonWords } from './reason-words.ts';
import { texts } from './texts.ts';

const keys = [...new Set<string>([...FindingReason.options, ...NAME_REASONS])];
const withCue = [
  'title-cue',
  'kin-cue',
  'role-cue',
  'called-cue',
  'greeting-cue',
  'place-cue',
  'area-cue',
  'organisation-head',
  'birth-cue',
  'account-word',
  'plate-cue',
  'number-cue',
  'street-cue',
];

beforeAll(() => startTexts('nl'));

describe('the words for a reason', () => {
  for (const language of ['nl', 'en'] as const) {
    const words = (reason: string) => reasonWords(i18n.getFixedT(language, 'anonymise'), reason);

    it(`are there for every key of both lists, and for no other (${language})`, () => {
      expect(Object.keys(texts[language].reason).sort()).toEqual([...keys].sort());
      for (const key of keys) expect(words(key)).not.toMatch(/^reason|^$/);
    });

    it(`name the cue behind the colon (${language})`, () => {
      for (const key of withCue) {
        expect(words(`${key}:zus`)).toMatch(/[‘“]zus[’”]/);
        expect(words(`${key}:`)).toBe(words(key));
      }
    });

    it(`leave out a detail that says nothing more (${language})`, () => {
      expect(words('bsn-word:bsn')).toBe(words('bsn-word'));
    });
  }

  it('read as a person would say them', () => {
    const words = (reason: string) => reasonWords(i18n.getFixedT('nl', 'anonymise'), reason);
    expect(words('kin-cue:zus')).toBe('Na ‘zus’');
    expect(words('title-cue:mevrouw')).toBe('Na ‘mevrouw’');
    expect(words('listed-first-name')).toBe('Voornaam uit de lijst');
    expect(words('seen-before')).toBe('Zo gebruikt elders in het project');
  });
});
