import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeId, CodingId, QuestionId } from '../shared/model/ids.ts';
import type { Result } from '../shared/rpc/api.ts';
import { seeded, sentence } from './generate.ts';
import {
  addSurvey,
  type Bench,
  codingsInTranscript,
  createProject,
  createTimer,
  importSurvey,
  importTranscript,
  job,
  makeCodes,
  previewSurvey,
  randomCodings,
  removeBench,
  round,
  startBench,
} from './make-project.ts';

const quotesPerTheme = 10;
const paragraphsPerTheme = 4;
const namesReplaced = 100;
const password = 'alleen voor deze meting';

/** Budgets of what leaves the house: the Word report, and the file to share with its leak check. Milliseconds. */
export async function measureDelivery(answers: number): Promise<Record<string, number>> {
  const bench = startBench();
  const { client, backend } = bench;
  const figures: Record<string, number> = {};
  const timed = createTimer(figures);
  try {
    await createProject(bench);
    addSurvey(bench, answers);
    const questionId = await importSurvey(bench, await previewSurvey(bench));
    const codes = await makeCodes(bench);
    await codeTranscript(bench, codes);
    await codeAnswers(bench, questionId, codes);
    await writeThemes(bench, codes);
    await replaceNames(bench);

    // Twice: the first time reads everything from the disk.
    for (const name of ['Word report of 40 themes with 400 quotes', 'the same report again'])
      await timed(name, () =>
        job<Result<'export.word'>>(bench, client.call('export.word', { withNames: true })),
      );
    const share = await timed(`share file of ${answers} answers, leak check included`, () =>
      job<Result<'anonymise.share'>>(bench, client.call('anonymise.share', { password })),
    );
    const written = await backend.resolveTicket(share.ticket);
    figures['share file in MB'] = written ? round(statSync(written.path).size / 1e6) : 0;
    figures['names sought in it'] = share.proof.namesSought;
    figures['values looked through'] = share.proof.values;
    return figures;
  } finally {
    await backend.close();
    removeBench(bench);
  }
}

async function codeTranscript(bench: Bench, codes: readonly CodeId[]): Promise<void> {
  const documentId = await importTranscript(bench, 'Gesprek 1', 400_000);
  const next = randomCodings(await bench.client.call('documents.get', { documentId }), codes);
  for (let n = 0; n < codingsInTranscript; n++) await bench.client.call('coding.apply', next());
}

async function codeAnswers(
  { client }: Bench,
  questionId: QuestionId,
  codes: readonly CodeId[],
): Promise<void> {
  for (const [n, codeId] of codes.entries()) {
    const { rows } = await client.call('answers.page', { questionId, offset: n * 250, limit: 500 });
    if (rows.length === 0) return;
    await client.call('coding.applyToDocuments', { documentIds: rows.map((row) => row.documentId), codeId });
  }
}

/** One theme a code, with some paragraphs and the first quotes of that code. */
async function writeThemes({ client }: Bench, codes: readonly CodeId[]): Promise<void> {
  const random = seeded(4);
  for (const [n, codeId] of codes.entries()) {
    const { id: themeId } = await client.call('themes.create', {
      title: `Thema ${n + 1}`,
      codeIds: [codeId],
    });
    const paragraphs = Array.from({ length: paragraphsPerTheme }, () =>
      Array.from({ length: 6 }, () => sentence(random, 15)).join(' '),
    );
    await client.call('themes.setText', { themeId, body: '', bodyText: paragraphs.join('\n') });
    const { rows } = await client.call('coding.quotes', { codeId, limit: quotesPerTheme });
    await client.call('themes.addQuotes', { themeId, codingIds: rows.map((row): CodingId => row.codingId) });
  }
}

/** Names that stand in an interview of their own, all replaced: a share looks for each of them in every value. */
async function replaceNames(bench: Bench): Promise<void> {
  const { client, backend } = bench;
  const names = Array.from({ length: namesReplaced }, (_, n) => `${nameOf(n)}stra`);
  const path = join(bench.folder, 'namen.txt');
  writeFileSync(path, names.map((name) => `Joop: Ik sprak ${name} over de hulp.`).join('\n'));
  const files = [{ ticket: backend.addTicket(path), title: 'Gesprek 2' }];
  await job(bench, client.call('import.transcripts', { files }));
  for (const text of names) await client.call('anonymise.addByHand', { text, kind: 'person' });
  await client.call('anonymise.apply', {});
}

const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'te', 'vi', 'wo', 'zu'];

function nameOf(n: number): string {
  const [a = '', b = ''] = [syllables[Math.floor(n / 10) % 10], syllables[n % 10]];
  return `${a[0]?.toUpperCase()}${a.slice(1)}${b}`;
}
