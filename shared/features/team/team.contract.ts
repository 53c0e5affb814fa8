import { z } from 'zod';
import { CoderId } from '../../model/ids.ts';
import { command, query } from '../../rpc/contract.ts';

export const Coder = z.object({
  id: CoderId,
  name: z.string(),
  initials: z.string(),
  codings: z.number().int(),
  isMe: z.boolean(),
});
export type Coder = z.infer<typeof Coder>;

export const teamContract = {
  'team.coders': query({ input: z.object({}), output: z.array(Coder), reads: ['coder', 'coding'] }),
  'team.renameMe': command({
    input: z.object({ name: z.string().trim().min(1).max(120) }),
    output: z.null(),
  }),
};
