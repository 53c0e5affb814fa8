import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import type { ReadingTurn } from './reading-model.ts';

type Props = {
  turn: ReadingTurn;
  onDone: (turn: ReadingTurn, text: string) => void;
  onCancel: () => void;
};

/** The words of one turn to correct in place. Undo is the field's own until it is done; then it is one step. */
export function TurnEditor({ turn, onDone, onCancel }: Props) {
  const { t } = useTranslation('coding');
  // Line feeds between paragraphs may be doubled in the text; what is edited is the text itself.
  const [text, setText] = useState(() => textOf(turn));
  return (
    <div className="coding-editor">
      <textarea
        className="coding-said"
        aria-label={t('edit.field', { turn: turn.index + 1 })}
        value={text}
        // The researcher asked for this turn by clicking on it.
        ref={(field) => field?.focus({ preventScroll: true })}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onCancel();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone(turn, text);
        }}
      />
      <div className="coding-editor-foot">
        <Button variant="default" keys={['Ctrl', 'Enter']} onPress={() => onDone(turn, text)}>
          {t('edit.done')}
        </Button>
        <Button variant="quiet" keys={['Esc']} onPress={onCancel}>
          {t('edit.cancel')}
        </Button>
      </div>
    </div>
  );
}

function textOf(turn: ReadingTurn): string {
  let text = '';
  for (const paragraph of turn.paragraphs) {
    text += '\n'.repeat(Math.max(0, paragraph.start - turn.start - text.length)) + paragraph.text;
  }
  return text;
}
