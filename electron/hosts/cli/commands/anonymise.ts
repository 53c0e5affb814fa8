import { existsSync } from 'node:fs';
import { parse } from 'node:path';
import { groupIdentifiers } from '../../../../shared/features/anonymise/group-identifiers.ts';
import { defaultReplacement, nextNumber } from '../../../../shared/features/anonymise/number-pseudonyms.ts';
import { evaluationLabel } from '../../../../shared/language/identifiers/evaluation-label.ts';
import type { Finding } from '../../../../shared/language/identifiers/identifier-kind.ts';
import { AppError } from '../../../../shared/rpc/app-error.ts';
import type { Client } from '../../../../shared/rpc/client.ts';
import { findInTexts } from '../../../language/find-in-texts.ts';
import { readWholeText } from '../../read-whole-text.ts';
import {
  type Command,
  CommandFailure,
  requireExtension,
  requirePositionals,
  UsageError,
} from '../command.ts';
import { runJob, withProject } from '../session.ts';

type Identifier = {
  id: string;
  file: string;
  start: number;
  end: number;
  label: string;
  text: string;
  replacement: string;
  tier: string;
  /** 0-1; a project keeps the tier alone. */
  score?: number;
};

const pageSize = 500;
const textFiles = ['.txt', '.md', '.csv', '.vtt', '.srt'];
const maxDecided = 10_000;

/** Line ends as an import makes them, so that offsets are those of the text in a project. */
function readText(path: string): string {
  return readWholeText(path).replace(/\r\n?/g, '\n');
}

/** The files are searched as one project, so that a person has one replacement in all of them. */
function identifiersInFiles(paths: readonly string[]): Identifier[] {
  const found = findInTexts(paths.map(readText));
  const replacements = replacementsOf(found.flat());
  return paths.flatMap((file, i) =>
    (found[i] ?? []).map(({ kind, start, end, text, tier, score }) => ({
      id: parse(file).name,
      file,
      start,
      end,
      label: evaluationLabel(kind),
      text,
      replacement: replacements.get(`${kind} ${text}`) ?? defaultReplacement(kind, 1),
      tier,
      score,
    })),
  );
}

/** What stands for each spelling: those that may be one person, place or number share it. */
function replacementsOf(findings: readonly Finding[]): Map<string, string> {
  const forms = new Map(
    findings.map(({ kind, text }) => {
      const key = `${kind} ${text}`;
      return [key, { key, kind, text, count: 1, documents: [] }];
    }),
  );
  const texts: string[] = [];
  const replacements = new Map<string, string>();
  for (const { main, members } of groupIdentifiers([...forms.values()])) {
    const kind = forms.get(main)?.kind ?? 'other';
    const text = defaultReplacement(kind, nextNumber(kind, texts));
    texts.push(text);
    for (const key of members) replacements.set(key, text);
  }
  return replacements;
}

async function identifiersInProject(client: Client): Promise<Identifier[]> {
  await runJob(client, 'anonymise.scan', {});
  const groups = await client.call('anonymise.groups', {});
  const formOf = new Map(
    groups.flatMap(({ kind, text: replacement, forms }) =>
      forms.map(({ id, tier }): [string, Pick<Identifier, 'label' | 'replacement' | 'tier'>] => [
        id,
        { label: evaluationLabel(kind), replacement, tier },
      ]),
    ),
  );
  const found: Identifier[] = [];
  for (let total = 1; found.length < total; ) {
    const page = await client.call('anonymise.occurrences', { offset: found.length, limit: pageSize });
    total = page.total;
    if (page.rows.length === 0) break;
    for (const { formId, documentTitle, questionLabel, start, end, text } of page.rows) {
      const file = questionLabel ? `${questionLabel} ${documentTitle}` : documentTitle;
      const form = formOf.get(formId) ?? { label: '', replacement: '', tier: 'look' };
      found.push({ id: file, file, start, end, text, ...form });
    }
  }
  return found;
}

const identify: Command = {
  usage: 'identify PROJECT | identify --text BESTAND…',
  options: { text: { type: 'boolean' } },
  async run(input) {
    const paths = input.positionals;
    if (paths.length === 0) {
      throw new UsageError(input.words('Noem een project of bestanden.', 'Name a project or files.'));
    }
    let found: Identifier[];
    if (input.isSet('text')) {
      for (const path of paths) requireExtension(input, path, textFiles);
      found = identifiersInFiles(paths);
    } else {
      const [project = ''] = requirePositionals(input, 1);
      found = await withProject(project, ({ client }) => identifiersInProject(client));
    }
    const lines = found.map(({ file, start, end, label, text, replacement }) =>
      [file, `${start}-${end}`, label, text, replacement].join('\t'),
    );
    return { value: found, lines };
  },
};

const anonymise: Command = {
  usage: 'anonymise PROJECT [--accept-all]',
  options: { 'accept-all': { type: 'boolean' } },
  async run(input) {
    const [project = ''] = requirePositionals(input, 1);
    return withProject(project, async ({ client }) => {
      await runJob(client, 'anonymise.scan', {});
      const groups = await client.call('anonymise.groups', {});
      const open = groups.filter(({ state }) => state === 'open').map(({ id }) => id);
      if (input.isSet('accept-all')) {
        for (let at = 0; at < open.length; at += maxDecided) {
          const replacementIds = open.slice(at, at + maxDecided);
          await client.call('anonymise.decide', { replacementIds, state: 'accepted' });
        }
      }
      const applied = await client.call('anonymise.apply', {});
      const { openGroups, leaks } = await client.call('anonymise.leaks', {});
      const line = input.words(
        `${applied.replaced} plaatsen vervangen in ${applied.documents} bronnen en antwoorden; ${openGroups} nog te beoordelen; ${leaks.length} plaatsen waar een naam nog staat`,
        `${applied.replaced} places replaced in ${applied.documents} sources and answers; ${openGroups} still to review; ${leaks.length} places where a name still stands`,
      );
      return { value: { ...applied, openGroups, leaks }, lines: [line] };
    });
  },
};

function readPassword(path: string): string {
  const password = readText(path).replace(/\n+$/, '');
  if ([...password].length < 8) throw new AppError('invalid-input', { field: 'password-file' });
  return password;
}

const share: Command = {
  usage: 'share PROJECT UIT.draad [--password-file BESTAND]',
  options: { 'password-file': { type: 'string' } },
  async run(input) {
    const [project = '', out = ''] = requirePositionals(input, 2);
    requireExtension(input, out, ['.draad']);
    const keyFile = out.replace(/\.draad$/i, '.sleutel');
    const passwordFile = input.text('password-file');
    const taken = [out, ...(passwordFile === undefined ? [] : [keyFile])].find((path) => existsSync(path));
    if (taken) {
      throw new CommandFailure(
        input.words(
          `${taken} bestaat al. Er is niets overschreven; kies een andere naam.`,
          `${taken} exists already. Nothing was overwritten; choose another name.`,
        ),
      );
    }
    const password = passwordFile === undefined ? undefined : readPassword(passwordFile);
    return withProject(project, async ({ client, writeTicket }) => {
      const key = password === undefined ? {} : { password, keyTarget: writeTicket(keyFile) };
      const { proof } = await runJob(client, 'anonymise.share', { target: writeTicket(out), ...key });
      const value = { file: out, keyFile: password === undefined ? null : keyFile, proof };
      const clean = input.words(
        `${out}: nagezocht op ${proof.namesSought} namen in ${proof.values} waarden, ${proof.indexWords} woorden en ${proof.bytes} bytes; geen ervan staat erin`,
        `${out}: searched for ${proof.namesSought} names in ${proof.values} values, ${proof.indexWords} words and ${proof.bytes} bytes; none stands in it`,
      );
      const apart = input.words(
        `${keyFile}: de sleutel. Bewaar die ergens anders, met het wachtwoord apart.`,
        `${keyFile}: the key. Keep it elsewhere, with its password apart.`,
      );
      return { value, lines: value.keyFile ? [clean, apart] : [clean] };
    });
  },
};

export const anonymiseCommands = { identify, anonymise, share };
