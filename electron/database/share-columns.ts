import type { TableName } from '../../shared/model/tables.ts';

/**
 * What becomes of a column in a copy that is shared:
 * - copy: as it is; its words are searched for names before the file leaves.
 * - ours: as it is; an id, a time, a count or a closed key that we made ourselves.
 * - null: nothing, where the schema asks for none.
 * - revision: the id that the current text has in the copy.
 * - place: where the coding stands in the current text.
 * - rebuilt: filled anew from what the copy holds.
 * - left-out: the table is not in the copy, or stands at its own default.
 */
export type ColumnDecision = 'copy' | 'ours' | 'null' | 'revision' | 'place' | 'rebuilt' | 'left-out';

/** Every column of every table, so that what is added to the schema stays home until somebody decides otherwise. */
export const shareColumns = {
  fileInfo: { key: 'rebuilt', value: 'rebuilt' },
  project: {
    id: 'ours',
    name: 'copy',
    description: 'copy',
    language: 'ours',
    // Last searches and the like: words of people that nobody reviewed.
    settings: 'left-out',
    createdAt: 'ours',
  },
  coder: { id: 'ours', name: 'copy', initials: 'copy', createdAt: 'ours' },
  // Names of files and rejected rows.
  import: {
    id: 'left-out',
    kind: 'left-out',
    fileName: 'left-out',
    fileHash: 'left-out',
    settings: 'left-out',
    report: 'left-out',
    rejected: 'left-out',
    createdAt: 'left-out',
  },
  question: { id: 'ours', label: 'copy', text: 'copy', position: 'ours', importId: 'null' },
  respondent: {
    id: 'ours',
    externalId: 'copy',
    label: 'copy',
    variableValues: 'copy',
    position: 'ours',
    importId: 'null',
  },
  variable: {
    id: 'ours',
    name: 'copy',
    label: 'copy',
    subject: 'ours',
    type: 'ours',
    isWeight: 'ours',
    valueLabels: 'copy',
    missingValues: 'copy',
    position: 'ours',
    importId: 'null',
  },
  textRevision: { id: 'revision', parentId: 'null', text: 'copy', turns: 'ours', createdAt: 'ours' },
  textSplice: {
    revisionId: 'left-out',
    position: 'left-out',
    at: 'left-out',
    removed: 'left-out',
    inserted: 'left-out',
  },
  document: {
    id: 'ours',
    kind: 'ours',
    title: 'copy',
    questionId: 'ours',
    respondentId: 'ours',
    currentRevisionId: 'revision',
    variableValues: 'copy',
    isTrashed: 'ours',
    position: 'ours',
    importId: 'null',
    createdAt: 'ours',
  },
  speaker: {
    id: 'ours',
    documentId: 'ours',
    label: 'copy',
    isInterviewer: 'ours',
    respondentId: 'ours',
    position: 'ours',
  },
  code: {
    id: 'ours',
    parentId: 'ours',
    position: 'ours',
    number: 'copy',
    name: 'copy',
    colour: 'ours',
    definition: 'copy',
    useWhen: 'copy',
    useWhenNot: 'copy',
    example: 'copy',
    hotKey: 'ours',
    isExclusive: 'ours',
    importId: 'null',
    createdAt: 'ours',
  },
  coding: {
    id: 'ours',
    documentId: 'ours',
    codeId: 'ours',
    coderId: 'ours',
    revisionId: 'revision',
    start: 'place',
    end: 'place',
    origin: 'ours',
    importId: 'null',
    createdAt: 'ours',
  },
  codingPosition: {
    codingId: 'rebuilt',
    documentId: 'rebuilt',
    start: 'rebuilt',
    end: 'rebuilt',
    isOrphaned: 'rebuilt',
  },
  memo: {
    id: 'ours',
    subjectTable: 'ours',
    subjectId: 'ours',
    text: 'copy',
    coderId: 'ours',
    createdAt: 'ours',
    updatedAt: 'ours',
  },
  theme: { id: 'ours', title: 'copy', body: 'copy', bodyText: 'copy', position: 'ours', createdAt: 'ours' },
  themeCode: { id: 'ours', themeId: 'ours', codeId: 'ours', position: 'ours' },
  themeQuote: { id: 'ours', themeId: 'ours', codingId: 'ours', position: 'ours' },
  cluster: {
    id: 'ours',
    questionId: 'ours',
    parentId: 'ours',
    name: 'copy',
    level: 'ours',
    position: 'ours',
  },
  clusterMember: {
    id: 'ours',
    clusterId: 'ours',
    documentId: 'ours',
    weight: 'ours',
    isLocked: 'ours',
    standing: 'ours',
  },
  replacement: {
    id: 'left-out',
    kind: 'left-out',
    state: 'left-out',
    text: 'left-out',
    isApplied: 'left-out',
    position: 'left-out',
    createdAt: 'left-out',
  },
  replacementForm: {
    id: 'left-out',
    replacementId: 'left-out',
    identifierId: 'left-out',
    isRejected: 'left-out',
    isExact: 'left-out',
  },
  identifier: {
    id: 'left-out',
    kind: 'left-out',
    text: 'left-out',
    tier: 'left-out',
    reason: 'left-out',
    createdAt: 'left-out',
  },
  attachment: { hash: 'left-out', mediaType: 'left-out', bytes: 'left-out' },
  documentIndex: { rowid: 'rebuilt', documentId: 'rebuilt', revisionId: 'rebuilt' },
  documentFts: { stems: 'rebuilt', words: 'rebuilt' },
  // A hash of a text is enough to try names on, and reasons of suggestions quote words.
  textVector: { textHash: 'left-out', vector: 'left-out' },
  suggestion: { documentId: 'left-out', codeId: 'left-out', score: 'left-out', reason: 'left-out' },
  change: {
    seq: 'left-out',
    id: 'left-out',
    method: 'left-out',
    coderId: 'left-out',
    copyId: 'left-out',
    at: 'left-out',
    revertsSeq: 'left-out',
    isUndoable: 'left-out',
    nonce: 'left-out',
  },
  changeRow: {
    seq: 'left-out',
    changeSeq: 'left-out',
    tableName: 'left-out',
    operation: 'left-out',
    rowId: 'left-out',
    before: 'left-out',
    after: 'left-out',
  },
  changeBatch: { batchId: 'left-out', tableName: 'left-out', part: 'left-out', rows: 'left-out' },
} as const satisfies Record<TableName, Record<string, ColumnDecision>>;

/** The decisions by name, for code that goes through them all. */
export const shareDecisions: Record<TableName, Record<string, ColumnDecision>> = shareColumns;
