/** A piece of a text with its label: half-open, in UTF-16 units. */
export type LabelledSpan = { start: number; end: number; label: string };
export type LabelledText = { text: string; spans: LabelledSpan[] };

const LABELS = 'PER|LOC|ORG|MISC|ORGPUB|COUNTRY|ADR|POSTCODE|TEL|EMAIL|URL|BSN|IBAN|PLATE|DATE|DOB|AGE|ID';
const OPENING = new RegExp(`\\[(${LABELS}) `, 'g');

/**
 * Reads texts with labels in the line: `Toen belde [PER Sanne] uit [LOC Assen].` Lines that begin with # are notes,
 * blank lines part the texts. Throws SyntaxError with the line number for a label that is unknown, open or empty.
 */
export function readLabelledSentences(source: string): LabelledText[] {
  const texts: LabelledText[] = [];
  let current: LabelledText | undefined;
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  lines.forEach((line, i) => {
    if (line.startsWith('#')) return;
    if (line.trim() === '') {
      current = undefined;
      return;
    }
    const read = readLine(line.trimEnd(), i + 1);
    if (current === undefined) {
      current = read;
      texts.push(read);
      return;
    }
    const shift = current.text.length + 1;
    current.text += `\n${read.text}`;
    for (const span of read.spans)
      current.spans.push({ ...span, start: span.start + shift, end: span.end + shift });
  });
  return texts;
}

function readLine(line: string, number: number): LabelledText {
  const spans: LabelledSpan[] = [];
  let text = '';
  let at = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(line); match !== null; match = OPENING.exec(line)) {
    const close = line.indexOf(']', match.index);
    const from = match.index + match[0].length;
    const words = close < 0 ? '' : line.slice(from, close);
    if (words.trim() === '' || words.includes('['))
      throw new SyntaxError(`line ${number}: a label is open or empty`);
    text += line.slice(at, match.index);
    spans.push({ start: text.length, end: text.length + words.length, label: match[1] ?? '' });
    text += words;
    at = close + 1;
    OPENING.lastIndex = at;
  }
  text += line.slice(at);
  if (/\[[A-Z]+ /.test(text)) throw new SyntaxError(`line ${number}: an unknown label`);
  return { text, spans };
}

type JsonLine = { text: string; spans: { start: number; end: number; label: string }[] };

/** Reads lines of JSON {text, spans}; their places are code points. */
export function readLabelledJson(source: string): LabelledText[] {
  const texts: LabelledText[] = [];
  for (const line of source.split('\n')) {
    if (line.trim() === '') continue;
    const { text, spans } = JSON.parse(line) as JsonLine;
    const units = unitOffsets(text);
    texts.push({
      text,
      spans: spans.map(({ start, end, label }) => ({
        start: units[start] ?? 0,
        end: units[end] ?? text.length,
        label,
      })),
    });
  }
  return texts;
}

function unitOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return offsets;
}
