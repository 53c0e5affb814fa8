import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../shared/features/search/search.contract.ts';
import { newIdOf } from '../../database/new-id.ts';
import { type CodingFixture, createCodingFixture } from '../../testing/coding-fixture.ts';

let project: CodingFixture;
beforeEach(() => {
  project = createCodingFixture();
});
afterEach(() => project.close());

const asWords = (hits: SearchHit[]) => hits.map(({ text }) => text);
describe('search.codeAll', () => {
  it.each([
    ['words' as const, ['wachten', 'Wachten', 'wachten']],
    ['sentence' as const, ['Ik moest wachten.', 'Wachten dus.', 'lang wachten']],
    ['turn' as const, ['Ik moest wachten. Wachten dus.', 'lang wachten']],
  ])('codes the %s of every hit once', (extent, expected) => {
    const codeId = project.addCode('Wachten');
    project.addDocument('Waarom?\nIk moest wachten. Wachten dus.\nJa.', {
      turns: [
        [0, null, null],
        [8, null, null],
        [39, null, null],
      ],
    });
    project.addDocument('lang wachten', { questionId: project.addQuestion('V1') });
    project.indexAll();
    const input = { query: 'wachten', codeId, extent };
    expect(project.call('search.codeAll', input)).toEqual({ applied: expected.length, documents: 2 });
    expect(project.call('search.codeAll', input)).toEqual({ applied: 0, documents: 0 });
    const { rows } = project.call('coding.quotes', { codeId });
    expect(rows.map(({ text }) => text)).toEqual(expected);
    const answer = rows.find(({ kind }) => kind === 'answer');
    const coding = project.call('coding.listForDocument', { documentId: answer?.documentId ?? newIdOf() })[0];
    expect(coding).toMatchObject({ origin: 'search', ...(extent === 'turn' && { start: null, end: null }) });
  });

  it('finds words in any inflection for plain queries', () => {
    project.addDocument('Hij wachtte en wachtte.');
    expect(asWords(project.call('search.find', { query: 'wachten' }).hits)).toEqual(['wachtte', 'wachtte']);
  });
});
