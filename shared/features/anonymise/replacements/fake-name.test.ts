import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord } from '../../../language/identifiers/fold-letters.ts';
import { ownWords } from './choose-fake-name.ts';
import { fakeNames } from './fake-name.ts';
import { genderOfFirstName, guessOrigin } from './name-origin.ts';
import { namesOf, ORIGINS } from './name-pools.ts';

const NONE = () => false;

/** Everything but these words is in use, so that the choice is known. */
function onlyThese(...words: string[]): (word: string) => boolean {
  return (word) => !words.includes(word);
}

describe('the pools of names', () => {
  test.each(ORIGINS.map((origin) => [origin]))(
    '%s: 25 first names for each gender and 25 surnames',
    (origin) => {
      const { women, men, either, surnames } = namesOf(origin);
      for (const list of [women, men, surnames]) {
        expect(list.length).toBeGreaterThanOrEqual(25);
        expect(new Set(list.map(foldWord)).size).toBe(list.length);
      }
      expect(either.length).toBeGreaterThanOrEqual(6);
      expect(
        [...women, ...men, ...either, ...surnames].filter((name) => !/^[\p{L}' -]{2,}$/u.test(name)),
      ).toEqual([]);
      expect(women.filter((name) => men.includes(name))).toEqual([]);
    },
  );
});

describe('guesses', () => {
  test.each([
    ['Fatma', null, 'turkish'],
    [null, 'Karaoğlu', 'turkish'],
    [null, 'Sinnostra', 'frisian'],
    [null, 'El Hamdi', 'arabic'],
    [null, 'Benhamou', 'arabic'],
    [null, 'Ramkisoensing', 'hindustani'],
    [null, 'Lewandowska', 'polish'],
    [null, 'Timosjenko', 'ukrainian'],
    [null, 'van der Weide', 'dutch'],
    [null, 'Carvalho', 'iberian'],
    ['Sjoerd', 'Visser', 'frisian'],
    ['Nguyen', 'van Thanh', 'eastasian'],
    ['Qwrtz', 'Xyz', null],
  ] as const)('%s %s: %s', (first, surname, origin) => {
    expect(guessOrigin(first, surname)).toBe(origin);
  });

  test('a first name of women and men alike has no gender', () => {
    expect([genderOfFirstName('SANNE'), genderOfFirstName('Bram'), genderOfFirstName('Robin')]).toEqual([
      'female',
      'male',
      null,
    ]);
  });
});

describe('fakeNames', () => {
  test('gives all forms of one person the same person', () => {
    const forms = [
      'Sanne',
      'Sanne de Boer',
      'mevr. De Boer',
      'S. de Boer',
      'Sannes',
      'SANNE',
      'sanne de boer',
      'Boer, S. de',
      "Sanne's",
      'Mevrouw S. de Boer',
      'Sanne B.',
    ];
    const names = fakeNames(forms, { seed: 1, isUsed: onlyThese('Lotte', 'Visser') });
    expect(names === null ? null : [...names.values()]).toEqual([
      'Lotte',
      'Lotte Visser',
      'mevr. Visser',
      'L. Visser',
      'Lottes',
      'LOTTE',
      'lotte visser',
      'Visser, L.',
      'Lottes',
      'Mevrouw L. Visser',
      'Lotte V.',
    ]);
  });

  test('writes particles with a capital only where no first name goes before', () => {
    const forms = ['Jan Bos', 'meneer Bos', 'Bos', 'J. Bos', 'Bos, Jan'];
    const names = fakeNames(forms, { seed: 1, isUsed: onlyThese('Thomas', 'Meer', 'Hugo') });
    expect(names === null ? null : [...names.values()]).toEqual([
      'Hugo van der Meer',
      'meneer Van der Meer',
      'Van der Meer',
      'H. van der Meer',
      'Meer, Hugo van der',
    ]);
  });

  test.each([
    [
      ["Anna's", 'Anna'],
      ['Floor', 'Vos'],
      ['Floors', 'Floor'],
    ],
    [
      ["Piet's", 'Piet'],
      ['Hans', 'Vos'],
      ["Hans'", 'Hans'],
    ],
    [['oma Riet'], ['Noor', 'Vos'], ['oma Noor']],
    [['familie Bakker'], ['Noor', 'Robin', 'Visser'], ['familie Visser']],
    [
      ['Piet Bakker jr.', 'Bakker jr.'],
      ['Hugo', 'Visser'],
      ['Hugo Visser jr.', 'Visser jr.'],
    ],
  ])('%j', (forms, free, expected) => {
    const names = fakeNames(forms, { seed: 3, isUsed: onlyThese(...free) });
    expect(names === null ? null : [...names.values()]).toEqual(expected);
  });

  test('gives each part of a double surname its own name', () => {
    const options = { seed: 3, isUsed: onlyThese('Noor', 'Visser', 'Groen') };
    const [both = '', one = ''] =
      fakeNames(['Sanne de Boer-Bakker', 'mevr. Bakker'], options)?.values() ?? [];
    expect(both).toMatch(/^Noor (?:Visser-Groen|Groen-Visser)$/);
    expect(one).toBe(`mevr. ${both.split('-')[1]}`);
  });

  test('keeps the gender and the sort of name', () => {
    for (let seed = 0; seed < 30; seed++) {
      const [fatma = ''] = fakeNames(['Fatma Yılmaz'], { seed, isUsed: NONE })?.values() ?? [];
      const [first = '', ...surname] = fatma.split(' ');
      expect(namesOf('turkish').women).toContain(first);
      expect(namesOf('turkish').surnames).toContain(surname.join(' '));
      const [doctor = ''] = fakeNames(['meneer R. Dijkstra'], { seed, isUsed: NONE })?.values() ?? [];
      expect(doctor).toMatch(/^meneer \p{Lu}. /u);
      expect(namesOf('frisian').surnames).toContain(doctor.replace(/^meneer .. /u, ''));
    }
  });

  test('a name of unknown gender becomes one of women and men alike', () => {
    const [name = ''] = fakeNames(['Xyzzy'], { seed: 5, isUsed: NONE })?.values() ?? [];
    expect(namesOf('dutch').either).toContain(name);
  });

  test('gives null when every name is in use, or there is no name', () => {
    expect(fakeNames(['Sanne'], { seed: 1, isUsed: () => true })).toBeNull();
    expect(fakeNames(['...'], { seed: 1, isUsed: NONE })).toBeNull();
  });

  test('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.integer(), (forms, seed) => {
        const names = fakeNames(forms, { seed, isUsed: NONE });
        expect(names === null || forms.every((form) => (names.get(form) ?? '') !== '')).toBe(true);
      }),
    );
  });

  const anyName = fc
    .record({
      origin: fc.constantFrom(...ORIGINS),
      i: fc.nat(24),
      j: fc.nat(24),
      isWoman: fc.boolean(),
    })
    .map(({ origin, i, j, isWoman }) => {
      const pool = namesOf(origin);
      const first = (isWoman ? pool.women : pool.men)[i] ?? 'Sanne';
      const surname = pool.surnames[j] ?? 'Visser';
      return {
        first,
        surname,
        forms: [`${first} ${surname}`, first, `${first.charAt(0)}. ${surname}`, `dr. ${surname}`],
      };
    });

  test('never gives back the original, its initials, or a word of the project; the same seed gives the same name', () => {
    fc.assert(
      fc.property(
        anyName,
        fc.integer(),
        fc.array(anyName, { maxLength: 40 }),
        ({ first, surname, forms }, seed, others) => {
          const words = new Set(others.flatMap((other) => ownWords(`${other.first} ${other.surname}`)));
          const options = { seed, isUsed: (word: string) => words.has(word) };
          const names = fakeNames(forms, options);
          expect(names).not.toBeNull();
          expect(fakeNames([...forms].reverse(), options)).toEqual(names);
          const real = new Set(ownWords(`${first} ${surname}`).map(foldWord));
          for (const name of names?.values() ?? []) {
            const own = ownWords(name.replace(/^(?:dr\. |\p{L}\. )/u, ''));
            expect(own.filter((word) => real.has(foldWord(word)) || words.has(word))).toEqual([]);
          }
          expect(foldWord(names?.get(first) ?? '').charAt(0)).not.toBe(foldWord(first).charAt(0));
        },
      ),
      { numRuns: 200 },
    );
  });
});
