import { expect, test } from 'vitest';
import { namesAsWritten } from './name-as-written.ts';

const support = [
  'De cliëntondersteuner hielp mij met de brief',
  'een cliëntondersteuner kwam mee naar het gesprek',
  'clientondersteuner geregeld via de bibliotheek',
  'Mijn cliëntondersteuner schreef het bezwaar',
];
const empty = ['weet niet', 'Weet niet.', 'geen', 'geen', 'geen', 'niets'];

test('a group is named with the accents that most people write', () => {
  const texts = [...support, ...empty];
  const [first, second] = namesAsWritten(texts, [0, 0, 0, 0, 1, 1, 1, 1, 1, 1], 2);
  expect(first).toContain('cliëntondersteuner');
  expect(second).toBe('geen · weet niet');
});

test('a group that nothing tells from the others is called after what its answers have in common', () => {
  const texts = [
    'De begeleider kwam elke week bij ons langs',
    'Mijn begeleider is er altijd voor mij en mijn man',
    'Zij is er nu weer elke dag voor ons en dat is wel zo goed',
    'Het was daar toen dus nog niet zo als het nu hier wel is',
  ];
  expect(namesAsWritten(texts, [0, 0, 1, 1], 2)[0]).toMatch(/^begeleider/);
});

test('when they have nothing in common the shortest answer is the name, in quotation marks', () => {
  const texts = ['Laat maar zitten hoor, dat was het wel', 'Ja, wel met een beetje van dit en dat ook nog'];
  expect(namesAsWritten(texts, [0, 0], 1)).toEqual(['“Laat maar zitten hoor …”']);
  expect(namesAsWritten([], [], 1)).toEqual(['']);
});

test('no name is a bare number, also where people answer with numbers', () => {
  const numbers = ['13', '13', '13', '7', 'mooi verslag', 'goed verslag', 'geen verslag', '?', '?'];
  for (const name of namesAsWritten(numbers, [0, 0, 0, 0, 1, 1, 1, 2, 2], 3)) {
    expect(name).not.toMatch(/^[\d\s·.]*$/);
  }
});

test('two groups that would have the same name are told apart', () => {
  const texts = [
    ...[
      'goed gesprek met de consulent',
      'goed gesprek en aardige consulent',
      'goed gesprek, fijne consulent',
    ],
    ...['goed gesprek, dochter was erbij', 'goed gesprek met dochter', 'gesprek ging goed, mijn dochter ook'],
  ];
  const names = namesAsWritten(texts, [0, 0, 0, 1, 1, 1], 2);
  expect(new Set(names).size).toBe(2);
});
