import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TableName, tableClasses } from '../../shared/model/tables.ts';
import { api, type Method, type MethodOfKind } from '../../shared/rpc/api.ts';
import { handlers } from '../backend/handlers.ts';
import { createConnection } from '../database/connection.ts';
import type { QueryContext } from '../database/handler-types.ts';
import { allSamples } from '../testing/all-samples.ts';
import { buildWorld } from '../testing/build-world.ts';
import type { SampleWorld } from '../testing/sample-world.ts';
import { openTestProject, type TestProject } from '../testing/test-project.ts';

let project: TestProject;
let world: SampleWorld;
beforeAll(async () => {
  project = await openTestProject();
  world = await buildWorld(project);
});
afterAll(() => project.close());

const queries = (Object.keys(api) as Method[]).filter(
  (m): m is MethodOfKind<'query'> => api[m].kind === 'query',
);

describe('a query reads no table that its contract does not declare', () => {
  for (const method of queries.filter((m) => m !== 'project.check')) {
    it(method, () => {
      const statements = new Set<string>();
      const database = new Database(project.path, { readonly: true });
      const db = createConnection(database, { onStatement: (text) => statements.add(text) });
      const me = project.backend.desk.need().me;
      const handler = handlers[method] as (input: unknown, context: QueryContext) => unknown;
      const sample = allSamples[method] as (world: SampleWorld) => unknown;
      handler(api[method].input.parse(sample(world)), { db, me });
      const read = new Set([...statements].flatMap((text) => tablesRead(database, text)));
      database.close();
      expect(read.size, 'the query asked the database something').toBeGreaterThan(0);
      expect([...read].filter((table) => !api[method].reads.includes(table))).toEqual([]);
    });
  }
});

/** The tables a statement opens, from its program: OpenRead names a root page, virtual tables are named in VOpen. */
function tablesRead(database: Database.Database, text: string): TableName[] {
  if (!/^\s*(SELECT|WITH)/i.test(text)) return [];
  const roots = new Map(
    (
      database.prepare('SELECT rootpage, tbl_name FROM sqlite_schema WHERE rootpage > 0').all() as {
        rootpage: number;
        tbl_name: string;
      }[]
    ).map((row) => [row.rootpage, row.tbl_name]),
  );
  const statement = database.prepare(`EXPLAIN ${text}`);
  const parameters = Array.from({ length: (text.match(/\?/g) ?? []).length }, () => '[]');
  const program = statement.all(...parameters) as { opcode: string; p2: number; p3: number }[];
  const opened = program
    .filter((step) => step.opcode === 'OpenRead' && step.p3 === 0)
    .map((step) => roots.get(step.p2) ?? '');
  if (program.some((step) => step.opcode === 'VOpen') && text.includes('documentFts'))
    opened.push('documentFts');
  return opened.filter((table): table is TableName => table in tableClasses);
}
