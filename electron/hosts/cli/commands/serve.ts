import { runWebHost } from '../../web/run-web-host.ts';
import { type Command, CommandFailure, UsageError } from '../command.ts';

const serve: Command = {
  usage: 'serve [PROJECT] [--port N] [--open]',
  options: { port: { type: 'string' }, open: { type: 'boolean' } },
  async run(input) {
    const port = Number(input.text('port') ?? 0);
    if (input.positionals.length > 1 || !Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new UsageError(
        input.words('Hoogstens één project, en een poort tot 65535.', 'One project, port up to 65535.'),
      );
    }
    const projectPath = input.positionals[0] ?? null;
    const code = await runWebHost({ projectPath, port, opensBrowser: input.isSet('open') });
    if (code !== 0)
      throw new CommandFailure(input.words('Het venster is niet geopend.', 'The window was not opened.'));
    return { value: null, lines: [] };
  },
};

export const serveCommands = { serve };
