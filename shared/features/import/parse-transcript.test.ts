import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParsedTranscript } from './parse-transcript.ts';
import { parseTranscript } from './parse-transcript.ts';

/** Each turn as [speaker, time, words], cut by the offsets the project will use. */
function turnsOf({ text, turns }: ParsedTranscript): [string | null, number | null, string][] {
  const points = [...text];
  return turns.map((turn, index) => {
    const next = turns[index + 1]?.start ?? points.length + 1;
    return [turn.speaker, turn.time, points.slice(turn.start, next - 1).join('')];
  });
}
const speakersOf = (text: string) => parseTranscript(text).speakers.map((speaker) => speaker.label);
const change = (found: ParsedTranscript, kind: string) =>
  found.changes.find((entry) => entry.kind === kind)?.count;

test('labels with a colon become speakers and the words stay as they are', () => {
  const found = parseTranscript(
    'INT: Hoe gaat het?\r\n\r\nMw. G.:  Tja  😀, één keer.\r\nEn toen zei ze: nee.\r\n\r\nINT: Ja?\r\nMw. G.: Ja.',
  );
  expect(turnsOf(found)).toEqual([
    ['INT', null, 'Hoe gaat het?'],
    ['Mw. G.', null, 'Tja  😀, één keer.\nEn toen zei ze: nee.'],
    ['INT', null, 'Ja?'],
    ['Mw. G.', null, 'Ja.'],
  ]);
  expect(found.speakers).toEqual([
    { label: 'INT', isInterviewer: true, turns: 2 },
    { label: 'Mw. G.', isInterviewer: false, turns: 2 },
  ]);
  expect(found.changes).toEqual([
    { kind: 'line-ends', count: 6 },
    { kind: 'speaker-labels', count: 4 },
    { kind: 'blank-lines', count: 2 },
  ]);
});

test.each([
  ['[00:14:07] Anna: Dag.\n[00:14:10] Bea de Wit: Hallo.\n[00:15:00] Anna: Zo.', 847_000],
  ['Anna (00:14:07): Dag.\nBea de Wit (00:14:10): Hallo.\nAnna (00:15:00): Zo.', 847_000],
  ['Anna [14:07] Dag.\nBea de Wit [14:10] Hallo.\nAnna [15:00] Zo.', 847_000],
  ['Anna: [00:14:07] Dag.\nBea de Wit: [00:14:10] Hallo.\nAnna: [00:15:00] Zo.', 847_000],
  ['00:14:07 Anna: Dag.\n00:14:10 Bea de Wit: Hallo.\n00:15:00 Anna: Zo.', 847_000],
  ['Anna   14:07\nDag.\n\nBea de Wit   14:10\nHallo.\n\nAnna   15:00\nZo.', 847_000],
  ['00:14:07 Anna\nDag.\n00:14:10 Bea de Wit\nHallo.\n00:15:00 Anna\nZo.', 847_000],
  ['0:14:7.5 --> x\n', null],
  [
    '00:14:07.000 --> 00:14:09.000\nAnna\nDag.\n\n00:14:10.000 --> 00:14:12.000\nBea de Wit\nHallo.\n\n00:15:00.000 --> 00:15:01.000\nAnna\nZo.',
    847_000,
  ],
])('names with times in the form %j are read', (text, first) => {
  const found = turnsOf(parseTranscript(text));
  if (first === null) return expect(found).toEqual([[null, null, '0:14:7.5 --> x']]);
  expect(found).toEqual([
    ['Anna', first, 'Dag.'],
    ['Bea de Wit', 850_000, 'Hallo.'],
    ['Anna', 900_000, 'Zo.'],
  ]);
});

test('codes behind a tab, on a line of their own and without a space are labels', () => {
  const expected = [
    ['I', null, 'Hoe?'],
    ['R1', null, 'Zo.'],
    ['I', null, 'Ja?'],
  ];
  expect(turnsOf(parseTranscript('I\tHoe?\nR1\tZo.\nI\tJa?'))).toEqual(expected);
  expect(turnsOf(parseTranscript('I:\nHoe?\nR1:\nZo.\nI:\nJa?'))).toEqual(expected);
  expect(turnsOf(parseTranscript('I:Hoe?\nR1:Zo.\nI:Ja?'))).toEqual(expected);
});

test('a time that closes a turn belongs to the next one', () => {
  const found = parseTranscript('I: Hoe? #00:00:05-3#\nR: Zo. #00:00:09-0#\nI: Ja?');
  expect(turnsOf(found)).toEqual([
    ['I', null, 'Hoe?'],
    ['R', 5000, 'Zo.'],
    ['I', 9000, 'Ja?'],
  ]);
  expect(change(found, 'times')).toBe(2);
});

test('a time in the middle of somebody’s words opens a turn of the same speaker', () => {
  const found = parseTranscript('INT: Hoe?\nR: Begin.\n[00:14:07] En toen.\nVerder.\nINT: Ja?');
  expect(turnsOf(found)).toEqual([
    ['INT', null, 'Hoe?'],
    ['R', null, 'Begin.'],
    ['R', 847_000, 'En toen.\nVerder.'],
    ['INT', null, 'Ja?'],
  ]);
});

test('words with a colon in the middle of a story are no speakers', () => {
  const story = [
    'INT: Hoe ging dat?',
    'R: Nou, ik belde.',
    'En toen zei ze: kom maar.',
    'Let op: dat was in mei.',
    'Nee: in juni.',
    'Bijvoorbeeld: op dinsdag.',
    'Het mooiste: niemand wist het.',
    'Om 10:30 was ik thuis.',
    'INT: En daarna?',
    'R: Niets.',
  ].join('\n');
  expect(speakersOf(story)).toEqual(['INT', 'R']);
  expect(parseTranscript(story).turns).toHaveLength(4);
  expect(parseTranscript(story).text).toContain('Let op: dat was in mei.\nNee: in juni.');
});

test('a third person who speaks once in the alternation is a speaker', () => {
  const text = 'INT: Hoe?\nMw. G.: Zo.\nDochter: Niet waar, mam.\nMw. G.: Jawel.\nINT: Ja?';
  expect(speakersOf(text)).toEqual(['INT', 'Mw. G.', 'Dochter']);
});

test('a name between two turns of one person is a speaker, a word before an answer is none', () => {
  expect(speakersOf('INT: Hoe?\nGerda: Goed.\nHeel goed.\nEcht.\nINT: Mooi.')).toEqual(['INT', 'Gerda']);
  expect(speakersOf('INT: Hoe?\nBea: Zo.\nPiet: Nee.\nBea: Jawel.\nINT: O?\nBea: Ja.')).toEqual([
    'INT',
    'Bea',
    'Piet',
  ]);
  expect(speakersOf('INT: Hoe?\nThuis: dus.\nR: Goed.\nEcht.\nINT: Mooi.\nR: Ja.')).toEqual(['INT', 'R']);
});

test('the head with a legend stays text, also when it names the interviewer', () => {
  const head =
    'Gesprek 3 (verzonnen)\nDatum: 3 maart\nInterviewer: Marijke Test\nINT = onderzoeker\nG = Gerda';
  const found = parseTranscript(`${head}\n\nINT: Hoe?\nG: Zo.\nINT: En?\nG: Ja.`);
  expect(turnsOf(found)[0]).toEqual([null, null, head]);
  expect(found.speakers.map((speaker) => speaker.label)).toEqual(['INT', 'G']);
  const same = parseTranscript(
    'Datum: 3 maart\nInterviewer: Marijke Test\n\nInterviewer: Hoe?\nGerda: Zo.\nInterviewer: En?\nGerda: Ja.',
  );
  expect(turnsOf(same)[0]).toEqual([null, null, 'Datum: 3 maart\nInterviewer: Marijke Test']);
});

test('without a telling label whoever asks is the interviewer', () => {
  const { speakers } = parseTranscript(
    'Anna: Hoe?\nBea: Zo.\nAnna: Waarom?\nBea: Daarom. Toch?\nAnna: Ja?\nBea: Ja.',
  );
  expect(speakers.map((speaker) => speaker.isInterviewer)).toEqual([true, false]);
});

test('a letter or report has one turn per paragraph and no speakers', () => {
  const letter =
    'Datum: 3 maart\nBetreft: bezwaar\n\nGeachte heer,\n\nIk maak bezwaar\ntegen het besluit.\n\nReden: te weinig uren.';
  expect(turnsOf(parseTranscript(letter)).map(([, , words]) => words)).toEqual([
    'Datum: 3 maart\nBetreft: bezwaar',
    'Geachte heer,',
    'Ik maak bezwaar\ntegen het besluit.',
    'Reden: te weinig uren.',
  ]);
  const long = `${'woord '.repeat(30)}\n${'zin '.repeat(40)}\n\nslot`;
  expect(parseTranscript(long).turns).toHaveLength(3);
  const report = 'Voordelen: goedkoop\nuitleg\nuitleg\nuitleg\nuitleg\nNadelen: duur\nuitleg\nuitleg\nuitleg';
  expect(parseTranscript(report).speakers).toEqual([]);
  const headings = 'Sterk: goedkoop\nZwak: duur\nSterk: snel\nZwak: traag';
  expect(parseTranscript(headings).speakers).toEqual([]);
});

test('a name of one letter before a time opens a turn and is kept as its speaker', () => {
  const found = parseTranscript('M [00:14:07]\nIk wachtte lang.\nINT: En toen?\nM [00:15:00]\nNiets.');
  expect(found.speakers.map((speaker) => speaker.label)).toEqual(['M', 'INT']);
  expect(found.text).toBe('Ik wachtte lang.\nEn toen?\nNiets.');
});

test('an empty text gives no turns', () => {
  expect(parseTranscript('\uFEFF\r\n')).toMatchObject({ text: '', turns: [], speakers: [] });
});

test('no word is lost or altered, whatever the text', () => {
  const word = fc.constantFrom(
    'INT:',
    'R:',
    'ja',
    'één',
    '😀',
    'e\u0301',
    '[00:14:07]',
    '10:30',
    '\n',
    '\r\n',
    'nee:',
    '?',
    '  ',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      const found = parseTranscript(text);
      // A word can have become a speaker ("é [00:14:07]" opens a turn); then it stands there and not in the text.
      const labels = new Set(found.speakers.map((speaker) => speaker.label));
      const spoken = (value: string) =>
        value
          .split(/\s+/u)
          .filter((part) => part !== '' && !/^(?:\[00:14:07\]|10:30)$/u.test(part))
          .filter((part) => !labels.has(part.replace(/:$/u, '')));
      expect(spoken(found.text)).toEqual(spoken(text));
      const starts = found.turns.map((turn) => turn.start);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      expect(
        turnsOf(found)
          .map(([, , part]) => part)
          .join('\n'),
      ).toBe(found.text);
    }),
  );
});
