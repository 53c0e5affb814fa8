import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { Suggestion } from '../../../shared/features/suggest/suggest.contract.ts';
import type { CodeId, DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { notify } from '../../app/notices.ts';
import { useCommand, useQuery } from '../../app/server-state.ts';

export type Suggestions = {
  /** What is suggested for an uncoded answer on screen, the best first. */
  of(documentId: DocumentId | undefined): readonly Suggestion[];
  accept(items: readonly { documentId: DocumentId; codeId: CodeId }[]): Promise<void>;
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
  const byDocument = useMemo(
    () => new Map((data ?? []).map(({ documentId, suggestions }) => [documentId, suggestions])),
    [data],
  );
  const of = useCallback(
    (documentId: DocumentId | undefined) => (documentId && byDocument.get(documentId)) || none,
    [byDocument],
  );
  const accept = useCallback(
    async (items: readonly { documentId: DocumentId; codeId: CodeId }[]) => {
      // A second Enter before the first is done would speak of the same answer.
      if (items.length === 0 || isBusy.current) return;
      isBusy.current = true;
      const done = await run({ items: [...items] });
      isBusy.current = false;
      if (done && items.length > 1) notify({ kind: 'ok', text: t('bulkDone', { count: done.applied }) });
    },
    [run, t],
  );
  return useMemo(() => ({ of, accept }), [of, accept]);
}
