import { memo } from 'react';
import { codeColourClass } from '../../components/CodeMark.tsx';
import type { DrawnCoding } from './coding-paint.ts';
import { labelHeight, laneWidth, type MarginMark } from './margin-layout.ts';

type Props = {
  marks: readonly MarginMark[];
  activeId: string | null;
  nameOf: (codeId: string) => string;
  onPick: (drawn: DrawnCoding) => void;
};

/** Brackets beside the text, names in one column, each tied to its bracket by a hairline. */
export const Margin = memo(function Margin({ marks, activeId, nameOf, onPick }: Props) {
  const lanes = marks.reduce((most, { lane }) => Math.max(most, lane + 1), 3);
  const labelLeft = lanes * laneWidth + 8;
  return (
    <div className="coding-margin">
      {marks.map((mark) => {
        const { coding, colour } = mark.drawn;
        const isActive = coding.id === activeId;
        return (
          <div
            key={coding.id}
            className={codeColourClass(colour)}
            data-coding={coding.id}
            data-active={isActive || undefined}
          >
            <button
              type="button"
              tabIndex={-1}
              aria-hidden="true"
              className="coding-bracket"
              style={{ left: mark.lane * laneWidth, top: mark.top, height: mark.bottom - mark.top }}
              onClick={() => onPick(mark.drawn)}
            />
            {mark.labelTop !== null && (
              <>
                <Lead mark={mark} labelTop={mark.labelTop} labelLeft={labelLeft} />
                <button
                  type="button"
                  className="coding-label"
                  aria-pressed={isActive}
                  style={{ left: labelLeft, top: mark.labelTop }}
                  title={nameOf(coding.codeId)}
                  onClick={() => onPick(mark.drawn)}
                >
                  {nameOf(coding.codeId)}
                </button>
              </>
            )}
          </div>
        );
      })}
    </div>
  );
});

/** Straight at the height of the name while the bracket reaches it, else from the bracket's foot down to the name. */
function Lead({ mark, labelTop, labelLeft }: { mark: MarginMark; labelTop: number; labelLeft: number }) {
  const left = mark.lane * laneWidth + 7;
  const to = labelTop + labelHeight / 2;
  const from = Math.min(to, mark.bottom - 1);
  return (
    <svg
      className="coding-lead"
      aria-hidden="true"
      style={{ left, top: from }}
      width={labelLeft - left - 3}
      height={1}
    >
      <line x1={0} y1={0.5} x2={labelLeft - left - 3} y2={to - from + 0.5} />
    </svg>
  );
}
