import { z } from 'zod';
import { event } from './contract.ts';

/** Computed from the change log, so no command can forget to send it. Ids and table names only. */
export const projectEvents = {
  'project.changed': event({
    payload: z.object({ changeId: z.string(), method: z.string(), tables: z.array(z.string()) }),
  }),
  /** A project was opened or closed, or the back end came back after it died: ask everything again. */
  'project.switched': event({
    payload: z.object({ isOpen: z.boolean(), reason: z.enum(['opened', 'closed', 'restarted']) }),
  }),
};
