import { foldWord } from '../../../shared/language/fold-word.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { newIdOf } from '../../database/new-id.ts';
import { sql } from '../../database/sql.ts';
import { readSurveyRows, sniffCsv } from './read-survey-csv.ts';
import type { AnswerColumn } from './survey-columns.ts';

type NewCode = { id: CodeId; name: string };

/** The codebook as names in a file find it: by number, path or name, and with codes that it did not have yet. */
type CodeFinder = {
  find(written: string): CodeId | undefined;
  findOrAdd(written: string): CodeId;
  added(): NewCode[];
};

const foldName = (name: string) => foldWord(name).replace(/\s+/gu, ' ').trim();
const foldPath = (path: string) =>
  path
    .split(/\s*[>›→]\s*/u)
    .map(foldName)
    .join(' > ');

export function createCodeFinder(db: ReadableDb): CodeFinder {
  type Row = { id: CodeId; parentId: CodeId | null; number: string; name: string };
  const rows = db.all<Row>(sql`SELECT id, parentId, number, name FROM code ORDER BY position, id`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pathOf = (row: Row): string => {
    const parent = row.parentId ? byId.get(row.parentId) : undefined;
    return parent ? `${pathOf(parent)} > ${foldName(row.name)}` : foldName(row.name);
  };
  const known = new Map<string, CodeId>();
  const note = (key: string, id: CodeId) => {
    if (key !== '' && !known.has(key)) known.set(key, id);
  };
  // What is most exact goes first: a code that is called "1" gives way to the code with number 1.
  for (const row of rows) note(foldName(row.number), row.id);
  for (const row of rows) note(pathOf(row), row.id);
  for (const row of rows) note(foldName(row.name), row.id);
  const added: NewCode[] = [];
  const find = (written: string) => known.get(foldPath(written));
  return {
    find,
    findOrAdd: (written) => {
      const found = find(written);
      if (found) return found;
      const code = { id: newIdOf<CodeId>(), name: written.trim().replace(/\s+/gu, ' ').slice(0, 200) };
      added.push(code);
      note(foldPath(written), code.id);
      return code.id;
    },
    added: () => added,
  };
}

/** The codes in one cell. Names are divided by | or by commas; a code whose name holds a comma is known as a whole. */
export function codesInCell(cell: string, codes: CodeFinder): CodeId[] {
  const parts = cell.includes('|') ? cell.split('|') : codes.find(cell) ? [cell] : cell.split(',');
  return parts.filter((part) => part.trim() !== '').map((part) => codes.findOrAdd(part));
}

/** Codes by respondent number and question, as a file of its own gives them. */
type GivenCodes = {
  take(externalId: string, question: AnswerColumn): CodeId[];
  /** Lines that found no answer. */
  left(): number;
};

/** Reads `respnr;vraag;code`, one code per line. A question is named by its column or by the beginning of that. */
export async function readCodesFile(
  path: string,
  answers: readonly AnswerColumn[],
  codes: CodeFinder,
  signal: AbortSignal,
): Promise<GivenCodes> {
  const given = new Map<string, string[]>();
  let unplaced = 0;
  const { rejected } = await readSurveyRows(
    path,
    await sniffCsv(path),
    ([externalId = '', question = '', code = '']) => {
      const column = answers.find((answer) => isNamed(answer, question));
      if (!column || externalId.trim() === '' || code.trim() === '') {
        unplaced += 1;
        return;
      }
      const key = keyOf(externalId.trim(), column);
      const list = given.get(key);
      if (list) list.push(code);
      else given.set(key, [code]);
    },
    { signal },
  );
  unplaced += rejected.length;
  return {
    take: (externalId, question) => {
      const key = keyOf(externalId, question);
      const list = given.get(key) ?? [];
      given.delete(key);
      return list.map((name) => codes.findOrAdd(name));
    },
    left: () => [...given.values()].reduce((sum, list) => sum + list.length, unplaced),
  };
}

const keyOf = (externalId: string, question: AnswerColumn) => `${question.id} ${externalId}`;

function isNamed({ name, text }: AnswerColumn, written: string): boolean {
  const column = foldName(name);
  const wanted = foldName(written);
  if (wanted === '') return false;
  if (wanted === column || wanted === foldName(text)) return true;
  return column.startsWith(wanted) && /^[^\p{L}\p{N}]/u.test(column.slice(wanted.length));
}
