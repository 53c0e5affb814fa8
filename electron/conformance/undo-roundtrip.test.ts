import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tablesOfClass } from '../../shared/model/tables.ts';
import { api, type Input, type Method, type MethodOfKind } from '../../shared/rpc/api.ts';
import { handlers } from '../backend/handlers.ts';
import { name, sql } from '../database/sql.ts';
import { allSamples } from '../testing/all-samples.ts';
import { buildWorld } from '../testing/build-world.ts';
import type { SampleWorld } from '../testing/sample-world.ts';
import { openTestProject, type TestProject } from '../testing/test-project.ts';

let project: TestProject;
let world: SampleWorld;
beforeEach(async () => {
  project = await openTestProject();
  world = await buildWorld(project);
});
afterEach(() => project.close());

/** Every tracked table, and the derived positions, which a revert must bring back as well. */
function snapshot(): Record<string, unknown[]> {
  const order = (table: string) => (table === 'codingPosition' ? sql`codingId` : sql`id`);
  return Object.fromEntries(
    [...tablesOfClass('tracked'), 'codingPosition'].map((table) => [
      table,
      project.db.all(sql`SELECT * FROM ${name(table)} ORDER BY ${order(table)}`),
    ]),
  );
}

const methods = Object.keys(api) as Method[];
const commands = methods.filter(
  (m): m is MethodOfKind<'command'> => api[m].kind === 'command' && !m.startsWith('history.'),
);
const committingJobs = methods.filter(
  (m): m is MethodOfKind<'job'> => api[m].kind === 'job' && handlers[m as MethodOfKind<'job'>] !== null,
);

describe('every command can be undone and redone', () => {
  for (const method of [...commands, ...committingJobs]) {
    it(method, async () => {
      const before = snapshot();
      const input = allSamples[method](world) as Input<typeof method>;
      if (api[method].kind === 'job') await project.runJob(method as MethodOfKind<'job'>, input as never);
      else await project.call(method, input);
      const after = snapshot();
      expect(after, 'a sample that changes nothing proves nothing').not.toEqual(before);
      await project.call('history.undo', {});
      expect(snapshot()).toEqual(before);
      await project.call('history.redo', {});
      expect(snapshot()).toEqual(after);
      await project.call('history.undo', {});
      expect(snapshot()).toEqual(before);
    });
  }
});
