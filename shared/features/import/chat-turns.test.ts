import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParsedTranscript } from './parse-transcript.ts';
import { parseTranscript } from './parse-transcript.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Each turn as [speaker, time, words], cut by the offsets the project will use. */
function turnsOf({ text, turns }: ParsedTranscript): [string | null, number | null, string][] {
  const points = [...text];
  return turns.map((turn, index) => {
    const next = turns[index + 1]?.start ?? points.length + 1;
    return [turn.speaker, turn.time, points.slice(turn.start, next - 1).join('')];
  });
}

const count = (found: ParsedTranscript, kind: string) =>
  found.changes.find((change) => change.kind === kind)?.count ?? 0;

/** Words without the invisible marks of a chat; a colon behind a name is none. */
const wordsOf = (text: string) =>
  text
    .replace(/[\u200E\u200F\u202A-\u202E]/gu, '')
    .split(/[\s:]+/u)
    .filter((word) => word !== '')
    .sort();

// An invented chat; `at` writes the moment of a message the way one export does.
const chat = (at: (date: number, hour: number, minute: number, second: number) => string) =>
  [
    `${at(12, 19, 4, 12)}Interviewer: Hoi Gerda, hoe gaat het met de hulp?`,
    `${at(12, 19, 4, 40)}Gerda de Wit: tja 😀  één keer per week: op dinsdag`,
    'en soms op 14-03-2023 ofzo',
    '',
    'Let op: dat wisselt',
    `${at(12, 19, 6, 0)}Gerda de Wit: <Media weggelaten>`,
    `${at(12, 23, 59, 59)}Interviewer: Slaap lekker!`,
    `${at(13, 0, 1, 0)}Gerda de Wit: welterusten 👩🏽‍🦽`,
    `${at(13, 8, 30, 0)}Interviewer: Zullen we verder? Zie https://voorbeeld.example/a`,
    `${at(13, 8, 31, 5)}Gerda de Wit: ja`,
  ].join('\n');
const two = (part: number) => String(part).padStart(2, '0');

test.each<[string, boolean, Parameters<typeof chat>[0]]>([
  ['[12-03-2023 19:04] ', false, (d, h, m) => `[${d}-03-2023 ${two(h)}:${two(m)}] `],
  ['[12-03-2023, 19:04:12] ', true, (d, h, m, s) => `[${d}-03-2023, ${two(h)}:${two(m)}:${two(s)}] `],
  ['[12-3-23 19:04:12] ', true, (d, h, m, s) => `\u200E[${d}-3-23 ${h}:${two(m)}:${two(s)}] \u200E`],
  ['12-03-2023, 19:04 - ', false, (d, h, m) => `${d}-03-2023, ${two(h)}:${two(m)} - `],
  ['12-03-2023 19:04 - ', false, (d, h, m) => `${d}-03-2023 ${two(h)}:${two(m)} - `],
  ['12/03/2023, 19:04 - ', false, (d, h, m) => `${d}/03/2023, ${two(h)}:${two(m)} - `],
  ['12.03.23, 19:04 – ', false, (d, h, m) => `${d}.03.23,\u00A0${two(h)}:${two(m)}\u202F–\u00A0`],
  ['12-03-2023 19:04: ', false, (d, h, m) => `${d}-03-2023 ${two(h)}:${two(m)}: `],
  ['[2023-03-12 19:04:05] ', true, (d, h, m, s) => `[2023-03-${d} ${two(h)}:${two(m)}:${two(s)}] `],
  [
    '3/12/23, 7:04 PM - ',
    false,
    (d, h, m) => `3/${d}/23, ${h % 12 || 12}:${two(m)}\u202F${h < 12 ? 'AM' : 'PM'} - `,
  ],
  [
    '[12-03-2023 om 7:04 p.m.] ',
    false,
    (d, h, m) => `[${d}-03-2023 om ${h % 12 || 12}:${two(m)} ${h < 12 ? 'a' : 'p'}.m.] `,
  ],
])('a chat with headers such as %j is read message by message', (_, hasSeconds, at) => {
  const found = parseTranscript(chat(at).replaceAll('\n', '\r\n'));
  const since = (days: number, hour: number, minutes: number, seconds: number) =>
    days * day + (hour * 60 + minutes - 19 * 60 - 4) * minute + (hasSeconds ? (seconds - 12) * 1000 : 0);
  expect(turnsOf(found)).toEqual([
    ['Interviewer', 0, 'Hoi Gerda, hoe gaat het met de hulp?'],
    [
      'Gerda de Wit',
      since(0, 19, 4, 40),
      'tja 😀  één keer per week: op dinsdag\nen soms op 14-03-2023 ofzo\nLet op: dat wisselt',
    ],
    ['Gerda de Wit', since(0, 19, 6, 0), '<Media weggelaten>'],
    ['Interviewer', since(0, 23, 59, 59), 'Slaap lekker!'],
    ['Gerda de Wit', since(1, 0, 1, 0), 'welterusten 👩🏽‍🦽'],
    ['Interviewer', since(1, 8, 30, 0), 'Zullen we verder? Zie https://voorbeeld.example/a'],
    ['Gerda de Wit', since(1, 8, 31, 5), 'ja'],
  ]);
  expect(found.speakers).toEqual([
    { label: 'Interviewer', isInterviewer: true, turns: 3 },
    { label: 'Gerda de Wit', isInterviewer: false, turns: 4 },
  ]);
  expect([count(found, 'speaker-labels'), count(found, 'times'), count(found, 'blank-lines')]).toEqual([
    7, 7, 1,
  ]);
});

test('what the program says itself has no speaker and keeps all its words', () => {
  const found = parseTranscript(
    [
      'Verzonnen chat, bewaard uit de telefoon',
      '01-02-2023 08:00 - Berichten en oproepen worden end-to-end versleuteld. Tik voor meer informatie.',
      '01-02-2023 08:00 - Anna Test heeft de groep "Mantelzorg: Duinrade" gemaakt',
      '12-03-2023 19:04 - Anna Test: Is iedereen er?',
      '12-03-2023 19:05 - \u202A+31 6 00000000\u202C: Ja, ik wel',
      '12-03-2023 19:06 - Anna Test heeft het onderwerp gewijzigd in: Zorg',
      '12-03-2023 19:07 - ~\u202Fbea 🌻: ik\u2028ook',
      '12-03-2023 19:08 - Piet is toegevoegd',
      '12-03-2023 19:09 - Anna Test: ',
    ].join('\n'),
  );
  expect(turnsOf(found)).toEqual([
    [null, null, 'Verzonnen chat, bewaard uit de telefoon'],
    [null, 0, 'Berichten en oproepen worden end-to-end versleuteld. Tik voor meer informatie.'],
    [null, 0, 'Anna Test heeft de groep "Mantelzorg: Duinrade" gemaakt'],
    ['Anna Test', 0, 'Is iedereen er?'],
    ['+31 6 00000000', minute, 'Ja, ik wel'],
    [null, 2 * minute, 'Anna Test heeft het onderwerp gewijzigd in: Zorg'],
    ['~ bea 🌻', 3 * minute, 'ik\u2028ook'],
    [null, 4 * minute, 'Piet is toegevoegd'],
    ['Anna Test', 5 * minute, ''],
  ]);
});

test('a notice that stands under the name of the chat is nobody’s message', () => {
  const found = parseTranscript(
    [
      '[12-03-2023, 19:03:00] Gerda: \u200EBerichten en oproepen zijn end-to-end versleuteld.',
      '[12-03-2023, 19:04:12] Onderzoeker: Dag, mag ik wat vragen?',
      '\u200E[12-03-2023, 19:04:40] Gerda: \u200Eafbeelding weggelaten',
      '[12-03-2023, 19:05:00] Gerda: de groep is vol',
      '[12-03-2023, 19:05:30] Onderzoeker: Welke groep?',
      '[12-03-2023, 19:06:00] Gerda: van de yoga',
    ].join('\n'),
  );
  expect(
    turnsOf(found)
      .map(([speaker, time, words]) => [speaker, time, words])
      .slice(0, 4),
  ).toEqual([
    [null, 0, 'Gerda: \u200EBerichten en oproepen zijn end-to-end versleuteld.'],
    ['Onderzoeker', 0, 'Dag, mag ik wat vragen?'],
    ['Gerda', 28_000, '\u200Eafbeelding weggelaten'],
    ['Gerda', 48_000, 'de groep is vol'],
  ]);
});

test('months stand first where the numbers or the order of the chat show it', () => {
  const times = (...dates: string[]) =>
    parseTranscript(
      dates.map((date, index) => `${date}, 10:00 - ${index % 2 ? 'A' : 'Bea'}: zo`).join('\n'),
    ).turns.map((turn) => (turn.time ?? Number.NaN) / day);
  expect(times('3/12/23', '3/13/23', '4/1/23')).toEqual([0, 1, 20]);
  expect(times('1/11/23', '1/12/23', '2/1/23')).toEqual([0, 1, 21]);
  expect(times('1/11/2023', '2/11/2023', '1/12/2023')).toEqual([0, 1, 30]);
});

test('a clock of two parts is hours and minutes in a chat, minutes and seconds in a recording', () => {
  const text = (clocks: string[]) =>
    clocks
      .map((clock, index) => `[${clock}] ${index % 2 ? 'demi' : 'Interviewer'}: zin ${index}?`)
      .join('\n');
  const chatTimes = parseTranscript(text(['13:58', '13:58', '14:30', '19:04', '19:05', '21:00'])).turns;
  expect(chatTimes.map((turn) => (turn.time ?? Number.NaN) / minute)).toEqual([0, 0, 32, 306, 307, 422]);
  expect(chatTimes.map((turn) => turn.speaker)).toEqual([
    'Interviewer',
    'demi',
    'Interviewer',
    'demi',
    'Interviewer',
    'demi',
  ]);
  const seconds = (clocks: string[]) =>
    parseTranscript(text(clocks)).turns.map((turn) => (turn.time ?? Number.NaN) / 1000);
  expect(seconds(['00:05', '07:10', '15:00', '19:04'])).toEqual([5, 430, 900, 1144]);
  expect(seconds(['07:10', '15:00', '26:04'])).toEqual([430, 900, 1564]);
  expect(seconds(['07:10', '15:00', '16:04:10'])).toEqual([430, 900, 57_850]);
  expect(seconds(['15:00', '14:10', '16:04'])).toEqual([900, 850, 964]);
  expect(seconds(['06:10', '07:00', '13:04'])).toEqual([370, 420, 784]);
});

test('messages of many lines are a chat too; a few pasted messages in an interview are none', () => {
  const long = [1, 2, 3, 4].map(
    (date) => `[${date}-03-2023 19:04] ${date % 2 ? 'Anna' : 'Bea'}: dag\n\neen\ntwee\ndrie\nvier`,
  );
  expect(parseTranscript(long.join('\n')).turns).toHaveLength(4);
  const talk = Array.from({ length: 8 }, (_, index) => `INT: Vraag ${index}?\nR: Antwoord ${index}.`);
  const pasted = ['[12-03-2023 19:04] Anna: kom je', '[12-03-2023 19:05] Bea: nee'];
  const found = parseTranscript([...talk, ...pasted, ...talk].join('\n'));
  expect(found.speakers.map((speaker) => speaker.label)).toEqual(['INT', 'R']);
  expect(found.text).toContain('[12-03-2023 19:04] Anna: kom je');
});

test('dated lines that name nobody stay as they are', () => {
  const diary = '12-03-2023 19:04 - naar de markt\n13-03-2023 09:00 - regen\n14-03-2023 10:15 - bezoek';
  expect(parseTranscript(diary).text).toBe(diary);
  const impossible = '[45-13-2023 19:04] Anna: dag\n[45-13-2023 29:04] Bea: dag\n[45-13-2023 19:99] Anna: ja';
  expect(parseTranscript(impossible).text).toContain('45-13-2023 29:04');
});

test('no word of a chat is lost or altered, whatever the messages', () => {
  const name = fc.constantFrom('Anna', 'demi', 'Bea de Wit', '+31 6 00000000', '~\u202Fpiet 🌻', 'ok');
  const word = fc.constantFrom(
    'ja',
    'één',
    '😀',
    'e\u0301',
    '\u200Eafbeelding',
    '10:30',
    'nee:',
    '<Media',
    'groep',
    '-',
    '\n',
    '?',
  );
  const message = fc.tuple(
    fc.option(name, { freq: 6 }),
    fc.nat({ max: 5000 }),
    fc.array(word, { maxLength: 8 }),
  );
  const form = fc.constantFrom(
    (date: string, clock: string) => `[${date} ${clock}] `,
    (date: string, clock: string) => `\u200E[${date}, ${clock}:09] `,
    (date: string, clock: string) => `${date}, ${clock} - `,
    (date: string, clock: string) => `${date} ${clock}\u202F- `,
  );
  fc.assert(
    fc.property(fc.array(message, { minLength: 6, maxLength: 15 }), form, (messages, write) => {
      fc.pre(messages.filter(([who]) => who !== null).length > messages.length / 2);
      const spoken: string[] = [];
      const lines = messages.map(([who, minutes, words]) => {
        const moment = new Date(Date.UTC(2023, 2, 14) + minutes * minute).toISOString();
        const [year, month, date] = moment.slice(0, 10).split('-');
        const header = write(`${date}-${month}-${year}`, moment.slice(11, 16));
        const rest = `${who === null ? '' : `${who}: `}${words.join(' ')}`;
        spoken.push(rest);
        return header + rest;
      });
      const found = parseTranscript(lines.join('\n'));
      expect(count(found, 'times')).toBe(messages.length);
      const kept = found.turns.map((turn) => turn.speaker ?? '').join(' ');
      expect(wordsOf(`${found.text} ${kept}`)).toEqual(wordsOf(spoken.join('\n')));
      expect(found.turns.every((turn) => (turn.time ?? 0) >= 0)).toBe(true);
      expect(
        turnsOf(found)
          .map(([, , part]) => part)
          .join('\n'),
      ).toBe(found.text);
    }),
  );
});
