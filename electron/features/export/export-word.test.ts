import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import type { ThemeId } from '../../../shared/model/ids.ts';
import { runExport } from '../../testing/run-export.ts';
import {
  addCode,
  addCoding,
  addDocument,
  addName,
  addQuestion,
  addRespondent,
  addVariable,
  type Fixture,
  openFixture,
} from '../../testing/themes-fixture.ts';
import { themesHandlers } from '../themes/themes.handlers.ts';
import { exportWord } from './export-word.job.ts';

let fixture: Fixture;
beforeEach(() => {
  fixture = openFixture('Thuis met de Wmo');
});
afterEach(() => fixture.close());

/** The parts of a zip by name. */
function unzip(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const parts = new Map<string, string>();
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(parts));
      zip.readEntry();
    });
  });
}

type Shown = { style: string; text: string };

/** The paragraphs of a document with their style and bare text. */
function paragraphsOf(xml: string): Shown[] {
  return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
    text: (paragraph.match(/<w:t(?: [^>]*)?>[^<]*/g) ?? [])
      .map((run) => run.replace(/^<[^>]*>/, ''))
      .join('')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<'),
  }));
}

async function report(input: { withNames?: boolean; language?: 'nl' | 'en' } = {}) {
  const { bytes, result } = await runExport(fixture, exportWord, {
    withNames: false,
    language: 'nl',
    ...input,
  });
  const parts = await unzip(bytes);
  const xml = parts.get('word/document.xml') ?? '';
  return { parts, xml, paragraphs: paragraphsOf(xml), result };
}

/** Letters of 68 respondents, of which the first `coded` per theme carry its code, and 412 answers. */
function fill(coded: number[]): ThemeId[] {
  return fixture.change((context) => {
    const { db } = context;
    const age = addVariable(db, 'Leeftijd', { type: 'number' });
    const weight = addVariable(db, 'weeg', { isWeight: true });
    const letters = Array.from({ length: 68 }, (_, n) =>
      addDocument(db, {
        kind: 'text',
        title: `Brief ${n}`,
        text: `Over wie gaat dit < & verhaal ${n}?\nIk stofzuig al jaren niet meer.`,
        respondentId: addRespondent(db, String(n), { [age]: 40 + n, [weight]: 1.5 }),
      }),
    );
    const question = addQuestion(db, 'v12');
    const answers = Array.from({ length: 412 }, (_, n) =>
      addDocument(db, {
        kind: 'answer',
        text: `Te lang, ${n} dagen`,
        questionId: question,
        respondentId: addRespondent(db, `a${n}`),
      }),
    );
    return coded.map((count, index) => {
      const code = addCode(db, `Code ${index}`);
      const { id } = themesHandlers['themes.create'](
        { title: `Thema ${index + 1}`, codeIds: [code] },
        context,
      );
      const codings = letters.slice(0, count).map((letter) => addCoding(context, letter, code));
      if (index === 0) for (const answer of answers.slice(0, 61)) addCoding(context, answer, code);
      themesHandlers['themes.addQuotes']({ themeId: id, codingIds: codings.slice(0, 2) }, context);
      return id;
    });
  });
}

describe('the report', () => {
  it('states the published figures with their base', async () => {
    fill([37, 22, 16]);
    const { paragraphs } = await report();
    expect(paragraphs.filter(({ style }) => style === 'Aantallen').map(({ text }) => text)).toEqual([
      '37 van de 68 respondenten (54%) in brieven; vraag v12: 61 van de 412 (15%).',
      '22 van de 68 respondenten (32%) in brieven.',
      '16 van de 68 respondenten (24%) in brieven.',
    ]);
    const cells = paragraphs.filter(({ style }) => style === 'Tabeltekst').map(({ text }) => text);
    expect(cells.join('|')).toContain(
      'Basis|Respondenten|Noemt het thema|Aandeel|Brieven|68|37|54%|Vraag v12|412|61|15%',
    );
    expect(cells.join('|')).toContain('2  Thema 2|32%|0%');
    expect(paragraphs.some(({ text }) => text.startsWith('Meerdere antwoorden mogelijk'))).toBe(true);
    expect(paragraphs.map(({ text }) => text)).toContain('Vraag v12: ‘Wat vindt u?’');
  });

  it('says at the end of every quote where it stands', async () => {
    fill([37, 22]);
    const { paragraphs } = await report();
    const at = paragraphs.findIndex(({ text }) => text === 'Waar de citaten staan');
    const cells = paragraphs.slice(at).filter(({ style }) => style === 'Tabeltekst');
    expect(cells.map(({ text }) => text).join('|')).toMatch(
      /^Thema\|Citaat\|Bron\|Plaats\|1\|Over wie gaat dit < & verhaal 0\? …\|Brief 0\|\|/u,
    );
    expect(cells).toHaveLength(4 * 5);
  });

  it('uses real styles for title, headings, quotes and captions', async () => {
    fill([37]);
    const { paragraphs, parts, xml } = await report();
    const of = (style: string) =>
      paragraphs.filter((paragraph) => paragraph.style === style).map(({ text }) => text);
    expect(of('Title')).toEqual(['Thuis met de Wmo']);
    expect(of('Heading1')).toEqual(['Thema 1']);
    expect(of('Quote').slice(0, 2)).toEqual([
      '‘Over wie gaat dit < & verhaal 0?',
      'Ik stofzuig al jaren niet meer.’',
    ]);
    expect(of('Citaatbron')[1]).toBe('Respondent 1, leeftijd 41');
    expect(of('Caption')).toEqual([
      'Tabel 1. De thema’s in het kort',
      'Tabel 2. Thema 1',
      'Tabel 3. Waar de citaten staan',
    ]);
    expect(xml).toContain('SEQ Tabel');
    const styles = parts.get('word/styles.xml') ?? '';
    for (const style of [
      'Title',
      'Heading1',
      'Heading2',
      'Quote',
      'Caption',
      'Citaatbron',
      'Aantallen',
      'Tabeltekst',
    ]) {
      expect(styles).toContain(`w:styleId="${style}"`);
    }
    expect(styles).toContain('<w:lang w:val="nl-NL"');
  });

  it('numbers its pages and says that names were changed only when they were', async () => {
    fill([1]);
    const footerOf = (parts: Map<string, string>) =>
      [...parts]
        .filter(([name]) => name.startsWith('word/footer'))
        .map(([, xml]) => xml)
        .join('');
    const before = await report();
    expect(footerOf(before.parts)).toContain('PAGE');
    expect(footerOf(before.parts)).not.toContain('Namen zijn veranderd');
    fixture.change(({ db }) => addName(db, 'Hofstede', true));
    const after = await report();
    expect(footerOf(after.parts)).toContain('Namen zijn veranderd');
  });

  it('prints the text with its headings, bold and italic', async () => {
    const [themeId] = fill([1]);
    if (!themeId) throw new Error('a theme is expected');
    const text = (words: string, format: number) => ({ type: 'text', text: words, format });
    const body = JSON.stringify({
      root: {
        children: [
          { type: 'heading', children: [text('Tussenkop', 0)] },
          { type: 'paragraph', children: [text('vet', 1), text(' en ', 0), text('schuin', 2)] },
        ],
      },
    });
    fixture.change((context) => themesHandlers['themes.setText']({ themeId, body, bodyText: '' }, context));
    const { paragraphs, xml } = await report();
    expect(paragraphs).toContainEqual({ style: 'Heading2', text: 'Tussenkop' });
    expect(xml).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*>vet</);
    expect(xml).toMatch(/<w:i\/>(?:(?!<\/w:r>).)*>schuin</);
  });

  it('is complete in English', async () => {
    fill([37]);
    const { paragraphs, parts } = await report({ language: 'en' });
    expect(paragraphs.map(({ text }) => text).join('\n')).toContain(
      '37 of 68 respondents (54%) in letters; question v12: 61 of 412 (15%).',
    );
    expect(paragraphs.map(({ text }) => text).join('\n')).not.toMatch(/respondenten|vraag/);
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
  });

  it('leaves out signs that would make the document unreadable', async () => {
    const [themeId] = fill([0]);
    if (!themeId) throw new Error('a theme is expected');
    const bodyText = 'Regel\u0001 met \u000b tekens\ufffe en een hele 😀';
    fixture.change((context) => themesHandlers['themes.setText']({ themeId, body: '', bodyText }, context));
    const { paragraphs } = await report();
    expect(paragraphs.map(({ text }) => text)).toContain('Regel met  tekens en een hele 😀');
  });

  it('can be made of a project without themes', async () => {
    const { paragraphs, result } = await report();
    expect(result.rows).toBe(0);
    expect(paragraphs.some(({ text }) => text.includes('nog geen thema'))).toBe(true);
  });
});

it('stops when a name stands in a quote or in the text, even across bold, unless names are asked for', async () => {
  const [themeId] = fill([2]);
  if (!themeId) throw new Error('a theme is expected');
  const body = JSON.stringify({
    root: {
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Hof', format: 1 },
            { type: 'text', text: 'stede' },
          ],
        },
      ],
    },
  });
  fixture.change((context) => {
    addName(context.db, 'Hofstede', true);
    themesHandlers['themes.setText']({ themeId, body, bodyText: '' }, context);
  });
  await expect(report()).rejects.toMatchObject({
    code: 'contains-names',
    details: { count: 1, where: [`theme:${themeId}`] },
  });
  expect((await report({ withNames: true })).paragraphs.map(({ text }) => text)).toContain('Hofstede');
});

it('writes 40 themes with 400 quotes', async () => {
  fixture.change((context) => {
    const { db } = context;
    for (let theme = 0; theme < 40; theme++) {
      const code = addCode(db, `Code ${theme}`);
      const { id } = themesHandlers['themes.create']({ title: `Thema ${theme}`, codeIds: [code] }, context);
      const codings = Array.from({ length: 10 }, (_, n) => {
        const respondentId = addRespondent(db, `${theme}-${n}`);
        const letter = addDocument(db, {
          kind: 'text',
          text: `Ik wachtte ${theme} weken en ${n} dagen op de brief.`,
          respondentId,
        });
        return addCoding(context, letter, code);
      });
      themesHandlers['themes.addQuotes']({ themeId: id, codingIds: codings }, context);
    }
  });
  const { bytes } = await runExport(fixture, exportWord, { withNames: false, language: 'nl' });
  const xml = (await unzip(bytes)).get('word/document.xml') ?? '';
  expect(paragraphsOf(xml).filter(({ style }) => style === 'Quote')).toHaveLength(400);
});
