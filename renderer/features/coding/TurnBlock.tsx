import { memo } from 'react';
import { formatDuration } from '../../app/format.ts';
import type { ReadingTurn } from './reading-model.ts';
import { TurnEditor } from './TurnEditor.tsx';

type Props = {
  turn: ReadingTurn;
  /** 'Beurt', handed down: thousands of turns asking for one word take time. */
  turnWord: string;
  isCurrent: boolean;
  isEditing: boolean;
  onDone: (turn: ReadingTurn, text: string) => void;
  onCancel: () => void;
};

/**
 * One turn: the speaker set off, each paragraph one text node and nothing else. Number and time in the margin are drawn
 * by the style sheet: a long interview has thousands of turns, and every element less is felt when it opens.
 */
export const TurnBlock = memo(function TurnBlock(props: Props) {
  const { turn, turnWord, isCurrent, isEditing, onDone, onCancel } = props;
  const isInterviewer = turn.speaker?.isInterviewer ?? false;
  const label = [`${turnWord} ${turn.index + 1}`, turn.speaker?.label].filter(Boolean).join(', ');
  return (
    <article
      className="coding-turn"
      data-turn={turn.index}
      data-number={turn.index + 1}
      data-time={turn.time === null || isInterviewer ? undefined : formatDuration(turn.time)}
      data-interviewer={isInterviewer || undefined}
      aria-label={label}
      aria-current={isCurrent || undefined}
    >
      {turn.speaker && <div className="coding-who">{turn.speaker.label}</div>}
      {isEditing ? (
        <TurnEditor turn={turn} onDone={onDone} onCancel={onCancel} />
      ) : (
        turn.paragraphs.map((paragraph) => (
          <p key={paragraph.index} className="coding-said" data-start={paragraph.start}>
            {paragraph.text}
          </p>
        ))
      )}
    </article>
  );
});
