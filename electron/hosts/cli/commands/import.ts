import { parse } from 'node:path';
import type { ImportPreview, ImportReport } from '../../../../shared/features/import/import.contract.ts';
import { type Command, type CommandInput, requireExtension, splitList, UsageError } from '../command.ts';
import { runJob, type Session, withProject } from '../session.ts';
import { planSurvey } from '../survey-roles.ts';

type Done = { value: unknown; lines: string[]; hasFailed: boolean };

function kindOf(input: CommandInput): 'transcript' | 'survey' | undefined {
  const kind = input.text('kind');
  if (kind === undefined || kind === 'transcript' || kind === 'survey') return kind;
  throw new UsageError(
    input.words('--kind is transcript of survey.', '--kind is either transcript or survey.'),
  );
}

function describeReport(report: ImportReport, input: CommandInput): string[] {
  const { words } = input;
  const head =
    report.kind === 'survey'
      ? words(
          `${report.fileName}: vragenlijst, ${report.answers} antwoorden van ${report.respondents} respondenten, ${report.codings} coderingen`,
          `${report.fileName}: survey, ${report.answers} answers of ${report.respondents} respondents, ${report.codings} codings`,
        )
      : words(
          `${report.fileName}: gesprek, ${report.characters} tekens, ${report.turns} beurten, ${report.respondents} respondenten`,
          `${report.fileName}: transcript, ${report.characters} characters, ${report.turns} turns, ${report.respondents} respondents`,
        );
  const already = words(
    `  ${report.alreadyThere} stonden al in het project en zijn zo gebleven`,
    `  ${report.alreadyThere} were in the project already and were left as they are`,
  );
  return [
    head,
    ...(report.alreadyThere > 0 ? [already] : []),
    ...report.changes.map(({ kind, count }) => `  ${kind}: ${count}`),
    ...report.rejected.map(({ row, reason }) =>
      words(`  rij ${row} overgeslagen: ${reason}`, `  row ${row} skipped: ${reason}`),
    ),
  ];
}

function describePreview(preview: ImportPreview, input: CommandInput): string[] {
  const { words } = input;
  if (preview.kind === 'failed') {
    const { code, reason } = preview.error;
    return [
      words(
        `${preview.fileName}: niet te lezen (${reason || code})`,
        `${preview.fileName}: cannot be read (${reason || code})`,
      ),
    ];
  }
  if (preview.kind === 'transcript') {
    const { fileName, characters, turns } = preview;
    const speakers = preview.speakers.map(({ label }) => label).join(', ');
    return [
      words(
        `${fileName}: gesprek, ${characters} tekens, ${turns} beurten; sprekers: ${speakers}`,
        `${fileName}: transcript, ${characters} characters, ${turns} turns; speakers: ${speakers}`,
      ),
    ];
  }
  return [
    words(
      `${preview.fileName}: vragenlijst, ${preview.rows} rijen, ${preview.rejectedCount} overgeslagen`,
      `${preview.fileName}: survey, ${preview.rows} rows, ${preview.rejectedCount} skipped`,
    ),
    ...preview.columns.map(({ name, role, type }) => `  ${name}: ${role} (${type})`),
  ];
}

async function importOne(preview: ImportPreview, input: CommandInput, session: Session): Promise<Done> {
  if (preview.kind === 'failed') {
    return { value: preview, lines: describePreview(preview, input), hasFailed: true };
  }
  const wanted = {
    id: input.text('id'),
    answers: splitList(input.text('answers')),
    variables: splitList(input.text('variables')),
    weight: input.text('weight'),
    codes: input.text('codes'),
  };
  const plan = preview.kind === 'survey' ? planSurvey(preview, wanted, input.words) : null;
  if (input.isSet('dry-run')) {
    const planned =
      preview.kind === 'survey' && plan
        ? {
            ...preview,
            columns: preview.columns.map((column, at) => ({
              ...column,
              role: plan.columns[at]?.role ?? column.role,
            })),
          }
        : preview;
    return { value: planned, lines: describePreview(planned, input), hasFailed: false };
  }
  const reports = plan
    ? [
        await runJob(session.client, 'import.survey', {
          ...plan,
          codesColumn: wanted.codes,
          ...codesFile(input, session),
        }),
      ]
    : await runJob(session.client, 'import.transcripts', {
        files: [{ ticket: preview.ticket, title: parse(preview.fileName).name }],
      });
  return {
    value: reports.length === 1 ? reports[0] : reports,
    lines: reports.flatMap((report) => describeReport(report, input)),
    hasFailed: false,
  };
}

function codesFile(input: CommandInput, session: Session) {
  const path = input.text('codes-file');
  return path === undefined ? {} : { codesFileTicket: session.readTicket(path) };
}

const importCommand: Command = {
  usage:
    'import PROJECT BESTAND… [--kind transcript|survey] [--id KOL] [--answers KOL,…] [--variables KOL,…] [--weight KOL] [--codes KOL] [--codes-file BESTAND] [--dry-run]',
  options: {
    kind: { type: 'string' },
    id: { type: 'string' },
    answers: { type: 'string' },
    variables: { type: 'string' },
    weight: { type: 'string' },
    codes: { type: 'string' },
    'codes-file': { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(input) {
    const [project, ...paths] = input.positionals;
    if (project === undefined || paths.length === 0) {
      throw new UsageError(
        input.words('Noem een project en een of meer bestanden.', 'Name a project and files.'),
      );
    }
    const as = kindOf(input);
    return withProject(project, async (session) => {
      const files = paths.map((path) => ({ ticket: session.readTicket(path), as }));
      const previews = await runJob(session.client, 'import.preview', { files });
      const done: Done[] = [];
      // One after another: each is a step of its own, and a later file may hold respondents of an earlier one.
      for (const preview of previews) done.push(await importOne(preview, input, session));
      const failed = done.filter(({ hasFailed }) => hasFailed).length;
      const result = {
        value: { files: done.map(({ value }) => value) },
        lines: done.flatMap(({ lines }) => lines),
      };
      if (failed === 0) return result;
      const problem = input.words(
        `${failed} van ${done.length} bestanden niet ingelezen; de andere wel. Controleer die bestanden en probeer ze opnieuw.`,
        `${failed} of ${done.length} files not imported; the others were. Check those files and try them again.`,
      );
      return { ...result, problem };
    });
  },
};

const codebook: Command = {
  usage: 'codebook PROJECT import|export BESTAND',
  options: {},
  async run(input) {
    const [project, action, path] = input.positionals;
    const isKnown = action === 'import' || action === 'export';
    if (project === undefined || path === undefined || !isKnown || input.positionals.length > 3) {
      throw new UsageError(
        input.words('Zeg import of export en een bestand.', 'Say import or export and a file.'),
      );
    }
    requireExtension(input, path, action === 'import' ? ['.csv', '.txt'] : ['.csv']);
    return withProject(project, async (session) => {
      if (action === 'export') {
        const target = session.writeTicket(path);
        const { rows } = await runJob(session.client, 'export.codebook', { target });
        const line = input.words(`${rows} codes geschreven naar ${path}`, `${rows} codes written to ${path}`);
        return { value: { file: path, codes: rows }, lines: [line] };
      }
      const ticket = session.readTicket(path);
      const { added, updated } = await runJob(session.client, 'codebook.importFile', { ticket });
      const line = input.words(
        `${added} codes erbij, ${updated} bijgewerkt`,
        `${added} codes added, ${updated} updated`,
      );
      return { value: { added, updated }, lines: [line] };
    });
  },
};

export const importCommands = { import: importCommand, codebook };
