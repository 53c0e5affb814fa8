import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { DocumentId } from '../../../shared/model/ids.ts';
import { fetchQuery } from '../../app/server-state.ts';

/** The words of answers, a paragraph each; the first is at hand, others are read as far as needed. */
export async function answerTexts(row: AnswerRow, documentIds: readonly DocumentId[]): Promise<string> {
  if (documentIds.length < 2) return row.text;
  const texts = await Promise.all(
    documentIds.map(async (documentId) => (await fetchQuery('documents.get', { documentId })).text),
  );
  return texts.join('\n\n');
}
