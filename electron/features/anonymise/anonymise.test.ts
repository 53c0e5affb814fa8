import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReplacementFormId, ReplacementId } from '../../../shared/model/ids.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { addSpeaker, addText, change } from '../../testing/anonymise-fixture.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';
import { namesToKeepOut } from './anonymise.sql.ts';

let project: TestProject;
beforeEach(async () => {
  project = await openTestProject();
});
afterEach(async () => {
  await project.close();
});

const groups = () => project.call('anonymise.groups', {});
const shortGroups = async () =>
  (await groups()).map(({ kind, state, text, forms }) => ({
    kind,
    state,
    text,
    forms: forms.map((form) => `${form.text} ${form.tier} ${form.occurrences}`),
  }));

/** Anna, who is also called Vos. */
async function annaAndVos(): Promise<{ anna: ReplacementId; formId: ReplacementFormId }> {
  const { replacementId } = await project.call('anonymise.addByHand', { text: 'Anna', kind: 'person' });
  await project.call('anonymise.addByHand', { text: 'Vos', kind: 'person', replacementId });
  const form = (await groups())[0]?.forms[1];
  if (!form) throw new Error('no form');
  return { anna: replacementId, formId: form.id };
}

describe('a scan', () => {
  it('makes groups of named speakers and of numbers, each number once however it is written', async () => {
    change(project, (db) => {
      const id = addText(
        db,
        'Bel 06-12 34 56 78 of 0612345678. Dag Joop, zei Joop de Ruiter tegen de ruiter.',
      );
      for (const label of ['Joop de Ruiter', 'Mevrouw Bakker', 'R1', 'F', 'Respondent 3', '[Persoon 9]']) {
        addSpeaker(db, id, label);
      }
      const interviewer = addSpeaker(db, id, 'Karin Vos');
      db.run(sql`UPDATE speaker SET isInterviewer = 1 WHERE id = ${interviewer}`);
      addText(db, 'Mail joop@voorbeeld.nl', { isTrashed: true });
    });
    expect(await project.runJob('anonymise.scan', {})).toEqual({ added: 5, groups: 3 });
    expect(await shortGroups()).toEqual([
      { kind: 'person', state: 'open', text: '[Persoon 1]', forms: ['Joop de Ruiter sure 1', 'Joop sure 1'] },
      { kind: 'person', state: 'open', text: '[Persoon 2]', forms: ['Mevrouw Bakker sure 0'] },
      {
        kind: 'telephone',
        state: 'open',
        text: '[telefoonnummer]',
        forms: ['06-12 34 56 78 sure 1', '0612345678 sure 1'],
      },
    ]);
  });

  it('adds nothing that is known, also when it was rejected, and joins a new spelling to its group', async () => {
    change(project, (db) => addText(db, 'Bel 0612345678.'));
    await project.runJob('anonymise.scan', {});
    const [group] = await groups();
    if (!group) throw new Error('no group');
    await project.call('anonymise.decide', { replacementIds: [group.id], state: 'rejected' });
    expect(await project.runJob('anonymise.scan', {})).toEqual({ added: 0, groups: 0 });
    change(project, (db) => addText(db, 'Of +31 6 12 34 56 78.'));
    expect(await project.runJob('anonymise.scan', {})).toEqual({ added: 1, groups: 0 });
    expect(await shortGroups()).toMatchObject([
      { state: 'rejected', forms: ['0612345678 sure 1', '+31 6 12 34 56 78 sure 1'] },
    ]);
  });

  it('is one step to undo, after which it finds the same again', async () => {
    change(project, (db) => addText(db, 'Mail joop@voorbeeld.nl'));
    await project.runJob('anonymise.scan', {});
    await project.call('history.undo', {});
    expect(await groups()).toEqual([]);
    expect(await project.runJob('anonymise.scan', {})).toEqual({ added: 1, groups: 1 });
  });

  it('stops when it is cancelled', async () => {
    change(project, (db) => {
      for (let i = 0; i < 3000; i++) addText(db, `Antwoord ${i}`);
    });
    const { jobId } = await project.call('anonymise.scan', {});
    await project.call('jobs.cancel', { id: jobId as never });
    await expect(project.call('jobs.result', { id: jobId as never })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

describe('the groups', () => {
  it('show each place of a form once, for the longest form, with the words around it', async () => {
    change(project, (db) =>
      addText(db, '🙂 Anna zag Anna Vos. ANNA lachte, annanas niet.', {
        turns: '[[0,null,null],[8,null,null]]',
      }),
    );
    const { replacementId } = await project.call('anonymise.addByHand', { text: 'Anna', kind: 'person' });
    await project.call('anonymise.addByHand', { text: 'Anna Vos', kind: 'person', replacementId });
    expect(await shortGroups()).toEqual([
      { kind: 'person', state: 'accepted', text: '[Persoon 1]', forms: ['Anna sure 2', 'Anna Vos sure 1'] },
    ]);
    const { total, rows } = await project.call('anonymise.occurrences', {
      replacementId,
      offset: 1,
      limit: 1,
    });
    expect(total).toBe(3);
    expect(rows).toMatchObject([
      { text: 'Anna Vos', start: 11, end: 19, turn: 2, before: '🙂 Anna zag ', questionLabel: null },
    ]);
  });

  it('are counted anew when a text comes, changes, goes or comes back, and after no verdict wrongly', async () => {
    const documentId = change(project, (db) => addText(db, 'Anna en Bob.'));
    const { replacementId } = await project.call('anonymise.addByHand', { text: 'Anna', kind: 'person' });
    const count = async () => (await groups())[0]?.forms[0]?.occurrences;
    expect(await count()).toBe(1);
    await project.call('anonymise.decide', { replacementIds: [replacementId], state: 'open' });
    expect(await count()).toBe(1);
    change(project, (db) => addText(db, 'Anna, Anna.'));
    expect(await count()).toBe(3);
    await project.call('documents.trash', { documentId, isTrashed: true });
    expect(await count()).toBe(2);
    await project.call('history.undo', {});
    expect(await count()).toBe(3);
    await project.call('anonymise.decide', { replacementIds: [replacementId], state: 'accepted' });
    await project.call('anonymise.apply', {});
    expect(await count()).toBe(0);
    await project.call('history.undo', {});
    expect(await count()).toBe(3);
  });

  it('are shown as they would be, in code points of both texts', async () => {
    const documentId = change(project, (db) => addText(db, '🙂 Bob en Anna.'));
    const { replacementId } = await project.call('anonymise.addByHand', { text: 'Anna', kind: 'person' });
    await project.call('anonymise.addByHand', { text: 'Bob', kind: 'person', replacementText: 'B.' });
    const { before, after, replaced } = await project.call('anonymise.preview', { documentId });
    expect([before, after]).toEqual(['🙂 Bob en Anna.', '🙂 B. en [Persoon 1].']);
    expect(
      replaced.map(({ start, end, afterStart, afterEnd }) => [start, end, afterStart, afterEnd]),
    ).toEqual([
      [2, 5, 2, 4],
      [9, 13, 8, 19],
    ]);
    expect(replaced[1]?.replacementId).toBe(replacementId);
  });

  it('refuse a replacement that holds a name, or that is another person', async () => {
    const anna = await project.call('anonymise.addByHand', { text: 'Anna', kind: 'person' });
    const bob = await project.call('anonymise.addByHand', { text: 'Bob', kind: 'person' });
    const set = (replacementId: ReplacementId, text: string) =>
      project.call('anonymise.setReplacement', { replacementId, text });
    await expect(set(bob.replacementId, 'de man van Anna')).rejects.toMatchObject({ code: 'contains-names' });
    await expect(set(bob.replacementId, '[persoon 1]')).rejects.toMatchObject({ code: 'name-taken' });
    await expect(set(newIdOf<ReplacementId>(), 'x')).rejects.toMatchObject({ code: 'not-found' });
    await set(anna.replacementId, '[Persoon 1, dochter]');
    const place = await project.call('anonymise.addByHand', { text: 'Zonnedorp', kind: 'place' });
    const other = await project.call('anonymise.addByHand', { text: 'Maandorp', kind: 'place' });
    await set(place.replacementId, '[dorp]');
    await set(other.replacementId, '[dorp]');
    await expect(
      project.call('anonymise.addByHand', { text: 'dochter', kind: 'other' }),
    ).rejects.toMatchObject({ code: 'contains-names' });
  });

  it('keep one replacement once the texts show it', async () => {
    change(project, (db) => addText(db, 'Anna en Bob'));
    const anna = await project.call('anonymise.addByHand', { text: 'Anna', kind: 'person' });
    const bob = await project.call('anonymise.addByHand', { text: 'Bob', kind: 'person' });
    await project.call('anonymise.apply', {});
    const { replacementId } = anna;
    await expect(
      project.call('anonymise.setReplacement', { replacementId, text: '[A]' }),
    ).rejects.toMatchObject({
      details: { reason: 'already-applied' },
    });
    await expect(
      project.call('anonymise.mergeGroups', { intoId: replacementId, fromId: bob.replacementId }),
    ).rejects.toMatchObject({ details: { reason: 'already-applied' } });
  });

  it('are merged with all their forms and the verdict of either', async () => {
    change(project, (db) => {
      const id = addText(db, 'x');
      addSpeaker(db, id, 'Mevrouw Bakker');
    });
    await project.runJob('anonymise.scan', {});
    const [scanned] = await groups();
    const hand = await project.call('anonymise.addByHand', { text: 'Truus', kind: 'person' });
    if (!scanned) throw new Error('no group');
    await project.call('anonymise.mergeGroups', { intoId: scanned.id, fromId: hand.replacementId });
    expect(await shortGroups()).toEqual([
      {
        kind: 'person',
        state: 'accepted',
        text: '[Persoon 1]',
        forms: ['Mevrouw Bakker sure 0', 'Truus sure 0'],
      },
    ]);
  });

  it('give a form a group of its own that is open and has the next number, behind the group it leaves', async () => {
    const { anna, formId } = await annaAndVos();
    await project.call('anonymise.addByHand', { text: 'Bob', kind: 'person' });
    await project.call('anonymise.decideForm', { formId, isRejected: true });
    const before = await groups();
    const { replacementId } = await project.call('anonymise.splitForm', { formId });
    expect(await shortGroups()).toEqual([
      { kind: 'person', state: 'accepted', text: '[Persoon 1]', forms: ['Anna sure 0'] },
      { kind: 'person', state: 'open', text: '[Persoon 3]', forms: ['Vos sure 0'] },
      { kind: 'person', state: 'accepted', text: '[Persoon 2]', forms: ['Bob sure 0'] },
    ]);
    const after = await groups();
    expect(after[1]).toMatchObject({ id: replacementId, forms: [{ id: formId, isRejected: false }] });
    await project.call('history.undo', {});
    expect(await groups()).toEqual(before);
    await project.call('history.redo', {});
    expect(await groups()).toEqual(after);
    await project.call('anonymise.mergeGroups', { intoId: anna, fromId: replacementId });
    expect(await shortGroups()).toMatchObject([
      { forms: ['Anna sure 0', 'Vos sure 0'] },
      { text: '[Persoon 2]' },
    ]);
  });

  it('keep their only form, and all their forms once the texts show the replacement', async () => {
    const { formId } = await annaAndVos();
    const split = (id: ReplacementFormId) => project.call('anonymise.splitForm', { formId: id });
    await project.call('anonymise.addByHand', { text: 'Bob', kind: 'person' });
    const [only] = (await groups())[1]?.forms ?? [];
    if (!only) throw new Error('no form');
    await expect(split(only.id)).rejects.toMatchObject({
      code: 'invalid-input',
      details: { reason: 'only-form' },
    });
    await expect(split(newIdOf<ReplacementFormId>())).rejects.toMatchObject({ code: 'not-found' });
    change(project, (db) => addText(db, 'Anna Vos'));
    await project.call('anonymise.apply', {});
    await expect(split(formId)).rejects.toMatchObject({ details: { reason: 'already-applied' } });
  });

  it('tell which forms are also ordinary words', async () => {
    change(project, (db) =>
      addText(db, 'Mevrouw Bakker kwam. De bakker was dicht. Mevrouw Hofstede ook, zei mevrouw Bakker.'),
    );
    await project.runJob('anonymise.scan', {});
    const exact = (await groups()).flatMap(({ forms }) => forms.map(({ text, isExact }) => [text, isExact]));
    expect(exact).toEqual(
      expect.arrayContaining([
        ['Bakker', true],
        ['Hofstede', false],
      ]),
    );
  });

  it('take words that are known as a verdict, not as a second group', async () => {
    const first = await project.call('anonymise.addByHand', { text: 'Renée', kind: 'person' });
    await project.call('anonymise.decide', { replacementIds: [first.replacementId], state: 'rejected' });
    expect(namesToKeepOut(project.db)).toEqual([]);
    expect(await project.call('anonymise.addByHand', { text: 'renee', kind: 'person' })).toEqual(first);
    expect(namesToKeepOut(project.db)).toEqual([
      { replacementId: first.replacementId, text: 'Renée', isExact: false },
    ]);
  });

  it('keep a name out once it was replaced, whatever is decided later', async () => {
    const { replacementId } = await project.call('anonymise.addByHand', { text: 'Renée', kind: 'person' });
    await project.call('anonymise.apply', {});
    await project.call('anonymise.decide', { replacementIds: [replacementId], state: 'rejected' });
    expect(namesToKeepOut(project.db)).toEqual([{ replacementId, text: 'Renée', isExact: false }]);
  });
});
