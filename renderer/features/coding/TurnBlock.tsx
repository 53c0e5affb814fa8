import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../app/format.ts';
import { estimateTurnHeight, type ReadingTurn } from './reading-model.ts';
import { TurnEditor } from './TurnEditor.tsx';

type Props = {
  turn: ReadingTurn;
  isCurrent: boolean;
  isEditing: boolean;
  onDone: (turn: ReadingTurn, text: string) => void;
  onCancel: () => void;
};

/** One turn: number and time in the margin, the speaker set off, each paragraph one text node and nothing else. */
export const TurnBlock = memo(function TurnBlock({ turn, isCurrent, isEditing, onDone, onCancel }: Props) {
  const { t } = useTranslation('coding');
  const isInterviewer = turn.speaker?.isInterviewer ?? false;
  const label = turn.speaker ? `${t('turn')} ${turn.index + 1}, ${turn.speaker.label}` : `${t('turn')} ${turn.index + 1}`;
  return (
    <article
      className="coding-turn"
      data-turn={turn.index}
      data-interviewer={isInterviewer || undefined}
      aria-label={label}
      aria-current={isCurrent || undefined}
      style={{ containIntrinsicBlockSize: `auto ${estimateTurnHeight(turn)}px` }}
    >
      <div className="coding-turn-number">
        <b>{turn.index + 1}</b>
        {turn.time !== null && !isInterviewer && <span>{formatDuration(turn.time)}</span>}
      </div>
      <div className="coding-turn-body">
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
      </div>
    </article>
  );
});
