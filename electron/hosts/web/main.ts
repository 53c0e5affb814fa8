import { parseArgs } from 'node:util';
import { runWebHost } from './run-web-host.ts';

const usage = 'Gebruik: node electron/hosts/web/main.ts [PROJECT.draad] [--port N] [--no-open]\n';

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
      allowPositionals: true,
    });
    const port = Number(values.port ?? 0);
    if (positionals.length > 1 || !Number.isInteger(port) || port < 0 || port > 65_535) return null;
    return { projectPath: positionals[0] ?? null, port, opensBrowser: !values['no-open'] };
  } catch {
    return null;
  }
}

const options = readArguments();
if (options) process.exitCode = await runWebHost(options);
else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
