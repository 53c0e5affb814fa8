import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOrder } from '../../../shared/features/answers/answers.contract.ts';
import { isEmptyFilter } from '../../../shared/features/answers/is-empty-filter.ts';
import type { DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { notify } from '../../app/notices.ts';
import { fetchQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import type { AnswerFilterInput } from './use-answer-pages.ts';

type Options = {
  questionId: QuestionId;
  filter: AnswerFilterInput;
  order: AnswerOrder | undefined;
  /** Shows all answers. */
  dropFilter: () => void;
  onArrive: (index: number) => void;
};

/**
 * Goes to an answer by what it is, not by its row: the one another place pointed at (a hit, a quote, a leak), or the
 * one from which the computer would learn most. The filter stays when the answer is among those it shows.
 */
export function useGoingTo(options: Options): { goToInstructive: () => Promise<void> } {
  const { questionId } = options;
  const { t } = useTranslation('answers');
  const latest = useRef(options);
  latest.current = options;

  const goTo = useCallback(
    async (documentId: DocumentId, isWanted: () => boolean = () => true) => {
      const { filter, order } = latest.current;
      const place = await fetchQuery('answers.place', { questionId, documentId, filter, order });
      if (!isWanted()) return;
      if (place !== null) return latest.current.onArrive(place);
      if (isEmptyFilter(filter)) return;
      const placeInAll = await fetchQuery('answers.place', { questionId, documentId, order });
      if (placeInAll === null || !isWanted()) return;
      latest.current.dropFilter();
      latest.current.onArrive(placeInAll);
    },
    [questionId],
  );

  const documentId = useUi((ui) => ui.target.documentId);
  const codingId = useUi((ui) => ui.target.codingId);
  // The same answer may be pointed at again by another coding.
  useEffect(() => {
    if (!documentId) return;
    let isCurrent = true;
    void goTo(documentId, () => isCurrent);
    return () => {
      isCurrent = false;
    };
  }, [documentId, codingId, goTo]);

  async function goToInstructive() {
    const { filter } = latest.current;
    const [shown] = await fetchQuery('suggest.next', { questionId, filter, limit: 1 });
    if (shown) return goTo(shown);
    const [other] = isEmptyFilter(filter) ? [] : await fetchQuery('suggest.next', { questionId, limit: 1 });
    notify({ kind: 'info', text: t(other ? 'instructive.filterDropped' : 'instructive.allCoded') });
    if (other) await goTo(other);
  }
  return { goToInstructive };
}
