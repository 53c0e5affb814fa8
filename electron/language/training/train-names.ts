import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openNameList, packNameList } from '../../../shared/language/identifiers/names/name-list.ts';
import { packNameModel } from '../../../shared/language/identifiers/names/name-model.ts';
import { seededRandom } from '../../../shared/language/random/seeded-random.ts';
import { collectNames, hashNames } from '../lists/collect-names.ts';
import { HELD_OUT } from './held-out.ts';
import { type LabelledText, readLabelledJson, readLabelledSentences } from './labelled-text.ts';
import { trainNames } from './train-model.ts';
import { namePool } from './vary-texts.ts';

const { values } = parseArgs({
  options: {
    ud: { type: 'string' },
    out: { type: 'string' },
    'hold-out': { type: 'boolean', default: false },
    epochs: { type: 'string', default: '8' },
  },
});
const here = fileURLToPath(new URL('.', import.meta.url));
const out =
  values.out ?? fileURLToPath(new URL('../../../resources/language/names.weights', import.meta.url));
if (values.ud === undefined) {
  process.stderr.write(
    'Usage: node electron/language/training/train-names.ts --ud FOLDER_OR_FILE (see README.md)\n',
  );
  process.exit(2);
}

function newsIn(path: string): LabelledText[] {
  const file = statSync(path).isDirectory() ? join(path, 'udtyped.jsonl') : path;
  return readLabelledJson(readFileSync(file, 'utf8'));
}

function training(texts: LabelledText[]): LabelledText[] {
  return values['hold-out'] === true ? texts.filter((_, i) => i % HELD_OUT !== 0) : texts;
}

const written: LabelledText[] = [];
const sentenceFolder = join(here, 'sentences');
for (const file of existsSync(sentenceFolder) ? readdirSync(sentenceFolder).sort() : []) {
  if (file.endsWith('.txt'))
    written.push(...readLabelledSentences(readFileSync(join(sentenceFolder, file), 'utf8')));
}
const names = collectNames();
const list = openNameList(packNameList(hashNames(names)));
const news = training(newsIn(values.ud));
const features = trainNames(
  { news, written: training(written) },
  { list, pool: namePool(names), random: seededRandom(20), epochs: Number(values.epochs) },
  (line) => process.stdout.write(`${line}\n`),
);
const bytes = packNameModel(features);
writeFileSync(out, bytes);
process.stdout.write(`${features.size} features, ${bytes.length} bytes\n`);
