import type { MethodOfKind, ParsedInput, Result } from '../../shared/rpc/api.ts';
import type { RouterParts } from './router-parts.ts';

type Controls = {
  [M in MethodOfKind<'control'>]: (
    parts: RouterParts,
    input: ParsedInput<M>,
  ) => Result<M> | Promise<Result<M>>;
};

/** What is asked of the program rather than of the data. */
const controls: Controls = {
  'project.create': ({ desk }, input) => desk.create(input.ticket, input.name),
  'project.open': ({ desk }, input) => desk.open(input.ticket, input.readOnly),
  'project.openSample': ({ desk }) => desk.openSample(),
  'project.close': async ({ desk }) => {
    await desk.close();
    return null;
  },
  'project.recent': ({ desk }) => desk.recent(),
  'jobs.list': ({ jobs }) => jobs.list(),
  'jobs.cancel': ({ jobs }, input) => {
    jobs.cancel(input.id);
    return null;
  },
  'jobs.result': async ({ jobs }, input) => (await jobs.result(input.id)) as Result<'jobs.result'>,
};

export function runControl<M extends MethodOfKind<'control'>>(
  parts: RouterParts,
  method: M,
  input: unknown,
): unknown {
  return controls[method](parts, input as ParsedInput<M>);
}
