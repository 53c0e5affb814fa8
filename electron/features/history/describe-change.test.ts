import { expect, it } from 'vitest';
import { addText, change } from '../../testing/anonymise-fixture.ts';
import { openTestProject } from '../../testing/test-project.ts';

it('names a memo after what it is about, also when the memo is gone', async () => {
  const project = await openTestProject();
  const documentId = change(project, (db) => addText(db, 'Anna lacht.', { title: 'Gesprek met Anna' }));
  const { id } = await project.call('memos.create', {
    subjectTable: 'document',
    subjectId: documentId,
    text: 'Vraag dit na.',
  });
  const last = async () => (await project.call('history.list', {}))[0];
  expect(await last()).toMatchObject({ method: 'memos.create', subject: 'Gesprek met Anna' });
  await project.call('memos.remove', { memoId: id });
  expect(await last()).toMatchObject({ method: 'memos.remove', subject: 'Gesprek met Anna' });
  await project.close();
});
