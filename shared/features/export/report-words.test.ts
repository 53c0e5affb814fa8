import { expect, it } from 'vitest';
import type { QuestionId } from '../../model/ids.ts';
import type { ThemeCount } from '../themes/themes.contract.ts';
import { countSentence, formatDay, methodNote, provisionalNote } from './report-words.ts';

const sources: ThemeCount = {
  questionId: null,
  questionLabel: null,
  respondents: 37,
  base: 68,
  coded: 68,
  fragments: 90,
};
const answers: ThemeCount = {
  questionId: 'q' as QuestionId,
  questionLabel: 'v12',
  respondents: 61,
  base: 1412,
  coded: 900,
  fragments: 70,
};
const interviews = { hasInterviews: true, hasLetters: false };

it('says each count with its base', () => {
  expect(countSentence([sources, answers], interviews, 'nl')).toBe(
    '37 van de 68 respondenten (54%) in gesprekken; vraag v12: 61 van de 1.412 (4%).',
  );
  expect(countSentence([sources], { hasInterviews: true, hasLetters: true }, 'en')).toBe(
    '37 of 68 respondents (54%) in interviews and letters.',
  );
});

it('leaves out a base of nobody, and names respondents in what then comes first', () => {
  expect(countSentence([{ ...sources, base: 0, respondents: 0 }, answers], interviews, 'nl')).toBe(
    'Vraag v12: 61 van de 1.412 respondenten (4%).',
  );
  expect(countSentence([], interviews, 'nl')).toBe('');
});

it('prints the bases and what was left out of them', () => {
  const note = methodNote([sources, answers], interviews, 'nl').join(' ');
  expect(note).toContain('gesprekken: 68; vraag v12: 1.412');
  expect(note).toContain('weet niet');
  expect(note).toContain('Meerdere antwoorden mogelijk');
});

it('says which figures are provisional, and nothing when all is coded', () => {
  expect(provisionalNote([sources, answers], interviews, 'nl')).toBe(
    'Voorlopige cijfers: nog niet van alle respondenten zijn de woorden gecodeerd (vraag v12 900 van de 1.412).',
  );
  expect(provisionalNote([sources], interviews, 'en')).toBe('');
});

it('writes a day out', () => {
  expect(formatDay(new Date(2025, 2, 4), 'nl')).toBe('4 maart 2025');
  expect(formatDay(new Date(2025, 2, 4), 'en')).toBe('4 March 2025');
});
