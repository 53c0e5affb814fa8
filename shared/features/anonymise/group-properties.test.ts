import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupIdentifiers } from './group-identifiers.ts';
import type { FormToGroup } from './group-types.ts';
import { nameParts } from './name-parts.ts';
import { namesOf, ORIGINS } from './replacements/name-pools.ts';

const first = fc.constantFrom(
  'Sanne',
  'Piet',
  'Jan',
  'Marko',
  'Marco',
  'Anne-Marie',
  'Fatima',
  'Ali',
  'Peter',
);
const last = fc.constantFrom(
  'de Boer',
  'Boer',
  'v.d. Berg',
  'van den Berg',
  'van der Berg',
  'Bos',
  'Bos-Kaya',
  'Kaya',
  'Peters',
);
const title = fc.constantFrom('', '', 'mevrouw ', 'dhr. ', 'dr. ');
const name = fc.oneof(
  fc.tuple(title, first, last).map(([t, f, l]) => `${t}${f} ${l}`),
  fc.tuple(title, last).map(([t, l]) => `${t}${l}`),
  fc.tuple(title, first).map(([t, f]) => `${t}${f}`),
  fc.tuple(first, last).map(([f, l]) => `${f.charAt(0)}. ${l}`),
  fc.tuple(first, fc.constantFrom('K', 'M'), last).map(([f, m, l]) => `${f} ${m}. ${l}`),
  fc.tuple(first, last).map(([f, l]) => `${l}, ${f}`),
  first.map((f) => `${f}s`),
);
const forms = fc.uniqueArray(
  fc.tuple(name, fc.subarray(['1', '2', '3'], { minLength: 1 }), fc.boolean(), fc.nat(9)).map(
    ([text, documents, speaker, count]): FormToGroup => ({
      key: text,
      kind: 'person',
      text,
      count,
      documents,
      speaker,
    }),
  ),
  { selector: ({ key }) => key, maxLength: 30 },
);

describe('for any names', () => {
  test('any text is in one group', () => {
    const kind = fc.constantFrom<FormToGroup['kind']>(
      'person',
      'place',
      'organisation',
      'telephone',
      'other',
    );
    const anything = fc.uniqueArray(fc.tuple(fc.string({ unit: 'grapheme' }), kind), {
      selector: ([text]) => text,
    });
    fc.assert(
      fc.property(anything, (texts) => {
        const list = texts.map(([text, of]) => ({ key: text, kind: of, text, count: 1, documents: ['1'] }));
        const groups = groupIdentifiers(list);
        expect(groups.flatMap(({ members }) => members).sort()).toEqual(list.map(({ key }) => key).sort());
      }),
    );
  });

  test('each form is in exactly one group, and the order of the forms makes no difference', () => {
    fc.assert(
      fc.property(forms, fc.nat(), (list, turn) => {
        const groups = groupIdentifiers(list);
        expect(groups.flatMap(({ members }) => members).sort()).toEqual(list.map(({ key }) => key).sort());
        expect(groups.every(({ main, members }) => members[0] === main)).toBe(true);
        const at = list.length === 0 ? 0 : turn % list.length;
        expect(groupIdentifiers([...list.slice(at), ...list.slice(0, at)].reverse())).toEqual(groups);
      }),
      { numRuns: 300 },
    );
  });

  test('two different full names never share a group', () => {
    fc.assert(
      fc.property(forms, (list) => {
        for (const { members } of groupIdentifiers(list)) {
          const full = members
            .map(nameParts)
            .filter((parts) => parts.firsts.length > 0 && parts.surnames.length > 0);
          expect(new Set(full.map(({ firsts }) => firsts.join(''))).size).toBeLessThan(2);
          // With double surnames one may have a part of the other, but all have one surname in common.
          const cores = full.map(({ surnames }) => surnames.map(({ core }) => core));
          const common = (cores[0] ?? []).filter((core) => cores.every((each) => each.includes(core)));
          expect(full.length === 0 || common.length > 0).toBe(true);
          const particles = full.flatMap(({ surnames }) =>
            surnames.map(({ particle, core }) => `${core} ${particle}`),
          );
          expect(particles.includes('berg van den') && particles.includes('berg van der')).toBe(false);
          expect(particles.includes('boer ') && particles.includes('boer de')).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('women and men by their titles never share a group, nor do two initials', () => {
    fc.assert(
      fc.property(forms, (list) => {
        for (const { members } of groupIdentifiers(list)) {
          const parts = members.map(nameParts);
          expect(new Set(parts.flatMap(({ gender }) => gender ?? [])).size).toBeLessThan(2);
          const middles = parts.filter(({ firsts }) => firsts.length > 0).flatMap(({ initials }) => initials);
          expect(new Set(middles).size).toBeLessThan(2);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('ten thousand forms are grouped before the test runs out of patience', () => {
    const list: FormToGroup[] = [];
    const firsts = ORIGINS.flatMap((origin) => [...namesOf(origin).women]);
    const lasts = ORIGINS.flatMap((origin) => [...namesOf(origin).surnames]);
    for (let i = 0; i < 10_000; i++) {
      const text = `${firsts[i % firsts.length]}${Math.floor(i / 997)} ${lasts[(i * 7) % lasts.length]}`;
      list.push({ key: `${i}`, kind: 'person', text, count: 1, documents: [`${i % 50}`] });
    }
    expect(groupIdentifiers(list).length).toBeGreaterThan(1000);
  });
});
