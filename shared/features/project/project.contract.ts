import { z } from 'zod';
import { FileTicket } from '../../model/ids.ts';
import { command, control, query } from '../../rpc/contract.ts';

export const ProjectInfo = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  /** File name with folder as the researcher knows it; shown on the start screen and in the window's title. */
  fileLabel: z.string(),
  coderId: z.string(),
  coderName: z.string(),
  coderInitials: z.string(),
  isSample: z.boolean(),
  /** True when the file is a shared copy: names were taken out of it. */
  isShare: z.boolean(),
  counts: z.object({
    transcripts: z.number(),
    questions: z.number(),
    answers: z.number(),
    respondents: z.number(),
    codes: z.number(),
    codings: z.number(),
    memos: z.number(),
  }),
});
export type ProjectInfo = z.infer<typeof ProjectInfo>;

export const RecentProject = z.object({
  ticket: FileTicket,
  name: z.string(),
  fileLabel: z.string(),
  openedAt: z.string(),
  isReachable: z.boolean(),
});
export type RecentProject = z.infer<typeof RecentProject>;

export const CheckResult = z.object({
  problems: z.array(z.object({ key: z.string(), table: z.string(), id: z.string(), count: z.number() })),
  documents: z.number(),
  answers: z.number(),
  respondents: z.number(),
  codes: z.number(),
  codings: z.number(),
});
export type CheckResult = z.infer<typeof CheckResult>;

export const projectContract = {
  'project.info': query({
    input: z.object({}),
    output: ProjectInfo.nullable(),
    reads: ['project', 'coder', 'document', 'question', 'respondent', 'code', 'coding', 'memo'],
  }),
  'project.rename': command({
    input: z.object({ name: z.string().trim().min(1).max(200) }),
    output: z.null(),
  }),
  /** Integrity of file, offsets and references. */
  'project.check': query({
    input: z.object({}),
    output: CheckResult,
    reads: [
      'document',
      'respondent',
      'code',
      'coding',
      'codingPosition',
      'textRevision',
      'textSplice',
      'question',
    ],
    slow: true,
  }),
  'project.create': control({
    input: z.object({ ticket: FileTicket, name: z.string().trim().min(1).max(200) }),
    output: ProjectInfo,
  }),
  'project.open': control({
    input: z.object({ ticket: FileTicket, readOnly: z.boolean().default(false) }),
    output: ProjectInfo,
  }),
  /** Opens a fresh private copy of the sample, so that nothing in it can be broken. */
  'project.openSample': control({ input: z.object({}), output: ProjectInfo }),
  'project.close': control({ input: z.object({}), output: z.null() }),
  'project.recent': control({ input: z.object({}), output: z.array(RecentProject) }),
};
