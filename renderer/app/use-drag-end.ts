import { useEffect } from 'react';

/** While something dragged is shown over a place: Escape ends a drag where it began, and tells nobody there. */
export function useDragEnd(isShown: boolean, clear: () => void): void {
  useEffect(() => {
    if (isShown) window.addEventListener('dragend', clear);
    return () => window.removeEventListener('dragend', clear);
  }, [isShown, clear]);
}
