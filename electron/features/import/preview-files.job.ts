import { extname } from 'node:path';
import { guessSurveyColumns } from '../../../shared/features/import/guess-survey-columns.ts';
import type {
  CsvDialect,
  FailedPreview,
  ImportPreview,
  RejectedRow,
  SurveyPreview,
  TranscriptPreview,
} from '../../../shared/features/import/import.contract.ts';
import type { ParsedTranscript } from '../../../shared/features/import/parse-transcript.ts';
import type { FileTicket } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { createTextIndex } from '../../../shared/text/offsets.ts';
import type { JobContext, JobRun } from '../../database/handler-types.ts';
import { readCsvHead } from './read-csv-head.ts';
import { readSurveyRows, sniffCsv } from './read-survey-csv.ts';
import { readTranscript } from './read-transcript.ts';
import { createRowCheck } from './survey-columns.ts';

const shownTurns = 8;
const shownRows = 20;
const longestShown = 400;
const guessedFrom = 2000;
const listedRejections = 200;

const surveyFormats = new Set(['.csv', '.tsv', '.tab']);
const conversationFormats = new Set(['.docx', '.doc', '.txt', '.md', '.vtt', '.srt']);

type Asked = {
  ticket: FileTicket;
  as?: 'transcript' | 'survey' | undefined;
  dialect?: Partial<CsvDialect> | undefined;
};

/** Reads files to look at. What goes wrong with one file stays with that file. */
export const previewFiles: JobRun<'import.preview'> = async (input, context) => {
  const previews: ImportPreview[] = [];
  for (const asked of input.files) {
    context.progress('read', previews.length, input.files.length);
    const { fileName } = context.file(asked.ticket);
    try {
      previews.push(await previewOne(asked, context));
    } catch (error) {
      if (error instanceof AppError && error.code === 'cancelled') throw error;
      previews.push(failed(asked.ticket, fileName, error));
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  context.progress('read', input.files.length, input.files.length);
  return previews;
};

function failed(ticket: FileTicket, fileName: string, error: unknown): FailedPreview {
  const known =
    error instanceof AppError
      ? error
      : new AppError('file-unreadable', { reason: 'damaged' }, { cause: error });
  return {
    kind: 'failed',
    ticket,
    fileName,
    error: { code: known.code, reason: String(known.details.reason ?? '') },
  };
}

async function previewOne(asked: Asked, context: JobContext): Promise<ImportPreview> {
  const file = context.file(asked.ticket);
  const extension = extname(file.fileName).toLowerCase();
  if (asked.as === 'survey' || (!asked.as && surveyFormats.has(extension)))
    return previewSurvey(asked, context);
  if (!asked.as && !conversationFormats.has(extension))
    throw new AppError('file-unreadable', { reason: 'format' });
  const { transcript, ...read } = await readTranscript(file, 'transcript');
  return {
    kind: 'transcript',
    ticket: asked.ticket,
    fileName: file.fileName,
    ...read,
    ...describe(transcript),
  };
}

function describe(
  transcript: ParsedTranscript,
): Pick<TranscriptPreview, 'characters' | 'words' | 'turns' | 'durationMs' | 'speakers' | 'sample'> {
  const index = createTextIndex(transcript.text);
  const times = transcript.turns.map((turn) => turn.time).filter((time) => time !== null);
  return {
    characters: index.length,
    words: transcript.text.match(/\S+/gu)?.length ?? 0,
    turns: transcript.turns.length,
    durationMs: times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b)),
    speakers: transcript.speakers,
    sample: transcript.turns.slice(0, shownTurns).map(({ start, speaker }, i) => ({
      speaker,
      text: shorten(index.slice(start, transcript.turns[i + 1]?.start ?? index.length).trimEnd()),
    })),
  };
}

const shorten = (text: string) => (text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text);

async function previewSurvey(
  { ticket, dialect: wanted }: Asked,
  context: JobContext,
): Promise<SurveyPreview> {
  const { path, fileName } = context.file(ticket);
  const dialect = { ...(await sniffCsv(path)), ...wanted };
  const { rawLines, header } = await readCsvHead(path, dialect);
  const { signal } = context;
  const sample: string[][] = [];
  const read = await readSurveyRows(
    path,
    dialect,
    (cells) => {
      if (sample.length < guessedFrom) sample.push(cells);
    },
    { signal },
  );
  const columns = guessSurveyColumns(header, sample, dialect.decimal);
  const refused: RejectedRow[] = [...read.rejected];
  const idIndex = columns.findIndex((column) => column.role === 'id');
  const weights = columns.flatMap((column, index) => (column.role === 'weight' ? [index] : []));
  const check = createRowCheck(idIndex < 0 ? null : idIndex, weights, dialect);
  const onRow = (cells: string[], row: number) => {
    const { reason } = check(cells, row);
    if (reason) refused.push({ row, reason });
  };
  // A second time, now that the roles are known: keeping a large file in memory costs more than reading it again.
  await readSurveyRows(path, dialect, onRow, { signal });
  refused.sort((a, b) => a.row - b.row);
  return {
    kind: 'survey',
    ticket,
    fileName,
    dialect,
    columns,
    sampleRows: sample.slice(0, shownRows).map((cells) => cells.map(shorten)),
    rawLines,
    rows: read.rows + read.rejected.length,
    rejected: refused.slice(0, listedRejections),
    rejectedCount: refused.length,
  };
}
