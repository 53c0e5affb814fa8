import { writeFileSync } from 'node:fs';
import { expectedSchema, latestVersion } from './migrate.ts';

// `npm run schema`: rewrites the snapshot that a test compares with what the migrations make.
writeFileSync(new URL('./schema-snapshot.sql', import.meta.url), `${expectedSchema(latestVersion())}\n`);
