const longestName = 60;

/** Words of a text as the name of a code: on one line, and cut at a word when they are long. */
export function inVivoName(words: string): string {
  const line = words.trim().replace(/\s+/gu, ' ');
  const characters = [...line];
  if (characters.length <= longestName) return line;
  const head = characters.slice(0, longestName + 1).join('');
  const lastSpace = head.lastIndexOf(' ');
  // One very long word has no place to cut.
  const cut = lastSpace > 0 ? head.slice(0, lastSpace) : characters.slice(0, longestName).join('');
  return cut.replace(/[\s,;:–-]+$/u, '');
}
