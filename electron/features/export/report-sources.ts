import { InternalHyperlink, Paragraph, type Table, TextRun } from 'docx';
import type { ReportLanguage } from '../../../shared/features/export/figures.ts';
import { reportWords } from '../../../shared/features/export/report-words.ts';
import type { ThemeQuote } from '../../../shared/features/themes/themes.contract.ts';
import type { Report } from './report-data.ts';
import { plainHeadingStyle } from './report-styles.ts';
import { caption, cleanTable, themeAnchor } from './report-tables.ts';

/** Enough of a quote to find it again on the page. */
const shownWords = 8;

/**
 * A last chapter that says of every quote where it stands, so that whoever checks the report finds the fragment in the
 * project. In the order of the quotes; nothing where no quote was chosen.
 */
export function sourcesChapter(
  { themes }: Report,
  tableNumber: number,
  language: ReportLanguage,
): (Paragraph | Table)[] {
  const rows = themes.flatMap(({ quotes }, index) =>
    quotes.map((quote) => [themeLink(index), firstWords(quote.text), ...placeOf(quote, language)]),
  );
  if (rows.length === 0) return [];
  const words = reportWords(language);
  const columns = [
    { title: words.theme, width: 11, isFigure: false },
    { title: words.quote, width: 45, isFigure: false },
    { title: words.source, width: 19, isFigure: false },
    { title: words.place, width: 25, isFigure: false },
  ];
  return [
    new Paragraph({
      style: plainHeadingStyle,
      pageBreakBefore: true,
      text: words.sources,
    }),
    new Paragraph(words.sourcesNote),
    caption(tableNumber, words.sources, language),
    cleanTable(columns, rows, false),
  ];
}

function themeLink(index: number): InternalHyperlink {
  return new InternalHyperlink({ anchor: themeAnchor(index), children: [new TextRun(String(index + 1))] });
}

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.length > shownWords ? `${words.slice(0, shownWords).join(' ')} …` : words.join(' ');
}

/** Interview and turn, or respondent and question. */
function placeOf(quote: ThemeQuote, language: ReportLanguage): [source: string, place: string] {
  const { question, turn } = reportWords(language);
  if (quote.kind === 'answer') {
    return [quote.respondentLabel ?? '', `${question} ${quote.questionLabel ?? ''}`.trim()];
  }
  return [quote.documentTitle, quote.turn === null ? '' : `${turn} ${quote.turn}`];
}
