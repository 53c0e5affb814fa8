import { z } from 'zod';
import { CodeId, DocumentId, QuestionId } from '../../model/ids.ts';
import { command, query } from '../../rpc/contract.ts';
import { Fragment } from '../coding/coding.contract.ts';
import { DocumentKind } from '../documents/documents.contract.ts';

/** A hit with the words before and after it. */
export const SearchHit = Fragment.extend({ before: z.string(), after: z.string() });
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchScope = z.object({
  kinds: z.array(DocumentKind).optional(),
  documentId: DocumentId.optional(),
  questionId: QuestionId.optional(),
});

const searchedTables = [
  'document',
  'question',
  'textRevision',
  'documentIndex',
  'documentFts',
  'fileInfo',
  'change',
  'changeRow',
] as const;

export const searchContract = {
  /**
   * Words, "a phrase", OR, -word, begin*. Hits come per document, in order; `offset` and `limit` count hits. A document
   * that matches only by what it does not contain comes once, as an empty hit at its beginning. `documents` is exact
   * when `hasMore` is false; otherwise no more than that match, and search.count tells how many.
   */
  'search.find': query({
    input: z.object({
      query: z.string().max(500),
      scope: SearchScope.prefault({}),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    output: z.object({ documents: z.number().int(), hits: z.array(SearchHit), hasMore: z.boolean() }),
    reads: [...searchedTables, 'respondent', 'speaker'],
  }),
  /** How many hits there are in all, for the button that codes them. */
  'search.count': query({
    input: z.object({ query: z.string().max(500), scope: SearchScope.prefault({}) }),
    output: z.object({ documents: z.number().int(), hits: z.number().int() }),
    reads: searchedTables,
    slow: true,
  }),
  /** Codes every hit: the words, the sentence around them, or the turn (an answer: as a whole; else the paragraph). */
  'search.codeAll': command({
    input: z.object({
      query: z.string().min(1).max(500),
      scope: SearchScope.prefault({}),
      codeId: CodeId,
      extent: z.enum(['words', 'sentence', 'turn']).default('sentence'),
    }),
    output: z.object({ applied: z.number().int(), documents: z.number().int() }),
  }),
};
