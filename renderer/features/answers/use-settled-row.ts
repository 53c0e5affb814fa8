import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';

type Options = {
  scroller: RefObject<HTMLElement | null>;
  virtual: Virtualizer<HTMLDivElement, Element>;
  focused: number;
  total: number;
  /** Whether the row in hand is there, and not still on its way. */
  isKnown: boolean;
};

/**
 * Keeps the row in hand in sight. One that was far away comes into the window before it and the rows around it are
 * known and have their true height, so it is put in the middle again each time heights change, until the person does
 * something. Gives a way to show the row in hand again, when the list was scrolled away from it.
 */
export function useSettledRow(options: Options): (index: number) => void {
  const { scroller, virtual, focused, total, isKnown } = options;
  const shown = useRef(0);
  const isSettling = useRef(false);
  const size = virtual.getTotalSize();
  useEffect(() => {
    if (focused === shown.current || focused >= total) return;
    isSettling.current = Math.abs(focused - shown.current) > 1;
    shown.current = focused;
    if (!isSettling.current) virtual.scrollToIndex(focused, { align: 'auto' });
  }, [virtual, focused, total]);
  // These are what moves the row.
  useEffect(() => {
    if (isSettling.current) virtual.scrollToIndex(focused, { align: 'center' });
  }, [virtual, focused, isKnown, size]);
  useEffect(() => {
    const list = scroller.current;
    const acts = ['wheel', 'pointerdown', 'keydown'] as const;
    const letGo = () => {
      isSettling.current = false;
    };
    for (const act of acts) list?.addEventListener(act, letGo, { passive: true, capture: true });
    return () => {
      for (const act of acts) list?.removeEventListener(act, letGo, { capture: true });
    };
  }, [scroller]);
  return useCallback(
    (index: number) => {
      if (index !== shown.current) return;
      isSettling.current = true;
      virtual.scrollToIndex(index, { align: 'center' });
    },
    [virtual],
  );
}
