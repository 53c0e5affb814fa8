import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  count: number;
  estimateSize: number;
  renderRow: (index: number) => ReactNode;
  scrollToIndex?: number | null;
  label: string;
};

/** A long list that draws only what is in sight; rows may have any height. */
export function VirtualList({ count, estimateSize, renderRow, scrollToIndex, label }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimateSize,
    overscan: 8,
  });
  useEffect(() => {
    if (scrollToIndex != null) list.scrollToIndex(scrollToIndex, { align: 'auto' });
  }, [scrollToIndex, list]);
  return (
    <section ref={scroller} className="min-h-0 flex-1 overflow-y-auto" aria-label={label}>
      <div className="relative" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => (
          <div
            key={item.key}
            ref={list.measureElement}
            data-index={item.index}
            className="absolute inset-x-0"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {renderRow(item.index)}
          </div>
        ))}
      </div>
    </section>
  );
}
