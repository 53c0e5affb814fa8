import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generalisePlace, type PlaceLevel } from './generalise-place.ts';
import { MUNICIPALITIES } from './municipalities.ts';
import { foldPlace } from './place-index.ts';
import { OTHER_PLACE_NAMES, PROVINCE_AREAS, VILLAGES } from './villages.ts';

const LEVELS: PlaceLevel[] = ['region', 'province', 'size', 'province-and-size'];
const PROVINCES = new Set(MUNICIPALITIES.map((each) => each.province));

describe('the lists of places', () => {
  test('hold 342 municipalities with unique names, in twelve provinces, each with inhabitants', () => {
    expect(MUNICIPALITIES).toHaveLength(342);
    expect(new Set(MUNICIPALITIES.map((each) => each.name)).size).toBe(342);
    expect(PROVINCES.size).toBe(12);
    expect(
      MUNICIPALITIES.filter((each) => !(Number.isInteger(each.thousands) && each.thousands > 0)),
    ).toEqual([]);
  });

  test('put every village in a municipality that exists, once, and in no municipality of its own name', () => {
    const names = new Set(MUNICIPALITIES.map((each) => each.name));
    const pairs = VILLAGES.map(({ name, municipality }) => `${name} > ${municipality}`);
    expect(VILLAGES.filter((each) => !names.has(each.municipality))).toEqual([]);
    expect(OTHER_PLACE_NAMES.filter((each) => !names.has(each.municipality))).toEqual([]);
    expect(PROVINCE_AREAS.filter((each) => !PROVINCES.has(each.province))).toEqual([]);
    expect(pairs.filter((pair, i) => pairs.indexOf(pair) !== i)).toEqual([]);
    expect(VILLAGES.filter((each) => foldPlace(each.name) === foldPlace(each.municipality))).toEqual([]);
    expect(VILLAGES.length).toBeGreaterThan(1500);
  });
});

describe('generalisePlace', () => {
  test.each([
    ['Ter Apel', 'province', 'Groningen'],
    ['ter apel', 'region', 'Noord-Nederland'],
    ['Assen', 'province', 'Drenthe'],
    ['Roden', 'province-and-size', 'een gemeente in Drenthe met 20.000 tot 50.000 inwoners'],
    ['Roden', 'size', 'een gemeente met 20.000 tot 50.000 inwoners'],
    ['Amsterdam', 'size', 'een gemeente met meer dan 250.000 inwoners'],
    ['Schiermonnikoog', 'size', 'een gemeente met minder dan 20.000 inwoners'],
    ['Den Bosch', 'province', 'Noord-Brabant'],
    ["'s-Hertogenbosch", 'province', 'Noord-Brabant'],
    ['’S-HERTOGENBOSCH', 'region', 'Zuid-Nederland'],
    ['’s-Gravenhage', 'province', 'Zuid-Holland'],
    ['s Gravenhage', 'province', 'Zuid-Holland'],
    ['de Bijlmer', 'province', 'Noord-Holland'],
    ['St. Annaparochie', 'province', 'Friesland'],
    ['St Annaparochie', 'province', 'Friesland'],
    ['Sint-Annaparochie', 'province', 'Friesland'],
    ['gemeente Emmen', 'province', 'Drenthe'],
    ['Sudwest Fryslan', 'region', 'Noord-Nederland'],
    ['Ljouwert', 'province', 'Friesland'],
    ['Alphen a/d Rijn', 'province', 'Zuid-Holland'],
    ['Bergen', 'province', null],
    ['Bergen', 'region', null],
    ['Bergen (NH)', 'province', 'Noord-Holland'],
    ['Bergen (L)', 'province', 'Limburg'],
    ['Hengelo', 'region', 'Oost-Nederland'],
    ['Hengelo', 'province', null],
    ['Hengelo', 'size', null],
    ['Hengelo (Gld)', 'province', 'Gelderland'],
    ['Hengelo Gld.', 'province', null],
    ['Hengelo (Overijssel)', 'size', 'een gemeente met 50.000 tot 100.000 inwoners'],
    ['Rijswijk', 'province', null],
    ['Rijswijk ZH', 'province', 'Zuid-Holland'],
    ['Valkenburg', 'region', null],
    ['Elst', 'province', null],
    ['Koedijk', 'province', 'Noord-Holland'],
    ['Drenthe', 'province', 'Drenthe'],
    ['Drenthe', 'size', null],
    ['Brabant', 'region', 'Zuid-Nederland'],
    ['Fryslân', 'province', 'Friesland'],
    ['Twente', 'province', 'Overijssel'],
    ['Twente', 'province-and-size', null],
    ['Berlijn', 'region', null],
    ['Paramaribo', 'province', null],
    ['', 'region', null],
    ['(NH)', 'region', null],
  ] as const)('%s, %s: %s', (name, level, expected) => {
    expect(generalisePlace(name, level)).toBe(expected);
  });

  test('never fits fewer than three municipalities with a province and a size', () => {
    const counts = new Map<string, number>();
    for (const { name, province } of MUNICIPALITIES) {
      const text = generalisePlace(`${name.replace(/ \(.*\)/u, '')} (${province})`, 'province-and-size');
      if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count < 3)).toEqual([]);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(320);
  });

  test('never names the place itself, unless a province has its name', () => {
    for (const { name } of [...MUNICIPALITIES, ...VILLAGES]) {
      for (const level of LEVELS) {
        const text = generalisePlace(name, level) ?? '';
        if (!PROVINCES.has(name)) expect(` ${foldPlace(text)} `).not.toContain(` ${foldPlace(name)} `);
      }
    }
  });

  test('gives the same answer for any capitals', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VILLAGES), fc.constantFrom(...LEVELS), ({ name }, level) => {
        const answer = generalisePlace(name, level);
        expect(generalisePlace(name.toUpperCase(), level)).toBe(answer);
        expect(generalisePlace(name.toLowerCase(), level)).toBe(answer);
      }),
    );
  });

  test('knows nothing of words that are no place', () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        LEVELS.every((level) => generalisePlace(`x${text}x`, level) === null),
      ),
    );
  });
});
