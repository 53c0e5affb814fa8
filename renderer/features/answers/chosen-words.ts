import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';

/** Words inside one answer that are selected, to be coded apart from the whole. */
export type ChosenWords = { row: AnswerRow; range: TextRange };
