import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/rpc/app-error.ts';

const Line = z.object({
  text: z.string(),
  label: z.union([z.string(), z.number()]).optional(),
  labels: z.array(z.union([z.string(), z.number()])).optional(),
});

/** One text with what people said of it; `labels` is empty where nothing applies. */
export type LabelledText = { text: string; labels: string[] };

/**
 * Reads a file with one JSON object a line: `{"text", "label"}` or `{"text", "labels": […]}`.
 * @throws AppError `file-unreadable` without such a file, `invalid-input` with the number of the line that is not like this
 */
export function readLabelled(path: string): LabelledText[] {
  return readLines(path).map((value, index) => {
    const line = Line.safeParse(value);
    if (!line.success) throw new AppError('invalid-input', { row: index + 1 });
    const { text, label, labels } = line.data;
    return { text, labels: [...new Set((labels ?? (label === undefined ? [] : [label])).map(String))] };
  });
}

/** The JSON values of a file's lines; empty lines are passed over. */
export function readLines(path: string): unknown[] {
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new AppError('file-unreadable', { reason: basename(path) });
  }
  return content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        return JSON.parse(line);
      } catch {
        throw new AppError('invalid-input', { row: index + 1 });
      }
    });
}
