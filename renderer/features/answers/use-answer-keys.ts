import { useShortcuts } from '../../app/shortcuts.ts';
import type { AnswerCodingState } from './use-answer-coding.ts';

type Hands = { coding: AnswerCodingState; total: number; openPicker: () => void; memo: () => void };

/** The keys of the place Antwoorden; figures and hot keys of codes are heard by the grid itself. */
export function useAnswerKeys({ coding, total, openPicker, memo }: Hands): void {
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
    'answers.pickEnter': openPicker,
    'answers.inVivo': coding.inVivo,
    'answers.equal': coding.giveToEqual,
    'answers.memo': memo,
    'answers.remove': coding.removeLast,
    'answers.letGo': coding.letGo,
  });
}
