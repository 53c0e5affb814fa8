import type { ParseArgsOptionsConfig } from 'node:util';
import type { SentenceLanguage } from '../../../shared/features/project/error-sentences.ts';

/** Picks the words of the chosen language. */
export type Words = (dutch: string, english: string) => string;

export type CommandInput = {
  positionals: string[];
  /** A text option as given, or undefined. */
  text(name: string): string | undefined;
  isSet(name: string): boolean;
  language: SentenceLanguage;
  words: Words;
};

/** `value` is what --json prints; `lines` what people read. `problem` makes the command end with 1 all the same. */
type CommandResult = { value: unknown; lines: string[]; problem?: string };

export type Command = {
  usage: string;
  options: ParseArgsOptionsConfig;
  run(input: CommandInput): Promise<CommandResult>;
};

/** Wrong use of the command line: exit code 2. */
export class UsageError extends Error {}

/** Something that went wrong outside the back end, already worded: exit code 1. */
export class CommandFailure extends Error {}

export function requirePositionals(input: CommandInput, count: number): string[] {
  if (input.positionals.length !== count) {
    throw new UsageError(
      input.words('Er ontbreekt iets of er staat iets te veel.', 'Something is missing or too much.'),
    );
  }
  return input.positionals;
}

export function requireText(input: CommandInput, name: string): string {
  const value = input.text(name);
  if (value === undefined) throw new UsageError(input.words(`--${name} ontbreekt.`, `--${name} is missing.`));
  return value;
}

/** Ends with 2 and says what there is, so that nobody has to guess which formats are made. */
export function requireExtension(input: CommandInput, path: string, extensions: readonly string[]): void {
  if (extensions.some((extension) => path.toLowerCase().endsWith(extension))) return;
  const known = extensions.join(', ');
  throw new UsageError(
    input.words(
      `Dit soort bestand kan hier niet. Wat kan: ${known}.`,
      `This kind of file is not possible here. Possible: ${known}.`,
    ),
  );
}

export function splitList(value: string | undefined): string[] | undefined {
  return value
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
