/** Values that SQLite takes. Booleans become 0 and 1. */
export type SqlValue = string | number | bigint | null | Uint8Array | boolean;
export type SqlStatement = { readonly text: string; readonly values: readonly Exclude<SqlValue, boolean>[] };

/**
 * Builds a statement with bound values. A nested statement is spliced in with its own values:
 * `` sql`SELECT * FROM code WHERE ${filter}` `` where filter is `` sql`parentId IS ${id}` ``.
 */
export function sql(strings: TemplateStringsArray, ...parts: (SqlValue | SqlStatement)[]): SqlStatement {
  let text = strings[0] ?? '';
  const values: Exclude<SqlValue, boolean>[] = [];
  parts.forEach((part, index) => {
    if (isStatement(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(typeof part === 'boolean' ? Number(part) : part);
    }
    text += strings[index + 1] ?? '';
  });
  return { text, values };
}

/** A condition for "one of these": one bound JSON value, so the statement's text never changes with the count. */
export function oneOf(values: readonly (string | number)[]): SqlStatement {
  return sql`IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

/** A name of a table or column that comes from our own lists, quoted. */
export function name(identifier: string): SqlStatement {
  if (!/^[A-Za-z]\w*$/.test(identifier)) throw new Error(`not an identifier: ${identifier}`);
  return { text: `"${identifier}"`, values: [] };
}

function isStatement(part: SqlValue | SqlStatement): part is SqlStatement {
  return typeof part === 'object' && part !== null && 'text' in part && 'values' in part;
}
