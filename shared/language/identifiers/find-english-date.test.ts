import { describe, expect, test } from 'vitest';
import { findOfKind, readMarked } from './identifiers.samples.ts';

describe('dates in English', () => {
  test.each([
    'on {18 October 2022} I called',
    'since {March 2019}',
    'on {5 August} we',
    '{October 18, 2022}',
    'the {5th of August}',
    'the {fifth of August 2020}',
    '{May 3} was fine',
    'until {3 July}',
    'from {3rd March} until {4th April 2020}',
    'on {October 5th}',
    'since {’98}',
    'begin {’22} kwam',
  ])('are found exactly: %s', (marked) => {
    const { text, spans } = readMarked(marked);
    expect(findOfKind(text, 'date')).toEqual(spans);
  });

  test.each([
    'in October I',
    'I may 3 times',
    'We march 12 miles',
    'May I ask',
    'an august 12 people',
    '31 June',
    '45 March',
    'March on 3',
    'room 12 Augusta',
  ])('are not seen in: %s', (text) => {
    expect(findOfKind(text, 'date')).toEqual([]);
  });
});
