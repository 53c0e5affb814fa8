import { useCallback, useRef } from 'react';

/** One function for as long as the component lives that does what the latest render says; for memoised children. */
export function useStableCallback<Arguments extends unknown[]>(
  work: (...values: Arguments) => void,
): (...values: Arguments) => void {
  const latest = useRef(work);
  latest.current = work;
  return useCallback((...values: Arguments) => latest.current(...values), []);
}
