/** The initials under which a coder is shown: of the first and the last word, or the first two letters of a single one. */
export function initialsOf(coderName: string): string {
  const words = coderName.split(/[\s._-]+/).filter((word) => word !== '');
  const first = words[0]?.[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : (words[0]?.[1] ?? '');
  return (first + last).toUpperCase();
}
