import { useEffect, useRef, useState } from 'react';

type Props = {
  value: string;
  label: string;
  onCommit: (value: string) => void;
  multiline?: boolean;
  placeholder?: string;
};

/** Text without a box until one points at it. Leaving it or Enter keeps what was written; Escape gives it back. */
export function InlineEdit({ value, label, onCommit, multiline = false, placeholder }: Props) {
  const [text, setText] = useState(value);
  const isCancelled = useRef(false);
  useEffect(() => setText(value), [value]);
  function commit() {
    if (!isCancelled.current && text !== value) onCommit(text);
    if (isCancelled.current) setText(value);
    isCancelled.current = false;
  }
  return (
    <textarea
      className="inline-edit"
      rows={1}
      value={text}
      aria-label={label}
      placeholder={placeholder}
      onChange={(event) => setText(multiline ? event.target.value : event.target.value.replaceAll('\n', ' '))}
      onBlur={commit}
      onKeyDown={(event) => {
        event.stopPropagation();
        const isDone = event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey);
        if (event.key === 'Escape') isCancelled.current = true;
        if (isDone || event.key === 'Escape') {
          event.preventDefault();
          event.currentTarget.blur();
        }
      }}
    />
  );
}
