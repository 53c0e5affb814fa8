import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Backend, type BackendOptions, startBackend } from '../electron/hosts/backend-process.ts';
import type { DocumentText } from '../shared/features/documents/documents.contract.ts';
import type { CodeId, DocumentId, FileTicket, QuestionId } from '../shared/model/ids.ts';
import type { Input, Result } from '../shared/rpc/api.ts';
import { type Client, createClient } from '../shared/rpc/client.ts';
import { codePointOffset } from '../shared/text/offsets.ts';
import { seeded, writeTranscript } from './generate.ts';

/** A back end in a folder of its own, with a client on it as the window has one. */
export type Bench = {
  folder: string;
  projectPath: string;
  options: BackendOptions;
  backend: Backend;
  client: Client;
};

export const codingsInTranscript = 3000;
const codeCount = 40;

export function startBench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-bench-'));
  for (const name of ['settings', 'temp']) mkdirSync(join(folder, name));
  const options: BackendOptions = {
    settingsFolder: join(folder, 'settings'),
    tempFolder: join(folder, 'temp'),
    projectsFolder: folder,
    sampleFile: '',
    startedAs: 'test',
    coderName: 'Bench',
  };
  const backend = startBackend(options);
  const client = createClient(backend.connect().channel);
  return { folder, projectPath: join(folder, 'bench.draad'), options, backend, client };
}

export function removeBench({ folder }: Bench): void {
  rmSync(folder, { recursive: true, force: true });
}

export async function createProject({ backend, client, projectPath }: Bench): Promise<void> {
  await client.call('project.create', { ticket: backend.addTicket(projectPath), name: 'Bench' });
}

/** Starts a job and waits for what comes of it. */
export async function job<T>({ client }: Bench, started: Promise<{ jobId: string }>): Promise<T> {
  return (await client.call('jobs.result', { id: (await started).jobId as never })) as T;
}

/** Writes a survey, in another process. */
export function addSurvey({ folder }: Bench, answers: number): void {
  const writer = fileURLToPath(new URL('./write-survey.ts', import.meta.url));
  execFileSync(process.execPath, [writer, surveyPath(folder), String(answers)]);
}

const surveyPath = (folder: string) => join(folder, 'enquete.csv');

/** Reads the first rows of the survey that was written: what the window asks before an import. */
export async function previewSurvey(bench: Bench): Promise<Input<'import.survey'>> {
  const path = surveyPath(bench.folder);
  const ticket: FileTicket = bench.backend.addTicket(path);
  const files = [{ ticket, as: 'survey' as const }];
  const [preview] = await job<Result<'import.preview'>>(
    bench,
    bench.client.call('import.preview', { files }),
  );
  if (preview?.kind !== 'survey') throw new Error('the generated survey is not read as one');
  return { ticket, dialect: preview.dialect, columns: preview.columns };
}

export async function importSurvey(bench: Bench, input: Input<'import.survey'>): Promise<QuestionId> {
  const report = await job<Result<'import.survey'>>(bench, bench.client.call('import.survey', input));
  const questionId = report.questionIds[0];
  if (!questionId) throw new Error('no question was imported');
  return questionId;
}

export async function importTranscript(bench: Bench, title: string, characters: number): Promise<DocumentId> {
  const path = join(bench.folder, 'gesprek.txt');
  writeTranscript(path, characters);
  const files = [{ ticket: bench.backend.addTicket(path), title }];
  const imported = await job<Result<'import.transcripts'>>(
    bench,
    bench.client.call('import.transcripts', { files }),
  );
  const documentId = imported[0]?.documentIds[0];
  if (!documentId) throw new Error('no transcript was imported');
  return documentId;
}

export async function makeCodes({ client }: Bench): Promise<CodeId[]> {
  const codes: CodeId[] = [];
  for (let n = 0; n < codeCount; n++) {
    codes.push((await client.call('codebook.create', { fields: { name: `Code ${n}` } })).id);
  }
  return codes;
}

/** Codes over random places of a text, the same ones in every run: 20 to 320 characters each. */
export function randomCodings(
  document: DocumentText,
  codes: readonly CodeId[],
): () => Input<'coding.apply'> & { codeId: CodeId } {
  const random = seeded(3);
  return () => {
    const start = Math.floor(random() * (document.text.length - 400));
    const codeId = codes[Math.floor(random() * codes.length)];
    if (codeId === undefined) throw new Error('there are no codes');
    return {
      documentId: document.id,
      codeId,
      revisionId: document.revisionId,
      start: codePointOffset(start),
      end: codePointOffset(start + 20 + Math.floor(random() * 300)),
    };
  };
}

/** The middle of some figures, and the one that 95 of 100 stay under. Rounded to hundredths. */
export function spreadOf(taken: readonly number[]): { median: number; most: number } {
  const sorted = [...taken].sort((a, b) => a - b);
  return {
    median: round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    most: round(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
  };
}

/** Runs work and puts the milliseconds it took among the figures, under a name. */
export function createTimer(figures: Record<string, number>) {
  return async <R>(name: string, work: () => Promise<R>): Promise<R> => {
    const from = performance.now();
    const result = await work();
    figures[name] = round(performance.now() - from);
    return result;
  };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
