import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBackEnd } from './back-end.ts';
import { measureDelivery } from './deliver.ts';
import { measureLanguage } from './language.ts';

// `npm run bench`: the budgets of back end, delivery, window and language engine, as one JSON on stdout. --only names one.
const { values } = parseArgs({
  options: { answers: { type: 'string', default: '100000' }, only: { type: 'string' } },
});
const answers = Number(values.answers);
const load = () => Math.round((loadavg()[0] ?? 0) * 100) / 100;

async function part(name: string, measure: (answers: number) => Promise<Record<string, number>>) {
  if (values.only !== undefined && values.only !== name) return undefined;
  const loadBefore = load();
  const figures = await measure(answers);
  return { loadBefore, loadAfter: load(), figures };
}

const report = {
  unit: 'milliseconds unless said',
  answers,
  processor: cpus()[0]?.model,
  processors: cpus().length,
  memoryGB: Math.round(totalmem() / 1e9),
  backEnd: await part('back-end', measureBackEnd),
  delivery: await part('delivery', measureDelivery),
  window: await part('window', async (count) => {
    // Only now: the browser's driver would count with the memory of the back end.
    const { measureWindow } = await import('./window.ts');
    return measureWindow(count);
  }),
  language: await part('language', measureLanguage),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
