import { parseArgs } from 'node:util';
import { errorSentence } from '../../../shared/features/project/error-sentences.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { evaluateCluster } from './evaluate-cluster.ts';
import { evaluateDuplicates } from './evaluate-duplicates.ts';
import { evaluateIdentify } from './evaluate-identify.ts';
import { evaluateSimilar } from './evaluate-similar.ts';
import { evaluateSuggest } from './evaluate-suggest.ts';

// `npm run -s evaluate -- …`: runs the functions of the product on labelled files and prints figures as JSON, so that
// anybody can check what we claim. `identify` prints its findings, one JSON object a line.

const usage = [
  'evaluate cluster FILE.jsonl --k N [--words-only]',
  'evaluate suggest TRAIN.jsonl TEST.jsonl [--codebook CODES.csv] [--words-only]',
  'evaluate similar FILE.jsonl [--words-only]',
  'evaluate duplicates FILE.jsonl',
  'evaluate identify DIR [--tier sure|both]',
].join('\n');

/** Wrong use: ends with 2. */
class UsageError extends Error {}

const options = {
  k: { type: 'string' },
  codebook: { type: 'string' },
  tier: { type: 'string' },
  'words-only': { type: 'boolean' },
} as const;

function run(args: string[]): string {
  const [task, ...rest] = args;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: rest, options, allowPositionals: true });
  } catch {
    throw new UsageError();
  }
  const { values, positionals } = parsed;
  const wordsOnly = values['words-only'] === true;
  const paths = (count: number): string[] => {
    if (positionals.length !== count) throw new UsageError();
    return positionals;
  };
  const one = () => paths(1)[0] ?? '';
  switch (task) {
    case 'cluster': {
      const k = Number(values.k);
      if (!Number.isInteger(k) || k < 1) throw new UsageError();
      return print(evaluateCluster(one(), { k, wordsOnly }));
    }
    case 'suggest': {
      const [train = '', test = ''] = paths(2);
      return print(evaluateSuggest(train, test, { codebook: values.codebook, wordsOnly }));
    }
    case 'similar':
      return print(evaluateSimilar(one(), { wordsOnly }));
    case 'duplicates':
      return print(evaluateDuplicates(one()));
    case 'identify': {
      const tier = values.tier ?? 'both';
      if (tier !== 'sure' && tier !== 'both') throw new UsageError();
      return evaluateIdentify(one(), tier)
        .map((finding) => JSON.stringify(finding))
        .join('\n');
    }
    default:
      throw new UsageError();
  }
}

function print(figures: object): string {
  return JSON.stringify(figures, null, 2);
}

try {
  const output = run(process.argv.slice(2));
  if (output !== '') process.stdout.write(`${output}\n`);
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`Zo gaat het / Usage:\n${usage}\n`);
    process.exitCode = 2;
  } else {
    const known = error instanceof AppError ? error : new AppError('internal');
    process.stderr.write(`${errorSentence(known, 'nl')}\n${errorSentence(known, 'en')}\n`);
    if (!(error instanceof AppError) && process.env.RODEDRAAD_DEBUG) console.error(error);
    process.exitCode = 1;
  }
}
