import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { fetchQuery } from '../../app/server-state.ts';
import { plainWords } from './plain-words.ts';

const pageSize = 500;

/**
 * The other answers to a question that are the same but for capitals, accents and punctuation: those that hold the
 * words as a phrase, and nothing else. Empty when the answer has no words to look for.
 */
export async function findEqualAnswers(questionId: QuestionId, row: AnswerRow): Promise<DocumentId[]> {
  const plain = plainWords(row.text);
  if (plain === '') return [];
  const filter = { query: `"${row.text.replaceAll('"', ' ').slice(0, 450)}"` };
  const found: DocumentId[] = [];
  for (let offset = 0; ; offset += pageSize) {
    const page = await fetchQuery('answers.page', { questionId, filter, offset, limit: pageSize });
    for (const other of page.rows) {
      if (other.documentId !== row.documentId && plainWords(other.text) === plain)
        found.push(other.documentId);
    }
    if (offset + pageSize >= page.total) return found;
  }
}
