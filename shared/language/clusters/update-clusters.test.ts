import { expect, test } from 'vitest';
import { runToEnd } from '../run/run-to-end.ts';
import type { VectorTable } from '../vectors/vector-table.ts';
import { assignRows } from './assign-rows.ts';
import { clusterAnswers } from './cluster-answers.ts';
import type { FrozenClusters } from './frozen-clusters.ts';
import { madeUpAnswers } from './made-up-answers.ts';
import { updateClusters } from './update-clusters.ts';

const part = (table: VectorTable, rows: number): VectorTable => ({
  dimensions: table.dimensions,
  rows,
  values: table.values.subarray(0, rows * table.dimensions),
});

const made = madeUpAnswers(440, 11);
const old = { texts: made.texts.slice(0, 400), vectors: part(made.vectors, 400) };
const first = runToEnd(clusterAnswers({ ...old, count: 6 }));
const kept = JSON.parse(JSON.stringify(first.model)) as FrozenClusters;
const previous = Int32Array.from({ length: 440 }, (_, row) => first.rows.groups[row] ?? -1);

test('a model that was stored puts the rows it was made of where they were', () => {
  const { best } = runToEnd(assignRows(kept, old.texts, old.vectors));
  const stayed = best.filter((group, row) => group === first.rows.best[row]).length;
  expect(stayed).toBeGreaterThanOrEqual(400 * 0.98);
});

test('new rows join the group of their theme by the stored model', () => {
  const { best } = runToEnd(assignRows(kept, made.texts.slice(400), null));
  const right = best.filter((group, i) => {
    const theme = made.themes[400 + i];
    return made.themes.some((other, row) => row < 400 && other === theme && first.rows.best[row] === group);
  }).length;
  expect(right).toBeGreaterThanOrEqual(36);
});

test('ten per cent new rows leave at least ninety-five per cent of the old ones where they were', () => {
  for (const vectors of [made.vectors, null]) {
    const start = runToEnd(
      clusterAnswers({ texts: old.texts, vectors: vectors === null ? null : old.vectors, count: 6 }),
    );
    const before = Int32Array.from({ length: 440 }, (_, row) => start.rows.groups[row] ?? -1);
    const { moves, clustering } = runToEnd(
      updateClusters({ model: start.model, texts: made.texts, vectors, previous: before }),
    );
    expect(moves.length).toBeLessThanOrEqual(400 * 0.05);
    expect(clustering.model.groups).toBe(6);
    expect(clustering.model.names).toEqual(start.model.names);
    for (const { row, from, to } of moves)
      expect([from, to]).toEqual([before[row], clustering.rows.groups[row]]);
  }
});

test('locked rows stay, whatever the model thinks of them', () => {
  const locked = new Int32Array(440).fill(-1);
  for (let row = 0; row < 60; row++) locked[row] = (row * 7) % 6;
  const { clustering } = runToEnd(
    updateClusters({ model: kept, texts: made.texts, vectors: made.vectors, previous, locked }),
  );
  expect([...clustering.rows.groups.slice(0, 60)]).toEqual([...locked.slice(0, 60)]);
});

test('a theme that is new gets a group of its own when one is asked for', () => {
  const garden = ['tuin', 'bomen', 'gras', 'bloemen', 'snoeien', 'heg', 'blad'];
  const fresh = Array.from({ length: 60 }, (_, i) =>
    [0, 1, 2, 3].map((step) => garden[(i * 3 + step * (1 + (i % 3))) % garden.length]).join(' '),
  );
  const words = runToEnd(clusterAnswers({ texts: old.texts, vectors: null, count: 4 }));
  const before = Int32Array.from({ length: 460 }, (_, row) => words.rows.groups[row] ?? -1);
  const { clustering } = runToEnd(
    updateClusters({
      model: words.model,
      texts: [...old.texts, ...fresh],
      vectors: null,
      previous: before,
      extraGroups: 1,
    }),
  );
  const inNew = [...clustering.rows.best.slice(400)].filter((group) => group === 4).length;
  expect(inNew).toBeGreaterThanOrEqual(54);
  expect(clustering.model.names[4]?.some((term) => garden.includes(term))).toBe(true);
});

test('updating twice from the same start gives the same bytes', () => {
  const once = () =>
    runToEnd(
      updateClusters({ model: kept, texts: made.texts, vectors: made.vectors, previous, extraGroups: 1 }),
    );
  const bytes = (update: ReturnType<typeof once>) =>
    JSON.stringify([update.moves, [...update.clustering.rows.groups], update.clustering.model]);
  expect(bytes(once())).toBe(bytes(once()));
});
