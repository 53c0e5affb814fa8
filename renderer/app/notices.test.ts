import { beforeEach, expect, test, vi } from 'vitest';
import { clearNotices, heardStep, notify, retractStep, useNotices } from './notices.ts';

beforeEach(() => {
  clearNotices();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const said = () => useNotices.getState().notices.map(({ text }) => text);

test('What is said of a step goes when that step is undone, and nothing else goes', () => {
  notify({ kind: 'ok', text: 'saved' });
  heardStep('one');
  notify({ kind: 'ok', text: '3 answers coded' });
  heardStep('two');
  notify({ kind: 'ok', text: '5 answers coded' });
  notify({ kind: 'danger', text: 'the disk is full' });
  retractStep('two');
  expect(said()).toEqual(['3 answers coded', 'the disk is full']);
  retractStep('one');
  expect(said()).toEqual(['the disk is full']);
});

test('What is said long after a step does not tell of it', () => {
  heardStep('one');
  vi.advanceTimersByTime(1500);
  notify({ kind: 'ok', text: 'saved' });
  retractStep('one');
  expect(said()).toEqual(['saved']);
});

test('A message leaves by itself, but for an error and for what is still so', () => {
  notify({ kind: 'ok', text: 'saved' });
  notify({ kind: 'warn', text: 'words are gone', isLasting: true });
  notify({ kind: 'danger', text: 'the disk is full' });
  vi.advanceTimersByTime(7000);
  expect(said()).toEqual(['words are gone', 'the disk is full']);
  notify({ kind: 'warn', text: 'look at this' });
  vi.advanceTimersByTime(60_000);
  expect(said()).toEqual(['words are gone', 'the disk is full']);
});
