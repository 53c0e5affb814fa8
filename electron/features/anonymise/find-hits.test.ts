import { expect, it } from 'vitest';
import { newIdOf } from '../../database/new-id.ts';
import type { AcceptedForm } from './anonymise.sql.ts';
import { createHitFinder } from './find-hits.ts';

const form = (text: string, replacementText: string, kind: AcceptedForm['kind']): AcceptedForm => ({
  id: newIdOf(),
  text,
  kind,
  reason: 'model',
  isExact: false,
  replacementText,
});

it('leaves what was put in somebody’s place alone, and looks into all other brackets', () => {
  const find = createHitFinder([form('12', '[adres]', 'address'), form('Sanne', '[Persoon 12]', 'person')]);
  const text = 'Dit is [Persoon 12], van nummer 12. [onverstaanbaar, Sanne op 12]';
  expect(find(text).map(({ start, replacementText }) => [start, replacementText])).toEqual([
    [32, '[adres]'],
    [53, '[Persoon 12]'],
    [62, '[adres]'],
  ]);
});
