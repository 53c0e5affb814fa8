import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentId, ReplacementId } from '../../../shared/model/ids.ts';
import { addText, change } from '../../testing/anonymise-fixture.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';

let project: TestProject;
beforeEach(async () => {
  project = await openTestProject();
});
afterEach(async () => {
  await project.close();
});

const add = (text: string, replacementText?: string) =>
  project.call('anonymise.addByHand', { text, kind: 'person', replacementText });
const placesOf = async (replacementId: ReplacementId, page: { offset?: number; limit?: number } = {}) => {
  const { total, rows } = await project.call('anonymise.occurrences', { replacementId, ...page });
  return { total, rows: rows.map(({ before, text, after, original }) => [before, text, after, original]) };
};
const edit = async (documentId: DocumentId, text: string) => {
  const { revisionId } = await project.call('documents.get', { documentId });
  await project.call('documents.editText', { documentId, revisionId, text });
};
const timesOf = async () =>
  (await project.call('anonymise.groups', {})).map(({ forms }) =>
    forms.map(({ text, occurrences, replaced }) => `${text} ${occurrences} ${replaced}`),
  );

describe('what was replaced', () => {
  it('is counted per form and shown where it stands now, with the words that stood there', async () => {
    change(project, (db) => addText(db, '🙂 Anna Vos zag Bob. Annas fiets viel om.'));
    const { replacementId } = await add('Anna');
    await project.call('anonymise.addByHand', { text: 'Anna Vos', kind: 'person', replacementId });
    await add('Bob', 'B.');
    expect(await timesOf()).toEqual([['Anna 1 0', 'Anna Vos 1 0'], ['Bob 1 0']]);
    await project.call('anonymise.apply', {});
    expect(await timesOf()).toEqual([['Anna 0 1', 'Anna Vos 0 1'], ['Bob 0 1']]);
    expect(await placesOf(replacementId)).toEqual({
      total: 2,
      rows: [
        ['🙂 ', '[Persoon 1]', " zag B.. [Persoon 1]'s fiets viel om.", 'Anna Vos'],
        ['🙂 [Persoon 1] zag B.. ', "[Persoon 1]'s", ' fiets viel om.', 'Annas'],
      ],
    });
    expect(await placesOf(replacementId, { offset: 1, limit: 1 })).toMatchObject({
      total: 2,
      rows: [[expect.anything(), "[Persoon 1]'s", ' fiets viel om.', 'Annas']],
    });
  });

  it('is followed through later edits, a second round and undo', async () => {
    const documentId = change(project, (db) => addText(db, 'Anna zag Bob en Carla.'));
    const anna = await add('Anna');
    await project.call('anonymise.apply', {});
    await edit(documentId, 'Gisteren: [Persoon 1] zag Bob en Karla.');
    const bob = await add('Bob');
    await project.call('anonymise.apply', {});
    expect(await placesOf(bob.replacementId)).toEqual({
      total: 1,
      rows: [['Gisteren: [Persoon 1] zag ', '[Persoon 2]', ' en Karla.', 'Bob']],
    });
    expect((await placesOf(anna.replacementId)).rows).toEqual([
      ['Gisteren: ', '[Persoon 1]', ' zag [Persoon 2] en Karla.', 'Anna'],
    ]);
    expect(await timesOf()).toEqual([['Anna 0 1'], ['Bob 0 1']]);
    await project.call('history.undo', {});
    expect(await timesOf()).toEqual([['Anna 0 1'], ['Bob 1 0']]);
  });

  it('comes after what still stands, and is told with a preview of its source', async () => {
    const documentId = change(project, (db) => addText(db, 'Anna lacht.'));
    const { replacementId } = await add('Anna');
    await project.call('anonymise.apply', {});
    change(project, (db) => addText(db, 'Toch weer Anna.'));
    expect(await placesOf(replacementId)).toEqual({
      total: 2,
      rows: [
        ['Toch weer ', 'Anna', '.', null],
        ['', '[Persoon 1]', ' lacht.', 'Anna'],
      ],
    });
    expect((await placesOf(replacementId, { offset: 1 })).rows).toHaveLength(1);
    const { before, earlier } = await project.call('anonymise.preview', { documentId });
    expect(before).toBe('[Persoon 1] lacht.');
    expect(earlier).toEqual([{ replacementId, start: 0, end: 11, original: 'Anna' }]);
  });

  it('is told of a name that became nothing, and not of a text that was only put right', async () => {
    const documentId = change(project, (db) => addText(db, 'Ik zag Anna daar. Bob Vos ook.'));
    await edit(documentId, 'Ik zag Anna daar. Hij ook.');
    const { replacementId } = await add('Anna');
    await project.call('anonymise.setReplacement', { replacementId, text: '' });
    await add('Bob');
    await project.call('anonymise.apply', {});
    expect(await timesOf()).toEqual([['Anna 0 1'], ['Bob 0 0']]);
    expect((await placesOf(replacementId)).rows).toMatchObject([['Ik zag ', '', ' daar. Hij ook.', 'Anna']]);
  });
});
