import { describe, expect, it } from 'vitest';
import { readLabelledJson, readLabelledSentences } from './labelled-text.ts';

describe('labelled sentences', () => {
  it('are read with their labels, texts parted by blank lines and notes left out', () => {
    const texts = readLabelledSentences(
      '# verzonnen\n## spreektaal\n\nToen belde [PER Sanne de Boer]\nuit [LOC Assen].\n\nniks\n',
    );
    expect(texts.map(({ text }) => text)).toEqual(['Toen belde Sanne de Boer\nuit Assen.', 'niks']);
    const [first] = texts;
    expect(first?.spans.map(({ start, end, label }) => [first.text.slice(start, end), label])).toEqual([
      ['Sanne de Boer', 'PER'],
      ['Assen', 'LOC'],
    ]);
  });

  it.each(['Dit is [PER Sanne', 'Dit is [PER ] niet', 'Dit is [XYZ Sanne]'])(
    'are refused when wrong: %j',
    (line) => {
      expect(() => readLabelledSentences(`ok\n${line}\n`)).toThrow(/line 2/);
    },
  );

  it('are read from JSON with places in code points', () => {
    const [text] = readLabelledJson('{"text":"😀 Sanne","spans":[{"start":2,"end":7,"label":"PER"}]}\n');
    expect(text?.text.slice(text.spans[0]?.start, text.spans[0]?.end)).toBe('Sanne');
  });
});
