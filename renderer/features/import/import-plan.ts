import type {
  ColumnReason,
  ColumnRole,
  ColumnType,
  GuessedColumn,
  ImportPreview,
  SurveyPlan,
  SurveyPreview,
  TranscriptPlan,
  TranscriptPreview,
} from '../../../shared/features/import/import.contract.ts';

/** A column as it stands in the window: the guess, until the researcher chooses otherwise. */
export type PlannedColumn = {
  name: string;
  role: ColumnRole;
  type: ColumnType;
  reason: ColumnReason;
  missing: string[];
  questionText: string;
};

export type PlannedSpeaker = {
  label: string;
  isInterviewer: boolean;
  respondentLabel: string;
  turns: number;
};

export type PlannedSurvey = { kind: 'survey'; preview: SurveyPreview; columns: PlannedColumn[] };
export type PlannedTranscript = {
  kind: 'transcript';
  preview: TranscriptPreview;
  title: string;
  as: 'transcript' | 'text';
  speakers: PlannedSpeaker[];
};
export type PlannedFile =
  | PlannedSurvey
  | PlannedTranscript
  | { kind: 'failed'; preview: Extract<ImportPreview, { kind: 'failed' }> };

/** What the window proposes for a file that was read. */
export function planFor(preview: ImportPreview): PlannedFile {
  if (preview.kind === 'failed') return { kind: 'failed', preview };
  if (preview.kind === 'survey')
    return { kind: 'survey', preview, columns: preview.columns.map(plannedColumn) };
  return {
    kind: 'transcript',
    preview,
    title: titleOf(preview.fileName),
    as: preview.speakers.length > 0 ? 'transcript' : 'text',
    speakers: preview.speakers.map((speaker) => ({ ...speaker, respondentLabel: '' })),
  };
}

function plannedColumn(column: GuessedColumn): PlannedColumn {
  return { ...column, questionText: '' };
}

/** A file that was read again: what the researcher chose for a column stays with the column of that name. */
export function planAgain(preview: ImportPreview, before: PlannedFile): PlannedFile {
  const plan = planFor(preview);
  if (plan.kind !== 'survey' || before.kind !== 'survey') return plan;
  const columns = plan.columns.map((column) => {
    const known = before.columns.find(({ name }) => name === column.name);
    if (!known) return column;
    const { questionText, role, type, reason } = known;
    return reason.key === 'chosen'
      ? { ...column, questionText, role, type, reason }
      : { ...column, questionText };
  });
  return { ...plan, columns };
}

/** The name of the file without its ending, with spaces where a file name has other signs. */
export function titleOf(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]+$/u, '')
    .replace(/[_\s]+/gu, ' ')
    .trim();
  return (words || fileName).slice(0, 200);
}

/** A role that the researcher chose. There is one column with respondents' numbers, so an earlier one becomes a variable. */
export function withRole(
  columns: readonly PlannedColumn[],
  index: number,
  role: ColumnRole,
): PlannedColumn[] {
  return columns.map((column, at) => {
    if (at === index) {
      const type = role === 'weight' ? 'number' : role === 'variable' ? column.type : 'text';
      return { ...column, role, type, reason: { key: 'chosen' } };
    }
    if (role === 'id' && column.role === 'id') {
      return { ...column, role: 'variable', reason: { key: 'chosen' } };
    }
    return column;
  });
}

/** How many of each will come; respondents are the rows that are not refused. */
export function tallyOf({ preview, columns }: PlannedSurvey) {
  const count = (role: ColumnRole) => columns.filter((column) => column.role === role).length;
  return {
    respondents: preview.rows - preview.rejectedCount,
    questions: count('answer'),
    variables: count('variable'),
    weights: count('weight'),
    rejected: preview.rejectedCount,
  };
}

/** The refused rows were found with the guessed roles; other ones may refuse other rows. */
export function isRejectionStale({ preview, columns }: PlannedSurvey): boolean {
  return columns.some(({ role }, index) => {
    const guessed = preview.columns[index]?.role;
    return role !== guessed && [role, guessed].some((one) => one === 'id' || one === 'weight');
  });
}

export function surveyPlanOf({ preview, columns }: PlannedSurvey): SurveyPlan {
  return {
    ticket: preview.ticket,
    dialect: preview.dialect,
    columns: columns.map(({ name, role, type, missing, questionText }) => ({
      name,
      role,
      type,
      missing,
      ...(role === 'answer' && questionText.trim() ? { questionText: questionText.trim() } : {}),
    })),
  };
}

export function transcriptPlanOf({ preview, title, as, speakers }: PlannedTranscript): TranscriptPlan {
  return {
    ticket: preview.ticket,
    title: title.trim() || titleOf(preview.fileName),
    kind: as,
    speakers: speakers.map(({ label, isInterviewer, respondentLabel }) => ({
      label,
      isInterviewer,
      respondentLabel: respondentLabel.trim() || null,
    })),
  };
}

/** Whether this file can be brought in as it stands. */
export function isReady(file: PlannedFile): boolean {
  if (file.kind === 'failed') return false;
  return file.kind === 'transcript' || file.columns.some(({ role }) => role === 'answer');
}

/** Surveys are one step each; all conversations together are one. */
export function stepsOf(files: readonly PlannedFile[]): number {
  const ready = files.filter(isReady);
  const surveys = ready.filter(({ kind }) => kind === 'survey').length;
  return surveys + (ready.length > surveys ? 1 : 0);
}
