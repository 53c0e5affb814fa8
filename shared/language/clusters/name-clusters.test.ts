import { expect, test } from 'vitest';
import { distinctiveness, nameClusters } from './name-clusters.ts';

const friendly = [
  'De medewerker was vriendelijk',
  'Heel vriendelijke medewerkers aan de balie',
  'Vriendelijk geholpen aan de balie',
  'De medewerkers waren vriendelijk en snel',
];
const unfriendly = [
  'De man was niet vriendelijk tegen mij',
  'Ze zijn daar niet zo vriendelijk',
  'Helaas niet erg vriendelijk, die man',
  'niet vriendelijk en geen reactie op mijn mail',
];
const waiting = [
  'Lange wachttijd aan de telefoon',
  'Er was een lange wachttijd',
  'geen reactie gekregen, wel een lange wachttijd',
  'Lange wachttijden bij de telefoon, geen reactie',
];
const texts = [...friendly, ...unfriendly, ...waiting];
const groups = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2];

test('what is denied is named with its denial, not as its opposite', () => {
  const [praise, complaint] = nameClusters(texts, groups, 3);
  expect(complaint?.terms[0]).toBe('niet vriendelijk');
  expect(complaint?.terms).not.toContain('vriendelijk');
  expect(praise?.terms.some((term) => term.includes('niet'))).toBe(false);
});

test('inflections count together and show in their commonest form', () => {
  const [praise] = nameClusters(texts, groups, 3);
  expect(praise?.terms).toContain('vriendelijk');
  expect(praise?.terms.some((term) => term.includes('vriendelijke'))).toBe(false);
});

test('stop words name nothing by themselves, and no two terms share a word', () => {
  for (const { terms } of nameClusters(texts, groups, 3)) {
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.length).toBeLessThanOrEqual(3);
    const all = terms.flatMap((term) => term.split(' '));
    expect(new Set(all).size).toBe(all.length);
    for (const term of terms) expect(['de', 'een', 'aan', 'en', 'niet', 'geen', 'was']).not.toContain(term);
  }
});

test('a pair that says it better than its words is the name', () => {
  expect(nameClusters(texts, groups, 3)[2]?.terms.join(' ')).toMatch(/wachttijd/);
  const english = [
    'not happy with the app',
    'I am not happy',
    'not really happy',
    'happy with it',
    'very happy',
  ];
  expect(nameClusters(english, [0, 0, 0, 1, 1], 2)[0]?.terms).toContain('not happy');
});

test('rows in no group name nothing, and an empty group has no name', () => {
  expect(nameClusters(['lang wachten', 'lang wachten'], [-1, -1], 2)).toEqual([{ terms: [] }, { terms: [] }]);
  expect(nameClusters([], [], 0)).toEqual([]);
});

test('distinctiveness is above zero for what a group says more, and grows with the evidence', () => {
  expect(distinctiveness(8, 10, 2, 90)).toBeGreaterThan(0);
  expect(distinctiveness(0, 10, 30, 90)).toBeLessThan(0);
  expect(distinctiveness(80, 100, 20, 900)).toBeGreaterThan(distinctiveness(8, 10, 2, 90));
});
