import { describe, expect, it } from 'vitest';
import { codePointOffset, createTextIndex, utf16Offset } from '../../text/offsets.ts';
import { lineAround, sentenceAround, trimRange } from './sentence-around.ts';

function around(marked: string, find: typeof sentenceAround): string {
  const start = marked.indexOf('<');
  const end = marked.indexOf('>') - 1;
  const index = createTextIndex(marked.replace(/[<>]/g, ''));
  const range = find(index, {
    start: index.toCodePoint(utf16Offset(start)),
    end: index.toCodePoint(utf16Offset(end)),
  });
  return index.slice(range.start, range.end);
}

describe('sentenceAround', () => {
  it.each([
    ['Eerst dit. Dan <dat> hier. En nog wat.', 'Dan dat hier.'],
    ['<Eerst> dit. Dan dat.', 'Eerst dit.'],
    ['Eerst dit. Dan <dat>', 'Dan dat'],
    ['Eerst dit.  Dan <dat>.  ', 'Dan dat.'],
    ['Echt? Ja! <Nee>... Nou.', 'Nee...'],
    ['Hij zei: "Het <duurt> lang." Toen ging hij.', 'Hij zei: "Het duurt lang."'],
    ['Ik sprak dhr. <Jansen> gisteren. Klaar.', 'Ik sprak dhr. Jansen gisteren.'],
    ['Neem bijv. <Utrecht>. Klaar.', 'Neem bijv. Utrecht.'],
    ['De aanvraag (o.a. <Wmo>) ligt er. Klaar.', 'De aanvraag (o.a. Wmo) ligt er.'],
    ['Dat is van J. de <Boer>. Klaar.', 'Dat is van J. de Boer.'],
    ['Dat is van J.P. <Boer>. Klaar.', 'Dat is van J.P. Boer.'],
    ['De 3. <keer> lukte het. Klaar.', 'De 3. keer lukte het.'],
    ['Ik wachtte tot 12. Toen <kwam> het.', 'Toen kwam het.'],
    ['En toen... ja, <toen> niet meer. Klaar.', 'En toen... ja, toen niet meer.'],
    ['Een regel zonder punt\nde <tweede> regel\nde derde', 'de tweede regel'],
    ['Het kost 3.50 <euro> per keer. Klaar.', 'Het kost 3.50 euro per keer.'],
    ['Een. <Twee. Drie> vier. Vijf.', 'Twee. Drie vier.'],
    ['😀 Ja. 😀 <Nee> 😀. Ja.', '😀 Nee 😀.'],
    ['Het is <klaar>.', 'Het is klaar.'],
  ])('%s', (marked, sentence) => {
    expect(around(marked, sentenceAround)).toBe(sentence);
  });
});

describe('lineAround', () => {
  it.each([
    ['een\n  twee <drie> \nvier', 'twee drie'],
    ['<een>', 'een'],
    ['een <twee\ndrie> vier\nvijf', 'een twee\ndrie vier'],
  ])('%j', (marked, line) => {
    expect(around(marked, lineAround)).toBe(line);
  });
});

describe('trimRange', () => {
  it('drops space at the edges, and may leave nothing', () => {
    const index = createTextIndex('😀  a ');
    expect(trimRange(index, { start: codePointOffset(1), end: index.length })).toEqual({ start: 3, end: 4 });
    expect(trimRange(index, { start: codePointOffset(1), end: codePointOffset(3) })).toEqual({
      start: 1,
      end: 1,
    });
  });
});
