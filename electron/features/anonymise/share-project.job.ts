import { rmSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FileTicket } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import type { ReadableDb, WritableDb } from '../../database/connection.ts';
import type { JobContext, JobRun } from '../../database/handler-types.ts';
import { writeShareFile } from '../../database/share-file.ts';
import { sql } from '../../database/sql.ts';
import { indexSlice } from '../search/index-documents.ts';
import { namesToKeepOut, storedForms, storedGroups } from './anonymise.sql.ts';
import { countOpenGroups } from './find-leaks.ts';
import { type KeyEntry, writeKeyFile } from './key-file.ts';
import { proveClean } from './prove-clean.ts';

const indexedAtATime = 500;

/** Writes a copy to share, proves that no name stands in it, and only then writes the key. */
export const shareProject: JobRun<'anonymise.share'> = async ({ password }, context) => {
  const db = context.db();
  requireAllDecided(db);
  const names = namesToKeepOut(db);
  const share = context.output('deelkopie.draad');
  try {
    await writeShareFile(db, share.path, {
      onRows: (done, total) => report(context, 'write', done, total),
      buildIndex: (target) => buildIndex(target, context),
    });
    const { proof, count, tables } = await proveClean(share.path, names, (done) =>
      report(context, 'prove', done),
    );
    if (count > 0) throw new AppError('contains-names', { count, tables });
    const key = password === undefined ? null : context.output('sleutel.draadsleutel');
    if (key && password !== undefined) writeKeyFile(key.path, keyEntries(db), password);
    return {
      ticket: share.ticket as FileTicket,
      fileName: 'deelkopie.draad',
      keyTicket: key ? (key.ticket as FileTicket) : null,
      keyFileName: key ? 'sleutel.draadsleutel' : null,
      proof,
    };
  } catch (error) {
    rmSync(share.path, { force: true });
    rmSync(`${share.path}-journal`, { force: true });
    throw error;
  }
};

/** What nobody looked at yet, or was accepted and not replaced, cannot be known to be gone. */
function requireAllDecided(db: ReadableDb): void {
  const openGroups = countOpenGroups(db);
  const unapplied =
    db.value<number>(sql`SELECT count(*) FROM replacement WHERE state = 'accepted' AND isApplied = 0`) ?? 0;
  if (openGroups + unapplied > 0) throw new AppError('contains-names', { openGroups, unapplied });
}

/** Lets a message of Cancel in; `progress` then throws. */
async function report(context: JobContext, step: string, done: number, total?: number): Promise<void> {
  await nextTurn();
  context.progress(step, done, total);
}

async function buildIndex(target: WritableDb, context: JobContext): Promise<void> {
  const total = target.value<number>(sql`SELECT count(*) FROM document`) ?? 0;
  target.run(sql`BEGIN`);
  for (
    let indexed = indexSlice(target, indexedAtATime), done = 0;
    indexed > 0;
    indexed = indexSlice(target, indexedAtATime)
  ) {
    done += indexed;
    await report(context, 'index', Math.min(done, total), total);
  }
  target.run(sql`COMMIT`);
}

function keyEntries(db: ReadableDb): KeyEntry[] {
  const forms = storedForms(db).filter((form) => form.isRejected === 0);
  return storedGroups(db)
    .filter((group) => group.state === 'accepted' || group.isApplied === 1)
    .map(({ id, text, kind }) => ({
      text,
      kind,
      forms: forms.filter((form) => form.replacementId === id).map((form) => form.text),
    }));
}
