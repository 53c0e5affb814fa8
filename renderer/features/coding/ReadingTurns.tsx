import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { leafSize } from './reading-dom.ts';
import { estimateTurnHeight, type ReadingTurn } from './reading-model.ts';
import { TurnBlock } from './TurnBlock.tsx';

type TurnsProps = {
  turns: readonly ReadingTurn[];
  currentTurn: number | null;
  editing: number | null;
  onDone: (turn: ReadingTurn, text: string) => void;
  onCancel: () => void;
};

/** Apart, so that thousands of turns are not compared again for every move of the selection. */
export const ReadingTurns = memo(function ReadingTurns({
  turns,
  currentTurn,
  editing,
  onDone,
  onCancel,
}: TurnsProps) {
  const { t } = useTranslation('coding');
  const word = t('turn');
  const leaves = useMemo(() => leavesOf(turns), [turns]);
  return leaves.map((leaf) => (
    <Leaf
      key={leaf[0]?.index}
      turns={leaf}
      turnWord={word}
      currentTurn={ownTurn(leaf, currentTurn)}
      editing={ownTurn(leaf, editing)}
      onDone={onDone}
      onCancel={onCancel}
    />
  ));
});

function leavesOf(turns: readonly ReadingTurn[]): ReadingTurn[][] {
  const count = Math.ceil(turns.length / leafSize);
  return Array.from({ length: count }, (_, i) => turns.slice(i * leafSize, (i + 1) * leafSize));
}

/** The turn (index) if it stands on this leaf: other leaves need not hear of it. */
function ownTurn(leaf: readonly ReadingTurn[], turn: number | null): number | null {
  return leaf.some(({ index }) => index === turn) ? turn : null;
}

const Leaf = memo(function Leaf(props: TurnsProps & { turnWord: string }) {
  const { turns, turnWord, currentTurn, editing, onDone, onCancel } = props;
  const height = turns.reduce((sum, turn) => sum + estimateTurnHeight(turn), 0);
  return (
    <div className="coding-leaf" style={{ containIntrinsicBlockSize: `auto ${height}px` }}>
      {turns.map((turn) => (
        <TurnBlock
          key={turn.index}
          turn={turn}
          turnWord={turnWord}
          isCurrent={turn.index === currentTurn}
          isEditing={turn.index === editing}
          onDone={onDone}
          onCancel={onCancel}
        />
      ))}
    </div>
  );
});
