import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeId, DocumentId, RespondentId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/rpc/api.ts';
import { codePointOffset, createTextIndex } from '../../../shared/text/offsets.ts';
import { splicesBetween } from '../../../shared/text/text-edit.ts';
import { sql } from '../../database/sql.ts';
import { openTestProject, type TestProject } from '../../testing/test-project.ts';
import {
  currentText,
  moveTurns,
  respondentAt,
  type StoredTurn,
  speakerRespondents,
  turnNumberAt,
} from './documents.sql.ts';

let project: TestProject;
beforeEach(async () => {
  project = await openTestProject();
});
afterEach(() => project.close());

const lines = [
  'I: Hoe ging de aanvraag bij de gemeente?',
  'R: Dat duurde wel heel lang, 🙂 vond ik. Ik moest steeds weer bellen.',
  'I: En toen?',
  'R: Toen kwam er eindelijk een mevrouw. Zij luisterde écht naar mij.',
];

async function importLines(text = lines.join('\n')): Promise<Result<'documents.get'>> {
  const path = join(project.folder, 'gesprek.txt');
  writeFileSync(path, text);
  const [report] = await project.runJob('import.transcripts', {
    files: [{ ticket: project.addFile(path), title: 'Gesprek' }],
  });
  return project.call('documents.get', { documentId: report?.documentIds[0] as DocumentId });
}

async function edit(document: Result<'documents.get'>, change: (text: string) => string) {
  const { id: documentId, revisionId } = document;
  const done = await project.call('documents.editText', {
    documentId,
    revisionId,
    text: change(document.text),
  });
  return { done, document: await project.call('documents.get', { documentId }) };
}

const wordsOf = (document: Result<'documents.get'>) =>
  document.turns.map(({ start }, i) =>
    createTextIndex(document.text)
      .slice(start, document.turns[i + 1]?.start ?? createTextIndex(document.text).length)
      .trimEnd(),
  );

describe('editing a text', () => {
  test('A typed correction makes a new revision, moves the turns and is undone', async () => {
    const before = await importLines();
    const { done, document } = await edit(before, (text) =>
      text.replace('heel lang', 'verschrikkelijk lang'),
    );
    expect(done.revisionId).toBe(document.revisionId);
    expect(document.revisionId).not.toBe(before.revisionId);
    expect(wordsOf(document)[1]).toBe(
      'Dat duurde wel verschrikkelijk lang, 🙂 vond ik. Ik moest steeds weer bellen.',
    );
    expect(wordsOf(document).slice(2)).toEqual(wordsOf(before).slice(2));
    await project.call('history.undo', {});
    expect(await project.call('documents.get', { documentId: before.id })).toEqual(before);
  });

  test('An edit of a text that changed meanwhile is refused', async () => {
    const before = await importLines();
    await edit(before, (text) => `${text} Ja.`);
    await expect(edit(before, (text) => `${text} Nee.`)).rejects.toMatchObject({ code: 'text-changed' });
  });

  test('The same text makes no revision and no step to undo', async () => {
    const before = await importLines();
    const changes = () => project.db.value<number>(sql`SELECT count(*) FROM change`);
    const count = changes();
    const { done } = await edit(before, (text) => text);
    expect(done).toEqual({ revisionId: before.revisionId, orphaned: 0 });
    expect(changes()).toBe(count);
  });

  test('A coding of words that are taken out is counted as orphaned', async () => {
    const before = await importLines();
    const { id: codeId } = await project.call('codebook.create', { fields: { name: 'Wachten' } });
    const start = codePointOffset(before.text.indexOf('Dat duurde'));
    await project.call('coding.apply', {
      documentId: before.id,
      codeId,
      revisionId: before.revisionId,
      start,
      end: codePointOffset(start + 'Dat duurde wel heel lang'.length),
    });
    const { done } = await edit(before, (text) => text.replace(/Dat duurde.*vond ik\. /u, ''));
    expect(done.orphaned).toBe(1);
    expect(await project.call('coding.listForDocument', { documentId: before.id })).toMatchObject([
      { isOrphaned: true },
    ]);
  });

  test('Codings stay on their words whatever is typed elsewhere, and return exactly after undo', async () => {
    const original = await importLines();
    const { id: codeId } = await project.call('codebook.create', { fields: { name: 'Woord' } });
    await codeWords(original, codeId);
    const places = () => project.call('coding.listForDocument', { documentId: original.id });
    const words = fc.stringMatching(/^[a-zé🙂 \n.]{0,12}$/u);
    const at = fc.double({ min: 0, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(at, fc.nat(12), words), { minLength: 1, maxLength: 4 }),
        async (edits) => {
          let steps = 0;
          const first = await places();
          for (const [fraction, removed, typed] of edits) {
            const before = await project.call('documents.get', { documentId: original.id });
            const index = createTextIndex(before.text);
            const from = Math.round(fraction * index.length);
            const to = Math.min(from + removed, index.length);
            const known = await places();
            const { document } = await edit(before, () =>
              [
                index.slice(codePointOffset(0), codePointOffset(from)),
                typed,
                index.slice(codePointOffset(to), index.length),
              ].join(''),
            );
            if (document.revisionId !== before.revisionId) steps += 1;
            const after = new Map((await places()).map((coding) => [coding.id, coding]));
            const newIndex = createTextIndex(document.text);
            for (const { id, start, end } of known) {
              if (start === null || end === null || (end >= from && start <= to)) continue;
              const now = after.get(id);
              if (now?.start == null || now.end === null) throw new Error('a coding lost its words');
              expect(newIndex.slice(now.start, now.end)).toBe(index.slice(start, end));
            }
            const starts = document.turns.map((turn) => turn.start);
            expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
          }
          for (let step = 0; step < steps; step++) await project.call('history.undo', {});
          expect(await project.call('documents.get', { documentId: original.id })).toEqual(original);
          expect(await places()).toEqual(first);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Gives the code to every word of four letters and more. */
async function codeWords(document: Result<'documents.get'>, codeId: CodeId): Promise<void> {
  const index = createTextIndex(document.text);
  for (const match of document.text.matchAll(/\p{L}{4,}/gu)) {
    const start = index.toCodePoint(match.index as never);
    await project.call('coding.apply', {
      documentId: document.id,
      codeId,
      revisionId: document.revisionId,
      start,
      end: codePointOffset(start + match[0].length),
    });
  }
}

describe('turns', () => {
  const turn = (start: number, time: number | null = null): StoredTurn => [
    codePointOffset(start),
    null,
    time,
  ];
  const moved = (before: string, starts: number[], after: string) =>
    moveTurns(
      starts.map((start) => turn(start)),
      splicesBetween(before, after),
      after,
    ).map(([start]) => start);

  test('What is typed at the start of a turn belongs to it', () => {
    expect(moved('een\ntwee', [0, 4], 'een\nnou twee')).toEqual([0, 4]);
  });
  test('A new line within a turn makes no turn', () => {
    expect(moved('een twee\ndrie', [0, 9], 'een\ntwee\ndrie')).toEqual([0, 9]);
  });
  test('A turn that is taken out with its line disappears', () => {
    expect(moved('een\ntwee\ndrie', [0, 4, 9], 'een\ndrie')).toEqual([0, 4]);
  });
  test('A turn of which only the words are taken out keeps its line', () => {
    expect(moved('een\ntwee\ndrie', [0, 4, 9], 'een\n\ndrie')).toEqual([0, 4, 5]);
  });
  test('A place is in the turn that starts at or before it', () => {
    const turns = [turn(0), turn(4), turn(9)];
    expect([0, 3, 4, 8, 9, 99].map((offset) => turnNumberAt(turns, offset))).toEqual([1, 1, 2, 2, 3, 3]);
    expect(turnNumberAt([], 3)).toBeNull();
  });
});

describe('who speaks', () => {
  test('Words are of the speaker of their turn, and of the respondent of the document where nobody is known', async () => {
    const document = await importLines();
    const { turns } = currentText(project.db, document.id);
    const speakers = speakerRespondents(project.db, document.id);
    const someone = 'iemand' as RespondentId;
    const respondent = document.speakers[1]?.respondentId;
    expect(respondentAt(turns, speakers, someone, document.turns[1]?.start ?? 0)).toBe(respondent);
    expect(respondentAt([], speakers, someone, 0)).toBe(someone);
    // The first turn is the interviewer's.
    expect(respondentAt(turns, speakers, someone, document.turns[0]?.start ?? 0)).toBeNull();
  });

  test('A conversation moves to the respondent that its speaker turns out to be', async () => {
    const document = await importLines();
    const other = await importLines(lines.slice(1).join('\n'));
    const speakerId = document.speakers[1]?.id as never;
    const respondentId = other.speakers.find((speaker) => !speaker.isInterviewer)
      ?.respondentId as RespondentId;
    await project.call('respondents.update', { respondentId, label: 'Mevrouw Jansen' });
    await project.call('documents.updateSpeaker', { speakerId, label: 'Jansen', respondentId });
    const after = await project.call('documents.get', { documentId: document.id });
    expect(after.respondentLabel).toBe('Mevrouw Jansen');
    expect(after.speakers[1]).toMatchObject({ label: 'Jansen', isInterviewer: false, respondentId });
    const unknown = '01900000-0000-7000-8000-000000000000' as RespondentId;
    await expect(
      project.call('documents.updateSpeaker', { speakerId, respondentId: unknown }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('A document that is thrown away leaves the list and comes back', async () => {
  const { id: documentId } = await importLines();
  await project.call('documents.rename', { documentId, title: 'Gesprek met Gerda' });
  await project.call('documents.trash', { documentId, isTrashed: true });
  expect(await project.call('documents.list', {})).toEqual([]);
  await project.call('documents.trash', { documentId, isTrashed: false });
  expect(await project.call('documents.list', {})).toMatchObject([
    { title: 'Gesprek met Gerda', turns: 4, durationMs: null },
  ]);
});

test('What is known of a respondent stands with the document, in the words it is shown in', async () => {
  const { id: documentId, speakers } = await importLines();
  const { id } = await project.call('respondents.createVariable', { name: 'leeftijd', type: 'number' });
  await expect(
    project.call('respondents.createVariable', { name: 'leeftijd', type: 'text' }),
  ).rejects.toMatchObject({
    code: 'name-taken',
  });
  const respondentId = speakers[1]?.respondentId as RespondentId;
  await project.call('respondents.update', { respondentId, values: { [id]: 81 } });
  await project.call('respondents.update', { respondentId, label: 'Gerda' });
  const document = await project.call('documents.get', { documentId });
  expect(document).toMatchObject({ respondentLabel: 'Gerda', facts: [{ name: 'leeftijd', value: '81' }] });
  await expect(
    project.call('respondents.update', { respondentId, values: { onbekend: 1 } }),
  ).rejects.toMatchObject({ code: 'not-found' });
});
