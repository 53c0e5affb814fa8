import {
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  PageNumber,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type { BodyBlock, BodyRun } from '../../../shared/features/export/body-blocks.ts';
import type { ReportLanguage } from '../../../shared/features/export/figures.ts';
import {
  capital,
  countSentence,
  formatDay,
  methodNote,
  provisionalNote,
  reportWords,
} from '../../../shared/features/export/report-words.ts';
import type { ThemeQuote } from '../../../shared/features/themes/themes.contract.ts';
import type { Report, ReportTheme } from './report-data.ts';
import { sourcesChapter } from './report-sources.ts';
import {
  centimetre,
  countsStyle,
  headingNumbers,
  listMarks,
  listNumbers,
  noteStyle,
  plainHeadingStyle,
  reportNumbering,
  reportStyles,
  sourceStyle,
} from './report-styles.ts';
import { overviewTable, themeAnchor, themeTable } from './report-tables.ts';

type Part = Paragraph | Table;

/** Builds the Word document: title, how was counted, the themes in short, and a chapter per theme. */
export function buildReport(report: Report, language: ReportLanguage, day: Date): Document {
  const words = reportWords(language);
  const children: Part[] = [...opening(report, language, day)];
  if (report.themes.length === 0) children.push(new Paragraph(words.noThemes));
  // The overview is the first table.
  let tables = 1;
  report.themes.forEach((theme, index) => {
    const table = themeTable(theme, tables + 1, report.kinds, language);
    if (table.length > 0) tables++;
    children.push(...chapter(theme, index, table, report, language));
  });
  children.push(...sourcesChapter(report, tables + 1, language));
  return new Document({
    title: report.projectName,
    description: words.subtitle,
    creator: 'Rode Draad',
    lastModifiedBy: 'Rode Draad',
    styles: reportStyles(language),
    numbering: reportNumbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: {
              top: 2.5 * centimetre,
              bottom: 2.3 * centimetre,
              left: 2.5 * centimetre,
              right: 2.5 * centimetre,
            },
          },
          titlePage: true,
        },
        headers: {
          default: header(report.projectName, words.subtitle),
          first: new Header({ children: [new Paragraph('')] }),
        },
        footers: { default: footer(report, language), first: footer(report, language) },
        children,
      },
    ],
  });
}

const rightEdge = [{ type: TabStopType.RIGHT, position: 16 * centimetre }];

function header(left: string, right: string): Header {
  return new Header({
    children: [
      new Paragraph({
        style: noteStyle,
        tabStops: rightEdge,
        children: [new TextRun(left), new TextRun({ children: [new Tab(), right] })],
      }),
    ],
  });
}

function footer(report: Report, language: ReportLanguage): Footer {
  const words = reportWords(language);
  const left = report.hasChangedNames ? words.namesChanged : '';
  return new Footer({
    children: [
      new Paragraph({
        style: noteStyle,
        tabStops: rightEdge,
        children: [
          new TextRun(left),
          new TextRun({
            children: [
              new Tab(),
              `${words.page} `,
              PageNumber.CURRENT,
              ` ${words.of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}

function opening(report: Report, language: ReportLanguage, day: Date): Part[] {
  const words = reportWords(language);
  const notes = methodNote(report.bases, report.kinds, language);
  const provisional = provisionalNote(report.bases, report.kinds, language);
  if (provisional) notes.push(provisional);
  if (report.hasChangedNames) notes.push(words.namesChanged);
  const parts: Part[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: report.projectName }),
    new Paragraph({ style: 'Subtitle', text: words.subtitle }),
    new Paragraph({ style: 'Subtitle', text: formatDay(day, language) }),
  ];
  for (const line of report.description.split('\n').filter((text) => text.trim() !== ''))
    parts.push(new Paragraph(line));
  parts.push(new Paragraph({ style: plainHeadingStyle, text: words.about }));
  parts.push(...notes.map((text) => new Paragraph(text)));
  for (const { label, text } of report.questions) {
    parts.push(new Paragraph(`${capital(words.question)} ${label}: ‘${text}’`));
  }
  if (report.themes.length > 0) {
    parts.push(...overviewTable(report.themes, report.bases, report.kinds, language));
  }
  return parts;
}

function chapter(
  theme: ReportTheme,
  index: number,
  table: Part[],
  report: Report,
  language: ReportLanguage,
): Part[] {
  const sentence = countSentence(theme.counts, report.kinds, language);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      numbering: { reference: headingNumbers, level: 0, custom: true },
      children: [new Bookmark({ id: themeAnchor(index), children: [new TextRun(theme.title)] })],
    }),
    ...(sentence ? [new Paragraph({ style: countsStyle, text: sentence })] : []),
    ...bodyParagraphs(theme.blocks, index),
    ...theme.quotes.flatMap((quote) => quoteParagraphs(quote, language)),
    ...table,
  ];
}

/** Numbered lists begin at 1 in every run of numbered paragraphs. */
function bodyParagraphs(blocks: readonly BodyBlock[], themeIndex: number): Paragraph[] {
  let list = themeIndex * 1000;
  return blocks.map((block, index) => {
    if (block.kind === 'number' && blocks[index - 1]?.kind !== 'number') list++;
    return new Paragraph({ ...blockLayout(block.kind, list), children: block.runs.flatMap(textRuns) });
  });
}

const listLayout = { spacing: { after: 60 } };

function blockLayout(kind: BodyBlock['kind'], list: number): IParagraphOptions {
  if (kind === 'heading') return { heading: HeadingLevel.HEADING_2 };
  if (kind === 'quote') return { style: 'Quote', spacing: { after: 160 }, keepNext: false };
  if (kind === 'bullet') return { ...listLayout, numbering: { reference: listMarks, level: 0 } };
  if (kind === 'number')
    return { ...listLayout, numbering: { reference: listNumbers, level: 0, instance: list } };
  return {};
}

function textRuns({ text, isBold, isItalic }: BodyRun): TextRun[] {
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(isBold && { bold: true }),
        ...(isItalic && { italics: true }),
        break: index > 0 ? 1 : 0,
      }),
  );
}

/** A quote in its own style, between quotation marks unless it has them, and under it who says it. */
function quoteParagraphs(quote: ThemeQuote, language: ReportLanguage): Paragraph[] {
  const lines = quote.text
    .trim()
    .split(/\s*\n\s*/u)
    .filter((line) => line !== '');
  return [
    ...lines.map((line, index) => {
      const open = index === 0 ? '‘' : '';
      const close = index === lines.length - 1 ? '’' : '';
      return new Paragraph({ style: 'Quote', text: `${open}${withoutMarks(line, open, close)}${close}` });
    }),
    new Paragraph({ style: sourceStyle, text: attribution(quote, language) }),
  ];
}

/** Marks that the words carry themselves at the outside give way to ours. */
function withoutMarks(line: string, open: string, close: string): string {
  const isQuoted = open !== '' && close !== '' && /^[‘“"'„].*[’”"']$/su.test(line);
  return isQuoted ? line.slice(1, -1) : line;
}

/** More than this identifies people rather than describing them. */
const mostFacts = 5;

/**
 * 'Respondent 12, leeftijd 69, gemeente Zuidhaven', for an answer with its question. The title of an interview only
 * where nobody is known: titles come from file names and tell more than a reader of the report should know.
 */
function attribution(quote: ThemeQuote, language: ReportLanguage): string {
  const who = quote.respondentLabel ?? (quote.kind === 'answer' ? '' : quote.documentTitle);
  const facts = quote.facts.slice(0, mostFacts).map(({ name, value }) => `${insideSentence(name)} ${value}`);
  const place =
    quote.kind === 'answer' ? `${reportWords(language).question} ${quote.questionLabel ?? ''}`.trim() : '';
  return [who, ...facts, place].filter((text) => text !== '').join(', ');
}

/** 'Leeftijd' becomes 'leeftijd', 'soort_hulp' two words; 'BMI' stays. */
function insideSentence(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
