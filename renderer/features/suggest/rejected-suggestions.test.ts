import { expect, test } from 'vitest';
import type { CodeId, DocumentId } from '../../../shared/model/ids.ts';
import { useRejected, withoutRejected } from './rejected-suggestions.ts';

const [answer, other] = ['a', 'b'] as DocumentId[] as [DocumentId, DocumentId];
const suggestions = ['x', 'y'].map((codeId) => ({ codeId: codeId as CodeId }));
const shown = (documentId: DocumentId) =>
  withoutRejected(suggestions, documentId, useRejected.getState().keys).map(({ codeId }) => codeId);

test('a suggestion that is turned down stays away from that answer alone, until it is asked back', () => {
  const pair = { documentId: answer, codeId: 'x' as CodeId };
  useRejected.getState().reject(pair);
  expect(shown(answer)).toEqual(['y']);
  expect(shown(other)).toEqual(['x', 'y']);
  useRejected.getState().restore(pair);
  expect(shown(answer)).toEqual(['x', 'y']);
});
