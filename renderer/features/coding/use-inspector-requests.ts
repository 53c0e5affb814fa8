import { useState } from 'react';
import { useUi } from '../../app/ui-store.ts';

/** Counts how often the text asked something of the inspector, and opens it when it is closed. */
export function useInspectorRequests() {
  const [memoRequest, setMemoRequest] = useState(0);
  const [fellowsRequest, setFellowsRequest] = useState(0);
  function ask(count: (rise: (before: number) => number) => void) {
    const { inspectorOpen, toggleInspector } = useUi.getState();
    if (!inspectorOpen) toggleInspector();
    // What is in the inspector answers to a count that rises, so it must be there first.
    requestAnimationFrame(() => count((before) => before + 1));
  }
  return {
    memoRequest,
    fellowsRequest,
    askMemo: () => ask(setMemoRequest),
    askFellows: () => ask(setFellowsRequest),
  };
}
