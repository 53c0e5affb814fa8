import { z } from 'zod';
import { CodeId, CoderId, CodingId, DocumentId, QuestionId, RevisionId } from '../../model/ids.ts';
import { command, query } from '../../rpc/contract.ts';
import { CodePointOffset } from '../../text/offsets.ts';
import { DocumentKind } from '../documents/documents.contract.ts';

/** A coding where it stands now. Both offsets null: the whole document. Orphaned: its words are gone. */
export const Coding = z.object({
  id: CodingId,
  documentId: DocumentId,
  codeId: CodeId,
  coderId: CoderId,
  start: CodePointOffset.nullable(),
  end: CodePointOffset.nullable(),
  isOrphaned: z.boolean(),
  origin: z.enum(['hand', 'search', 'suggestion', 'cluster', 'import']),
  createdAt: z.string(),
});
export type Coding = z.infer<typeof Coding>;

/** Words of a document and where they come from. */
export const Fragment = z.object({
  documentId: DocumentId,
  kind: DocumentKind,
  documentTitle: z.string(),
  questionId: QuestionId.nullable(),
  questionLabel: z.string().nullable(),
  respondentLabel: z.string().nullable(),
  /** Turn number counted from 1; null for answers. */
  turn: z.number().int().nullable(),
  start: CodePointOffset,
  end: CodePointOffset,
  text: z.string(),
});

/** A coded fragment, for lists. */
export const Quote = Fragment.extend({
  codingId: CodingId,
  codeId: CodeId,
  isOrphaned: z.boolean(),
});
export type Quote = z.infer<typeof Quote>;

const RangeInput = { start: CodePointOffset.nullable(), end: CodePointOffset.nullable() };

/** What tells which fragments carry a code, and where they come from. */
export const codedFragmentTables = [
  'coding',
  'codingPosition',
  'document',
  'question',
  'respondent',
  'speaker',
  'textRevision',
  'code',
] as const;

export const codingContract = {
  'coding.listForDocument': query({
    input: z.object({ documentId: DocumentId }),
    output: z.array(Coding),
    reads: ['coding', 'codingPosition'],
  }),
  /** Fragments of a code (or of all codes), in order of document and place; withNets adds those of codes under it. */
  'coding.quotes': query({
    input: z.object({
      codeId: CodeId.optional(),
      withNets: z.boolean().default(true),
      questionId: QuestionId.optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(Quote) }),
    reads: codedFragmentTables,
    slow: true,
  }),
  /** Gives a code. Both offsets null codes the whole document. An identical coding by the same coder is returned as it is. */
  'coding.apply': command({
    input: z.object({
      documentId: DocumentId,
      codeId: CodeId,
      revisionId: RevisionId,
      ...RangeInput,
    }),
    output: Coding,
  }),
  /** Gives one code to many whole documents (answers) at once; those that have it already are skipped. */
  'coding.applyToDocuments': command({
    input: z.object({ documentIds: z.array(DocumentId).min(1).max(50_000), codeId: CodeId }),
    output: z.object({ applied: z.number().int() }),
  }),
  /** Makes a code of the words themselves and gives it, in one step. */
  'coding.inVivo': command({
    input: z.object({
      documentId: DocumentId,
      revisionId: RevisionId,
      start: CodePointOffset,
      end: CodePointOffset,
      name: z.string().trim().min(1).max(200).optional(),
      parentId: CodeId.nullable().default(null),
    }),
    output: z.object({ codeId: CodeId, coding: Coding }),
  }),
  'coding.remove': command({
    input: z.object({ codingIds: z.array(CodingId).min(1).max(50_000) }),
    output: z.object({ removed: z.number().int() }),
  }),
  /** Takes a code off many whole documents. */
  'coding.removeFromDocuments': command({
    input: z.object({ documentIds: z.array(DocumentId).min(1).max(50_000), codeId: CodeId }),
    output: z.object({ removed: z.number().int() }),
  }),
  /** Puts a coding on other words of the same document, for orphans and for changed borders. */
  'coding.setRange': command({
    input: z.object({
      codingId: CodingId,
      revisionId: RevisionId,
      start: CodePointOffset,
      end: CodePointOffset,
    }),
    output: Coding,
  }),
  /** Where an orphaned coding's words probably went: `before` as they were, `found` as they stand there now. Null when nothing is near enough. */
  'coding.findOrphan': query({
    input: z.object({ codingId: CodingId }),
    output: z
      .object({ start: CodePointOffset, end: CodePointOffset, before: z.string(), found: z.string() })
      .nullable(),
    reads: ['coding', 'document', 'textRevision'],
  }),
};
