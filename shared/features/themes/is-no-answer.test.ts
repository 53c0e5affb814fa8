import { describe, expect, it } from 'vitest';
import { isNoAnswer } from './is-no-answer.ts';

describe('isNoAnswer', () => {
  it.each([
    ...['', '  ', '-', '--', '?', '...', '…', '/', '.'],
    ...[
      'weet niet',
      'Weet ik niet',
      'WEET NIET!',
      'ik weet het niet.',
      'Geen idee…',
      'nvt',
      'NVT',
      'n.v.t.',
      'n.v.t',
      'N. v. t.',
    ],
    ...['niet van toepassing', 'Geen mening', 'n/a', 'don’t know', "Don't know."],
  ])('leaves out %j', (text) => {
    expect(isNoAnswer(text)).toBe(true);
  });

  it.each([
    ...['nee', 'ja', 'geen', 'niets', '7', '👍', '+', 'ok'],
    ...[
      'weet niet waar ik moest zijn',
      'Geen idee wie mij zou bellen',
      'ik weet niet of de brief klopte',
      'nvt, alles ging goed',
    ],
    'weet niet '.repeat(20),
  ])('keeps %j as an answer', (text) => {
    expect(isNoAnswer(text)).toBe(false);
  });
});
