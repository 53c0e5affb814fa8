import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Client } from '../../../../shared/rpc/client.ts';
import { freePath } from '../../free-path.ts';
import { buildSample } from '../build-sample.ts';
import { type Command, CommandFailure, UsageError, type Words } from '../command.ts';
import { addMissedIdentifiers } from '../sample-identifiers.ts';
import { runJob, withBackend } from '../session.ts';

const codedByWords = { code: 'Wachten op besluit', query: 'wachten OR "weken gewacht"' };
async function codeByWords(client: Client): Promise<number> {
  const codes = await client.call('codebook.list', {});
  const code = codes.find(({ name }) => name === codedByWords.code);
  if (!code) throw new CommandFailure(`De code '${codedByWords.code}' staat niet in het codeboek.`);
  const { applied } = await client.call('search.codeAll', {
    query: codedByWords.query,
    scope: { kinds: ['answer'] },
    codeId: code.id,
    extent: 'sentence',
  });
  return applied;
}

type Anonymised = { found: number; listed: number; missed: number; replaced: number };

/**
 * `found` counts the spellings that the computer found; of the `listed` ones, which a reader made a list of, `missed`
 * had to be pointed out.
 */
async function anonymiseAll(client: Client): Promise<Anonymised> {
  await runJob(client, 'anonymise.scan', {});
  const groups = await client.call('anonymise.groups', {});
  const found = groups.reduce((sum, group) => sum + group.forms.length, 0);
  const replaced = await replaceAll(client);
  const { listed, missed } = await addMissedIdentifiers(client);
  return { found, listed, missed, replaced: replaced + (await replaceAll(client)) };
}

/** Accepts what is open and replaces it in the texts. */
async function replaceAll(client: Client): Promise<number> {
  const groups = await client.call('anonymise.groups', {});
  const replacementIds = groups.filter(({ state }) => state === 'open').map(({ id }) => id);
  if (replacementIds.length > 0) {
    await client.call('anonymise.decide', { replacementIds, state: 'accepted' });
  }
  return (await client.call('anonymise.apply', {})).replaced;
}

function lines(folder: string, files: Record<string, string>, counts: DemoCounts, words: Words): string[] {
  const about: Record<string, string> = {
    project: words('het project', 'the project'),
    report: words('het rapport in Word', 'the report in Word'),
    codings: words('alle coderingen', 'all codings'),
    matrix: words('respondenten bij codes, 0 of 1', 'respondents by codes, 0 or 1'),
    codebook: words('het codeboek', 'the codebook'),
    share: words(
      'het deelbestand, nagezocht op wat vervangen is',
      'the share file, searched for what was replaced',
    ),
    key: words(
      'de sleutel (welke naam wat werd), versleuteld',
      'the key (which name became what), encrypted',
    ),
    password: words('het wachtwoord van de sleutel', 'the password of the key'),
  };
  return [
    words(
      `Klaar: ${counts.codings} coderingen, waarvan ${counts.byWords} door te zoeken.`,
      `Done: ${counts.codings} codings, ${counts.byWords} of them by searching.`,
    ),
    words(
      `Persoonsgegevens: ${counts.found} schrijfwijzen gevonden en ${counts.replaced} keer vervangen in de teksten.`,
      `Personal data: ${counts.found} spellings found, replaced ${counts.replaced} times in the texts.`,
    ),
    words(
      `Van de ${counts.listed} namen en nummers die een lezer opschreef, moesten er ${counts.missed} met de hand worden aangewezen.`,
      `Of the ${counts.listed} names and numbers that a reader wrote down, ${counts.missed} had to be pointed out by hand.`,
    ),
    words(`Alles ligt in ${folder}:`, `Everything lies in ${folder}:`),
    ...Object.entries(files).map(([key, file]) => `  ${file}  ${about[key] ?? ''}`),
  ];
}

type DemoCounts = Anonymised & { codings: number; byWords: number };

const demo: Command = {
  usage: 'demo [MAP]',
  options: {},
  async run(input) {
    if (input.positionals.length > 1)
      throw new UsageError(input.words('Noem hoogstens één map.', 'One folder.'));
    const given = input.positionals[0];
    const folder = given === undefined ? freePath(resolve('out'), 'demo') : resolve(given);
    const files = {
      project: join(folder, 'voorbeeld.draad'),
      report: join(folder, 'rapport.docx'),
      codings: join(folder, 'coderingen.csv'),
      matrix: join(folder, 'respondenten-codes.csv'),
      codebook: join(folder, 'codeboek.csv'),
      share: join(folder, 'deelbestand.draad'),
      key: join(folder, 'sleutel', 'deelbestand.sleutel'),
      password: join(folder, 'sleutel', 'wachtwoord.txt'),
    };
    const taken = Object.values(files).find((file) => existsSync(file));
    if (taken) {
      throw new CommandFailure(
        input.words(
          `${taken} bestaat al. Er is niets overschreven; kies een lege map.`,
          `${taken} exists already. Nothing was overwritten; choose an empty folder.`,
        ),
      );
    }
    mkdirSync(dirname(files.key), { recursive: true });
    const password = randomBytes(12).toString('base64url');
    writeFileSync(files.password, `${password}\n`, { mode: 0o600 });
    // The share holds the coder's name; the account on this machine is nobody's business.
    const coderName = input.words('Onderzoeker', 'Researcher');
    return withBackend(
      async (session) => {
        const { client, writeTicket } = session;
        const name = input.words('Voorbeeld: hulp thuis', 'Sample: help at home');
        await client.call('project.create', { ticket: writeTicket(files.project), name });
        await buildSample(session);
        const byWords = await codeByWords(client);
        const anonymised = await anonymiseAll(client);
        await runJob(client, 'export.word', { target: writeTicket(files.report), language: input.language });
        const { rows: codings } = await runJob(client, 'export.codings', {
          target: writeTicket(files.codings),
        });
        await runJob(client, 'export.matrix', { target: writeTicket(files.matrix) });
        await runJob(client, 'export.codebook', { target: writeTicket(files.codebook) });
        const { proof } = await runJob(client, 'anonymise.share', {
          target: writeTicket(files.share),
          password,
          keyTarget: writeTicket(files.key),
        });
        const counts = { codings, byWords, ...anonymised };
        return {
          value: { folder, files, ...counts, proof },
          lines: lines(folder, files, counts, input.words),
        };
      },
      { coderName },
    );
  },
};

export const demoCommands = { demo };
