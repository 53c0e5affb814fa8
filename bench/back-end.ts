import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startBackend } from '../electron/hosts/backend-process.ts';
import type { Result } from '../shared/rpc/api.ts';
import { createClient } from '../shared/rpc/client.ts';
import { codePointOffset } from '../shared/text/offsets.ts';
import { seeded, writeSurvey, writeTranscript } from './generate.ts';

// `npm run bench`: budgets of the back end, as a client sees them over the thread. JSON on stdout.
const answers = Number(process.argv[2] ?? 100_000);
const codingsInTranscript = 3000;
const folder = mkdtempSync(join(tmpdir(), 'rode-draad-bench-'));
mkdirSync(join(folder, 'settings'));
writeSurvey(join(folder, 'enquete.csv'), answers);
writeTranscript(join(folder, 'gesprek.txt'), 400_000);

const backend = startBackend({
  settingsFolder: join(folder, 'settings'),
  tempFolder: join(folder, 'temp'),
  projectsFolder: folder,
  sampleFile: '',
  startedAs: 'test',
  coderName: 'Bench',
});
const client = createClient(backend.connect().channel);
const figures: Record<string, number> = {};
const round = (ms: number) => Math.round(ms * 100) / 100;

async function timed<R>(name: string, work: () => Promise<R>): Promise<R> {
  const from = performance.now();
  const result = await work();
  figures[name] = round(performance.now() - from);
  return result;
}

async function spread(name: string, times: number, work: (n: number) => Promise<unknown>): Promise<void> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const from = performance.now();
    await work(n);
    taken.push(performance.now() - from);
  }
  taken.sort((a, b) => a - b);
  figures[`${name} median`] = round(taken[Math.floor(times / 2)] ?? 0);
  figures[`${name} 95%`] = round(taken[Math.floor(times * 0.95)] ?? 0);
}

/** Asks something small every few milliseconds and keeps the longest wait: how long the back end was blocked. */
function watchBlocking(): () => Promise<number> {
  let isWatching = true;
  let longest = 0;
  const loop = (async () => {
    while (isWatching) {
      const from = performance.now();
      await client.call('jobs.list', {});
      longest = Math.max(longest, performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  return async () => {
    isWatching = false;
    await loop;
    return round(longest);
  };
}

const job = async <T>(started: Promise<{ jobId: string }>) =>
  (await client.call('jobs.result', { id: (await started).jobId as never })) as T;

const hostDelay = monitorEventLoopDelay();
hostDelay.enable();
await client.call('project.create', {
  ticket: backend.addTicket(join(folder, 'bench.draad')),
  name: 'Bench',
});
const ticket = backend.addTicket(join(folder, 'enquete.csv'));
const [preview] = await timed('preview of the survey', () =>
  job<Result<'import.preview'>>(client.call('import.preview', { files: [{ ticket, as: 'survey' }] })),
);
if (preview?.kind !== 'survey') throw new Error('the generated survey is not read as one');
let stop = watchBlocking();
const report = await timed(`import of ${answers} answers`, () =>
  job<Result<'import.survey'>>(
    client.call('import.survey', { ticket, dialect: preview.dialect, columns: preview.columns }),
  ),
);
figures['longest wait during the import'] = await stop();
stop = watchBlocking();
await timed('undo of the import', () => client.call('history.undo', {}));
await timed('redo of the import', () => client.call('history.redo', {}));
figures['longest wait during undo and redo'] = await stop();
figures['memory of all threads in MB after the import'] = round(process.memoryUsage().rss / 1e6);

const transcriptTicket = backend.addTicket(join(folder, 'gesprek.txt'));
const [transcript] = await job<Result<'import.transcripts'>>(
  client.call('import.transcripts', { files: [{ ticket: transcriptTicket, title: 'Gesprek 1' }] }),
);
const documentId = transcript?.documentIds[0];
const questionId = report.questionIds[0];
if (!documentId || !questionId) throw new Error('nothing was imported');
const codes: string[] = [];
for (let n = 0; n < 40; n++)
  codes.push((await client.call('codebook.create', { fields: { name: `Code ${n}` } })).id);
const document = await client.call('documents.get', { documentId });
const random = seeded(3);
await spread('apply a code to a fragment', codingsInTranscript, () => {
  const start = Math.floor(random() * (document.text.length - 400));
  return client.call('coding.apply', {
    documentId,
    codeId: codes[Math.floor(random() * codes.length)] as never,
    revisionId: document.revisionId,
    start: codePointOffset(start),
    end: codePointOffset(start + 20 + Math.floor(random() * 300)),
  });
});
await spread('open the transcript (text and codings)', 15, async () => {
  await client.call('documents.get', { documentId });
  await client.call('coding.listForDocument', { documentId });
});
await spread('first page of the grid', 15, () => client.call('answers.page', { questionId, limit: 100 }));
await timed('index built (waited for)', async () => {
  for (;;) {
    const { hits } = await client.call('search.find', { query: 'keukentafel traplift rolstoel', limit: 1 });
    const from = performance.now();
    await client.call('search.find', { query: 'keukentafel traplift rolstoel', limit: 1 });
    if (hits.length > 0 && performance.now() - from < 40) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
});
await spread('search, first page', 15, (n) =>
  client.call('search.find', {
    query: ['keukentafel', 'traplift rolstoel', '"er iemand belde"', 'wacht*'][n % 4] ?? '',
    limit: 50,
  }),
);
const page = await client.call('answers.page', { questionId, limit: 500 });
await timed('code 500 answers at once', () =>
  client.call('coding.applyToDocuments', {
    documentIds: page.rows.map((row) => row.documentId),
    codeId: codes[0] as never,
  }),
);
const counting = client.call('codebook.counts', {});
await spread('apply a code while the codebook is counted', 20, (n) =>
  client.call('coding.apply', {
    documentId,
    codeId: codes[1] as never,
    revisionId: document.revisionId,
    start: codePointOffset(n * 10),
    end: codePointOffset(n * 10 + 5),
  }),
);
await counting;
await timed('codebook counts', () => client.call('codebook.counts', {}));
await timed('question counts', () => client.call('answers.questions', {}));
await client.call('project.close', {});
figures['project file in MB'] = round(statSync(join(folder, 'bench.draad')).size / 1e6);
await timed('open the project', () =>
  client.call('project.open', { ticket: backend.addTicket(join(folder, 'bench.draad')) }),
);
await backend.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `${JSON.stringify({ unit: 'milliseconds unless said', answers, processor: cpus()[0]?.model, processors: cpus().length, memoryGB: Math.round(totalmem() / 1e9), figures }, null, 2)}\n`,
);
