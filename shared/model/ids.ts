import { z } from 'zod';

/**
 * Branded ids: a code's id where a document's is asked for is a compile error.
 * All are UUIDs of version 7 (they sort by time, so indexes stay compact), made in `electron/database/new-id.ts`.
 */
export const DocumentId = z.uuid().brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;
export const RevisionId = z.uuid().brand<'RevisionId'>();
export type RevisionId = z.infer<typeof RevisionId>;
export const QuestionId = z.uuid().brand<'QuestionId'>();
export type QuestionId = z.infer<typeof QuestionId>;
export const RespondentId = z.uuid().brand<'RespondentId'>();
export type RespondentId = z.infer<typeof RespondentId>;
export const SpeakerId = z.uuid().brand<'SpeakerId'>();
export type SpeakerId = z.infer<typeof SpeakerId>;
export const VariableId = z.uuid().brand<'VariableId'>();
export type VariableId = z.infer<typeof VariableId>;
export const CodeId = z.uuid().brand<'CodeId'>();
export type CodeId = z.infer<typeof CodeId>;
export const CodingId = z.uuid().brand<'CodingId'>();
export type CodingId = z.infer<typeof CodingId>;
export const CoderId = z.uuid().brand<'CoderId'>();
export type CoderId = z.infer<typeof CoderId>;
export const MemoId = z.uuid().brand<'MemoId'>();
export type MemoId = z.infer<typeof MemoId>;
export const ThemeId = z.uuid().brand<'ThemeId'>();
export type ThemeId = z.infer<typeof ThemeId>;
export const ThemeQuoteId = z.uuid().brand<'ThemeQuoteId'>();
export type ThemeQuoteId = z.infer<typeof ThemeQuoteId>;
export const ImportId = z.uuid().brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;
export const ReplacementId = z.uuid().brand<'ReplacementId'>();
export type ReplacementId = z.infer<typeof ReplacementId>;
export const ReplacementFormId = z.uuid().brand<'ReplacementFormId'>();
export type ReplacementFormId = z.infer<typeof ReplacementFormId>;
export const ClusterId = z.uuid().brand<'ClusterId'>();
export type ClusterId = z.infer<typeof ClusterId>;
export const ChangeId = z.uuid().brand<'ChangeId'>();
export type ChangeId = z.infer<typeof ChangeId>;
export const JobId = z.uuid().brand<'JobId'>();
export type JobId = z.infer<typeof JobId>;
/** An opaque name for a file that the host knows; paths never cross the wire. */
export const FileTicket = z.string().min(8).max(80).brand<'FileTicket'>();
export type FileTicket = z.infer<typeof FileTicket>;
