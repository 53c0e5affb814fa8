import { useEffect, useState } from 'react';
import type { QuestionId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../app/server-state.ts';
import { firstPage } from './use-answer-pages.ts';

/** Longer than this nothing may seem to happen: the frame then comes before its answers. */
const patienceMs = 150;

/**
 * The question to draw: the chosen one once its first answers are there. Drawing the place with them costs half of
 * drawing it without and then again; until then stays what was.
 */
export function useReadyQuestion(chosen: QuestionId): QuestionId | null {
  const [drawn, setDrawn] = useState<QuestionId | null>(null);
  const isWaiting = drawn !== chosen;
  const { data: page } = useQuery('answers.page', firstPage(chosen), { enabled: isWaiting });
  const { data: variables } = useQuery('respondents.variables', {}, { enabled: isWaiting });
  const isReady = page !== undefined && variables !== undefined;
  if (isWaiting && isReady) setDrawn(chosen);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(chosen), patienceMs);
    return () => clearTimeout(timer);
  }, [chosen]);
  return drawn;
}
