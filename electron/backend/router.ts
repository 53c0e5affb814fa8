import type { z } from 'zod';
import { api, type Method, type MethodOfKind } from '../../shared/rpc/api.ts';
import { AppError } from '../../shared/rpc/app-error.ts';
import type { Slow } from '../../shared/rpc/contract.ts';
import type { Frame } from '../../shared/rpc/frames.ts';
import type { CommandContext, QueryContext } from '../database/handler-types.ts';
import { runCommand } from './command-runner.ts';
import { runControl } from './controls.ts';
import { handlerFor } from './handlers.ts';
import type { RouterParts } from './router-parts.ts';
import { startJob } from './start-job.ts';
import { toAppError } from './to-app-error.ts';

export type Router = { handle(frame: Frame): Promise<Frame | null> };

/** Frame in, frame out. The only place that catches errors. */
export function createRouter(parts: RouterParts): Router {
  return {
    handle: async (frame) => {
      if (frame.t !== 'request') return null;
      try {
        const method = knownMethod(frame.method);
        const result = await dispatch(parts, method, parseInput(method, frame.input));
        if (parts.platform.checkResults && api[method].kind !== 'job') api[method].output.parse(result);
        return {
          t: 'response',
          id: frame.id,
          ok: true,
          result: result as z.infer<ReturnType<typeof z.json>>,
        };
      } catch (error) {
        const known = toAppError(error);
        return {
          t: 'failure',
          id: frame.id,
          error: { code: known.code, details: JSON.parse(JSON.stringify(known.details)) },
        };
      }
    },
  };
}

function knownMethod(method: string): Method {
  if (!Object.hasOwn(api, method)) throw new AppError('invalid-input', { reason: 'unknown-method' });
  return method as Method;
}

function parseInput(method: Method, input: unknown): unknown {
  const parsed = api[method].input.safeParse(input);
  if (parsed.success) return parsed.data;
  // Paths and kinds of what is wrong; never the values, which may be people's words.
  const issues = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.code}`);
  throw new AppError('invalid-input', { method, issues });
}

function dispatch(parts: RouterParts, method: Method, input: unknown): unknown {
  const spec = api[method];
  switch (spec.kind) {
    case 'control':
      return runControl(parts, method as MethodOfKind<'control'>, input);
    case 'query':
      return ask(parts, method as MethodOfKind<'query'>, input, spec.slow);
    case 'command': {
      const session = parts.desk.need();
      const handler = handlerFor(method as MethodOfKind<'command'>) as (
        input: unknown,
        context: CommandContext,
      ) => unknown;
      const { result, change } = runCommand(
        session,
        method,
        spec.undoable,
        (context) => handler(input, context),
        {
          restorePoint: needsRestorePoint.has(method),
        },
      );
      if (change) parts.onChange(change, method);
      return result;
    }
    case 'job':
      return { jobId: startJob(parts, method as MethodOfKind<'job'>, input) };
  }
}

/** Commands that touch much at once; jobs say so themselves. */
const needsRestorePoint: ReadonlySet<string> = new Set([
  'anonymise.apply',
  'search.codeAll',
  'codebook.merge',
]);

function ask(parts: RouterParts, method: MethodOfKind<'query'>, input: unknown, slow: Slow): unknown {
  // The start screen asks what is open before anything is.
  if (method === 'project.info') return parts.desk.info();
  const session = parts.desk.need();
  const reader = slow === false ? null : parts.desk.reader(slow === 'language' ? 'language' : 'lists');
  if (reader) return reader.ask(method, input);
  const handler = handlerFor(method) as (input: unknown, context: QueryContext) => unknown;
  return handler(input, { db: session.file.db, me: session.me });
}
