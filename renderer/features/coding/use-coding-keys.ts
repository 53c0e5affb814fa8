import type { Coding } from '../../../shared/features/coding/coding.contract.ts';
import type { CodePointOffset } from '../../../shared/text/offsets.ts';
import { utf16Offset } from '../../../shared/text/offsets.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { type ReadingModel, turnRange } from './reading-model.ts';
import { useRecentCodes } from './recent-codes.ts';
import type { useCodingPlace } from './use-coding-place.ts';
import type { useGiving } from './use-giving.ts';

type Hands = {
  model: ReadingModel;
  place: ReturnType<typeof useCodingPlace>;
  giving: ReturnType<typeof useGiving>;
  settle: (coding: Promise<Coding | undefined>) => void;
  openPicker: (range: TextRange | null) => void;
  reveal: (at: CodePointOffset) => void;
  memo: () => void;
  find: () => void;
  isEditing: boolean;
};

/** The keys of the place Coderen. */
export function useCodingKeys(hands: Hands): void {
  const { model, place, giving, settle, openPicker, reveal, memo, find, isEditing } = hands;
  const recent = useRecentCodes((state) => state.ids);
  const text = model.document;

  function step(by: number) {
    const turn = model.turns[Math.max(0, Math.min(model.turns.length - 1, (place.currentTurn ?? -1) + by))];
    if (!turn) return;
    const at = model.index.toCodePoint(utf16Offset(turn.start));
    place.putCursor(at);
    reveal(at);
  }
  const giveRecent = (position: number) => () => {
    const codeId = recent[position - 1];
    if (place.range && codeId) settle(giving.give(text, place.range, codeId));
  };
  function removeHere() {
    const doomed = place.active ?? place.atCursor[0];
    if (doomed) giving.remove(doomed.coding);
  }
  function pickTurn() {
    const turn = model.turns[place.currentTurn ?? -1];
    if (turn) openPicker(turnRange(model, turn));
  }
  const pick = () => place.range && openPicker(place.range);
  const reading = {
    'coding.pick': pick,
    'coding.pickEnter': pick,
    'coding.pickTurn': pickTurn,
    'coding.pickDocument': () => openPicker(null),
    'coding.inVivo': () => place.range && settle(giving.inVivo(text, place.range)),
    'coding.memo': memo,
    'coding.remove': removeHere,
    'coding.letGo': place.letGo,
    'coding.nextTurn': () => step(1),
    'coding.nextTurnArrow': () => step(1),
    'coding.previousTurn': () => step(-1),
    'coding.previousTurnArrow': () => step(-1),
    'coding.recent1': giveRecent(1),
    'coding.recent2': giveRecent(2),
    'coding.recent3': giveRecent(3),
    'coding.recent4': giveRecent(4),
    'coding.recent5': giveRecent(5),
    'coding.recent6': giveRecent(6),
    'coding.recent7': giveRecent(7),
    'coding.recent8': giveRecent(8),
    'coding.recent9': giveRecent(9),
  };
  useShortcuts('coding', {
    ...(isEditing ? {} : reading),
    'coding.find': find,
  });
}
