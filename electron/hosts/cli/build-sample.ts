import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { DocumentText } from '../../../shared/features/documents/documents.contract.ts';
import type { SurveyPlan } from '../../../shared/features/import/import.contract.ts';
import { CodePointOffset } from '../../../shared/text/offsets.ts';
import { sampleFolder } from '../folders.ts';
import { CommandFailure } from './command.ts';
import { findQuote } from './find-sample-quote.ts';
import { runJob, type Session, withBackend } from './session.ts';

const SpeakerFile = z.object({
  label: z.string(),
  interviewer: z.boolean(),
  respondent: z.string().nullable(),
});
const ConversationsFile = z.object({
  documents: z.array(
    z.object({
      file: z.string(),
      title: z.string(),
      speakers: z.array(SpeakerFile),
      respondent: z.object({ label: z.string(), age: z.number(), group: z.string(), memo: z.string() }),
      /** Who else of the household spoke. */
      others: z.array(z.object({ label: z.string(), age: z.number(), group: z.string() })).default([]),
    }),
  ),
  memos: z.array(z.object({ file: z.string(), quote: z.string(), text: z.string() })),
});
const CodingsFile = z.array(z.object({ file: z.string(), quote: z.string(), code: z.string() }));
const ThemesFile = z.array(
  z.object({ title: z.string(), codes: z.array(z.string()), text: z.array(z.string()) }),
);

/** By the column of the export: what a question is called in the project, and how it was asked. */
const questions: Record<string, { label: string; text: string }> = {
  v8_open: { label: 'V8', text: 'Wat ging er goed bij uw aanvraag?' },
  v12_open: { label: 'V12', text: 'Wat had er beter gekund aan het gesprek met de gemeente?' },
};
const quotesPerTheme = 5;
const alone = new Set(['Geen opmerking', 'Overig']);

function readSample<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(join(sampleFolder, name), 'utf8')));
}

/** Fills the open project with the sample material, by the same calls the window makes. */
export async function buildSample(session: Session): Promise<void> {
  const { client, readTicket } = session;
  const sample = (name: string) => readTicket(join(sampleFolder, name));
  await runJob(client, 'codebook.importFile', { ticket: sample('codeboek.csv') });
  const codes = await client.call('codebook.list', {});
  for (const { id, name } of codes) {
    // An answer with nothing to code, or with something no code is for, has no other code.
    if (alone.has(name)) await client.call('codebook.update', { codeId: id, fields: { isExclusive: true } });
  }
  const conversations = readSample('gesprekken.json', ConversationsFile);
  const documents = await importConversations(session, conversations);
  await importSurvey(session);
  await describeRespondents(session, conversations);
  await codeConversations(session, documents, codes, conversations.memos);
  await writeThemes(session, codes);
}

type Conversations = z.infer<typeof ConversationsFile>;

async function importConversations({ client, readTicket }: Session, { documents }: Conversations) {
  const files = documents.map(({ file, title, speakers }) => ({
    ticket: readTicket(join(sampleFolder, file)),
    title,
    speakers: speakers.map(({ label, interviewer, respondent }) => ({
      label,
      isInterviewer: interviewer,
      respondentLabel: respondent,
    })),
  }));
  const reports = await runJob(client, 'import.transcripts', { files });
  const byFile = new Map<string, DocumentText>();
  for (const [at, { file }] of documents.entries()) {
    const [documentId] = reports[at]?.documentIds ?? [];
    if (documentId) byFile.set(file, await client.call('documents.get', { documentId }));
  }
  return byFile;
}

/** The codes of the first half of the respondents: the rest is left to do, so that suggestions have something to show. */
function writeHalfOfCodes(folder: string): string {
  const lines = (name: string) => readFileSync(join(sampleFolder, name), 'latin1').split(/\r?\n/u);
  const numbers = lines('enquete.csv').flatMap((line) => /^\d+(?=;)/u.exec(line) ?? []);
  const half = new Set<string>(numbers.slice(0, Math.ceil(numbers.length / 2)));
  const [head = '', ...codings] = lines('enquete-codes.csv');
  const kept = codings.filter((line) => half.has(line.split(';')[0] ?? ''));
  const path = join(folder, 'enquete-codes.csv');
  writeFileSync(path, [head, ...kept, ''].join('\n'), 'latin1');
  return path;
}

async function importSurvey({ client, readTicket }: Session): Promise<void> {
  const ticket = readTicket(join(sampleFolder, 'enquete.csv'));
  const [preview] = await runJob(client, 'import.preview', { files: [{ ticket, as: 'survey' }] });
  if (preview?.kind !== 'survey')
    throw new CommandFailure('Het voorbeeldbestand enquete.csv is niet te lezen.');
  const columns: SurveyPlan['columns'] = preview.columns.map(({ name, role, type, missing }) => ({
    name,
    role: name in questions ? 'answer' : role === 'answer' ? 'variable' : role,
    type,
    missing,
    questionText: questions[name]?.text,
  }));
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-codes-'));
  try {
    const codesFileTicket = readTicket(writeHalfOfCodes(folder));
    await runJob(client, 'import.survey', { ticket, dialect: preview.dialect, columns, codesFileTicket });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const { id, label } of await client.call('answers.questions', {})) {
    const known = questions[label];
    if (known) await client.call('answers.updateQuestion', { questionId: id, label: known.label });
  }
}

/** Age and group of those who were interviewed, and what the researcher noted about them. */
async function describeRespondents({ client }: Session, { documents }: Conversations): Promise<void> {
  const variables = await client.call('respondents.variables', {});
  const known = variables.find(({ name }) => name === 'leeftijd')?.id;
  const age =
    known ?? (await client.call('respondents.createVariable', { name: 'leeftijd', type: 'number' })).id;
  const group = await client.call('respondents.createVariable', { name: 'groep', type: 'category' });
  const { rows } = await client.call('respondents.list', { limit: 1000 });
  const described = documents.flatMap(({ respondent, others }) => [
    respondent,
    ...others.map((other) => ({ ...other, memo: '' })),
  ]);
  for (const respondent of described) {
    const row = rows.find(({ label }) => label === respondent.label);
    if (!row) continue;
    const values = { ...row.values, [age]: respondent.age, [group.id]: respondent.group };
    await client.call('respondents.update', { respondentId: row.id, values });
    if (respondent.memo === '') continue;
    await client.call('memos.create', {
      subjectTable: 'respondent',
      subjectId: row.id,
      text: respondent.memo,
    });
  }
}

function codeNamed(codes: readonly Code[], name: string): Code {
  const code = codes.find((candidate) => candidate.name === name);
  if (!code)
    throw new CommandFailure(`De code '${name}' van het voorbeeldmateriaal staat niet in codeboek.csv.`);
  return code;
}

async function codeConversations(
  { client }: Session,
  documents: ReadonlyMap<string, DocumentText>,
  codes: readonly Code[],
  memos: Conversations['memos'],
): Promise<void> {
  const codingIds = new Map<string, string>();
  for (const { file, quote, code } of readSample('gesprekken-codes.json', CodingsFile)) {
    const document = documents.get(file);
    const range = document && findQuote(document.text, quote);
    if (!document || !range)
      throw new CommandFailure(`Een citaat van ${file} staat niet in het gesprek: ${quote}`);
    const coding = await client.call('coding.apply', {
      documentId: document.id,
      revisionId: document.revisionId,
      codeId: codeNamed(codes, code).id,
      start: CodePointOffset.parse(range.start),
      end: CodePointOffset.parse(range.end),
    });
    codingIds.set(`${file} ${quote}`, coding.id);
  }
  for (const { file, quote, text } of memos) {
    const codingId = codingIds.get(`${file} ${quote}`);
    const documentId = documents.get(file)?.id;
    if (codingId) await client.call('memos.create', { subjectTable: 'coding', subjectId: codingId, text });
    else if (documentId)
      await client.call('memos.create', { subjectTable: 'document', subjectId: documentId, text });
  }
}

/** Paragraphs as the editor for theme texts stores them (Lexical's serialised state). */
function richText(paragraphs: readonly string[]): string {
  const block = { direction: 'ltr', format: '', indent: 0, version: 1 };
  const children = paragraphs.map((text) => ({
    ...block,
    type: 'paragraph',
    textFormat: 0,
    textStyle: '',
    children: [{ type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }],
  }));
  return JSON.stringify({ root: { ...block, type: 'root', children } });
}

async function writeThemes({ client }: Session, codes: readonly Code[]): Promise<void> {
  for (const { title, codes: names, text } of readSample('themas.json', ThemesFile)) {
    const codeIds = names.map((name) => codeNamed(codes, name).id);
    const { id: themeId } = await client.call('themes.create', { title, codeIds });
    await client.call('themes.setText', { themeId, body: richText(text), bodyText: text.join('\n\n') });
    const quotes = await client.call('themes.suggestQuotes', { themeId, limit: quotesPerTheme });
    const codingIds = quotes.map(({ codingId }) => codingId);
    if (codingIds.length > 0) await client.call('themes.addQuotes', { themeId, codingIds });
  }
}

/** Made apart from this machine's own settings: no account name and no recent project may get into it or from it. */
async function writeSampleProject(target: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-sample-'));
  const made = join(folder, 'voorbeeldproject.draad');
  const own = { coderName: 'Onderzoeker', settingsFolder: join(folder, 'settings') };
  try {
    await withBackend(async (session) => {
      const ticket = session.writeTicket(made);
      await session.client.call('project.create', { ticket, name: 'Voorbeeld: hulp thuis' });
      await buildSample(session);
    }, own);
    copyFileSync(made, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const target = join(sampleFolder, 'voorbeeldproject.draad');
  await writeSampleProject(target);
  process.stderr.write(`Voorbeeldproject gemaakt: ${target}\n`);
}
