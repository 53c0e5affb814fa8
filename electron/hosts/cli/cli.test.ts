import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sampleFolder } from '../folders.ts';

const main = join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'rode-draad-cli-'));
const sample = (name: string) => join(sampleFolder, name);

type Run = { code: number | null; out: string; error: string };

function run(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, RODEDRAAD_HOME: folder },
    });
    const result: Run = { code: null, out: '', error: '' };
    child.stdout.on('data', (chunk) => {
      result.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      result.error += chunk;
    });
    child.on('close', (code) => resolve({ ...result, code }));
  });
}

async function json(...args: string[]) {
  const { code, out, error } = await run(...args, '--json');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return JSON.parse(out);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an analysis can be done wholly from the command line', async () => {
  const project = join(folder, 'werk.draad');
  expect(await json('new', project)).toEqual({ project, name: 'werk' });
  expect(await json('codebook', project, 'import', sample('codeboek.csv'))).toMatchObject({ added: 34 });
  const interviews = ['gesprek-1-gerda.docx', 'gesprek-2-joop.vtt', 'gesprek-3-fatma.txt'].map(sample);
  const { files } = await json('import', project, ...interviews);
  expect(files.map(({ kind }: { kind: string }) => kind)).toEqual(['transcript', 'transcript', 'transcript']);
  const survey = await json(
    'import',
    project,
    sample('enquete.csv'),
    '--codes-file',
    sample('enquete-codes.csv'),
  );
  expect(survey.files[0]).toMatchObject({ kind: 'survey', respondents: 536, codings: 1195, rejected: [] });

  const { hits } = await json('search', project, 'wachten');
  const wouldCode = await json('code', project, '--code', 'Nieuw', '--find', 'wachten', '--dry-run');
  expect(wouldCode).toMatchObject({ hits: hits.length, isNew: true });
  expect(await json('codings', project)).toHaveLength(1195);
  expect(await json('code', project, '--code', 'Nieuw', '--find', 'wachten')).toMatchObject({
    applied: hits.length,
  });
  const codings = await json('codings', project);
  expect(codings).toHaveLength(1195 + hits.length);
  const made = codings.filter(({ code }: { code: string }) => code === 'Nieuw');
  expect(made.map(({ text }: { text: string }) => text).sort()).toEqual(
    hits.map(({ text }: { text: string }) => text).sort(),
  );

  expect((await json('undo', project)).method).toBe('search.codeAll');
  expect(await json('codings', project)).toHaveLength(1195);
  expect(await json('check', project)).toMatchObject({
    problems: [],
    documents: 3,
    respondents: 539,
    codings: 1195,
  });
  expect(readdirSync(folder).filter((name) => /-wal$|-shm$|\.lock$/.test(name))).toEqual([]);
}, 120_000);

test('the roles on the command line go before the guessed ones', async () => {
  const project = join(folder, 'rollen.draad');
  await json('new', project);
  const args = ['--answers', 'v8_open', '--variables', 'jaar,geslacht', '--dry-run'];
  const { files } = await json('import', project, sample('enquete.csv'), ...args);
  const roles = new Map(
    files[0].columns.map(({ name, role }: { name: string; role: string }) => [name, role]),
  );
  expect(roles.get('v8_open')).toBe('answer');
  expect(roles.get('v12_open')).toBe('ignore');
  expect(roles.get('jaar')).toBe('variable');
  expect(roles.get('gemeente')).toBe('ignore');
  expect(roles.get('respnr')).toBe('id');
  const unknown = await run('import', project, sample('enquete.csv'), '--id', 'nummer');
  expect(unknown.code).toBe(2);
  expect(unknown.error).toContain('respnr');
}, 120_000);

test('a command that only looks leaves every byte of the project as it is', async () => {
  const project = join(folder, 'kijken.draad');
  await json('new', project);
  await json('codebook', project, 'import', sample('codeboek.csv'));
  const before = readFileSync(project);
  await json('check', project);
  await json('search', project, 'wachten');
  await json('codings', project);
  await json('history', project);
  await json('export', project, join(folder, 'kijken.csv'));
  expect(readFileSync(project).equals(before)).toBe(true);
}, 120_000);

test('the demo does the whole job and says where everything lies', async () => {
  const target = join(folder, 'demo');
  const { files, found: spellings, listed, missed } = await json('demo', target);
  expect(spellings).toBeGreaterThan(listed / 2);
  // A reader's list of names and numbers tells what the search missed.
  expect(missed).toBeLessThan(listed / 8);
  for (const file of Object.values<string>(files)) expect(existsSync(file)).toBe(true);
  expect(await json('check', files.project)).toMatchObject({ problems: [] });
  expect(await json('check', files.share)).toMatchObject({ problems: [] });
  const names = ['Duinrade', 'Voorstraat', 'Gerda', 'Cor', 'Emre', 'Lotte', 'Ellen'];
  const found = await json('search', files.share, names.join(' OR '));
  expect(found.hits).toEqual([]);
  const again = await run('demo', target);
  expect(again.code).toBe(1);
}, 120_000);

test('identifiers in a text file are given in code points', async () => {
  const file = join(folder, 'brief.txt');
  writeFileSync(file, '😀 mail naar joop@example.nl');
  const [found] = await json('identify', '--text', file);
  expect(found).toMatchObject({ file, start: 12, end: 27, label: 'EMAIL', text: 'joop@example.nl' });
});

test('a person has one replacement in all files that are searched together', async () => {
  const letter = join(folder, 'klacht.txt');
  const note = join(folder, 'notitie.txt');
  writeFileSync(letter, 'Geachte mevrouw, ik ben Sanne de Boer en ik wacht al weken.');
  writeFileSync(note, 'mevr. De Boer belde. Wil graag dat Sanne de Boer wordt teruggebeld.');
  const found = await json('identify', '--text', letter, note);
  const persons = found.filter(({ label }: { label: string }) => label === 'PER');
  expect(persons.length).toBeGreaterThanOrEqual(3);
  expect(new Set(persons.map(({ replacement }: { replacement: string }) => replacement)).size).toBe(1);
});

test('answers are grouped, and codes suggested with their reasons, from the command line', async () => {
  const project = join(folder, 'taal.draad');
  copyFileSync(join(sampleFolder, 'voorbeeldproject.draad'), project);
  const { clusters, answers, other } = await json('cluster', project, '--question', 'V12', '--k', '6');
  expect(clusters).toHaveLength(6);
  const sizes = clusters.map(({ size }: { size: number }) => size);
  expect(sizes.reduce((sum: number, size: number) => sum + size, other)).toBe(answers);
  const { suggestions, quality } = await json('suggest', project, '--question', 'V12');
  expect(quality.weightedF1).toBeGreaterThan(0.4);
  expect(suggestions.length).toBeGreaterThan(100);
  for (const { text, words } of suggestions)
    for (const word of words) expect([...text].slice(word.start, word.end).join('')).toBe(word.text);
  expect((await run('cluster', project, '--question', 'bestaat niet')).code).toBe(1);
}, 120_000);

test.concurrent.each([
  [['nonsense'], 2],
  [[], 2],
  [['search'], 2],
  [['new', 'a.docx'], 2],
  [['check', 'x.draad', '--no-such-option'], 2],
  [['report', 'x.draad', 'out.html'], 2],
  [['check', 'there-is-no-such-file.draad'], 1],
  [['check', join(sampleFolder, 'README.md')], 1],
])('%j ends with %i, one line on stderr and nothing on stdout', async (args, code) => {
  const result = await run(...args);
  expect(result).toMatchObject({ code, out: '' });
  expect(result.error).toMatch(/^[^\n]+\n$/);
});

test('--lang en speaks English', async () => {
  expect((await run('check', 'there-is-no-such-file.draad', '--lang', 'en')).error).toContain(
    'cannot be read',
  );
});
