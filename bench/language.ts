import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DocumentId } from '../shared/model/ids.ts';
import type { Result } from '../shared/rpc/api.ts';
import {
  addSurvey,
  createProject,
  createTimer,
  importSurvey,
  job,
  makeCodes,
  previewSurvey,
  removeBench,
  spreadOf,
  startBench,
} from './make-project.ts';

/** The budgets of suggestions and clusters are for so many answers. */
const answers = 10_000;
const coded = 1000;

/**
 * Each engine by itself in a process of its own (encoder, clusters, suggestions, identifiers), and what a researcher
 * waits for in a project: reading 10,000 answers, grouping them, and suggestions after one more coding.
 */
export async function measureLanguage(): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const name of ['encoder', 'identifiers', 'suggestions', 'clusters']) {
    const args = name === 'clusters' ? [String(answers)] : [];
    for (const [key, value] of Object.entries(flatten(await runAlone(name, args)))) {
      figures[`${name} ${key}`] = value;
    }
  }
  return { ...figures, ...(await measureInProject()) };
}

async function runAlone(name: string, args: string[]): Promise<object> {
  const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...args]);
  return JSON.parse(stdout) as object;
}

function flatten(value: object, prefix = ''): Record<string, number> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, number][] => {
      if (typeof inner === 'number') return [[`${prefix}${key}`, inner]];
      return typeof inner === 'object' && inner !== null
        ? Object.entries(flatten(inner, `${prefix}${key} `))
        : [];
    }),
  );
}

async function measureInProject(): Promise<Record<string, number>> {
  const bench = startBench();
  const { client } = bench;
  const figures: Record<string, number> = {};
  const timed = createTimer(figures);
  try {
    await createProject(bench);
    addSurvey(bench, answers);
    const questionId = await importSurvey(bench, await previewSurvey(bench));
    const codes = await makeCodes(bench);
    const ids: DocumentId[] = [];
    for (let offset = 0; offset < coded + 500; offset += 500) {
      const page = await client.call('answers.page', { questionId, offset, limit: 500 });
      ids.push(...page.rows.map(({ documentId }) => documentId));
    }
    await timed('project: read 10,000 answers', () => job(bench, client.call('suggest.prepare', {})));
    await timed('project: group 10,000 answers', () =>
      job<Result<'clusters.build'>>(bench, client.call('clusters.build', { questionId })),
    );
    const codeOf = (row: number) => codes[row % codes.length] ?? codes[0];
    const items = ids
      .slice(0, coded)
      .map((documentId, row) => ({ documentId, codeId: codeOf(row) as never }));
    await client.call('suggest.accept', { items, isLooked: true });
    const documentIds = ids.slice(coded, coded + 100);
    // As the grid asks: why is only asked for the row in hand.
    const ask = () => client.call('suggest.forAnswers', { questionId, documentIds, withReasons: false });
    await timed('project: first suggestions, 1,000 coded', ask);
    const taken: number[] = [];
    for (let n = 0; n < 20; n++) {
      const documentId = ids[coded + 100 + n];
      const codeId = codeOf(n);
      if (!documentId || !codeId) throw new Error('there are too few answers');
      await client.call('coding.applyToDocuments', { documentIds: [documentId], codeId });
      const from = performance.now();
      await ask();
      taken.push(performance.now() - from);
    }
    const { median, most } = spreadOf(taken);
    figures['project: suggestions after one more coding, median'] = median;
    figures['project: suggestions after one more coding, 95%'] = most;
    await timed('project: find identifiers in 10,000 answers', () =>
      job(bench, client.call('anonymise.scan', {})),
    );
    return figures;
  } finally {
    await bench.backend.close();
    removeBench(bench);
  }
}
