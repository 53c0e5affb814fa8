import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { Suggestion } from '../../../shared/features/suggest/suggest.contract.ts';
import type { DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { notify } from '../../app/notices.ts';
import { useCommand, useQuery } from '../../app/server-state.ts';
import { type SuggestedPair, useRejected, withoutRejected } from './rejected-suggestions.ts';

export type Suggestions = {
  /** What is suggested for an uncoded answer on screen, the best first. */
  of(documentId: DocumentId | undefined): readonly Suggestion[];
  /** Takes over for answers that the coder has before them. */
  accept(items: readonly SuggestedPair[]): Promise<void>;
  /** Takes over many together, of which nobody looked at each: the computer neither learns from them nor counts them. */
  acceptUnseen(items: readonly SuggestedPair[]): Promise<void>;
};

const none: readonly Suggestion[] = [];

/** Suggestions for the uncoded ones of these answers. What was there stays until newer ones come. */
export function useSuggestions(questionId: QuestionId, rows: readonly AnswerRow[]): Suggestions {
  const { t } = useTranslation('suggest');
  const documentIds = rows.filter(({ codings }) => codings.length === 0).map(({ documentId }) => documentId);
  const { data } = useQuery(
    'suggest.forAnswers',
    { questionId, documentIds, withReasons: false },
    { enabled: documentIds.length > 0, keepPrevious: true },
  );
  const { run } = useCommand('suggest.accept');
  const isBusy = useRef(false);
  const known = documentIds.length > 0 ? data : undefined;
  const byDocument = useMemo(
    () => new Map((known ?? []).map(({ documentId, suggestions }) => [documentId, suggestions])),
    [known],
  );
  const rejected = useRejected(({ keys }) => keys);
  const of = useCallback(
    (documentId: DocumentId | undefined) =>
      documentId ? withoutRejected(byDocument.get(documentId) ?? none, documentId, rejected) : none,
    [byDocument, rejected],
  );
  const takeOver = useCallback(
    async (items: readonly SuggestedPair[], isLooked: boolean) => {
      // A second Enter before the first is done would speak of the same answer.
      if (items.length === 0 || isBusy.current) return;
      isBusy.current = true;
      const done = await run({ items: [...items], isLooked });
      isBusy.current = false;
      if (done && items.length > 1) notify({ kind: 'ok', text: t('bulkDone', { count: done.applied }) });
    },
    [run, t],
  );
  return useMemo(
    () => ({
      of,
      accept: (items) => takeOver(items, true),
      acceptUnseen: (items) => takeOver(items, false),
    }),
    [of, takeOver],
  );
}
