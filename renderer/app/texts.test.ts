import { describe, expect, test } from 'vitest';
import { api, type Method } from '../../shared/rpc/api.ts';
import { allTexts } from './all-texts.ts';
import { shortcuts } from './shortcuts.ts';
import type { Texts, TextTree } from './text-types.ts';

const written = import.meta.glob<{ texts: Texts }>('../features/*/texts.ts', { eager: true });
const sources = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', '!../**/texts*.ts', '!../**/*.test.ts', '!../e2e/**'],
  { eager: true, query: '?raw', import: 'default' },
);

/** 'step.codebook.create' and the sentence behind it, for every leaf. */
function leaves(tree: TextTree, above = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : leaves(value, `${above}${key}.`),
  );
}

/** Names between double braces, in alphabetical order. */
const holes = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

/** Tells whether a source asks for a key of the slice: whole, or by a template that a value fills in. */
function askedFor(slice: string): (key: string) => boolean {
  const whole = new Set<string>();
  const ends: [string, string][] = [];
  for (const [path, source] of Object.entries(sources)) {
    const isOwn =
      path.startsWith(`../features/${slice}/`) ||
      source.includes(`useTranslation('${slice}'`) ||
      (slice === 'app' && !path.startsWith('../features/'));
    const above = source.match(/keyPrefix: '(.+?)'/)?.[1];
    const keyOf = (words: string) => {
      if (words.startsWith(`${slice}:`)) return [words.slice(slice.length + 1)];
      return isOwn ? [above ? `${above}.${words}` : words] : [];
    };
    for (const [, words = ''] of source.matchAll(/'([^'\n]*)'/g))
      for (const key of keyOf(words)) whole.add(key);
    for (const [, words = ''] of source.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g))
      for (const key of keyOf(words)) ends.push([key.split('${')[0] ?? '', key.split('}').at(-1) ?? '']);
  }
  // The fixed part of a template is a branch ('kind.') or a tail ('Help'); less than that would fit any key.
  const telling = ends.filter(([start, end]) => start.includes('.') || /^[A-Z]\w+$/.test(end));
  return (key) =>
    whole.has(key) || telling.some(([start, end]) => key.startsWith(start) && key.endsWith(end));
}

describe('texts', () => {
  test('every slice with sentences is known to the window', () => {
    const known = Object.values(allTexts) as Texts[];
    const unknown = Object.entries(written).filter(([, { texts }]) => !known.includes(texts));
    expect(unknown.map(([path]) => path)).toEqual([]);
    expect(known).toHaveLength(Object.keys(written).length + 1);
  });

  for (const [slice, { nl, en }] of Object.entries(allTexts)) {
    test(`${slice}: Dutch and English hold the same keys, and none is empty`, () => {
      const dutch = leaves(nl);
      const english = leaves(en);
      expect(english.map(([key]) => key).sort()).toEqual(dutch.map(([key]) => key).sort());
      expect([...dutch, ...english].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
    });

    test(`${slice}: a sentence and its translation take the same values`, () => {
      const english = new Map(leaves(en));
      const differing = leaves(nl).filter(
        ([key, sentence]) => holes(sentence).join() !== holes(english.get(key) ?? '').join(),
      );
      expect(differing.map(([key]) => key)).toEqual([]);
    });
  }

  for (const [slice, { nl }] of Object.entries(allTexts)) {
    test(`${slice}: every sentence is asked for somewhere`, () => {
      const isAskedFor = askedFor(slice);
      // i18next chooses the form that goes with a count by itself.
      const idle = leaves(nl).filter(([key]) => !isAskedFor(key.replace(/_(zero|one|other)$/, '')));
      expect(idle.map(([key]) => key)).toEqual([]);
    });
  }

  test('every step that can be undone, and every job, is told in words', () => {
    const steps = new Set(leaves(allTexts.history.nl).map(([key]) => key.replace(/_(zero|one|other)$/, '')));
    const jobs = new Set(leaves(allTexts.jobs.nl).map(([key]) => key));
    const silent = (Object.keys(api) as Method[]).filter((method) => {
      const spec = api[method];
      if (spec.kind === 'job') return !jobs.has(`method.${method}`);
      return spec.kind === 'command' && spec.undoable && !steps.has(`step.${method}`);
    });
    expect(silent).toEqual([]);
  });

  test('the key card has words for every key and scope', () => {
    const keys = new Set(leaves(allTexts.project.nl).map(([key]) => key));
    const wanted = Object.values(shortcuts).flatMap(({ scope, textKey }) => [
      `keys.${scope}`,
      `keys.${textKey}`,
    ]);
    expect(wanted.filter((key) => !keys.has(key))).toEqual([]);
  });
});
