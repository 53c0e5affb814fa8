import { type Random, seededRandom } from '../random/seeded-random.ts';
import { quantiseVector, type VectorTable, vectorTable } from '../vectors/vector-table.ts';

// Fiction, for tests: what people could say of a town hall.
const THEMES: readonly (readonly string[])[] = [
  ['wachttijd', 'wachtte', 'telefoon', 'lijn', 'doorverbonden', 'bereikbaar', 'minuten'],
  ['medewerker', 'vriendelijk', 'balie', 'luisterde', 'geduldig', 'geholpen', 'uitleg'],
  ['website', 'inloggen', 'formulier', 'wachtwoord', 'scherm', 'knop', 'pagina'],
  ['parkeren', 'fiets', 'trein', 'bushalte', 'ingang', 'parkeerplaats', 'station'],
];
const FILLERS = ['de', 'het', 'een', 'was', 'is', 'en', 'ik', 'op', 'met', 'heel', 'erg', 'te', 'bij'];

const pick = (words: readonly string[], random: Random) => words[Math.floor(random() * words.length)] ?? '';

export type MadeUpAnswers = { texts: string[]; themes: number[]; vectors: VectorTable };

/** Answers about four themes in turn, half of their words fillers, with vectors that point the way of the theme. */
export function madeUpAnswers(rows: number, seed: number, dimensions = 24): MadeUpAnswers {
  const random = seededRandom(seed);
  const themes = Array.from({ length: rows }, (_, row) => row % THEMES.length);
  const texts = themes.map((theme) =>
    Array.from({ length: 6 + Math.floor(random() * 8) }, () =>
      pick(random() < 0.5 ? FILLERS : (THEMES[theme] ?? []), random),
    ).join(' '),
  );
  const vectors = themes.map((theme) =>
    quantiseVector(
      Float32Array.from({ length: dimensions }, (_, d) => (d % 4 === theme ? 1 : 0) + random() - 0.5),
    ),
  );
  return { texts, themes, vectors: vectorTable(vectors, dimensions) };
}
