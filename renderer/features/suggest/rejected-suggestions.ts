import { create } from 'zustand';
import type { CodeId, DocumentId } from '../../../shared/model/ids.ts';

export type SuggestedPair = { documentId: DocumentId; codeId: CodeId };

type Rejected = {
  keys: ReadonlySet<string>;
  reject(pair: SuggestedPair): void;
  restore(pair: SuggestedPair): void;
};

export const pairKey = ({ documentId, codeId }: SuggestedPair) => `${documentId} ${codeId}`;

/** What the coder does not want suggested again for an answer. Kept for as long as the window is open. */
export const useRejected = create<Rejected>((set) => ({
  keys: new Set(),
  reject: (pair) => set(({ keys }) => ({ keys: new Set([...keys, pairKey(pair)]) })),
  restore: (pair) => set(({ keys }) => ({ keys: new Set([...keys].filter((key) => key !== pairKey(pair))) })),
}));

/** The suggestions for an answer that the coder did not turn down. */
export function withoutRejected<S extends { codeId: CodeId }>(
  suggestions: readonly S[],
  documentId: DocumentId,
  keys: ReadonlySet<string>,
): readonly S[] {
  if (keys.size === 0) return suggestions;
  return suggestions.filter(({ codeId }) => !keys.has(pairKey({ documentId, codeId })));
}
