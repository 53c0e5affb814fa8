import { type BodyBlock, bodyBlocks } from '../../../shared/features/export/body-blocks.ts';
import type { SourceKinds } from '../../../shared/features/export/report-words.ts';
import type { ThemeCount, ThemeQuote } from '../../../shared/features/themes/themes.contract.ts';
import type { QuestionId } from '../../../shared/model/ids.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { oneOf, sql } from '../../database/sql.ts';
import { createThemeCounter } from '../themes/theme-counts.sql.ts';
import { listThemes, readTheme } from '../themes/themes.sql.ts';
import type { NameCheck } from './name-check.ts';
import { projectHead } from './project-head.ts';
import { sourceKinds } from './source-kinds.ts';

export type ReportTheme = { title: string; blocks: BodyBlock[]; counts: ThemeCount[]; quotes: ThemeQuote[] };

type AskedQuestion = { label: string; text: string };

export type Report = {
  projectName: string;
  description: string;
  kinds: SourceKinds;
  /** Each base that occurs, once, in the order in which it first occurs. */
  bases: ThemeCount[];
  /** The questions among the bases, as they were asked. */
  questions: AskedQuestion[];
  themes: ReportTheme[];
  /** Names were replaced in the texts. */
  hasChangedNames: boolean;
};

/** Everything the report prints; each text of it has passed by `names`. */
export function readReport(db: ReadableDb, names: NameCheck): Report {
  const { id, name, description } = projectHead(db);
  names.see(name, `project:${id}`);
  names.see(description, `project:${id}`);
  const counter = createThemeCounter(db);
  const themes = listThemes(db).map((row): ReportTheme => {
    const theme = readTheme(db, row.id);
    const blocks = bodyBlocks(theme.body, theme.bodyText);
    const quotes = theme.quotes.filter((quote) => !quote.isOrphaned && quote.text.trim() !== '');
    const counts = theme.codeIds.length === 0 ? [] : counter.count(theme.codeIds);
    names.see(theme.title, `theme:${row.id}`);
    // Per paragraph: bold may begin in the middle of a name.
    for (const { runs } of blocks) names.see(runs.map(({ text }) => text).join(''), `theme:${row.id}`);
    for (const quote of quotes) {
      const facts = quote.facts.flatMap((fact) => [fact.name, fact.value]);
      const texts = [
        quote.text,
        quote.documentTitle,
        quote.respondentLabel ?? '',
        quote.questionLabel ?? '',
        ...facts,
      ];
      for (const text of texts) names.see(text, `document:${quote.documentId}`);
    }
    for (const count of counts) names.see(count.questionLabel ?? '', `question:${count.questionId}`);
    return { title: theme.title, blocks, counts, quotes };
  });
  const bases = new Map(themes.flatMap(({ counts }) => counts).map((count) => [count.questionId, count]));
  return printable({
    projectName: name,
    description,
    kinds: sourceKinds(db),
    bases: [...bases.values()],
    questions: askedQuestions(db, names, [...bases.keys()]),
    themes,
    hasChangedNames:
      db.value<number>(sql`SELECT 1 FROM replacement WHERE isApplied = 1 LIMIT 1`) !== undefined,
  });
}

/** Those whose words are known; a file often has a short name for a question and no more. */
function askedQuestions(
  db: ReadableDb,
  names: NameCheck,
  ids: readonly (QuestionId | null)[],
): AskedQuestion[] {
  const rows = db.all<AskedQuestion & { id: QuestionId }>(
    sql`SELECT id, label, text FROM question WHERE text NOT IN ('', label) AND id ${oneOf(ids.flatMap((id) => id ?? []))} ORDER BY position, id`,
  );
  for (const { id, text } of rows) names.see(text, `question:${id}`);
  return rows;
}

/** Signs that XML has no place for; one of them in an answer and Word calls the whole report damaged. */
const UNPRINTABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function printable(report: Report): Report {
  const clean = (_key: string, value: unknown) =>
    typeof value === 'string' ? value.replace(UNPRINTABLE, '') : value;
  return JSON.parse(JSON.stringify(report), clean) as Report;
}
