import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linesOfBody } from '../../../shared/features/anonymise/editor-body.ts';
import { findForms } from '../../../shared/features/anonymise/find-forms.ts';
import type { DocumentId } from '../../../shared/model/ids.ts';
import { tablesOfClass } from '../../../shared/model/tables.ts';
import { name as column, sql } from '../../database/sql.ts';
import { addCode, addCoding, addText, addWordsEverywhere, change } from '../../testing/anonymise-fixture.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';

let project: TestProject;
beforeEach(async () => {
  project = await openTestProject();
});
afterEach(async () => {
  await project.close();
});

const textOf = (id: DocumentId) =>
  project.db.value<string>(
    sql`SELECT r.text FROM document d JOIN textRevision r ON r.id = d.currentRevisionId WHERE d.id = ${id}`,
  ) ?? '';
const turnsOf = (id: DocumentId) =>
  JSON.parse(
    project.db.value<string>(
      sql`SELECT r.turns FROM document d JOIN textRevision r ON r.id = d.currentRevisionId WHERE d.id = ${id}`,
    ) ?? '[]',
  ) as number[][];
const quoteOf = (codingId: string) =>
  project.db.value<string>(
    sql`SELECT substr(r.text, p.start + 1, p."end" - p.start) FROM codingPosition p JOIN document d ON d.id = p.documentId
        JOIN textRevision r ON r.id = d.currentRevisionId WHERE p.codingId = ${codingId}`,
  ) ?? null;
const snapshot = () =>
  Object.fromEntries(
    [...tablesOfClass('tracked'), 'codingPosition'].map((table) => [
      table,
      project.db.all(sql`SELECT * FROM ${column(table)} ORDER BY 1`),
    ]),
  );

describe('replacing', () => {
  it('reaches every place where people write, and undo brings all of it back', async () => {
    change(project, (db) => addWordsEverywhere(db, 'Hofstede'));
    await project.call('anonymise.addByHand', { text: 'Hofstede', kind: 'person' });
    const before = snapshot();
    expect(await project.call('anonymise.apply', {})).toEqual({ documents: 2, replaced: 4, orphaned: 0 });
    expect(await project.call('anonymise.leaks', {})).toEqual({ leaks: [], namesSought: 1, openGroups: 0 });
    expect(project.db.value(sql`SELECT label FROM respondent`)).toBe('[Persoon 1]');
    expect(project.db.value(sql`SELECT valueLabels FROM variable`)).toBe('{"[Persoon 1]":"[Persoon 1]"}');
    expect(linesOfBody(project.db.value<string>(sql`SELECT body FROM theme`) ?? '')).toEqual([
      'Dit zei [Persoon 1] ook.',
    ]);
    await project.call('history.undo', {});
    expect(snapshot()).toEqual(before);
  });

  it('changes nothing the second time, and later only what is new', async () => {
    change(project, (db) => addWordsEverywhere(db, 'Hofstede'));
    await project.call('anonymise.addByHand', { text: 'Hofstede', kind: 'person' });
    await project.call('anonymise.apply', {});
    const after = snapshot();
    expect(await project.call('anonymise.apply', {})).toEqual({ documents: 0, replaced: 0, orphaned: 0 });
    expect(snapshot()).toEqual(after);
    change(project, (db) => addText(db, 'Hofstede kwam terug.'));
    expect(await project.call('anonymise.apply', {})).toEqual({ documents: 1, replaced: 1, orphaned: 0 });
  });

  it('leaves alone what is open or rejected, as a group or as a form', async () => {
    const id = change(project, (db) => addText(db, 'Joop en Truus en Truusje uit Zonnedorp.'));
    const person = await project.call('anonymise.addByHand', { text: 'Truus', kind: 'person' });
    await project.call('anonymise.addByHand', {
      text: 'Truusje',
      kind: 'person',
      replacementId: person.replacementId,
    });
    const joop = await project.call('anonymise.addByHand', { text: 'Joop', kind: 'person' });
    const place = await project.call('anonymise.addByHand', { text: 'Zonnedorp', kind: 'place' });
    await project.call('anonymise.decide', { replacementIds: [joop.replacementId], state: 'open' });
    await project.call('anonymise.decide', { replacementIds: [place.replacementId], state: 'rejected' });
    const groups = await project.call('anonymise.groups', {});
    const form = groups[0]?.forms.find(({ text }) => text === 'Truusje');
    if (!form) throw new Error('no form');
    await project.call('anonymise.decideForm', { formId: form.id, isRejected: true });
    await project.call('anonymise.apply', {});
    expect(textOf(id)).toBe('Joop en [Persoon 1] en Truusje uit Zonnedorp.');
  });

  it('says how many codings lost all their words when a name becomes nothing', async () => {
    const [whole, wider] = change(project, (db) => {
      const documentId = addText(db, 'Toen kwam Hofstede binnen.');
      const codeId = addCode(db, 'Bezoek');
      return [
        addCoding(db, { documentId, codeId, start: 10, end: 18 }),
        addCoding(db, { documentId, codeId, start: 5, end: 18 }),
      ];
    });
    const { replacementId } = await project.call('anonymise.addByHand', { text: 'Hofstede', kind: 'person' });
    await project.call('anonymise.setReplacement', { replacementId, text: '' });
    expect(await project.call('anonymise.apply', {})).toEqual({ documents: 1, replaced: 1, orphaned: 1 });
    expect(project.db.value(sql`SELECT isOrphaned FROM codingPosition WHERE codingId = ${whole ?? ''}`)).toBe(
      1,
    );
    expect(quoteOf(wider ?? '')).toBe('kwam ');
  });

  it('keeps a code that is called by nothing but a name', async () => {
    change(project, (db) => addCode(db, 'Hofstede'));
    const { replacementId } = await project.call('anonymise.addByHand', { text: 'Hofstede', kind: 'person' });
    await project.call('anonymise.setReplacement', { replacementId, text: '' });
    await project.call('anonymise.apply', {});
    expect(project.db.value(sql`SELECT name FROM code`)).toBe('[verwijderd]');
  });

  it('a short name that was found in a chat in lower case also goes where it has its capital', async () => {
    change(project, (db) => addWordsEverywhere(db, 'Demi'));
    await project.call('anonymise.addByHand', { text: 'demi', kind: 'person' });
    await project.call('anonymise.apply', {});
    expect(project.db.value(sql`SELECT label FROM respondent`)).toBe('[Persoon 1]');
    expect((await project.call('anonymise.leaks', {})).leaks).toEqual([]);
  });

  it('moves the turns, and never takes the end of one and the start of the next for a name', async () => {
    const id = change(project, (db) =>
      addText(db, 'Dag Joop\nDe Ruiter zei Joop de Ruiter.\nJoop, ja.', {
        turns: JSON.stringify([
          [0, null, null],
          [9, null, 1000],
          [39, null, 2000],
        ]),
      }),
    );
    await project.call('anonymise.addByHand', { text: 'Joop de Ruiter', kind: 'person' });
    await project.call('anonymise.apply', {});
    expect(textOf(id)).toBe('Dag Joop\nDe Ruiter zei [Persoon 1].\nJoop, ja.');
    expect(turnsOf(id).map(([start]) => start)).toEqual([0, 9, 36]);
  });

  it('keeps every coding on its words, in any text', async () => {
    const names = ['Anna', 'Joop de Ruiter', 'Hofstede', 'Bob'];
    for (const text of names) await project.call('anonymise.addByHand', { text, kind: 'person' });
    const words = fc.constantFrom(
      ...names,
      'annanas',
      'kwam',
      'in 🙂',
      'é',
      'bij',
      '"',
      ', en ',
      '.\n',
      '👩‍👩‍👧',
    );
    const place = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 20 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 25 }),
        fc.array(place, { maxLength: 6 }),
        async (parts, places) => {
          const text = parts.join(' ');
          const points = [...text];
          const made = change(project, (db) => {
            const documentId = addText(db, text);
            const codeId = addCode(db, 'Code');
            const codings = places
              .map(([at, length]) => ({
                start: at % points.length,
                end: Math.min(points.length, (at % points.length) + length),
              }))
              .map((range) => ({ range, id: addCoding(db, { documentId, codeId, ...range }) }));
            return { documentId, codings };
          });
          const hits = findForms(
            text,
            names.map((name, i) => ({ id: `[Persoon ${i + 1}]`, text: name })),
          );
          // What a coding must quote, worked out without splices: word for word, a touched name as a whole.
          const expected = made.codings.map(({ range }) => {
            let quote = '';
            for (let i = range.start; i < range.end; i++) {
              const hit = hits.find(({ start, end }) => start <= i && i < end);
              if (!hit) quote += points[i];
              else if (i === Math.max(hit.start, range.start)) quote += hit.id;
            }
            return quote;
          });
          const before = snapshot();
          const { replaced } = await project.call('anonymise.apply', {});
          expect(replaced).toBe(hits.length);
          expect(made.codings.map(({ id }) => quoteOf(id))).toEqual(expected);
          if (hits.length > 0) {
            await project.call('history.undo', {});
            expect(snapshot()).toEqual(before);
          }
          change(project, (db) => db.run(sql`UPDATE document SET isTrashed = 1`));
        },
      ),
      { numRuns: 40 },
    );
  });
});
