import { type Command, requireExtension, requirePositionals, UsageError } from '../command.ts';
import { runJob, withProjectToRead } from '../session.ts';

const report: Command = {
  usage: 'report PROJECT UIT.docx [--with-names]',
  options: { 'with-names': { type: 'boolean' } },
  async run(input) {
    const [project = '', out = ''] = requirePositionals(input, 2);
    requireExtension(input, out, ['.docx']);
    return withProjectToRead(project, async ({ client, writeTicket }) => {
      const { rows } = await runJob(client, 'export.word', {
        target: writeTicket(out),
        withNames: input.isSet('with-names'),
        language: input.language,
      });
      const line = input.words(`Rapport geschreven: ${out}`, `Report written: ${out}`);
      return { value: { file: out, rows }, lines: [line] };
    });
  },
};

const tables = ['codings', 'matrix', 'codebook'] as const;

const exportCommand: Command = {
  usage: 'export PROJECT UIT.csv [--what codings|matrix|codebook] [--with-names]',
  options: { what: { type: 'string' }, 'with-names': { type: 'boolean' } },
  async run(input) {
    const [project = '', out = ''] = requirePositionals(input, 2);
    requireExtension(input, out, ['.csv']);
    const what = tables.find((table) => table === (input.text('what') ?? 'codings'));
    if (!what) throw new UsageError(`--what: ${tables.join(', ')}`);
    return withProjectToRead(project, async ({ client, writeTicket }) => {
      const { rows } = await runJob(client, `export.${what}`, {
        target: writeTicket(out),
        withNames: input.isSet('with-names'),
      });
      const line = input.words(`${rows} rijen geschreven naar ${out}`, `${rows} rows written to ${out}`);
      return { value: { file: out, what, rows }, lines: [line] };
    });
  },
};

export const exportCommands = { report, export: exportCommand };
