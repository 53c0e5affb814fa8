import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';

type Props = {
  code: Code;
  scroller: RefObject<HTMLDivElement | null>;
  /** The new name, or null when it stays. */
  onDone: (name: string | null) => void;
};

/**
 * A field over the name of a row. It stands beside the tree and not in it: the tree takes letters to find a row by
 * its name, and would take them from the field.
 */
export function RenameField({ code, scroller, onDone }: Props) {
  const { t } = useTranslation('codebook');
  const field = useRef<HTMLInputElement>(null);
  const isLeft = useRef(false);
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);

  useLayoutEffect(() => {
    let frame = 0;
    // The row of a code that was just made is drawn a little later than the code is known.
    function findRow() {
      const box = scroller.current;
      const name = box?.querySelector(`[data-key="${code.id}"] .name`);
      if (!box || !name) {
        frame = requestAnimationFrame(findRow);
        return;
      }
      name.scrollIntoView({ block: 'nearest' });
      const from = box.getBoundingClientRect();
      const at = name.getBoundingClientRect();
      setPlace({ top: at.top - from.top + box.scrollTop - 4, left: at.left - from.left - 7 });
    }
    findRow();
    return () => cancelAnimationFrame(frame);
  }, [code.id, scroller]);
  useLayoutEffect(() => {
    if (!place) return;
    field.current?.focus();
    field.current?.select();
  }, [place]);

  function leave(name: string) {
    if (isLeft.current) return;
    isLeft.current = true;
    const next = name.trim();
    onDone(next === '' || next === code.name ? null : next);
    scroller.current?.querySelector<HTMLElement>(`[data-key="${code.id}"]`)?.focus();
  }
  if (!place) return null;
  return (
    <input
      ref={field}
      className="codebook-rename"
      style={place}
      defaultValue={code.name}
      aria-label={t('rename', { name: code.name })}
      onBlur={(event) => leave(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') leave(event.currentTarget.value);
        if (event.key === 'Escape') leave(code.name);
      }}
    />
  );
}
