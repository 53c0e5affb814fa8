import { performance } from 'node:perf_hooks';
import { loadNameEngine } from '../electron/language/load-name-engine.ts';

/** How fast names are found, as JSON on the standard output. The text is made up and the same every time. */
const SENTENCES = [
  'Ik heb gebeld met mevrouw Van der Veen van Zorggroep De Terpen in Drachten, maar die was er niet.',
  'Toen heeft mijn dochter Froukje een brief geschreven aan de gemeente, en daarna hoorden we niets meer.',
  'Het duurde weken voordat iemand terugbelde en zei dat de aanvraag nog in behandeling was.',
  'Nou ja, ik weet het niet hoor, het is allemaal zo ingewikkeld geworden met die formulieren.',
  'ik sprak samira van het wijkteam en die zei bel peter maar, die weet er alles van.',
  'De wachttijd was veel te lang en niemand kon mij vertellen bij wie ik moest zijn.',
];
const INTERVIEW = 60_000;
const BOOK = 1_000_000;
const ROUNDS = 5;

function textOf(length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) {
    text += `${i % 2 === 0 ? 'Interviewer' : 'Respondent'}: ${SENTENCES[i % SENTENCES.length]} Dat was het verhaal nummer ${i} van zaak${i % 977}.\n`;
  }
  return text.slice(0, length);
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const interview = textOf(INTERVIEW);
const book = textOf(BOOK);
const startLoad = performance.now();
const engine = loadNameEngine();
const loadMs = performance.now() - startLoad;
if ('problem' in engine) {
  process.stderr.write(`${engine.problem}\n`);
  process.exit(1);
}
const firstMs = time(() => engine.find(interview));
engine.find(book);
const rssMb = Math.round(process.memoryUsage().rss / 2 ** 20);
const small = median(Array.from({ length: ROUNDS }, () => time(() => engine.find(interview))));
const half = median(Array.from({ length: ROUNDS }, () => time(() => engine.find(book.slice(0, BOOK / 2)))));
const large = median(Array.from({ length: ROUNDS }, () => time(() => engine.find(book))));
const result = {
  charactersPerSecond: Math.round((BOOK / large) * 1000),
  ms60kB: { first: Math.round(firstMs), median: Math.round(small) },
  ms1MB: Math.round(large),
  /** Time for twice the text: 2 is linear. */
  growth: Math.round((large / half) * 100) / 100,
  loadMs: Math.round(loadMs),
  rssMb,
};
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
