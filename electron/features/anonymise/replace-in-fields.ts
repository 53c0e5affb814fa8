import { replaceInBody } from '../../../shared/features/anonymise/editor-body.ts';
import { defaultReplacement } from '../../../shared/features/anonymise/number-pseudonyms.ts';
import { planReplacements } from '../../../shared/features/anonymise/plan-replacements.ts';
import type { TrackedTable } from '../../../shared/model/tables.ts';
import { applyReplacements } from '../../../shared/text/text-edit.ts';
import type { WritableDb } from '../../database/connection.ts';
import { name, sql } from '../../database/sql.ts';
import type { HitFinder } from './find-hits.ts';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

type FieldForm = 'plain' | 'json' | 'body';

/**
 * Every field beside the texts in which people write. Not the names of the coders: these are the researchers
 * themselves. Not the reports of imports: they never leave the project.
 */
export const replacedFields: { [T in TrackedTable]?: Record<string, FieldForm> } = {
  project: { name: 'plain', description: 'plain' },
  question: { label: 'plain', text: 'plain' },
  respondent: { externalId: 'plain', label: 'plain', variableValues: 'json' },
  variable: { name: 'plain', label: 'plain', valueLabels: 'json', missingValues: 'json' },
  document: { title: 'plain', variableValues: 'json' },
  speaker: { label: 'plain' },
  code: {
    number: 'plain',
    name: 'plain',
    definition: 'plain',
    useWhen: 'plain',
    useWhenNot: 'plain',
    example: 'plain',
  },
  memo: { text: 'plain' },
  theme: { title: 'plain', body: 'body', bodyText: 'plain' },
  cluster: { name: 'plain' },
};

export function replaceInFields(db: WritableDb, findHits: HitFinder): void {
  const replace = (text: string): string | null => {
    const hits = findHits(text);
    if (hits.length === 0) return null;
    const planned = planReplacements(text, hits);
    return planned.length === 0 ? null : applyReplacements(text, planned).text;
  };
  for (const [table, columns] of Object.entries(replacedFields)) {
    for (const [column, form] of Object.entries(columns)) {
      const rows = db.all<{ id: string; value: string }>(
        sql`SELECT id, ${name(column)} AS value FROM ${name(table)} WHERE ${name(column)} NOT IN ('', '{}', '[]')`,
      );
      const update = db.prepareRun(`UPDATE ${name(table).text} SET ${name(column).text} = ? WHERE id = ?`);
      for (const { id, value } of rows) {
        const after = inForm(form, value, replace, findHits);
        if (after !== null && after !== value) update(after, id);
      }
    }
  }
}

function inForm(
  form: FieldForm,
  value: string,
  replace: (text: string) => string | null,
  findHits: HitFinder,
): string | null {
  if (form === 'plain') {
    const after = replace(value);
    // What is replaced by nothing leaves a name or title empty, which could not be shown and a code refuses.
    return after?.trim() === '' ? defaultReplacement('other', 1) : after;
  }
  // Most rows hold nobody's name; without escapes the words stand in the JSON as they are, so it need not be parsed.
  if (form === 'json' && !value.includes('\\') && findHits(value).length === 0) return null;
  if (form === 'json') return JSON.stringify(replaceInValues(JSON.parse(value), replace));
  return replaceInBody(value, replace);
}

/** Numbers too: a citizen service number that was imported as a number is no less of a number. */
function replaceInValues(value: unknown, replace: (text: string) => string | null): unknown {
  if (typeof value === 'string') return replace(value) ?? value;
  if (typeof value === 'number') return replace(String(value)) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaceInValues(item, replace));
  if (typeof value !== 'object' || value === null) return value;
  // Keys too: the values of a category are the keys of its labels. Ids are not words.
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      uuid.test(key) ? key : (replace(key) ?? key),
      replaceInValues(item, replace),
    ]),
  );
}
