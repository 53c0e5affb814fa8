import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProjectFile } from '../database/project-file.ts';
import { sql } from '../database/sql.ts';
import { checkProject } from '../features/project/check-project.ts';

const child = fileURLToPath(new URL('../testing/kill-child.ts', import.meta.url));
const rows = 3000;
let folder: string;
let survey: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rode-draad-killed-'));
  survey = join(folder, 'enquete.csv');
  const lines = Array.from(
    { length: rows },
    (_, n) => `${n};2022;"Antwoord ${n}: het duurde wel ${n % 9} weken voor er iemand belde"`,
  );
  writeFileSync(survey, ['respnr;jaar;v1_open', ...lines].join('\r\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the child until `moment`, kills it from outside, and returns the lines it had acknowledged. */
function killAt(place: string, moment: { after: string; count: number; ms: number }): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, [child, place, survey], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    let isKilling = false;
    process_.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (isKilling || text.split('\n').filter((line) => line.startsWith(moment.after)).length < moment.count)
        return;
      isKilling = true;
      setTimeout(() => process_.kill('SIGKILL'), moment.ms);
    });
    process_.on('error', reject);
    // Only whole lines were acknowledged for certain.
    process_.on('close', () =>
      isKilling ? resolve(text.slice(0, text.lastIndexOf('\n')).split('\n')) : reject(new Error(text)),
    );
  });
}

describe('killed from outside, the project opens again with every acknowledged step', () => {
  const moments = [
    ...[0, 7, 31, 90, 180].map((ms) => ({ after: 'importing', count: 1, ms })),
    ...[1, 17, 203, 640].map((count, index) => ({ after: 'coded', count, ms: index * 3 })),
  ];
  for (const [index, moment] of moments.entries()) {
    it(`${moment.ms} ms after line ${moment.count} of "${moment.after}"`, async () => {
      const place = join(folder, `moment-${index}`);
      const lines = await killAt(place, moment);
      const file = openProjectFile(join(place, 'dood.draad'), { session: 'after' });
      const value = (statement: ReturnType<typeof sql>) => file.db.value<number>(statement) ?? 0;
      const answers = value(sql`SELECT count(*) FROM document WHERE kind = 'answer'`);
      expect([0, rows], 'an import is there whole or not at all').toContain(answers);
      if (lines.some((line) => line.startsWith('imported'))) expect(answers).toBe(rows);
      const acknowledged = lines.filter((line) => line.startsWith('coded ')).map((line) => line.slice(6));
      const present = new Set(file.db.column<string>(sql`SELECT id FROM coding`));
      expect(acknowledged.filter((id) => !present.has(id))).toEqual([]);
      expect(value(sql`SELECT count(*) FROM code`)).toBe(1);
      expect(checkProject(file.db).problems).toEqual([]);
      file.close();
      expect(readdirSync(place).filter((name) => /-wal|-shm|\.lock/.test(name))).toEqual([]);
    });
  }
});
