import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';

const windowsDevices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const maxStem = 120;

/** A name that is safe as a file name on every system: no folders, no device names, no control characters. */
export function safeFileName(wanted: string, fallback: string): string {
  const last = wanted.split(/[/\\]/).at(-1) ?? '';
  const cleaned = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').replace(/^[.\s]+|[.\s]+$/g, '');
  const { name, ext } = parse(cleaned);
  const stem = [...name].slice(0, maxStem).join('').trim();
  if (stem === '' || windowsDevices.test(stem.split('.')[0] ?? '')) return `${fallback}${ext}`;
  return `${stem}${ext}`;
}

/** A path in `folder` that is not taken: `naam.draad`, `naam (2).draad`, and so on. */
export function freePath(folder: string, fileName: string): string {
  const { name, ext } = parse(fileName);
  let path = join(folder, fileName);
  for (let number = 2; existsSync(path); number++) path = join(folder, `${name} (${number})${ext}`);
  return path;
}
