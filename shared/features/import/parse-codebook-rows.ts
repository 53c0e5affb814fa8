import { AppError } from '../../rpc/app-error.ts';

/** One code of an imported codebook, in the order of the file; parents come before their children. */
export interface CodebookRow {
  number: string | null;
  name: string;
  /** names of the ancestors, outermost first */
  path: string[];
  definition: string;
  useWhen: string;
  useWhenNot: string;
  example: string;
  /** 0xRRGGBB */
  colour: number | null;
}

type Field = 'number' | 'name' | 'parent' | 'definition' | 'useWhen' | 'useWhenNot' | 'example' | 'colour';

const HEADER: [Field, RegExp][] = [
  [
    'parent',
    /^(?:bovenliggend(?:e)?(?: code)?|ouder|hoofdcode|hoofdgroep|categorie|groep|valt onder|parent(?: code| name)?|parentcode|category|group)$/u,
  ],
  [
    'useWhenNot',
    /^(?:niet|wanneer niet|niet gebruiken(?: bij| als| wanneer)?|gebruik niet(?: als| bij| wanneer)?|uitsluiting|exclusie|niet toepassen|(?:do not |don't |not )?use when not|when not(?: to use)?|do not use(?: when)?|not when|not|exclude|exclusion(?: criteria)?|exclusions)$/u,
  ],
  [
    'useWhen',
    /^(?:wel|wanneer(?: wel)?|wel gebruiken(?: bij| als| wanneer)?|gebruik(?:en)?(?: als| bij| wanneer)?|insluiting|inclusie|toepassen|use when|when(?: to use)?|use|include|inclusion(?: criteria)?|inclusions)$/u,
  ],
  ['number', /^(?:nummer|nr\.?|no\.?|codenummer|code ?nr\.?|number|code number|id)$/u],
  [
    'name',
    /^(?:code|naam|codenaam|naam van de code|label|titel|thema|name|code name|codename|title|pad|path|code path)$/u,
  ],
  [
    'definition',
    /^(?:definitie|omschrijving|beschrijving|betekenis|uitleg|definition|description|meaning)$/u,
  ],
  ['example', /^(?:voorbeeld(?:en)?|voorbeeldcitaat|citaat|bijv\.?|example(?:s)?|quote|example quote)$/u],
  ['colour', /^(?:kleur|kleurcode|colour|color)$/u],
];

function fieldOf(cell: string): Field | null {
  const plain = cell
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/gu, ' ')
    .replace(/[:?]$/u, '')
    .trim();
  return HEADER.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

function readHeader(cells: string[]): Map<Field, number> {
  const columns = new Map<Field, number>();
  for (const [index, cell] of cells.entries()) {
    let field = fieldOf(cell);
    // "code;naam": the code is a number then; "naam;code" the same.
    if (field === 'name' && columns.has('name') && !columns.has('number')) {
      const first = columns.get('name') ?? 0;
      const isCodeFirst = cells[first]?.trim().toLowerCase() === 'code';
      columns.set('number', isCodeFirst ? first : index);
      columns.set('name', isCodeFirst ? index : first);
      field = null;
    }
    if (field && !columns.has(field)) columns.set(field, index);
  }
  return columns;
}

function readColour(written: string, row: number): number | null {
  const digits = written.trim().replace(/^(?:#|0x)/iu, '');
  if (digits === '') return null;
  if (/^[\da-f]{3}$/iu.test(digits)) return Number.parseInt(digits.replace(/./gu, '$&$&'), 16);
  if (!/^[\da-f]{6}$/iu.test(digits)) throw new AppError('invalid-input', { row, reason: 'colour' });
  return Number.parseInt(digits, 16);
}

const splitPath = (name: string) => name.split(/\s*[>›→]\s*/u).map((part) => part.trim());
const keyOf = (name: string) => name.trim().toLowerCase();

/** A row with the place it says it has, before the place is looked up. */
interface Entry {
  row: number;
  code: CodebookRow;
  parent: string;
}

function pathsOf(entries: Entry[]): void {
  const byNumber = new Map<string, Entry>();
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { number, name } = entry.code;
    if (number !== null) {
      if (byNumber.has(number))
        throw new AppError('invalid-input', { row: entry.row, reason: 'number-taken' });
      byNumber.set(number, entry);
    }
    byName.set(keyOf(name), [...(byName.get(keyOf(name)) ?? []), entry]);
  }
  const parentOf = (entry: Entry): Entry | null => {
    const { code, parent, row } = entry;
    if (parent !== '') {
      const last = splitPath(parent).at(-1) ?? '';
      const named = byName.get(keyOf(last)) ?? [];
      const found = byNumber.get(parent.replace(/\.$/u, '')) ?? named[0];
      if (!found) throw new AppError('invalid-input', { row, reason: 'parent-unknown' });
      if (named.length > 1 && named.includes(found)) {
        const byPrefix = named.find(
          (other) => other.code.number && code.number?.startsWith(`${other.code.number}.`),
        );
        if (!byPrefix) throw new AppError('invalid-input', { row, reason: 'parent-ambiguous' });
        return byPrefix;
      }
      return found;
    }
    // The number itself says where a code belongs; a missing level is skipped.
    for (let number = code.number ?? ''; number.includes('.'); ) {
      number = number.slice(0, number.lastIndexOf('.'));
      const found = byNumber.get(number);
      if (found) return found;
    }
    return null;
  };
  for (const entry of entries) {
    if (entry.code.path.length > 0) continue;
    const path: string[] = [];
    const passed = new Set([entry]);
    for (let above = parentOf(entry); above; above = parentOf(above)) {
      if (passed.has(above)) throw new AppError('invalid-input', { row: entry.row, reason: 'circle' });
      passed.add(above);
      path.unshift(above.code.name);
      if (above.code.path.length > 0) {
        path.unshift(...above.code.path);
        break;
      }
    }
    entry.code.path = path;
  }
}

const placeOf = (code: CodebookRow) => JSON.stringify([...code.path, code.name].map(keyOf));

/** Parents first, every ancestor present (made empty when only a path names it), nothing twice. */
function arrange(entries: Entry[]): CodebookRow[] {
  const own = new Map<string, Entry>();
  for (const entry of entries) {
    const place = placeOf(entry.code);
    if (own.has(place)) throw new AppError('invalid-input', { row: entry.row, reason: 'name-taken' });
    own.set(place, entry);
  }
  const done = new Set<string>();
  const rows: CodebookRow[] = [];
  const add = (code: CodebookRow) => {
    if (done.has(placeOf(code))) return;
    const above = code.path.at(-1);
    if (above !== undefined) {
      const parent = emptyCode(above, code.path.slice(0, -1));
      add(own.get(placeOf(parent))?.code ?? parent);
    }
    done.add(placeOf(code));
    rows.push(code);
  };
  for (const entry of entries) add(entry.code);
  return rows;
}

function emptyCode(name: string, path: string[]): CodebookRow {
  return { number: null, name, path, definition: '', useWhen: '', useWhenNot: '', example: '', colour: null };
}

/**
 * Reads a codebook from the rows of a table with a header. A parent is given by name or number, by the code's own
 * number (`1.1.1`), or by writing the code as `A > B > C`.
 * @param rows cells, header first
 * @throws AppError `invalid-input` with `row` (the header is row 1) and reason `header`, `name-empty`, `name-taken`,
 * `number-taken`, `parent-unknown`, `parent-ambiguous`, `circle` or `colour`
 */
export function parseCodebookRows(rows: string[][]): CodebookRow[] {
  const columns = readHeader(rows[0] ?? []);
  if (!columns.has('name')) throw new AppError('invalid-input', { row: 1, reason: 'header' });
  const entries: Entry[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const row = index + 1;
    const cell = (field: Field) => cells[columns.get(field) ?? -1]?.trim() ?? '';
    const parts = splitPath(cell('name'));
    const name = parts.at(-1) ?? '';
    if (parts.includes('')) throw new AppError('invalid-input', { row, reason: 'name-empty' });
    const code: CodebookRow = {
      number: cell('number').replace(/\.$/u, '') || null,
      name,
      path: parts.slice(0, -1),
      definition: cell('definition'),
      useWhen: cell('useWhen'),
      useWhenNot: cell('useWhenNot'),
      example: cell('example'),
      colour: readColour(cell('colour'), row),
    };
    entries.push({ row, code, parent: cell('parent') });
  }
  pathsOf(entries);
  return arrange(entries);
}

/**
 * Reads a codebook typed as an indented list: tabs or spaces make a level, list marks (`-`, `*`, `•`) are dropped, a
 * number in front (`1.2`) is kept, and what follows `: ` or ` – ` is the definition.
 * @throws AppError `invalid-input` with `row` (line number) and reason `name-empty` or `name-taken`
 */
export function parseIndentedCodebook(text: string): CodebookRow[] {
  const entries: Entry[] = [];
  const levels: { width: number; name: string }[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .entries()) {
    if (line.trim() === '') continue;
    const row = index + 1;
    const [, indent = '', , number, words = ''] =
      /^(\s*)([-*•–]\s+)?(?:(\d+(?:\.\d+)*)[.)]?\s+)?(.*)$/u.exec(line) ?? [];
    const width = [...indent].reduce((sum, mark) => sum + (mark === '\t' ? 4 : 1), 0);
    const [, name = '', definition = ''] = /^(.*?)(?:(?::|\s[–—-])\s+(.*))?$/u.exec(words.trim()) ?? [];
    if (name.trim() === '') throw new AppError('invalid-input', { row, reason: 'name-empty' });
    while ((levels.at(-1)?.width ?? -1) >= width) levels.pop();
    const code = emptyCode(
      name.trim().replace(/:$/u, ''),
      levels.map((level) => level.name),
    );
    entries.push({
      row,
      code: { ...code, number: number ?? null, definition: definition.trim() },
      parent: '',
    });
    levels.push({ width, name: code.name });
  }
  const isFlat = entries.every((entry) => entry.code.path.length === 0);
  if (isFlat) pathsOf(entries);
  return arrange(entries);
}
