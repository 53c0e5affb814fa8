import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tablesOfClass } from '../../shared/model/tables.ts';
import { insertBatch } from './change-batch.ts';
import { recordChange, revertChange } from './change-log.ts';
import { newId } from './new-id.ts';
import { createProjectFile, type ProjectFile } from './project-file.ts';
import { name, sql } from './sql.ts';

let folder: string;
let file: ProjectFile;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rode-draad-log-'));
  file = createProjectFile(join(folder, 'a.draad'), 'Toets', { session: 'test' });
});
afterEach(() => {
  file.close();
  rmSync(folder, { recursive: true, force: true });
});

const now = '2024-01-01T00:00:00.000Z';
const change = <R>(work: () => R) =>
  file.transaction(() =>
    recordChange(file.db, { method: 'test', coderId: null, copyId: 'c', isUndoable: true }, work),
  );
const addCode = (id: string, parentId: string | null) =>
  file.db.run(
    sql`INSERT INTO code (id, parentId, position, name, colour, createdAt) VALUES (${id}, ${parentId}, 0, ${`Code ${id}`}, 1, ${now})`,
  );
const snapshot = () =>
  Object.fromEntries(
    tablesOfClass('tracked').map((table) => [
      table,
      file.db.all(sql`SELECT * FROM ${name(table)} ORDER BY id`),
    ]),
  );

describe('change log', () => {
  it('refuses a write to a tracked table outside a change', () => {
    expect(() => addCode('a', null)).toThrow('write outside a change');
    expect(file.db.value(sql`SELECT count(*) FROM code`)).toBe(0);
  });

  it('leaves no trace of a change that touched nothing', () => {
    const { change: done } = change(() => file.db.run(sql`UPDATE code SET name = 'x'`));
    expect(done).toBeNull();
    expect(file.db.value(sql`SELECT count(*) FROM change`)).toBe(0);
  });

  it('keeps NULL apart from absent in the before-images', () => {
    change(() => {
      addCode('a', null);
      addCode('b', 'a');
    });
    const before = snapshot();
    const { change: moved } = change(() => file.db.run(sql`UPDATE code SET parentId = NULL WHERE id = 'b'`));
    change(() => revertChange(file.db, moved?.seq ?? 0));
    expect(snapshot()).toEqual(before);
  });

  it('brings back everything a cascade took away', () => {
    change(() => {
      addCode('a', null);
      addCode('b', 'a');
      addCode('c', 'b');
    });
    const before = snapshot();
    const { change: removed } = change(() => file.db.run(sql`DELETE FROM code WHERE id = 'a'`));
    expect(file.db.value(sql`SELECT count(*) FROM code`)).toBe(0);
    change(() => revertChange(file.db, removed?.seq ?? 0));
    expect(snapshot()).toEqual(before);
  });

  it('undoes and redoes a batch by one entry per table, through a compressed copy', () => {
    const importId = newId();
    const before = snapshot();
    const { change: imported } = change(() => {
      file.db.run(
        sql`INSERT INTO import (id, kind, fileName, fileHash, settings, report, createdAt) VALUES (${importId}, 'survey', 'f', 'h', '{}', '{}', ${now})`,
      );
      insertBatch(file.db, importId, ['respondent'], () => {
        for (let n = 0; n < 12_000; n++) {
          file.db.run(
            sql`INSERT INTO respondent (id, externalId, label, position, importId) VALUES (${newId()}, ${String(n)}, ${`R ${n} 😀 "\\\u0000\n\u007f'`}, ${n}, ${importId})`,
          );
        }
      });
    });
    const after = snapshot();
    const inOrder = () => file.db.column(sql`SELECT externalId FROM respondent ORDER BY rowid`);
    const order = inOrder();
    expect(file.db.value(sql`SELECT count(*) FROM changeRow WHERE changeSeq = ${imported?.seq ?? 0}`)).toBe(
      2,
    );
    const { change: undone } = change(() => revertChange(file.db, imported?.seq ?? 0));
    expect(snapshot()).toEqual(before);
    change(() => revertChange(file.db, undone?.seq ?? 0));
    expect(snapshot()).toEqual(after);
    expect(inOrder()).toEqual(order);
    expect(file.db.value(sql`SELECT count(*) FROM changeBatch`)).toBe(0);
  });

  it('comes back identical from any sequence of steps, undone one by one', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), parent: fc.nat(20) }),
      fc.record({
        kind: fc.constant('rename' as const),
        target: fc.nat(20),
        name: fc.string({ minLength: 1, unit: 'grapheme' }),
      }),
      fc.record({ kind: fc.constant('remove' as const), target: fc.nat(20) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const states = [JSON.stringify(snapshot())];
        const seqs: number[] = [];
        for (const action of steps) {
          const { change: done } = change(() => {
            const ids = file.db.column<string>(sql`SELECT id FROM code ORDER BY id`);
            if (action.kind === 'add') addCode(newId(), ids[action.parent % (ids.length + 1)] ?? null);
            else if (ids.length > 0) {
              const id = ids[action.target % ids.length] ?? '';
              if (action.kind === 'rename')
                file.db.run(sql`UPDATE code SET name = ${action.name} WHERE id = ${id}`);
              else file.db.run(sql`DELETE FROM code WHERE id = ${id}`);
            }
          });
          if (!done) continue;
          seqs.push(done.seq);
          states.push(JSON.stringify(snapshot()));
        }
        for (const seq of seqs.reverse()) {
          expect(JSON.stringify(snapshot())).toBe(states.pop());
          change(() => revertChange(file.db, seq));
        }
        expect(JSON.stringify(snapshot())).toBe(states.pop());
      }),
      { numRuns: 40 },
    );
  });
});
