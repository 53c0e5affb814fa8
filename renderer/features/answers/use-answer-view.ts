import { useState } from 'react';
import type { AnswerOrder } from '../../../shared/features/answers/answers.contract.ts';
import type { AnswerFilterInput } from './use-answer-pages.ts';

const everything: AnswerFilterInput = {};

/** Which answers are shown, in which order. `drops` counts how often all were asked for at once. */
export function useAnswerView() {
  const [filter, setFilter] = useState(everything);
  const [order, setOrder] = useState<AnswerOrder>();
  const [drops, setDrops] = useState(0);
  function dropFilter() {
    setFilter(everything);
    setDrops((count) => count + 1);
  }
  return { filter, order, drops, setFilter, setOrder, dropFilter };
}
