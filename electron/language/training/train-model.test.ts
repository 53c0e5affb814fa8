import { expect, test } from 'vitest';
import { openNameList, packNameList } from '../../../shared/language/identifiers/names/name-list.ts';
import { packNameModel } from '../../../shared/language/identifiers/names/name-model.ts';
import { seededRandom } from '../../../shared/language/random/seeded-random.ts';
import { hashNames } from '../lists/collect-names.ts';
import { readLabelledSentences } from './labelled-text.ts';
import { trainNames } from './train-model.ts';
import { namePool } from './vary-texts.ts';

const names = new Map([
  ['sanne', 1],
  ['karim', 1],
  ['bakker', 2],
  ['assen', 8],
]);
const written = readLabelledSentences(
  'Toen belde [PER Sanne Bakker] uit [LOC Assen].\n\nMijn zus [PER Karim] woont in [LOC Assen].\n\nHet duurde lang.\n',
);

function train(seed: number): { bytes: Uint8Array; lines: string[] } {
  const lines: string[] = [];
  const rows = trainNames(
    { news: written, written },
    {
      list: openNameList(packNameList(hashNames(names))),
      pool: namePool(names),
      random: seededRandom(seed),
      epochs: 4,
    },
    (line) => lines.push(line),
  );
  return { bytes: packNameModel(rows), lines };
}

test('the same texts and seed give the same weights, another seed others', () => {
  const first = train(1);
  expect(first.bytes.length).toBeGreaterThan(100);
  expect(train(1).bytes).toEqual(first.bytes);
  expect(train(2).bytes).not.toEqual(first.bytes);
});

test('a tiny set is learnt by heart', () => {
  expect(train(1).lines.at(-1)).toMatch(/^epoch 4: 0 of /);
});
