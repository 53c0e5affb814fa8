import { codePointOffset, type TextIndex, utf16Offset } from '../../text/offsets.ts';
import type { TextRange } from '../../text/text-range.ts';

// A full stop after these ends no sentence.
const abbreviations = new Set(
  (
    'dhr mw mevr mej dr drs ir ing mr prof ds st bijv bv blz ca cq d.w.z dwz e.d ed enz etc evt excl incl i.p.v ipv ' +
    'i.v.m ivm jl jr m.b.t mbt m.i mi m.n mn max min n.a.v nav nl nr o.a oa o.i.d o.l.v p.p p.j p.w pag plm resp ' +
    's.v.p svp t.a.v tav t.b.v tbv t.o.v tov tel t/m v.d vd vgl vs z.g zgn z.o.z mrs ms jan feb mrt apr aug sept okt ' +
    'nov dec a.u.b aub d.d e.a e.g i.e i.t.t itt d.m.v dmv m.u.v muv g.g.d'
  ).split(' '),
);

const ending = /[.!?…]+["'”’»)\]]*(?=\s)/gu;

/**
 * The sentence around a range, without the space around it; of a range that runs over several sentences, all of them.
 * Never over a line feed that the range itself does not span. Abbreviations ('dhr.', 'bijv.'), initials ('J. de
 * Boer'), ordinals ('de 3. keer') and a full stop before a small letter end no sentence. In code points.
 */
export function sentenceAround(index: TextIndex, range: TextRange): TextRange {
  const { text } = index;
  const hitStart = index.toUtf16(range.start);
  const hitEnd = index.toUtf16(range.end);
  const lineStart = hitStart === 0 ? 0 : text.lastIndexOf('\n', hitStart - 1) + 1;
  const lineFeed = text.indexOf('\n', hitEnd);
  const lineEnd = lineFeed === -1 ? text.length : lineFeed;
  const line = text.slice(lineStart, lineEnd);

  let start = lineStart;
  let end = lineEnd;
  for (const match of line.matchAll(ending)) {
    const after = match.index + match[0].length;
    if (!endsSentence(line, match.index, match[0], after)) continue;
    if (lineStart + after <= hitStart) start = lineStart + after;
    // The sign that ends the sentence may itself belong to the hit.
    else if (lineStart + after >= hitEnd) {
      end = lineStart + after;
      break;
    }
  }
  while (start < hitStart && isSpace(text[start])) start++;
  while (end > hitEnd && isSpace(text[end - 1])) end--;
  return { start: index.toCodePoint(utf16Offset(start)), end: index.toCodePoint(utf16Offset(end)) };
}

/** The line (paragraph) around a range, without the space around it. In code points. */
export function lineAround(index: TextIndex, range: TextRange): TextRange {
  const from = index.toUtf16(range.start);
  const to = index.toUtf16(range.end);
  const lineFeed = index.text.indexOf('\n', to);
  const line = {
    start: index.toCodePoint(utf16Offset(from === 0 ? 0 : index.text.lastIndexOf('\n', from - 1) + 1)),
    end: index.toCodePoint(utf16Offset(lineFeed === -1 ? index.text.length : lineFeed)),
  };
  return trimRange(index, line);
}

/** A range without the space at its edges; a range of nothing but space becomes empty. In code points. */
export function trimRange(index: TextIndex, { start, end }: TextRange): TextRange {
  const words = index.slice(start, end);
  const trimmed = words.trimEnd();
  const head = trimmed.length - trimmed.trimStart().length;
  // Space is never astral, so its units are code points.
  return {
    start: codePointOffset(start + head),
    end: codePointOffset(end - (words.length - trimmed.length)),
  };
}

function endsSentence(line: string, at: number, signs: string, after: number): boolean {
  const next = line.slice(after).trimStart();
  if (/^\p{Ll}/u.test(next)) return false;
  if (!/^\.["'”’»)\]]*$/u.test(signs)) return true;
  const word = /[^\s("'“‘«[]*$/u.exec(line.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return false;
  if (/^\d{1,2}$/u.test(word) && /^\p{L}/u.test(next)) return !/^\p{Lu}/u.test(next) ? false : at > 3;
  return !abbreviations.has(word.toLowerCase());
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}
