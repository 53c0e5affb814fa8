import { useCallback, useMemo } from 'react';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../app/server-state.ts';

/** The codebook, with quick ways to a code and to the names above it. */
export function useCodes() {
  const { data } = useQuery('codebook.list', {});
  const codes = useMemo(() => data ?? [], [data]);
  const byId = useMemo(() => new Map<string, Code>(codes.map((code) => [code.id, code])), [codes]);
  const nameOf = useCallback((id: string) => byId.get(id)?.name ?? '', [byId]);
  const colourOf = useCallback((id: CodeId) => byId.get(id)?.colour ?? 24, [byId]);
  const parentName = useCallback(
    (code: Code) => (code.parentId ? (byId.get(code.parentId)?.name ?? '') : ''),
    [byId],
  );
  return { codes, byId, nameOf, colourOf, parentName };
}
