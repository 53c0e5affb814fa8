import { z } from 'zod';
import { JobId } from '../../model/ids.ts';
import { ErrorShape } from '../../rpc/app-error.ts';
import { control, event } from '../../rpc/contract.ts';

export const JobState = z.object({
  id: JobId,
  method: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  /** 0 to 1; null while it cannot be told. */
  fraction: z.number().min(0).max(1).nullable(),
  /** A key for the step ('read', 'write', 'commit'), worded by the window; never words of people. */
  step: z.string(),
  done: z.number().nullable(),
  total: z.number().nullable(),
  error: ErrorShape.nullable(),
});
export type JobState = z.infer<typeof JobState>;

export const jobsContract = {
  'jobs.list': control({ input: z.object({}), output: z.array(JobState) }),
  'jobs.cancel': control({ input: z.object({ id: JobId }), output: z.null() }),
  /** The result of a finished job, once asked for kept until the project closes. Fails as the job failed. */
  'jobs.result': control({ input: z.object({ id: JobId }), output: z.json() }),
};

export const jobsEvents = {
  'jobs.updated': event({ payload: JobState }),
};
