import { writeFileSync } from 'node:fs';

/** A small seeded generator (mulberry32), so that every run measures the same project. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const words =
  'het duurde lang voordat er iemand belde en toen kwam het verslag waar niets van klopte ik moest alles opnieuw vertellen aan weer een ander terwijl mijn dochter alles regelt met de gemeente over de hulp in huis die steeds wisselt brief besluit aanvraag gesprek keukentafel ondersteuner wachten weken maanden vriendelijk duidelijk moeilijk prima goed geholpen niet wel geen nooit altijd soms zorg uren rolstoel traplift vervoer taxi buurvrouw zoon man vrouw ziekenhuis'.split(
    ' ',
  );

/** Dutch-looking sentences; the words are real, the sense is not, and sizes are what counts. */
export function sentence(random: () => number, length: number): string {
  const chosen = Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? 'en');
  const text = chosen.join(' ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}${random() < 0.02 ? ' 😀' : ''}.`;
}

/** A survey of `rows` respondents with ten variables and one open question, as a Dutch survey tool writes it. */
export function writeSurvey(path: string, rows: number): void {
  const random = seeded(1);
  const pick = (...values: (string | number)[]) => values[Math.floor(random() * values.length)] ?? '';
  const lines = [
    'respnr;jaar;gemeente;inwoners;leeftijd;geslacht;soort_hulp;huishouden;cijfer;regio;weegfactor;v1_open',
  ];
  for (let row = 0; row < rows; row++) {
    lines.push(
      [
        100_000 + row,
        pick(2020, 2021, 2022, 2023),
        pick('Duinrade', 'Westerkoog', 'Hollebeek', 'Oostervaart'),
        pick('tot 30.000', '30.000 en meer'),
        19 + Math.floor(random() * 72),
        pick(1, 2, 3),
        pick('huishouden', 'vervoer', 'begeleiding', 'hulpmiddel'),
        pick('alleen', 'met partner', 'met kinderen'),
        pick(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
        pick('noord', 'oost', 'zuid', 'west'),
        (0.7 + random() * 0.6).toFixed(3).replace('.', ','),
        `"${sentence(random, 5 + Math.floor(random() * 25))}"`,
      ].join(';'),
    );
  }
  writeFileSync(path, lines.join('\r\n'));
}

/** An interview of about `characters` characters in turns of some 400. */
export function writeTranscript(path: string, characters: number): void {
  const random = seeded(2);
  const turns: string[] = [];
  let length = 0;
  while (length < characters) {
    const isInterviewer = turns.length % 2 === 0;
    const text = isInterviewer
      ? `${sentence(random, 8).slice(0, -1)}?`
      : Array.from({ length: 6 }, () => sentence(random, 14)).join(' ');
    turns.push(`${isInterviewer ? 'Interviewer' : 'Joop'}: ${text}`);
    length += text.length + 1;
  }
  writeFileSync(path, turns.join('\n'));
}
