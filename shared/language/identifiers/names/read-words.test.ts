import { describe, expect, it } from 'vitest';
import { ListFlag, type NameList } from './name-list.ts';
import { TokenKind } from './name-tokens.ts';
import { readText, Style } from './read-words.ts';
import { describeWord } from './word-info.ts';

/** A list on which every row of words is and goes on, and which counts how often it is asked. */
function countingList(): NameList & { asked: () => number } {
  let asked = 0;
  return {
    entries: 0,
    asked: () => asked,
    flagsOf() {
      asked++;
      return ListFlag.continues | ListFlag.dutchPlace;
    },
  };
}

const empty: NameList = { entries: 0, flagsOf: () => 0 };

function sentencesOf(text: string): string[] {
  const { sentences, tokens } = readText(text, empty, (surface, kind) => describeWord(surface, kind, empty));
  return sentences.map(({ start, end }) => text.slice(tokens.starts[start], tokens.ends[end - 1]));
}

describe('readText', () => {
  it('cuts sentences at full stops but not behind titles and initials', () => {
    expect(sentencesOf('Toen belde Karin. Peter nam op.')).toEqual(['Toen belde Karin.', 'Peter nam op.']);
    expect(sentencesOf('Ik sprak dr. Visser en mevr. A. Bos.')).toEqual([
      'Ik sprak dr. Visser en mevr. A. Bos.',
    ]);
    expect(sentencesOf('om 12.30 uur. ja')).toEqual(['om 12.30 uur.', 'ja']);
  });

  it('takes who speaks apart', () => {
    expect(sentencesOf('Fatiha: Het begon thuis.\n[14:02] Jan: Ja.')).toEqual([
      'Fatiha:',
      'Het begon thuis.',
      '[14:02] Jan:',
      'Ja.',
    ]);
  });

  it('goes on behind the end of a line only where the text uses capitals', () => {
    expect(sentencesOf('Dit is een brief van Karin\nde Groot en haar man Piet Smit.')).toHaveLength(1);
    expect(sentencesOf('dit is regel een\ndit is regel twee\nen dit is drie')).toHaveLength(3);
  });

  it('tells small letters and capitals from ordinary text, sentence by sentence', () => {
    const text = 'Dit is Gewoon geschreven. dit is klein geschreven. DIT IS GROOT GESCHREVEN.';
    const { styles, sentences } = readText(text, empty, (surface, kind) =>
      describeWord(surface, kind, empty),
    );
    expect(sentences.map(({ start }) => styles[start])).toEqual([
      Style.ordinary,
      Style.lower,
      Style.capitals,
    ]);
  });

  it('asks the lists a number of times that grows with the text alone', () => {
    const counts = [1000, 2000, 4000].map((words) => {
      const list = countingList();
      const word = describeWord('loon', TokenKind.word, list);
      const before = list.asked();
      readText('loon '.repeat(words), list, () => word);
      return list.asked() - before;
    });
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBeLessThanOrEqual((counts[0] ?? 0) * 2.1);
    expect(counts[2]).toBeLessThanOrEqual((counts[1] ?? 0) * 2.1);
  });
});
