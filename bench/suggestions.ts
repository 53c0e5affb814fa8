import { seededRandom } from '../shared/language/random/seeded-random.ts';
import { runToEnd } from '../shared/language/run/run-to-end.ts';
import type { SuggestionCode } from '../shared/language/suggestions/suggestion-types.ts';
import { teachingPhrases } from '../shared/language/suggestions/teaching-phrases.ts';
import { trainSuggester } from '../shared/language/suggestions/train-suggester.ts';
import { vectorTable } from '../shared/language/vectors/vector-table.ts';
import { seeded, sentence } from './generate.ts';

// `node bench/suggestions.ts`: suggested codes for a large question, as one JSON on stdout. Milliseconds.
const codeCount = 40;
const codedCount = 1000;
const openCount = 10_000;
const longTrainingCount = 3000;
const dimensions = 512;
const updates = 10;

const random = seeded(1);
const codes = Array.from(
  { length: codeCount },
  (_, i): SuggestionCode => ({
    id: `code-${i}`,
    name: sentence(random, 3),
    definition: sentence(random, 10),
    useWhen: `${sentence(random, 5)} ${sentence(random, 5)}`,
    notWhen: '',
    example: sentence(random, 7),
    isExclusive: i === 0,
  }),
);
const phrases = teachingPhrases(codes);
const texts = Array.from({ length: codedCount + openCount }, () =>
  sentence(random, 5 + Math.floor(random() * 20)),
);
const pick = seededRandom(2);
const vectors = vectorTable(
  Array.from({ length: texts.length + phrases.length }, () =>
    Int8Array.from({ length: dimensions }, () => Math.round((pick() - 0.5) * 254)),
  ),
  dimensions,
);
const codeOf = () => [`code-${Math.floor(pick() * codeCount)}`];

function median(values: number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
}

const from = performance.now();
let longest = 0;
const inputWith = (coded: number) => ({
  codes,
  answers: texts.map((text, i) => ({ text, vectorRow: i, codeIds: i < coded ? codeOf() : null })),
  phrases: phrases.map((phrase, i) => ({ ...phrase, vectorRow: texts.length + i })),
  vectors,
});
const training = trainSuggester(inputWith(codedCount));
function* timed() {
  let step = training.next();
  let before = performance.now();
  while (!step.done) {
    yield step.value;
    step = training.next();
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }
  return step.value;
}
const suggester = runToEnd(timed());
const train = performance.now() - from;

const open = Array.from({ length: openCount }, (_, i) => codedCount + i);
const taken: number[] = [];
const scored: number[] = [];
for (let n = 0; n < updates; n++) {
  const start = performance.now();
  suggester.update([{ row: codedCount + n, codeIds: codeOf() }]);
  const middle = performance.now();
  suggester.suggest(open);
  taken.push(middle - start);
  scored.push(performance.now() - middle);
}
const explain = performance.now();
for (let n = 0; n < 50; n++) suggester.explain(codedCount + 100 + n, `code-${n % codeCount}`);
const explained = performance.now();
suggester.score();
const judged = performance.now();
suggester.bulkAccept();
const offered = performance.now();
suggester.whatToCodeNext({ count: 20 });
const chosen = performance.now();
runToEnd(trainSuggester(inputWith(longTrainingCount)));
const trainedLong = performance.now();

const figures = {
  codes: codeCount,
  coded: codedCount,
  open: openCount,
  trainMs: Math.round(train),
  longestStepMs: Math.round(longest),
  updateMs: median(taken) + median(scored),
  ofWhichSuggestAllMs: median(scored),
  explainFiftyMs: Math.round(explained - explain),
  scoreMs: Math.round(judged - explained),
  bulkMs: Math.round(offered - judged),
  nextMs: Math.round(chosen - offered),
  trainThreeThousandMs: Math.round(trainedLong - chosen),
  rssMb: Math.round(process.memoryUsage().rss / 1e6),
};
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
