import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../../../shared/rpc/app-error.ts';
import { type Command, requireExtension, requirePositionals } from '../command.ts';
import { withBackend, withProject, withProjectToRead } from '../session.ts';

const newProject: Command = {
  usage: 'new PROJECT.draad [--name NAAM]',
  options: { name: { type: 'string' } },
  async run(input) {
    const [path = ''] = requirePositionals(input, 1);
    requireExtension(input, path, ['.draad']);
    if (existsSync(path)) throw new AppError('file-exists');
    const name = input.text('name') ?? basename(path).slice(0, -'.draad'.length);
    return withBackend(async ({ client, writeTicket }) => {
      await client.call('project.create', { ticket: writeTicket(path), name });
      return {
        value: { project: path, name },
        lines: [input.words(`Leeg project gemaakt: ${path}`, `Empty project made: ${path}`)],
      };
    });
  },
};

const check: Command = {
  usage: 'check PROJECT',
  options: {},
  async run(input) {
    const [path = ''] = requirePositionals(input, 1);
    return withProjectToRead(path, async ({ client }) => {
      const result = await client.call('project.check', {});
      const { problems, documents, answers, respondents, codes, codings } = result;
      const lines = [
        input.words(
          `${documents} bronnen, ${answers} antwoorden, ${respondents} respondenten, ${codes} codes, ${codings} coderingen`,
          `${documents} sources, ${answers} answers, ${respondents} respondents, ${codes} codes, ${codings} codings`,
        ),
        ...problems.map(({ key, table, id, count }) => `${key} ${table} ${id} ${count}`),
      ];
      if (problems.length === 0) {
        return { value: result, lines: [...lines, input.words('Alles klopt.', 'All is well.')] };
      }
      const problem = input.words(
        `Er zijn ${problems.length} problemen gevonden. Werk verder in een kopie of een herstelpunt.`,
        `${problems.length} problems were found. Work on in a copy or a restore point.`,
      );
      return { value: result, lines, problem };
    });
  },
};

const history: Command = {
  usage: 'history PROJECT',
  options: {},
  async run(input) {
    const [path = ''] = requirePositionals(input, 1);
    return withProjectToRead(path, async ({ client }) => {
      const pageSize = 1000;
      const changes = await client.call('history.list', { limit: pageSize });
      for (let page = changes; page.length === pageSize; ) {
        page = await client.call('history.list', { limit: pageSize, before: page.at(-1)?.seq });
        changes.push(...page);
      }
      const lines = changes.map(({ seq, at, coderName, method, count, subject, state }) =>
        [seq, at, coderName, method, count, subject, state].join('\t'),
      );
      return { value: changes, lines };
    });
  },
};

function lastStep(direction: 'undo' | 'redo'): Command {
  return {
    usage: `${direction} PROJECT`,
    options: {},
    async run(input) {
      const [path = ''] = requirePositionals(input, 1);
      return withProject(path, async ({ client }) => {
        const change = await client.call(`history.${direction}`, {});
        const done = direction === 'undo' ? 'Ongedaan gemaakt' : 'Opnieuw gedaan';
        const line = input.words(done, direction === 'undo' ? 'Undone' : 'Redone');
        return { value: change, lines: [`${line}: ${change.method} ${change.subject}`.trim()] };
      });
    },
  };
}

export const projectCommands = {
  new: newProject,
  check,
  history,
  undo: lastStep('undo'),
  redo: lastStep('redo'),
};
