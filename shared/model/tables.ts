/**
 * Every table of a project file, in one of four classes. A test fails for a table that is in none.
 * - tracked: logged by generated triggers, undone and redone.
 * - insert-only: neither logged nor reverted; a revert leaves them alone.
 * - derived: rebuilt at will from the others, never logged.
 * - log: the change log itself and what it needs.
 */
export const tableClasses = {
  project: 'tracked',
  coder: 'tracked',
  import: 'tracked',
  question: 'tracked',
  respondent: 'tracked',
  variable: 'tracked',
  document: 'tracked',
  speaker: 'tracked',
  code: 'tracked',
  coding: 'tracked',
  memo: 'tracked',
  theme: 'tracked',
  themeCode: 'tracked',
  themeQuote: 'tracked',
  cluster: 'tracked',
  clusterMember: 'tracked',
  replacement: 'tracked',
  replacementForm: 'tracked',
  textRevision: 'insert-only',
  textSplice: 'insert-only',
  identifier: 'insert-only',
  attachment: 'insert-only',
  codingPosition: 'derived',
  documentIndex: 'derived',
  documentFts: 'derived',
  textVector: 'derived',
  suggestion: 'derived',
  change: 'log',
  changeRow: 'log',
  changeBatch: 'log',
  fileInfo: 'log',
} as const;

export type TableName = keyof typeof tableClasses;
export type TableClass = (typeof tableClasses)[TableName];
export type TrackedTable = {
  [T in TableName]: (typeof tableClasses)[T] extends 'tracked' ? T : never;
}[TableName];

export function tablesOfClass(wanted: TableClass): TableName[] {
  return (Object.keys(tableClasses) as TableName[]).filter((name) => tableClasses[name] === wanted);
}
