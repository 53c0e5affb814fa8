import { createTextIndex, utf16Offset } from '../../../shared/text/offsets.ts';

/**
 * Where a quote stands in a text, `[start, end)` in code points, or null. Whitespace may differ: a quote written on
 * one line is found across paragraphs and subtitles. Everything else has to be the same.
 */
export function findQuote(text: string, quote: string): { start: number; end: number } | null {
  const words = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const match = new RegExp(words.join('\\s+'), 'u').exec(text);
  if (!match) return null;
  const index = createTextIndex(text);
  return {
    start: index.toCodePoint(utf16Offset(match.index)),
    end: index.toCodePoint(utf16Offset(match.index + match[0].length)),
  };
}
