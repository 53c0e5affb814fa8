import {
  AlignmentType,
  BorderStyle,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  formatCount,
  formatShare,
  type ReportLanguage,
  SMALL_BASE,
} from '../../../shared/features/export/figures.ts';
import {
  baseName,
  capital,
  reportWords,
  type SourceKinds,
} from '../../../shared/features/export/report-words.ts';
import type { ThemeCount } from '../../../shared/features/themes/themes.contract.ts';
import type { ReportTheme } from './report-data.ts';
import { inkColour, lineColour, noteStyle, tableStyle } from './report-styles.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: lineColour };
const firm = { style: BorderStyle.SINGLE, size: 8, color: inkColour };

type Cell = string | ParagraphChild;
type Column = { title: string /** share of the width, together 100 */; width: number; isFigure: boolean };

/** A table with rules above, below and under its head, which comes back on every page; figures stand right. */
export function cleanTable(
  columns: readonly Column[],
  rows: readonly Cell[][],
  staysTogether: boolean,
): Table {
  const textWidth = 9070;
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / 100));
  const row = (cells: readonly Cell[], isHead: boolean, keepNext: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            borders: isHead ? { bottom: firm } : {},
            children: [
              new Paragraph({
                style: tableStyle,
                alignment: columns[index]?.isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT,
                keepNext,
                children: [typeof cell === 'string' ? new TextRun({ text: cell, bold: isHead }) : cell],
              }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: firm,
      bottom: firm,
      left: none,
      right: none,
      insideHorizontal: thin,
      insideVertical: none,
    },
    margins: { left: 60, right: 60 },
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
        true,
      ),
      ...rows.map((cells, index) => row(cells, false, staysTogether && index < rows.length - 1)),
    ],
  });
}

/** A caption that Word can number again and gather in a list of tables. */
export function caption(number: number, text: string, language: ReportLanguage): Paragraph {
  const label = reportWords(language).table;
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`${label} `),
      new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
      new TextRun(`. ${text}`),
    ],
  });
}

/** A small base is marked, so the note under the table can say so. */
function shareWithMark({ respondents, base }: ThemeCount): string {
  return `${formatShare(respondents, base)}${base > 0 && base < SMALL_BASE ? ' *' : ''}`;
}

/** What a reader must know of the figures above it; a table with nothing to note gets an empty line. */
function note(counts: readonly ThemeCount[], language: ReportLanguage, first = ''): Paragraph {
  const { small, provisional } = reportWords(language);
  const isProvisional = counts.some(({ base, coded }) => coded < base);
  const notes = [first, counts.some(isSmall) ? small : '', isProvisional ? provisional : ''];
  return new Paragraph({ style: noteStyle, text: notes.filter((text) => text !== '').join(' ') });
}

const isSmall = ({ base }: ThemeCount) => base > 0 && base < SMALL_BASE;

/** The counts of one theme: a row per base. */
export function themeTable(
  theme: ReportTheme,
  number: number,
  kinds: SourceKinds,
  language: ReportLanguage,
): (Paragraph | Table)[] {
  const rows = theme.counts.filter(({ base }) => base > 0);
  if (rows.length === 0) return [];
  const words = reportWords(language);
  const columns = [
    { title: words.base, width: 40, isFigure: false },
    { title: words.respondents, width: 20, isFigure: true },
    { title: words.withTheme, width: 25, isFigure: true },
    { title: words.share, width: 15, isFigure: true },
  ];
  const cells = rows.map((count) => [
    capital(baseName(count, kinds, language)),
    formatCount(count.base, language),
    formatCount(count.respondents, language),
    shareWithMark(count),
  ]);
  return [caption(number, theme.title, language), cleanTable(columns, cells, true), note(rows, language)];
}

/** With more columns the names of bases no longer fit. */
const mostColumns = 4;

/** All themes in one table, each with a link to its own chapter: a column per base, as many as fit. */
export function overviewTable(
  themes: readonly ReportTheme[],
  bases: readonly ThemeCount[],
  kinds: SourceKinds,
  language: ReportLanguage,
): (Paragraph | Table)[] {
  const words = reportWords(language);
  const shown = bases.filter(({ base }) => base > 0).slice(0, mostColumns);
  const figureWidth = 17;
  const columns = [
    { title: words.theme, width: 100 - figureWidth * shown.length, isFigure: false },
    ...shown.map((base) => ({
      title: capital(baseName(base, kinds, language)),
      width: figureWidth,
      isFigure: true,
    })),
  ];
  const cells = themes.map((theme, index): Cell[] => [
    new InternalHyperlink({
      anchor: themeAnchor(index),
      children: [new TextRun(`${index + 1}  ${theme.title}`)],
    }),
    ...shown.map((base) => {
      const count = theme.counts.find(({ questionId }) => questionId === base.questionId);
      return shareWithMark(count ?? { ...base, respondents: 0 });
    }),
  ]);
  const head: Cell[] = [`${words.respondents} (n)`, ...shown.map(({ base }) => formatCount(base, language))];
  return [
    caption(1, words.overview, language),
    cleanTable(columns, shown.length > 0 ? [head, ...cells] : cells, false),
    note(shown, language, words.several),
  ];
}

export function themeAnchor(index: number): string {
  return `thema${index + 1}`;
}
