import { z } from 'zod';
import { MemoId } from '../../model/ids.ts';
import { command, query } from '../../rpc/contract.ts';

export const MemoSubject = z.enum([
  'project',
  'document',
  'question',
  'respondent',
  'code',
  'coding',
  'theme',
]);

export const Memo = z.object({
  id: MemoId,
  subjectTable: MemoSubject,
  subjectId: z.string(),
  text: z.string(),
  coderName: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Memo = z.infer<typeof Memo>;

export const memosContract = {
  /** Memos on one thing; subjectIds of codings may be asked for together. */
  'memos.list': query({
    input: z.object({ subjectTable: MemoSubject, subjectIds: z.array(z.string()).min(1).max(500) }),
    output: z.array(Memo),
    reads: ['memo', 'coder'],
  }),
  'memos.create': command({
    input: z.object({
      subjectTable: MemoSubject,
      subjectId: z.string(),
      text: z.string().trim().min(1).max(100_000),
    }),
    output: z.object({ id: MemoId }),
  }),
  'memos.update': command({
    input: z.object({ memoId: MemoId, text: z.string().trim().min(1).max(100_000) }),
    output: z.null(),
  }),
  'memos.remove': command({ input: z.object({ memoId: MemoId }), output: z.null() }),
};
