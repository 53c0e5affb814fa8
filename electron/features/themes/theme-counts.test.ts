import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SpeakerId } from '../../../shared/model/ids.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import {
  addCode,
  addCoding,
  addDocument,
  addQuestion,
  addRespondent,
  addSpeaker,
  type Fixture,
  openFixture,
} from '../../testing/themes-fixture.ts';
import { createThemeCounter } from './theme-counts.sql.ts';

let fixture: Fixture;
beforeEach(() => {
  fixture = openFixture();
});
afterEach(() => fixture.close());

const count = (...codeIds: string[]) => createThemeCounter(fixture.db).count(codeIds);

describe('counts of interviews and letters', () => {
  it('counts respondents once, nets included, and gives the published figure of 37 of 68', () => {
    const net = fixture.change((context) => {
      const parent = addCode(context.db, 'Verslag');
      const child = addCode(context.db, 'Fouten', parent);
      for (let n = 0; n < 68; n++) {
        const respondentId = addRespondent(context.db, String(n));
        const letter = addDocument(context.db, {
          kind: 'text',
          text: 'Het verslag klopt niet.',
          respondentId,
        });
        if (n >= 37) continue;
        addCoding(context, letter, child, [0, 11]);
        addCoding(context, letter, parent, [12, 17]);
        addCoding(context, letter, parent, [0, 11]);
      }
      return parent;
    });
    expect(count(net)).toEqual([
      { questionId: null, questionLabel: null, respondents: 37, base: 68, coded: 37, fragments: 74 },
    ]);
  });

  it('gives a fragment to whoever speaks in the turns it touches, and never to the interviewer', () => {
    const [onlyQuestion, across, both] = fixture.change((context) => {
      const { db } = context;
      const [asker, first, second] = [newIdOf<SpeakerId>(), newIdOf<SpeakerId>(), newIdOf<SpeakerId>()];
      const people = [addRespondent(db, 'een'), addRespondent(db, 'twee')];
      // Turns at 0 (interviewer), 10 (first) and 20 (second).
      const interview = addDocument(db, {
        kind: 'transcript',
        text: 'Hoe dan?  Niet goed. Best wel.',
        turns: [
          [0, asker, null],
          [10, first, null],
          [20, second, null],
        ],
      });
      addSpeaker(db, asker, interview.id, { isInterviewer: true });
      addSpeaker(db, first, interview.id, { isInterviewer: false, respondentId: people[0] });
      addSpeaker(db, second, interview.id, { isInterviewer: false, respondentId: people[1] });
      const codes = [addCode(db, 'a'), addCode(db, 'b'), addCode(db, 'c')] as const;
      addCoding(context, interview, codes[0], [0, 8]);
      addCoding(context, interview, codes[1], [0, 15]);
      addCoding(context, interview, codes[2], null);
      return codes;
    });
    expect(count(onlyQuestion)).toMatchObject([{ respondents: 0, base: 2, fragments: 1 }]);
    expect(count(across)).toMatchObject([{ respondents: 1, base: 2 }]);
    expect(count(both)).toMatchObject([{ respondents: 2, base: 2 }]);
  });

  it('counts a document in which nobody is known as one, and leaves out what is in the bin', () => {
    const code = fixture.change((context) => {
      const id = addCode(context.db, 'a');
      const kept = addDocument(context.db, { kind: 'text', text: 'Een brief.' });
      const binned = addDocument(context.db, { kind: 'text', text: 'Een brief.' });
      for (const letter of [kept, binned]) addCoding(context, letter, id, [0, 3]);
      context.db.run(sql`UPDATE document SET isTrashed = 1 WHERE id = ${binned.id}`);
      return id;
    });
    expect(count(code)).toMatchObject([{ respondents: 1, base: 1, fragments: 1 }]);
  });
});

describe('counts of answers', () => {
  it('leaves empty answers and non-answers out of the base, each question with its own', () => {
    const { used, other, v12 } = fixture.change((context) => {
      const { db } = context;
      const used = addCode(db, 'Te lang');
      const other = addCode(db, 'Nergens');
      const v12 = addQuestion(db, 'v12');
      const v13 = addQuestion(db, 'v13');
      const texts = ['Het duurde te lang', 'te lang', 'Prima', 'Weet niet', '', 'n.v.t.'];
      texts.forEach((text, index) => {
        const respondentId = addRespondent(db, String(index));
        const answer = addDocument(db, { kind: 'answer', text, questionId: v12, respondentId });
        addDocument(db, { kind: 'answer', text: 'Iets anders', questionId: v13, respondentId });
        if (index < 2 || index === 3) addCoding(context, answer, used);
      });
      return { used, other, v12 };
    });
    expect(count(used)).toEqual([
      { questionId: null, questionLabel: null, respondents: 0, base: 0, coded: 0, fragments: 0 },
      { questionId: v12, questionLabel: 'v12', respondents: 2, base: 3, coded: 2, fragments: 3 },
    ]);
    expect(
      count(other).map(({ questionLabel, respondents, base }) => [questionLabel, respondents, base]),
    ).toEqual([
      [null, 0, 0],
      ['v12', 0, 3],
      ['v13', 0, 6],
    ]);
  });
});
