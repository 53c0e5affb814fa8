import { parseArgs } from 'node:util';
import { errorSentence, type SentenceLanguage } from '../../../shared/features/project/error-sentences.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { type Command, CommandFailure, UsageError, type Words } from './command.ts';
import { anonymiseCommands } from './commands/anonymise.ts';
import { codingCommands } from './commands/coding.ts';
import { demoCommands } from './commands/demo.ts';
import { exportCommands } from './commands/export.ts';
import { importCommands } from './commands/import.ts';
import { languageCommands } from './commands/language.ts';
import { projectCommands } from './commands/project.ts';
import { serveCommands } from './commands/serve.ts';

const commands = new Map<string, Command>(
  Object.entries({
    ...projectCommands,
    ...importCommands,
    ...codingCommands,
    ...languageCommands,
    ...anonymiseCommands,
    ...exportCommands,
    ...demoCommands,
    ...serveCommands,
  }),
);

const commonOptions = { json: { type: 'boolean' }, lang: { type: 'string' } } as const;

/** The language before anything else is read, since even a wrong command line gets a sentence. */
function languageOf(args: readonly string[]): SentenceLanguage {
  const at = args.indexOf('--lang');
  return args[at + 1] === 'en' && at >= 0 ? 'en' : args.includes('--lang=en') ? 'en' : 'nl';
}

function commandList(words: Words): string {
  const intro = words(
    'Rode Draad op de opdrachtregel. Opdrachten (bij elke: --json, --lang nl|en):',
    'Rode Draad on the command line. Commands (with each: --json, --lang nl|en):',
  );
  return [intro, ...[...commands.values()].map(({ usage }) => `  ${usage}`)].join('\n');
}

function parse(command: Command, args: string[], words: Words) {
  try {
    return parseArgs({ args, options: { ...commonOptions, ...command.options }, allowPositionals: true });
  } catch {
    throw new UsageError(words('Deze optie bestaat hier niet.', 'This option does not exist here.'));
  }
}

async function runCommand(args: string[], language: SentenceLanguage, words: Words): Promise<number> {
  const [name = '', ...rest] = args;
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(`${commandList(words)}\n`);
    return 0;
  }
  const command = commands.get(name);
  if (!command) {
    const known = [...commands.keys()].join(', ');
    throw new UsageError(
      words(`Deze opdracht is er niet. Wat er is: ${known}.`, `No such command. There is: ${known}.`),
    );
  }
  try {
    const { values, positionals } = parse(command, rest, words);
    const text = (option: string) => {
      const value = (values as Record<string, unknown>)[option];
      return typeof value === 'string' ? value : undefined;
    };
    const isSet = (option: string) => (values as Record<string, unknown>)[option] === true;
    const result = await command.run({ positionals, text, isSet, language, words });
    if (isSet('json')) process.stdout.write(`${JSON.stringify(result.value)}\n`);
    else if (result.lines.length > 0) process.stdout.write(`${result.lines.join('\n')}\n`);
    if (result.problem === undefined) return 0;
    process.stderr.write(`${result.problem}\n`);
    return 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${error.message} ${words('Gebruik', 'Usage')}: ${command.usage}`);
  }
}

/** One line on stderr that says what happened and what to do; 2 for wrong use, 1 for all else. */
function report(error: unknown, language: SentenceLanguage): number {
  const isOurs = error instanceof UsageError || error instanceof CommandFailure;
  const known = error instanceof AppError ? error : new AppError('internal');
  process.stderr.write(`${isOurs ? error.message : errorSentence(known, language)}\n`);
  if (!isOurs && !(error instanceof AppError) && process.env.RODEDRAAD_DEBUG) console.error(error);
  return error instanceof UsageError ? 2 : 1;
}

const args = process.argv.slice(2);
const language = languageOf(args);
const words: Words = (dutch, english) => (language === 'nl' ? dutch : english);
// A reader that stops early (head, less) is no failure of ours.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await runCommand(args, language, words).catch((error: unknown) => report(error, language));
