import { z } from 'zod';
import { DocumentId, RespondentId, RevisionId, SpeakerId } from '../../model/ids.ts';
import { command, query } from '../../rpc/contract.ts';
import { CodePointOffset } from '../../text/offsets.ts';

/** An answer belongs to a question; what is neither answer nor conversation is a text. */
export const DocumentKind = z.enum(['transcript', 'text', 'answer']);

export const Turn = z.object({
  start: CodePointOffset,
  speakerId: SpeakerId.nullable(),
  /** Milliseconds from the start of the recording. */
  time: z.number().int().nonnegative().nullable(),
});
export type Turn = z.infer<typeof Turn>;

export const Speaker = z.object({
  id: SpeakerId,
  label: z.string(),
  isInterviewer: z.boolean(),
  respondentId: RespondentId.nullable(),
});
export type Speaker = z.infer<typeof Speaker>;

export const SourceRow = z.object({
  id: DocumentId,
  kind: z.enum(['transcript', 'text']),
  title: z.string(),
  respondentLabel: z.string().nullable(),
  characters: z.number().int(),
  turns: z.number().int(),
  durationMs: z.number().nullable(),
  codings: z.number().int(),
  createdAt: z.string(),
});
export type SourceRow = z.infer<typeof SourceRow>;

export const DocumentText = z.object({
  id: DocumentId,
  kind: DocumentKind,
  title: z.string(),
  revisionId: RevisionId,
  text: z.string(),
  turns: z.array(Turn),
  speakers: z.array(Speaker),
  respondentLabel: z.string().nullable(),
  /** Values of the respondent's variables as label and shown value, in order. */
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type DocumentText = z.infer<typeof DocumentText>;

export const documentsContract = {
  /** Interviews and letters; answers live under their question (answers.page). */
  'documents.list': query({
    input: z.object({}),
    output: z.array(SourceRow),
    reads: ['document', 'speaker', 'respondent', 'coding', 'textRevision'],
  }),
  'documents.get': query({
    input: z.object({ documentId: DocumentId }),
    output: DocumentText,
    reads: ['document', 'speaker', 'respondent', 'variable', 'textRevision'],
  }),
  /**
   * Corrects the text. The whole new text is sent; the back end works out the splices, moves turns along and keeps
   * every coding on its words. Fails with text-changed when revisionId is no longer the current one.
   */
  'documents.editText': command({
    input: z.object({ documentId: DocumentId, revisionId: RevisionId, text: z.string().max(20_000_000) }),
    output: z.object({ revisionId: RevisionId, orphaned: z.number().int() }),
  }),
  'documents.rename': command({
    input: z.object({ documentId: DocumentId, title: z.string().trim().min(1).max(200) }),
    output: z.null(),
  }),
  'documents.trash': command({
    input: z.object({ documentId: DocumentId, isTrashed: z.boolean() }),
    output: z.null(),
  }),
  'documents.updateSpeaker': command({
    input: z.object({
      speakerId: SpeakerId,
      label: z.string().trim().min(1).max(120).optional(),
      isInterviewer: z.boolean().optional(),
      respondentId: RespondentId.nullable().optional(),
    }),
    output: z.null(),
  }),
};
