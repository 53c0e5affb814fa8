import { appendFileSync } from 'node:fs';
import { AppError, ErrorCode, type ErrorDetails } from '../../shared/rpc/app-error.ts';
import { newId } from '../database/new-id.ts';
import { asProjectError } from '../database/project-file.ts';

let logPath = '';

/** Where stacks of unexpected errors go. Messages are left out: a library may quote people's words in them. */
export function setErrorLog(path: string): void {
  logPath = path;
}

/** Everything thrown, as one of our codes; the unknown becomes `internal` with an incident number. */
export function toAppError(thrown: unknown): AppError {
  const error = asProjectError(unwrap(thrown));
  if (error instanceof AppError) return error;
  const incident = newId().slice(-12);
  if (logPath) {
    const stack = error instanceof Error ? framesOnly(error) : typeof error;
    try {
      appendFileSync(logPath, `${new Date().toISOString()} ${incident} ${stack}\n`);
    } catch {
      // A full or read-only disk must not hide the error itself.
    }
  }
  return new AppError('internal', { incident }, { cause: thrown });
}

type Carried = {
  shape: { code: string; details: ErrorDetails } | null;
  stack: { name: string; stack: string };
  code: string | null;
};

/** An error as it crosses threads: a class does not survive the crossing, its code and frames do. */
export function carried(error: unknown): Carried {
  return {
    shape: error instanceof AppError ? { code: error.code, details: error.details } : null,
    stack:
      error instanceof Error
        ? { name: error.name, stack: error.stack ?? '' }
        : { name: 'unknown', stack: '' },
    code: typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null,
  };
}

/** What `carried` made, back as an error. */
function unwrap(thrown: unknown): unknown {
  if (typeof thrown !== 'object' || thrown === null || !('shape' in thrown)) return thrown;
  const { shape, stack, code } = thrown as Carried;
  const known = shape && ErrorCode.safeParse(shape.code);
  if (shape && known?.success) return new AppError(known.data, shape.details);
  return Object.assign(new Error('in a job thread'), {
    name: stack.name,
    stack: stack.stack,
    ...(code ? { code } : {}),
  });
}

function framesOnly(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code} ${frames.join(' | ')}`;
}
