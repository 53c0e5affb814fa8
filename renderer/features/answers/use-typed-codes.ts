import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { useCodes } from '../coding/use-codes.ts';
import { carriedOn, matchNumber, type NumberMatch } from './typed-number.ts';

/** Part of a number, and what it means so far. */
export type TypedNumber = NumberMatch & { typed: string; isNet: boolean };

type Options = {
  give: (codeId: CodeId) => void;
  /** Changes when a code would go to something else: what was typed for the one is not given to the other. */
  target: string;
};

const pauseMs = 800;
const nothingHeldMs = 1600;
const modifiers = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'];

/**
 * Codes by their hot key or number. A number that may go on (1 where there is a 12) waits for more, for Enter or for a
 * pause. A code with codes under it is given on Enter only: a pause inside 1.2 must not give 1.
 */
export function useTypedCodes({ give, target }: Options) {
  const { codes } = useCodes();
  const [number, setNumber] = useState<TypedNumber | null>(null);
  const byHotKey = useMemo(
    () => new Map(codes.flatMap((code) => (code.hotKey ? [[code.hotKey.toLowerCase(), code] as const] : []))),
    [codes],
  );
  const parents = useMemo(() => new Set<string | null>(codes.map(({ parentId }) => parentId)), [codes]);
  const latest = useRef(give);
  latest.current = give;
  const giveNow = useCallback((code: Code | null) => {
    setNumber(null);
    if (code) latest.current(code.id);
  }, []);

  // Another target lets go of what was typed.
  useEffect(() => setNumber(null), [target]);
  useEffect(() => {
    if (!number) return;
    const mayGive = number.code !== null && !number.isNet;
    const timer = setTimeout(() => giveNow(mayGive ? number.code : null), mayGive ? pauseMs : nothingHeldMs);
    return () => clearTimeout(timer);
  }, [number, giveNow]);

  function read(typed: string) {
    const match = matchNumber(codes, typed);
    if (match.code && !match.isOpen) giveNow(match.code);
    else setNumber({ ...match, typed, isNet: match.code !== null && parents.has(match.code.id) });
  }
  /** True when the key was for a code. */
  function onKey(key: string): boolean {
    if (modifiers.includes(key)) return false;
    const isWaiting = number !== null && (number.code !== null || number.isOpen);
    const next = carriedOn(isWaiting ? number.typed : '', key);
    const hot = byHotKey.get(key.toLowerCase());
    if (next !== null && (isWaiting || !hot)) {
      read(next);
      return true;
    }
    if (isWaiting && ['Enter', 'Escape', 'Backspace'].includes(key)) {
      const shorter = number.typed.slice(0, -1);
      if (key === 'Backspace' && shorter) read(shorter);
      else giveNow(key === 'Enter' ? number.code : null);
      return true;
    }
    // Any other key ends the number, and then does what it does.
    if (number) giveNow(number.isNet ? null : number.code);
    if (hot) latest.current(hot.id);
    return hot !== undefined;
  }
  return { number, onKey };
}
