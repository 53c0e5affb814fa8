import { useMemo, useRef } from 'react';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import { useQuery } from '../../app/server-state.ts';
import { useCodes } from '../coding/use-codes.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** A code with the key that gives it; '' when it has none. */
export type KeyedCode = { code: Code; key: string; fragments: number };

/**
 * Which key gives which code: the hot key of the codebook, and figures for the ten codes most used. The figures are
 * dealt out once, so that a key does not move to another code while the hand is busy.
 */
export function useCodeKeys(): readonly KeyedCode[] {
  const { codes, byId } = useCodes();
  const { data: counts } = useQuery('codebook.counts', {}, { keepPrevious: true });
  const dealt = useRef<string[]>([]);
  return useMemo(() => {
    if (!counts || codes.length === 0) return [];
    const countOf = new Map(counts.map(({ codeId, fragments }) => [codeId as string, fragments]));
    const parents = new Set(codes.map(({ parentId }) => parentId as string));
    const free = codes.filter(({ id, hotKey }) => hotKey === '' && !parents.has(id));
    free.sort((a, b) => (countOf.get(b.id) ?? 0) - (countOf.get(a.id) ?? 0));
    dealt.current = dealt.current.filter((id) => byId.has(id));
    for (const { id } of free) {
      if (dealt.current.length < digits.length && !dealt.current.includes(id)) dealt.current.push(id);
    }
    const keyed = codes.map((code): KeyedCode => {
      const digit = digits[dealt.current.indexOf(code.id)];
      return { code, key: code.hotKey || digit || '', fragments: countOf.get(code.id) ?? 0 };
    });
    const rank = ({ code, key }: KeyedCode) => (key ? dealt.current.indexOf(code.id) : digits.length);
    return keyed.sort((a, b) => rank(a) - rank(b));
  }, [codes, byId, counts]);
}
