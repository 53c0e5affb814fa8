import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../shared/rpc/api.ts';
import { createClient } from '../../shared/rpc/client.ts';
import { startBackend } from '../hosts/backend-process.ts';

/**
 * A process to be killed: imports a survey and then codes without end, printing each step that was acknowledged.
 * Arguments: project folder, survey file.
 */
const [folder = '', surveyFile = ''] = process.argv.slice(2);
mkdirSync(join(folder, 'settings'), { recursive: true });
const backend = startBackend({
  settingsFolder: join(folder, 'settings'),
  tempFolder: join(folder, 'temp'),
  projectsFolder: folder,
  sampleFile: '',
  startedAs: 'test',
  coderName: 'Codeur Een',
});
const client = createClient(backend.connect().channel);
const say = (line: string) => process.stdout.write(`${line}\n`);

await client.call('project.create', { ticket: backend.addTicket(join(folder, 'dood.draad')), name: 'Dood' });
const code = await client.call('codebook.create', { fields: { name: 'Wachten' } });
say(`code ${code.id}`);
const ticket = backend.addTicket(surveyFile);
const { jobId: previewId } = await client.call('import.preview', { files: [{ ticket, as: 'survey' }] });
const [preview] = (await client.call('jobs.result', { id: previewId as never })) as Result<'import.preview'>;
if (preview?.kind !== 'survey') throw new Error('no survey');
const { jobId } = await client.call('import.survey', {
  ticket,
  dialect: preview.dialect,
  columns: preview.columns,
});
say('importing');
const report = (await client.call('jobs.result', { id: jobId as never })) as Result<'import.survey'>;
say(`imported ${report.answers}`);
const questionId = report.questionIds[0];
if (!questionId) throw new Error('no question');
for (let offset = 0; ; offset += 100) {
  const page = await client.call('answers.page', { questionId, offset, limit: 100 });
  if (page.rows.length === 0) break;
  for (const row of page.rows) {
    const { id } = await client.call('coding.apply', {
      documentId: row.documentId,
      codeId: code.id,
      revisionId: row.revisionId,
      start: null,
      end: null,
    });
    say(`coded ${id}`);
  }
}
say('finished');
setInterval(() => undefined, 1000);
