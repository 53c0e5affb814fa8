import type { ColumnReason, GuessedColumn } from './import.contract.ts';

const ID_NAME =
  /^(?:id|nr|nummer|respnr|resp_?nr|respondent(?:_?(?:nr|nummer|id|number))?|resp_?id|record_?(?:id|nr)?|case_?(?:id|nr)?|volgnummer|volgnr|uniek_?nummer|participant(?:_?id)?|response_?id|antwoord_?id|inzending(?:_?id)?|submission_?id|serial|caseid|uuid|.*_id)$/u;
const WEIGHT_NAME =
  /^(?:weeg|weeg_?factor|weging|gewicht|wgt|wt|weight|weights?_?factor|.*_(?:weeg|weging|weight|wgt)|w_?factor|w_.*|weeg.*)$/u;
const PERSON_NAME =
  /^(?:ip|ip_?adres|ip_?address|e_?mail(?:_?adres|_?address)?|mail|mail_?adres|naam|name|voornaam|achternaam|first_?name|last_?name|surname|full_?name|volledige_?naam|roepnaam|naam_?respondent|respondent_?naam|contact_?persoon|telefoon(?:_?nummer|_?nr)?|tel|tel_?nr|phone(?:_?number)?|mobiel|mobile|bsn|burgerservicenummer|adres|address|straat|street|huisnummer|house_?number|woonadres|geboortedatum|date_?of_?birth|dob|birth_?date|postcode|postal_?code|zip|zip_?code|iban|rekeningnummer|recipient.*|user_?agent|latitude|longitude|location_?(?:latitude|longitude))$/u;
const OPEN_NAME =
  /open|toelichting|opmerking|anders_?(?:namelijk|nl)|namelijk|waarom|suggestie|tips?\b|verbeter|reden|comment|explain|remark|specify|other_?text|_text$|verbatim/u;
const NO_ANSWER =
  /^(?:n\.?v\.?t\.?|niet van toepassing|n\/?a|#n\/?a|null|nan|missing|ontbreekt|geen opgave|niet ingevuld|onbekend|weet niet|wil niet zeggen|unknown|not applicable|not answered|-|\.|\?)$/iu;
/** Codes that survey software writes for a question that was not answered. */
const MISSING_NUMBERS = [-99, -9, -8, -7, -1, 88, 96, 97, 98, 99, 998, 999, 8888, 9998, 9999, 99999];

interface Profile {
  cells: string[];
  distinct: Set<string>;
  /** mean number of words of the filled cells */
  words: number;
  numbers: number[];
  /** shares of the filled cells, 0-1 */
  numeric: number;
  dates: number;
}

/** @returns the number a cell holds, or null; a point or space between thousands is allowed with a decimal comma. */
function readNumber(cell: string, decimal: ',' | '.'): number | null {
  const grouped =
    decimal === ',' ? /^[-+]?\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$/u : /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
  const plain = decimal === ',' ? /^[-+]?\d+(?:,\d+)?$/u : /^[-+]?\d*\.?\d+$/u;
  let digits = cell;
  if (grouped.test(cell)) digits = cell.replace(decimal === ',' ? /[. ]/gu : /,/gu, '');
  else if (!plain.test(cell)) return null;
  return Number(digits.replace(',', '.'));
}

function isDate(cell: string): boolean {
  const found =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/u.exec(cell) ??
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/u.exec(cell);
  if (!found) return false;
  const [first, second, third] = found.slice(1).map(Number) as [number, number, number];
  const [day, month] = first > 31 ? [third, second] : second > 12 ? [second, first] : [first, second];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function profileOf(values: string[], decimal: ',' | '.'): Profile {
  const cells = values.map((value) => value.trim()).filter((value) => value !== '' && !NO_ANSWER.test(value));
  const numbers = cells.map((cell) => readNumber(cell, decimal)).filter((number) => number !== null);
  const share = (count: number) => (cells.length === 0 ? 0 : count / cells.length);
  const words = cells.reduce((sum, cell) => sum + cell.split(/\s+/u).length, 0);
  return {
    cells,
    distinct: new Set(cells),
    words: share(words),
    numbers,
    numeric: share(numbers.length),
    dates: share(cells.filter(isDate).length),
  };
}

/** Numbers such as 99 that stand apart from the other values, as they are written in the cells. */
function missingNumbers({ cells }: Profile, decimal: ',' | '.'): string[] {
  const counts = new Map<number, string>();
  for (const cell of cells) {
    const number = readNumber(cell, decimal);
    if (number !== null) counts.set(number, cell);
  }
  const suspects = MISSING_NUMBERS.filter((number) => counts.has(number));
  const others = [...counts.keys()].filter((number) => !suspects.includes(number));
  if (others.length === 0) return [];
  const highest = others.reduce((a, b) => Math.max(a, b));
  const lowest = others.reduce((a, b) => Math.min(a, b));
  // 99 is an age when others are 97 and 95; it is no mark when the highest other mark is 10.
  return suspects
    .filter((number) => (number < 0 ? lowest >= 0 : number > highest * 2 && number > highest + 5))
    .map((number) => counts.get(number) ?? String(number));
}

function missingWords(values: string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => NO_ANSWER.test(value)))].slice(
    0,
    10,
  );
}

function span(values: string[], decimal: ',' | '.'): { from?: string; to?: string } {
  const numbered = values.map((value) => ({ value, number: readNumber(value, decimal) }));
  if (numbered.length === 0 || numbered.some(({ number }) => number === null)) return {};
  const sorted = numbered.sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  return { from: sorted[0]?.value, to: sorted.at(-1)?.value };
}

function looksIdentifying(profile: Profile): boolean {
  const { cells } = profile;
  if (cells.length === 0) return false;
  const share = (pattern: RegExp) => cells.filter((cell) => pattern.test(cell)).length / cells.length;
  return (
    share(/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/iu) > 0.5 ||
    (share(/^(?:\d{1,3}\.){1,3}(?:\d{1,3}|\*)(?:\.\*)*$/u) > 0.8 && share(/(?:\..*){3}|\*/u) > 0.8) ||
    share(/^[\da-f]{0,4}(?::[\da-f]{0,4}){3,7}$/iu) > 0.8 ||
    share(/^(?:\+31|0031|0)[\s-]?\d(?:[\s-]?\d){8}$/u) > 0.8
  );
}

function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/ \(\d+\)$/u, '')
    .replace(/[\s.-]+/gu, '_');
}

function guessColumn(name: string, values: string[], decimal: ',' | '.'): GuessedColumn {
  const profile = profileOf(values, decimal);
  const plain = plainName(name);
  const make = (
    role: GuessedColumn['role'],
    type: GuessedColumn['type'],
    reason: ColumnReason,
    missing: string[] = [],
  ): GuessedColumn => ({ name, role, type, reason, missing });
  const distinct = profile.distinct.size;

  if (PERSON_NAME.test(plain) || looksIdentifying(profile))
    return make('ignore', 'text', { key: 'identifying' });
  if (profile.cells.length === 0) {
    return OPEN_NAME.test(plain) && /open/u.test(plain)
      ? make('answer', 'text', { key: 'long-text', words: 0 })
      : make('ignore', 'text', { key: 'empty' });
  }
  const words = missingWords(values);
  if (WEIGHT_NAME.test(plain) && profile.numeric >= 0.8 && profile.numbers.every((number) => number >= 0)) {
    const mean = profile.numbers.reduce((sum, number) => sum + number, 0) / profile.numbers.length;
    return make('weight', 'number', { key: 'weight-name', mean }, words);
  }
  if (profile.dates >= 0.9) return make('variable', 'date', { key: 'dates', values: distinct }, words);
  if (profile.numeric >= 0.9) {
    const marks = missingNumbers(profile, decimal);
    const kept = [...profile.distinct].filter(
      (value) => !marks.includes(value) && readNumber(value, decimal) !== null,
    );
    const range = span(kept, decimal);
    const isWhole = profile.numbers.every(Number.isInteger);
    const missing = [...marks, ...words];
    const isYear = kept.every((value) => /^(?:19|20)\d{2}$/u.test(value));
    if (isWhole && isYear && kept.length <= 30) {
      return make('variable', 'category', { key: 'few-values', values: kept.length, ...range }, missing);
    }
    if (isWhole && kept.length <= 7 && profile.cells.length >= kept.length * 3) {
      return make('variable', 'category', { key: 'codes', values: kept.length, ...range }, missing);
    }
    return make('variable', 'number', { key: 'numbers', ...range }, missing);
  }
  const isFew = distinct <= Math.max(12, profile.cells.length * 0.05) && distinct <= 60;
  const repeats = profile.cells.length >= distinct * 2;
  const isOpen = OPEN_NAME.test(plain);
  // An answer such as "nvt" or "weet niet" is what a respondent said: nothing is missing in an open question.
  if (profile.words >= 4 && !(isFew && repeats))
    return make('answer', 'text', { key: 'long-text', words: profile.words });
  if (isOpen && !(isFew && repeats && profile.words < 4)) {
    return make('answer', 'text', { key: 'free-short', words: profile.words });
  }
  if (isFew && (repeats || profile.words < 3)) {
    return make('variable', 'category', { key: 'few-values', values: distinct }, words);
  }
  if (profile.words >= 2.5) return make('answer', 'text', { key: 'long-text', words: profile.words });
  return make('variable', 'text', { key: 'free-short', values: distinct, words: profile.words }, words);
}

/** How much a column looks like the respondents' numbers; 0 when it cannot be. */
function idScore(name: string, values: string[], index: number): number {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  if (filled.length === 0 || filled.length < values.length * 0.98) return 0;
  const unique = new Set(filled).size / filled.length;
  if (unique < 0.98 || filled.some((value) => /\s/u.test(value) || value.length > 64)) return 0;
  const isCode = filled.every((value) => /\d/u.test(value) && !/[,]/u.test(value));
  const named = ID_NAME.test(plainName(name));
  if (!named && (!isCode || index > 0 || filled.length < 5 || filled.every(isDate))) return 0;
  return (named ? 2 : 0) + (isCode ? 1 : 0) - index / 1000;
}

/**
 * Proposes a role for every column of a survey; at most one column becomes `id`.
 * @param header names of the columns
 * @param sample rows of the survey, header excluded; a few hundred are enough
 * @param decimal how the file writes decimals
 */
export function guessSurveyColumns(
  header: string[],
  sample: string[][],
  decimal: ',' | '.',
): GuessedColumn[] {
  const columns = header.map((_, index) => sample.map((row) => row[index] ?? ''));
  const guesses = header.map((name, index) => guessColumn(name, columns[index] ?? [], decimal));
  let best = { index: -1, score: 0 };
  for (const [index, name] of header.entries()) {
    const isFree = guesses[index]?.role !== 'weight' && guesses[index]?.reason.key !== 'identifying';
    const score = isFree ? idScore(name, columns[index] ?? [], index) : 0;
    if (score > best.score) best = { index, score };
  }
  return guesses.map((guess, index) => {
    if (index !== best.index) return guess;
    const values = new Set(columns[index]).size;
    return { name: guess.name, role: 'id', type: 'text', reason: { key: 'unique', values }, missing: [] };
  });
}
