import { expect, test } from 'vitest';
import { parseVtt } from './parse-vtt.ts';

const cue = (start: string, words: string) => `${start} --> 01:59:59.000\n${words}\n`;

test('voices become speakers, cues of one speaker are joined and tags and entities decoded', () => {
  const found = parseVtt(
    [
      'WEBVTT - verzonnen\n',
      'STYLE\n::cue { color: white }\n',
      'NOTE\nDeze woorden horen er niet bij.\n',
      `a1\n${cue('00:00:03.120', '<v Onderzoeker>Vindt u 3 < 4 &amp; goed?</v>')}`,
      cue('00:07.000', '<v.hard Mevrouw Bakker>Ja hoor,\n<i>meestal</i></v>'),
      cue('00:00:08.100', '<v Mevrouw Bakker><00:00:08.500>wel &lt;dus&gt;&lrm; 5&nbsp;euro 😀.</v>'),
      cue('01:00:09.500', '<v Onderzoeker>Dank u.</v>'),
    ].join('\n'),
  );
  expect(found.text).toBe('Vindt u 3 < 4 & goed?\nJa hoor, meestal wel <dus>\u200E 5\u00A0euro 😀.\nDank u.');
  expect(found.turns).toEqual([
    { start: 0, speaker: 'Onderzoeker', time: 3120 },
    { start: 22, speaker: 'Mevrouw Bakker', time: 7000 },
    { start: 60, speaker: 'Onderzoeker', time: 3_609_500 },
  ]);
  expect(found.speakers[0]).toEqual({ label: 'Onderzoeker', isInterviewer: true, turns: 2 });
  expect(found.changes).toContainEqual({ kind: 'joined-cues', count: 1 });
  expect(found.changes).toContainEqual({ kind: 'notices', count: 2 });
});

test('two voices in one cue are two turns', () => {
  const { turns, text } = parseVtt(`WEBVTT\n\n${cue('00:01.000', '<v Anna>Dag.</v>\n<v Bea>Hallo.</v>')}`);
  expect(turns.map((turn) => turn.speaker)).toEqual(['Anna', 'Bea']);
  expect(text).toBe('Dag.\nHallo.');
});

test('SubRip with numbers, comma decimals and name prefixes is read', () => {
  const found = parseVtt(
    '1\r\n00:00:01,500 --> 00:00:02,000\r\nINT: Hoe gaat het?\r\n\r\n2\r\n00:00:02,100 --> 00:00:03,000\r\nGerda: Goed.\r\n\r\n3\r\n00:00:03,100 --> 00:00:04,000\r\nHeel goed.\r\n4\r\n00:00:05,000 --> 00:00:06,000\r\nINT: Mooi zo.\r\nGerda: <b>Ja.</b>\r\n',
  );
  expect(found.text).toBe('Hoe gaat het?\nGoed. Heel goed.\nMooi zo.\nJa.');
  expect(found.turns.map((turn) => [turn.speaker, turn.time])).toEqual([
    ['INT', 1500],
    ['Gerda', 2100],
    ['INT', 5000],
    ['Gerda', 5000],
  ]);
});

test('without speakers cues are joined to sentences', () => {
  const cues = [
    cue('00:01.000', 'Dit is een'),
    cue('00:02.000', 'hele zin.'),
    cue('00:03.000', 'Let op: dit ook.'),
  ];
  const { text, turns, speakers } = parseVtt(`WEBVTT\n\n${cues.join('\n')}`);
  expect(text).toBe('Dit is een hele zin.\nLet op: dit ook.');
  expect(turns.map((turn) => turn.time)).toEqual([1000, 3000]);
  expect(speakers).toEqual([]);
});

test('a file without cues gives no turns', () => {
  expect(parseVtt('WEBVTT\n\nNOTE niets')).toMatchObject({ text: '', turns: [] });
});

test('notices outside the cues are counted; names of cues, settings and styles are none', () => {
  const notices = (text: string) =>
    parseVtt(text).changes.find((change) => change.kind === 'notices')?.count ?? 0;
  const first = cue('00:01.000', 'Dag.');
  expect(notices(`WEBVTT\nKind: captions\nLanguage: nl\n\nSTYLE\n::cue { color: red }\n\na1\n${first}`)).toBe(
    0,
  );
  expect(notices(`1\n${first}\n2\n${first}\n\n3\n`)).toBe(0);
  expect(notices(`WEBVTT\n\nNOTE verzonnen\n\n${first}\nNOTE\nopname\nviel weg\n\n${first}`)).toBe(2);
  expect(notices(`Verzonnen opname\n\n1\n${first}\nlosse regel\n\n2\n${first}\nEinde`)).toBe(3);
  expect(notices(`losse regel\n2\n${first}`)).toBe(1);
  expect(notices(`WEBVTT\n\nTweede deel\n${first}`)).toBe(1);
});
