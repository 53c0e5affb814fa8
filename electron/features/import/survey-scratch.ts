import Database from 'better-sqlite3';

/** Tables as the project has them, for what an import adds; the commit copies them in one go. */
const layout = `
  CREATE TABLE question (id TEXT, label TEXT, text TEXT, position INTEGER);
  CREATE TABLE variable (id TEXT, name TEXT, type TEXT, isWeight INTEGER, missingValues TEXT, position INTEGER);
  CREATE TABLE respondent (id TEXT, externalId TEXT, variableValues TEXT, position INTEGER);
  CREATE TABLE textRevision (id TEXT, text TEXT);
  CREATE TABLE document (id TEXT, title TEXT, questionId TEXT, respondentId TEXT, currentRevisionId TEXT, position INTEGER);
  CREATE TABLE code (id TEXT, name TEXT, position INTEGER);
  CREATE TABLE coding (id TEXT, documentId TEXT, codeId TEXT, revisionId TEXT, UNIQUE (documentId, codeId));
`;

type Insert = (...values: (string | number)[]) => void;

export type SurveyScratch = {
  addQuestion: Insert;
  addVariable: Insert;
  addRespondent: Insert;
  addRevision: Insert;
  addDocument: Insert;
  addCode: Insert;
  /** Returns false when the answer has this code already. */
  addCoding(...values: string[]): boolean;
  finish(): void;
  close(): void;
};

/** A database that only has to live until the commit, so nothing is synchronised or journalled. */
export function createScratch(path: string): SurveyScratch {
  const database = new Database(path);
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('locking_mode = EXCLUSIVE');
  database.exec(layout);
  database.exec('BEGIN');
  const insert = (table: string, columns: number): Insert => {
    const statement = database.prepare(
      `INSERT INTO ${table} VALUES (${Array(columns).fill('?').join(', ')})`,
    );
    return (...values) => void statement.run(...values);
  };
  const coding = database.prepare('INSERT INTO coding VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  return {
    addQuestion: insert('question', 4),
    addVariable: insert('variable', 6),
    addRespondent: insert('respondent', 4),
    addRevision: insert('textRevision', 2),
    addDocument: insert('document', 6),
    addCode: insert('code', 3),
    addCoding: (...values) => coding.run(...values).changes > 0,
    finish: () => void database.exec('COMMIT'),
    close: () => database.close(),
  };
}
