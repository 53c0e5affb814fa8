import type {
  ClusterId,
  CodeId,
  CodingId,
  DocumentId,
  FileTicket,
  MemoId,
  QuestionId,
  ReplacementFormId,
  ReplacementId,
  RespondentId,
  RevisionId,
  SpeakerId,
  ThemeId,
  ThemeQuoteId,
  VariableId,
} from '../../shared/model/ids.ts';
import type { Input, Method, MethodOfKind } from '../../shared/rpc/api.ts';

/** A populated project that the conformance tests run every method on. */
export type SampleWorld = {
  /** A transcript with two speakers. */
  documentId: DocumentId;
  transcriptRevisionId: RevisionId;
  transcriptText: string;
  speakerId: SpeakerId;
  questionId: QuestionId;
  /** At least three answers to the question; the first carries no code. */
  answerIds: [DocumentId, DocumentId, ...DocumentId[]];
  respondentId: RespondentId;
  variableId: VariableId;
  /** At least three; the second lies under the first. */
  codeIds: [CodeId, CodeId, CodeId];
  /** A coding of the first code in the transcript, used as the quote of the theme. */
  codingId: CodingId;
  memoId: MemoId;
  /** A group with the first answer in it, which carries no code. */
  clusterId: ClusterId;
  themeId: ThemeId;
  secondThemeId: ThemeId;
  themeQuoteId: ThemeQuoteId;
  secondThemeQuoteId: ThemeQuoteId;
  /** Two groups: the first accepted and not yet applied, the second open. */
  replacementIds: [ReplacementId, ReplacementId];
  replacementFormId: ReplacementFormId;
  file(name: 'gesprek.txt' | 'enquete.csv' | 'codeboek.csv'): FileTicket;
};

/** An input for every method of a contract; a method without one does not compile. */
export type SamplesFor<C> = {
  [M in Exclude<keyof C, MethodOfKind<'control'>> & Method]: (world: SampleWorld) => Input<M>;
};
