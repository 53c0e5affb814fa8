import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportReport, RejectedRow } from '../../../shared/features/import/import.contract.ts';
import type { CodeId, DocumentId, ImportId, RespondentId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { codePointLength } from '../../../shared/text/offsets.ts';
import type { JobContext, JobRun } from '../../database/handler-types.ts';
import { newId, newIdOf } from '../../database/new-id.ts';
import type { StagedSurvey } from './commit-survey.ts';
import { emptyReport } from './import.sql.ts';
import { findKnownRespondents } from './known-respondents.ts';
import { readCsvHead } from './read-csv-head.ts';
import { readSurveyRows } from './read-survey-csv.ts';
import { hashFile } from './read-transcript.ts';
import { codesInCell, createCodeFinder, readCodesFile } from './survey-codes.ts';
import {
  type AnswerColumn,
  cellValue,
  createRowCheck,
  resolveColumns,
  type SurveyColumns,
} from './survey-columns.ts';
import { createScratch, type SurveyScratch } from './survey-scratch.ts';

/** As many refused rows are listed; more are only counted. */
const listedRejections = 1000;

/** Reads a survey into a scratch database; `commitSurvey` copies that into the project as one change. */
export const importSurvey: JobRun<'import.survey', StagedSurvey> = async (input, context) => {
  const file = context.file(input.ticket);
  const db = context.db();
  const [fileHash, { header }] = await Promise.all([
    hashFile(file.path),
    readCsvHead(file.path, input.dialect),
  ]);
  const columns = resolveColumns(db, input.columns, header);
  const codes = createCodeFinder(db);
  const given = input.codesFileTicket
    ? await readCodesFile(context.file(input.codesFileTicket).path, columns.answers, codes, context.signal)
    : null;
  const codesIndex = input.codesColumn === undefined ? -1 : header.indexOf(input.codesColumn);
  if (input.codesColumn !== undefined && codesIndex < 0) {
    throw new AppError('invalid-input', { reason: 'codes-column' });
  }
  const known = findKnownRespondents(
    db,
    columns.answers.map((answer) => answer.id),
    { fileHash, hasNumbers: columns.idIndex !== null },
  );
  const report = emptyReport(newIdOf<ImportId>(), 'survey', file.fileName);
  const path = join(context.scratchFolder, 'survey.sqlite');
  const scratch = createScratch(path);
  const count = { empty: 0 };
  try {
    stageColumns(scratch, columns);
    const rejected: RejectedRow[] = [];
    const weights = columns.variables.filter((column) => column.isWeight).map((column) => column.index);
    const check = createRowCheck(columns.idIndex, weights, input.dialect);
    const onRow = (cells: string[], row: number) => {
      const { externalId, reason } = check(cells, row);
      if (reason) {
        rejected.push({ row, reason });
        return;
      }
      const knownId = known.find(externalId);
      const respondentId = knownId ?? newIdOf<RespondentId>();
      if (!knownId) {
        report.respondents += 1;
        const values = Object.fromEntries(
          columns.variables.map((column) => [
            column.id,
            cellValue(cells[column.index] ?? '', column, input.dialect.decimal),
          ]),
        );
        scratch.addRespondent(respondentId, externalId, JSON.stringify(values), row);
      }
      let added = 0;
      columns.answers.forEach((answer, order) => {
        if (knownId && known.wasAsked(knownId, answer.id)) return;
        const cell = cells[answer.index] ?? '';
        const text = cell.trim() === '' || answer.missing.has(cell.trim()) ? '' : cell;
        const codeIds = given?.take(externalId, answer) ?? [];
        if (order === 0 && codesIndex >= 0) codeIds.push(...codesInCell(cells[codesIndex] ?? '', codes));
        // Who gave no answer has no document, unless a code says so ("no remark").
        if (text === '' && codeIds.length === 0) {
          count.empty += 1;
          return;
        }
        added += 1;
        report.answers += text === '' ? 0 : 1;
        report.characters += codePointLength(text);
        report.codings += stageAnswer(scratch, { answer, externalId, respondentId, text, row, codeIds });
      });
      if (knownId && added === 0) report.alreadyThere += 1;
    };
    const read = await readSurveyRows(file.path, input.dialect, onRow, {
      signal: context.signal,
      onBytes: bytesProgress(context, file.path),
    });
    rejected.push(...read.rejected);
    rejected.sort((a, b) => a.row - b.row);
    report.rejected = rejected.slice(0, listedRejections);
    report.rejectedCount = rejected.length;
    codes.added().forEach(({ id, name }, position) => {
      scratch.addCode(id, name, position);
    });
    scratch.finish();
  } finally {
    scratch.close();
  }
  report.changes = changesOf({
    'empty-answers': count.empty,
    'new-codes': codes.added().length,
    'codes-without-answer': given?.left() ?? 0,
  });
  report.questionIds = columns.answers.map((answer) => answer.id);
  return {
    path,
    fileHash,
    report,
    sameFile: known.sameFile,
    questions: Object.fromEntries(columns.answers.map((answer) => [answer.name, answer.id])),
    needed: {
      question: columns.answers.filter((column) => !column.isNew).map((column) => column.id),
      variable: columns.variables.filter((column) => !column.isNew).map((column) => column.id),
    },
  };
};

function stageColumns(scratch: SurveyScratch, { answers, variables }: SurveyColumns): void {
  for (const column of answers) {
    if (column.isNew) scratch.addQuestion(column.id, column.name, column.text, column.index);
  }
  for (const column of variables) {
    if (!column.isNew) continue;
    const missing = JSON.stringify([...column.missing]);
    scratch.addVariable(column.id, column.name, column.type, column.isWeight ? 1 : 0, missing, column.index);
  }
}

/** Returns how many codes the answer got. */
function stageAnswer(
  scratch: SurveyScratch,
  row: {
    answer: AnswerColumn;
    externalId: string;
    respondentId: RespondentId;
    text: string;
    row: number;
    codeIds: readonly CodeId[];
  },
): number {
  const documentId = newIdOf<DocumentId>();
  const revisionId = newId();
  scratch.addRevision(revisionId, row.text);
  scratch.addDocument(documentId, row.externalId, row.answer.id, row.respondentId, revisionId, row.row);
  return row.codeIds.filter((codeId) => scratch.addCoding(newId(), documentId, codeId, revisionId)).length;
}

function bytesProgress(context: JobContext, path: string): (bytes: number) => void {
  const total = statSync(path).size;
  return (bytes) => {
    if (context.signal.aborted) throw new AppError('cancelled');
    context.progress('read', bytes, total);
  };
}

function changesOf(counts: Record<string, number>): ImportReport['changes'] {
  return Object.entries(counts).flatMap(([kind, count]) => (count > 0 ? [{ kind, count }] : []));
}
