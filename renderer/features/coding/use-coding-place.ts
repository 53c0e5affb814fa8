import { useCallback, useMemo, useState } from 'react';
import type { Coding } from '../../../shared/features/coding/coding.contract.ts';
import { codePointOffset } from '../../../shared/text/offsets.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import { useQuery } from '../../app/server-state.ts';
import { type DrawnCoding, drawnCodings } from './coding-paint.ts';
import { itemAt, type ReadingModel } from './reading-model.ts';
import { useCodes } from './use-codes.ts';

const noCodings: readonly Coding[] = [];

/**
 * Where the researcher is in the text: words selected, a cursor, a fragment that is chosen. Choosing words lets go of
 * the fragment and the other way round; the fragment's words then stand in for the selection.
 */
export function useCodingPlace(model: ReadingModel) {
  const { colourOf } = useCodes();
  const { data } = useQuery('coding.listForDocument', { documentId: model.document.id });
  const codings = data ?? noCodings;
  const drawn = useMemo(
    () =>
      drawnCodings(
        codings.filter(({ isOrphaned }) => !isOrphaned),
        model.index,
        colourOf,
      ),
    [codings, model, colourOf],
  );
  const [selection, setSelection] = useState<TextRange | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);

  const active = drawn.find(({ coding }) => coding.id === activeId) ?? null;
  const at = selection?.start ?? cursor;
  const atCursor = useMemo(() => (at === null ? [] : codingsAt(drawn, at)), [drawn, at]);
  const currentTurn = at === null ? null : turnIndexAt(model, at);
  const range: TextRange | null = selection ?? (active ? rangeOf(active) : null);

  const select = useCallback((words: TextRange) => {
    setSelection(words);
    setActiveId(null);
    setCursor(null);
  }, []);
  const putCursor = useCallback(
    (place: number) => {
      setSelection(null);
      setCursor(place);
      setActiveId(codingsAt(drawn, place)[0]?.coding.id ?? null);
    },
    [drawn],
  );
  const choose = useCallback((coding: Pick<Coding, 'id' | 'start'>) => {
    document.getSelection()?.removeAllRanges();
    setSelection(null);
    setActiveId(coding.id);
    if (coding.start !== null) setCursor(coding.start);
  }, []);
  const letGo = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setSelection(null);
    setActiveId(null);
  }, []);

  return {
    codings,
    drawn,
    selection,
    active,
    /** The words a code would be given to. */
    range,
    atCursor,
    currentTurn,
    orphans: codings.filter(({ isOrphaned }) => isOrphaned),
    ofWhole: codings.filter(({ isOrphaned, start }) => !isOrphaned && start === null),
    select,
    putCursor,
    choose,
    letGo,
  };
}

function rangeOf({ coding: { start, end } }: DrawnCoding): TextRange | null {
  return start === null || end === null ? null : { start, end };
}

/** The text may have become shorter since the cursor was put. */
function turnIndexAt(model: ReadingModel, at: number): number | null {
  const place = codePointOffset(Math.min(at, model.index.length));
  return itemAt(model.turns, model.index.toUtf16(place))?.index ?? null;
}

/** The codings over a place (code points), shortest first. */
export function codingsAt(drawn: readonly DrawnCoding[], at: number): DrawnCoding[] {
  return drawn
    .filter(({ coding: { start, end } }) => start !== null && end !== null && start <= at && at < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}
