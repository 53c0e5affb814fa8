import { useShortcuts } from '../../app/shortcuts.ts';
import type { AnswerCodingState } from './use-answer-coding.ts';

type Hands = {
  coding: AnswerCodingState;
  total: number;
  openPicker: () => void;
  memo: () => void;
  /** Accepts the first suggestion of the row in hand; false when there is none. */
  acceptFirst: () => boolean;
  acceptPicked: () => void;
  isUncodedOnly: boolean;
  goToInstructive: () => void;
};

/** The keys of the place Antwoorden; figures and hot keys of codes are heard by the grid itself. */
export function useAnswerKeys(hands: Hands): void {
  const { coding, total, openPicker, memo } = hands;
  const { row } = coding;
  function step(by: number) {
    coding.focusRow(Math.max(0, Math.min(total - 1, coding.focused + by)));
  }
  const next = () => step(1);
  const previous = () => step(-1);
  useShortcuts('answers', {
    'answers.next': next,
    'answers.nextArrow': next,
    'answers.previous': previous,
    'answers.previousArrow': previous,
    'answers.mark': () => row && coding.togglePick(row),
    'answers.pick': openPicker,
    'answers.pickEnter': () => {
      if (coding.picked.size > 0 || coding.words || !hands.acceptFirst()) openPicker();
      // Among answers without a code, the one that was just coded makes room for the next by itself.
      else if (!hands.isUncodedOnly) next();
    },
    'answers.acceptPicked': hands.acceptPicked,
    'answers.instructive': hands.goToInstructive,
    'answers.inVivo': coding.inVivo,
    'answers.equal': coding.giveToEqual,
    'answers.memo': memo,
    'answers.remove': coding.removeLast,
    'answers.letGo': coding.letGo,
  });
}
