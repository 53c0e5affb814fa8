import { useMemo } from 'react';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { QuestionId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../app/server-state.ts';
import { useCodes } from '../coding/use-codes.ts';

/** A code with what is typed to give it: its hot key, or else its number. */
export type KeyedCode = { code: Code; key: string; depth: number; answers: number };

/** The codes in the order of the codebook, with their keys and how many answers to the question have them. */
export function useCodeKeys(questionId: QuestionId): readonly KeyedCode[] {
  const { codes } = useCodes();
  const { data: counts } = useQuery('answers.codeCounts', { questionId }, { keepPrevious: true });
  return useMemo(() => {
    const countOf = new Map(counts?.map(({ codeId, answers }) => [codeId, answers]));
    const depthOf = new Map<string | null, number>();
    return codes.map((code): KeyedCode => {
      const depth = code.parentId ? (depthOf.get(code.parentId) ?? 0) + 1 : 0;
      depthOf.set(code.id, depth);
      return { code, key: code.hotKey || code.number, depth, answers: countOf.get(code.id) ?? 0 };
    });
  }, [codes, counts]);
}
