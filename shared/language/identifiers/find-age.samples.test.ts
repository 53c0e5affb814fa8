import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findIdentifiers } from './find-identifiers.ts';
import { findOfKind, readMarked } from './identifiers.samples.ts';
import { createNameEngine } from './names/create-name-engine.ts';
import { AGE_COUNTS } from './samples/age-counts.samples.ts';
import { AGE_LOOSE_NEAR_MISSES } from './samples/age-loose-near-misses.samples.ts';
import { AGE_NEAR_MISSES } from './samples/age-near-misses.samples.ts';
import { AGE_RANKS } from './samples/age-ranks.samples.ts';
import { FAMILY_AGES } from './samples/ages-family.samples.ts';
import { BESIDE_AGES, LOOSE_AGES } from './samples/ages-loose.samples.ts';
import { MIXED_AGES } from './samples/ages-mixed.samples.ts';
import { NAMED_AGES } from './samples/ages-named.samples.ts';
import { SPOKEN_AGES } from './samples/ages-spoken.samples.ts';
import { WRITTEN_AGES } from './samples/ages-written.samples.ts';

const folder = new URL('../../../resources/language/', import.meta.url);
const engine = createNameEngine({
  lists: readFileSync(new URL('names.lists', folder)),
  weights: readFileSync(new URL('names.weights', folder)),
});

describe('ages in natural passages', () => {
  test.each([...SPOKEN_AGES, ...WRITTEN_AGES, ...MIXED_AGES, ...FAMILY_AGES, ...LOOSE_AGES])(
    'are found exactly: %s',
    (marked) => {
      const { text, spans } = readMarked(marked);
      expect(findOfKind(text, 'age')).toEqual(spans);
    },
  );

  test.each([...NAMED_AGES, ...BESIDE_AGES])(
    'behind a person that was found are found exactly: %s',
    (marked) => {
      const { text, spans } = readMarked(marked);
      const ages = findIdentifiers(text, engine).filter(({ kind }) => kind === 'age');
      expect(ages.map(({ start, end, text: words }) => ({ start, end, text: words }))).toEqual(spans);
    },
  );

  test.each([...AGE_NEAR_MISSES, ...AGE_COUNTS, ...AGE_RANKS, ...AGE_LOOSE_NEAR_MISSES])(
    'are not seen in: %s',
    (text) => {
      expect(findIdentifiers(text, engine).filter(({ kind }) => kind === 'age')).toEqual([]);
    },
  );
});
