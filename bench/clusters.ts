// How long it takes to group answers that were made up for it: seconds to the first groups, seconds to the last, and
// the most memory so far. Prints one line of JSON a size: `node bench/clusters.ts [rows ...]`.
import { performance } from 'node:perf_hooks';
import { clusterAnswers } from '../shared/language/clusters/cluster-answers.ts';
import { type Random, seededRandom } from '../shared/language/random/seeded-random.ts';
import { quantiseVector, type VectorTable, vectorTable } from '../shared/language/vectors/vector-table.ts';

const DIMENSIONS = 512;
const THEMES = [
  'wachttijd telefoon wachten lijn doorverbonden bellen bereikbaar minuten uur terugbellen',
  'medewerker vriendelijk geholpen balie luisterde geduldig uitleg begrip dame meneer',
  'website inloggen formulier knop pagina code wachtwoord scherm zoeken vinden',
  'brief taal begrijpen moeilijk zinnen duidelijk lezen woorden gemeente bericht',
  'kosten betalen rekening duur bedrag geld terug premie vergoeding maand',
  'afspraak verzet datum agenda ochtend later gepland afgezegd nieuwe week',
  'parkeren auto fiets trein bus halte ingang bereiken station plek',
  'hulp thuis zorg huishouden douchen dokter verpleegkundige vertrouwd gezicht team',
  'buurt straat groen bankje spelen kinderen veilig verlichting afval park',
  'school les juf klas huiswerk kind gesprek rapport leren pauze',
];
const FILLERS =
  'ik de het een was is en maar dat die er niet geen heel te veel erg ook nog altijd soms voor van op met bij naar'.split(
    ' ',
  );
const BEGINNINGS = 'be ge ver her door uit aan voor over onder mis na'.split(' ');
const ENDINGS = 'ing heid baar lijk loos achtig schap dom er sel te en'.split(' ');

const pick = <T>(items: readonly T[], random: Random) => items[Math.floor(random() * items.length)] as T;

/** A rare word, so that the vocabulary grows with the number of answers as it does in a real survey. */
function rareWord(stems: readonly string[], random: Random): string {
  return `${pick(BEGINNINGS, random)}${pick(stems, random)}${pick(ENDINGS, random)}`;
}

function madeUpAnswers(rows: number, seed: number): { texts: string[]; vectors: VectorTable } {
  const random = seededRandom(seed);
  const themes = THEMES.map((theme) => theme.split(' '));
  const centres = themes.map(() => Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5));
  const texts: string[] = [];
  const vectors: Int8Array[] = [];
  for (let row = 0; row < rows; row++) {
    const theme = Math.floor(random() ** 1.5 * themes.length);
    const words = themes[theme] ?? [];
    const text = Array.from({ length: 4 + Math.floor(random() * 20) }, () => {
      const kind = random();
      if (kind < 0.5) return pick(FILLERS, random);
      if (kind < 0.8) return pick(words, random);
      return kind < 0.9 ? pick(pick(themes, random), random) : rareWord(words, random);
    });
    texts.push(text.join(' '));
    const centre = centres[theme] ?? new Float32Array(DIMENSIONS);
    vectors.push(quantiseVector(centre.map((value) => value + 3 * (random() - 0.5))));
  }
  return { texts, vectors: vectorTable(vectors, DIMENSIONS) };
}

function measured(rows: number) {
  const { texts, vectors } = madeUpAnswers(rows, 1);
  const start = performance.now();
  const cpu = process.cpuUsage();
  const seconds = () => Math.round(performance.now() - start) / 1000;
  const work = clusterAnswers({ texts, vectors });
  let firstGroups: number | null = null;
  let longestStep = 0;
  let before = start;
  let step = work.next();
  while (!step.done) {
    if (step.value.groups !== undefined) firstGroups ??= seconds();
    const now = performance.now();
    longestStep = Math.max(longestStep, now - before);
    before = now;
    step = work.next();
  }
  return {
    rows,
    groups: step.value.model.groups,
    firstGroupsSeconds: firstGroups,
    finalSeconds: seconds(),
    cpuSeconds: Math.round(process.cpuUsage(cpu).user / 1000) / 1000,
    longestStepMs: Math.round(longestStep),
    rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

const asked = process.argv.slice(2).map(Number);
for (const rows of asked.length > 0 ? asked : [10_000, 100_000]) {
  process.stdout.write(`${JSON.stringify(measured(rows))}\n`);
}
