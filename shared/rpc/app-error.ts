import { z } from 'zod';

/**
 * Every way a request can fail that the product knows of. The list is closed: a code without a sentence
 * in `renderer/app/error-text.ts` does not compile, so nobody ever reads a bare code on screen.
 */
export const ErrorCode = z.enum([
  'not-found',
  'invalid-input',
  'text-changed',
  'file-unreadable',
  'file-exists',
  'file-unwritable',
  'not-a-project',
  'project-foreign',
  'project-newer',
  'project-damaged',
  'project-locked',
  'project-read-only',
  'no-project',
  'undo-blocked',
  'nothing-to-undo',
  'contains-names',
  'name-taken',
  'cancelled',
  'disk-full',
  'wrong-password',
  'node-too-old',
  'restarted',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Ids, counts, row numbers and closed keys; never words of people (they would reach logs). */
export type ErrorDetails = Record<string, string | number | boolean | null | (string | number)[]>;

export const ErrorShape = z.object({
  code: ErrorCode,
  details: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]),
  ),
});
export type ErrorShape = { code: ErrorCode; details: ErrorDetails };

/** The only error that crosses the wire. Handlers throw it; only the router catches. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
