import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What the program remembers between runs. It holds paths, never words out of a project. */
const Settings = z.object({
  coderName: z.string().nullable().default(null),
  recent: z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.string() })).default([]),
});
export type Settings = z.infer<typeof Settings>;

const remembered = 8;

export function readSettings(folder: string): Settings {
  try {
    return Settings.parse(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')));
  } catch {
    // Absent at the first start; unreadable ones hold nothing that cannot be chosen again.
    return Settings.parse({});
  }
}

export function writeSettings(folder: string, settings: Settings): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'settings.json');
  writeFileSync(`${path}.part`, JSON.stringify(settings, null, 2));
  renameSync(`${path}.part`, path);
}

export function rememberProject(folder: string, project: { path: string; name: string }): void {
  const settings = readSettings(folder);
  const others = settings.recent.filter((entry) => entry.path !== project.path);
  const recent = [{ ...project, openedAt: new Date().toISOString() }, ...others].slice(0, remembered);
  writeSettings(folder, { ...settings, recent });
}
