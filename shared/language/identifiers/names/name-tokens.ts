/** What a token is. */
export const TokenKind = { word: 0, initials: 1, number: 2, other: 3, opaque: 4, genitive: 5 } as const;
/** What stands before a token. */
export const Gap = { none: 0, space: 1, line: 2, blankLine: 3 } as const;

/** The words and marks of a text. Places are UTF-16 units, half-open; all rows are equally long. */
export type NameTokens = {
  readonly count: number;
  readonly surfaces: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly kinds: readonly number[];
  readonly gaps: readonly number[];
};

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
const INNER = 4;
const SPACE = 5;
const LINE = 6;
const classes = new Uint8Array(0x10000);

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return 0;
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  if (unit >= 0xd800 && unit <= 0xdbff) return classify(String.fromCodePoint(text.codePointAt(at) ?? unit));
  const fresh = classify(String.fromCharCode(unit));
  classes[unit] = fresh;
  return fresh;
}

function classify(character: string): number {
  if (/[\n\r\u2028\u2029]/u.test(character)) return LINE;
  if (/\s/u.test(character)) return SPACE;
  if (/[\u00ad\u200b-\u200d\u2060\ufeff]|\p{M}/u.test(character)) return INNER;
  if (/[ʼʻʹ]/u.test(character)) return OTHER;
  if (/\p{L}/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : OTHER;
}

const HYPHENS = '-‐‑';
const APOSTROPHES = "'’‘ʼ´`′";

function isWordClass(kind: number): boolean {
  return kind === LETTER || kind === DIGIT;
}

/** Initials of more than one letter, written with a full stop: Th., Chr. */
const LONG_INITIAL = /^(?:th|ch|chr|ph|ij|joh|jac|wm|fr|st|jr|sr|ws)$/i;

/** Splits a text in one pass; every unit that is not white space belongs to exactly one token. */
export function nameTokens(text: string): NameTokens {
  const surfaces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  const gaps: number[] = [];
  let gap: number = Gap.blankLine;
  let at = 0;

  function add(start: number, end: number, kind: number): void {
    surfaces.push(text.slice(start, end));
    starts.push(start);
    ends.push(end);
    kinds.push(kind);
    gaps.push(gap);
    gap = Gap.none;
    at = end;
  }

  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      if (gap < Gap.space) gap = Gap.space;
      at++;
    } else if (kind === LINE) {
      if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
      gap = gap >= Gap.line ? Gap.blankLine : Gap.line;
      at++;
    } else if (isWordClass(kind)) {
      const initials = initialsEnd(text, at);
      if (initials > at) add(at, initials, TokenKind.initials);
      else addWord(at);
    } else if (APOSTROPHES.includes(text[at] ?? '') && startsShortArticle(text, at)) {
      addWord(at);
    } else {
      add(at, at + unitsAt(text, at), TokenKind.other);
    }
  }

  function addWord(start: number): void {
    const end = wordEnd(text, start);
    const isGenitive = APOSTROPHES.includes(text[start] ?? '') && gap === Gap.none && end === start + 2;
    if (isGenitive) add(start, end, TokenKind.genitive);
    else add(start, end, isNumber(text, start, end) ? TokenKind.number : TokenKind.word);
  }

  const tokens = { count: surfaces.length, surfaces, starts, ends, kinds, gaps };
  hideAddresses(tokens, kinds);
  return tokens;
}

function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** 's, 't and their like before a space, a hyphen or the end of the word. */
function startsShortArticle(text: string, at: number): boolean {
  const letter = text[at + 1] ?? '';
  return (
    /[stnSTNkmKM]/.test(letter) && !isWordClass(classAt(text, at + 2)) && classAt(text, at + 2) !== INNER
  );
}

function wordEnd(text: string, start: number): number {
  let at = start + unitsAt(text, start);
  let end = at;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (isWordClass(kind)) {
      at += unitsAt(text, at);
      end = at;
    } else if (kind === INNER) {
      at += unitsAt(text, at);
      if (/\p{M}/u.test(text[at - 1] ?? '')) end = at;
    } else if (joins(text, at)) {
      at++;
    } else break;
  }
  return end;
}

/** True for a hyphen or apostrophe within a word; the 's of a genitive is a token of its own. */
function joins(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  if (!isWordClass(classAt(text, at + 1))) return false;
  if (HYPHENS.includes(mark)) return true;
  if (!APOSTROPHES.includes(mark)) return false;
  return !(/[sS]/.test(text[at + 1] ?? '') && !isWordClass(classAt(text, at + 2)));
}

/** Where a row of initials ("R.J.", "Th.") ends; `start` when there is none. */
function initialsEnd(text: string, start: number): number {
  let end = start;
  for (let at = start; classAt(text, at) === LETTER; ) {
    let stop = at + 1;
    while (stop < at + 4 && classAt(text, stop) === LETTER) stop++;
    if (text[stop] !== '.') break;
    const part = text.slice(at, stop);
    if (part.length > 1 && !(LONG_INITIAL.test(part) && /^\p{Lu}/u.test(part))) break;
    at = stop + 1;
    end = at;
  }
  return end;
}

function isNumber(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (classAt(text, at) === LETTER) return false;
  return true;
}

const DOMAIN = /^(?:nl|be|com|org|net|eu|de|info|frl|amsterdam|io|app)$/i;
const WIDEST_ADDRESS = 40;

/** E-mail addresses and URLs hold no names for us: their tokens are marked opaque. */
function hideAddresses(tokens: NameTokens, kinds: number[]): void {
  const { surfaces, gaps, count } = tokens;
  for (let i = 0; i < count; i++) {
    if (!marksAddress(tokens, i)) continue;
    let from = i;
    while (
      from > 0 &&
      i - from < WIDEST_ADDRESS &&
      gaps[from] === Gap.none &&
      kinds[from - 1] !== TokenKind.opaque
    )
      from--;
    let to = i + 1;
    while (
      to < count &&
      to - i < WIDEST_ADDRESS &&
      gaps[to] === Gap.none &&
      !AFTER_ADDRESS.test(surfaces[to] ?? '')
    )
      to++;
    if (surfaces[to - 1] === '.') to--;
    for (let j = from; j < to; j++) if (HAS_WORD.test(surfaces[j] ?? '')) kinds[j] = TokenKind.opaque;
    // What is hidden is not looked at again, or a megabyte of @ would take its square.
    i = Math.max(i, to - 1);
  }
}

const HAS_WORD = /[\p{L}\p{N}]/u;
const AFTER_ADDRESS = /^[,;)\]>"”]$/;

/** The @ of an address, the "nl" behind its last full stop, the "www" or "https" before it. */
function marksAddress({ surfaces, gaps }: NameTokens, i: number): boolean {
  const surface = surfaces[i] ?? '';
  if (surface === '@') return gaps[i] === Gap.none && gaps[i + 1] === Gap.none;
  if (gaps[i] === Gap.none && surfaces[i - 1] === '.' && DOMAIN.test(surface))
    return HAS_WORD.test(surfaces[i - 2] ?? '');
  return gaps[i + 1] === Gap.none && /^(?:https?|www)$/i.test(surface);
}
