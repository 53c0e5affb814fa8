import { AlignmentType, BorderStyle, type IPropertiesOptions, LevelFormat } from 'docx';
import type { ReportLanguage } from '../../../shared/features/export/figures.ts';

/** Fonts that every Windows and Mac with Office has: a serif to read, a sans for tables and small print. */
const readingFont = 'Georgia';
const plainFont = 'Calibri';

export const inkColour = '1F1B18';
const quietColour = '5F5750';
const accentColour = '9B1C24';
export const lineColour = 'B8B0A6';

/** Measures in twips, a twentieth of a point. */
export const centimetre = 567;

export const headingNumbers = 'headings';
export const listNumbers = 'list';
export const listMarks = 'marks';
export const sourceStyle = 'Citaatbron';
export const tableStyle = 'Tabeltekst';
export const noteStyle = 'Tabelnoot';
export const countsStyle = 'Aantallen';
export const plainHeadingStyle = 'KopZonderNummer';

export function reportStyles(language: ReportLanguage): NonNullable<IPropertiesOptions['styles']> {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: readingFont, size, bold: true, color: inkColour },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: {
          font: readingFont,
          size: 21,
          color: inkColour,
          language: { value: language === 'nl' ? 'nl-NL' : 'en-GB' },
        },
        paragraph: { spacing: { line: 300, after: 140 } },
      },
      title: {
        run: { font: readingFont, size: 52, bold: true, color: inkColour },
        paragraph: {
          spacing: { before: 1200, after: 120, line: 288 },
          border: { top: { style: BorderStyle.SINGLE, size: 24, color: accentColour, space: 14 } },
        },
      },
      heading1: heading(34, 560, 180),
      heading2: heading(25, 320, 100),
      heading3: heading(22, 240, 80),
      caption: {
        run: { font: plainFont, size: 19, bold: true, color: inkColour, italics: false },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
      },
      hyperlink: { run: { color: inkColour, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 26, color: quietColour },
        paragraph: { spacing: { after: 80 } },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        next: sourceStyle,
        quickFormat: true,
        run: { italics: true },
        paragraph: {
          indent: { left: centimetre, right: centimetre },
          spacing: { before: 160, after: 20, line: 288 },
          keepLines: true,
          keepNext: true,
        },
      },
      {
        id: sourceStyle,
        name: sourceStyle,
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { font: plainFont, size: 18, color: quietColour },
        paragraph: {
          indent: { left: centimetre, right: centimetre },
          spacing: { after: 200, line: 240 },
          keepLines: true,
        },
      },
      {
        id: countsStyle,
        name: countsStyle,
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { font: plainFont, size: 21, bold: true },
        paragraph: { spacing: { after: 160, line: 264 }, keepNext: true },
      },
      {
        id: plainHeadingStyle,
        name: 'Kop zonder nummer',
        basedOn: 'Heading1',
        next: 'Normal',
        quickFormat: true,
        paragraph: { numbering: false },
      },
      {
        id: tableStyle,
        name: tableStyle,
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: plainFont, size: 19 },
        paragraph: { spacing: { before: 50, after: 50, line: 240 } },
      },
      {
        id: noteStyle,
        name: noteStyle,
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { font: plainFont, size: 17, color: quietColour },
        paragraph: { spacing: { before: 80, after: 280, line: 240 } },
      },
    ],
  };
}

export const reportNumbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: headingNumbers,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: centimetre, hanging: centimetre } } },
        },
      ],
    },
    {
      reference: listMarks,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '–',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: centimetre, hanging: 340 } } },
        },
      ],
    },
    {
      reference: listNumbers,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: centimetre, hanging: 340 } } },
        },
      ],
    },
  ],
};
