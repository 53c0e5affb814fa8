import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { latestVersion } from '../database/migrate.ts';
import { buildWorld } from './build-world.ts';
import { openTestProject } from './test-project.ts';

// `npm run golden`: keeps a project as this version writes it. Once for each version, when its schema is final.
const folder = fileURLToPath(new URL('../database/golden/', import.meta.url));
const target = `${folder}version-${latestVersion()}.draad`;
if (existsSync(target))
  throw new Error('a golden file is never rewritten; remove it by hand if its version was never released');
mkdirSync(folder, { recursive: true });
const project = await openTestProject();
await buildWorld(project);
await project.call('project.rename', { name: `Gouden bestand, versie ${latestVersion()}` });
await project.call('project.close', {});
copyFileSync(project.path, target);
await project.close();
