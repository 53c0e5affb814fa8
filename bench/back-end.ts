import { statSync } from 'node:fs';
import { codePointOffset } from '../shared/text/offsets.ts';
import {
  addSurvey,
  codingsInTranscript,
  createProject,
  createTimer,
  importSurvey,
  importTranscript,
  makeCodes,
  previewSurvey,
  randomCodings,
  removeBench,
  round,
  spreadOf,
  startBench,
} from './make-project.ts';

/** Budgets of the back end, as a client sees them over the thread. Milliseconds unless the name says otherwise. */
export async function measureBackEnd(answers: number): Promise<Record<string, number>> {
  const bench = startBench();
  const { backend, client } = bench;
  const figures: Record<string, number> = {};

  const timed = createTimer(figures);

  async function spread(name: string, times: number, work: (n: number) => Promise<unknown>): Promise<void> {
    const taken: number[] = [];
    for (let n = 0; n < times; n++) {
      const from = performance.now();
      await work(n);
      taken.push(performance.now() - from);
    }
    const { median, most } = spreadOf(taken);
    figures[`${name} median`] = median;
    figures[`${name} 95%`] = most;
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

  await createProject(bench);
  addSurvey(bench, answers);
  const survey = await timed('preview of the survey', () => previewSurvey(bench));
  let stop = watchBlocking();
  let mostMemory = watchMemory();
  const questionId = await timed(`import of ${answers} answers`, () => importSurvey(bench, survey));
  figures['longest wait during the import'] = await stop();
  figures['most memory of all threads in MB during the import'] = mostMemory();
  stop = watchBlocking();
  mostMemory = watchMemory();
  await timed('undo of the import', () => client.call('history.undo', {}));
  await timed('redo of the import', () => client.call('history.redo', {}));
  figures['longest wait during undo and redo'] = await stop();
  figures['most memory of all threads in MB during undo and redo'] = mostMemory();

  const documentId = await importTranscript(bench, 'Gesprek 1', 400_000);
  const codes = await makeCodes(bench);
  const [first, second] = codes;
  if (!first || !second) throw new Error('there are no codes');
  const document = await client.call('documents.get', { documentId });
  const next = randomCodings(document, codes);
  await spread('apply a code to a fragment', codingsInTranscript, () => client.call('coding.apply', next()));
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
  const queries = ['keukentafel', 'traplift rolstoel', '"er iemand belde"', 'wacht*'];
  await spread('search, first page', 15, (n) =>
    client.call('search.find', { query: queries[n % queries.length] ?? '', limit: 50 }),
  );
  const page = await client.call('answers.page', { questionId, limit: 500 });
  await timed('code 500 answers at once', () =>
    client.call('coding.applyToDocuments', {
      documentIds: page.rows.map((row) => row.documentId),
      codeId: first,
    }),
  );
  const counting = client.call('codebook.counts', {});
  await spread('apply a code while the codebook is counted', 20, (n) =>
    client.call('coding.apply', {
      documentId,
      codeId: second,
      revisionId: document.revisionId,
      start: codePointOffset(n * 10),
      end: codePointOffset(n * 10 + 5),
    }),
  );
  await counting;
  await timed('codebook counts', () => client.call('codebook.counts', {}));
  await timed('question counts', () => client.call('answers.questions', {}));
  await client.call('project.close', {});
  figures['project file in MB'] = round(statSync(bench.projectPath).size / 1e6);
  await timed('open the project', () =>
    client.call('project.open', { ticket: backend.addTicket(bench.projectPath) }),
  );
  await backend.close();
  removeBench(bench);
  return figures;
}

/** Looks at the memory of the process every few milliseconds and keeps the most; this thread has nothing else to do. */
function watchMemory(): () => number {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 10);
  return () => {
    clearInterval(timer);
    look();
    return round(most / 1e6);
  };
}
