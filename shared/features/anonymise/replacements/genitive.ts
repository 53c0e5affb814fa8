/**
 * The name with a possessive s as Dutch writes it: Lottes, Thomas', Anna's, Johnny's, Renés. A label in
 * brackets, and anything that does not end in a letter, gets 's: [Persoon 1]'s.
 */
export function genitive(name: string): string {
  if (!/\p{L}\p{M}*$/u.test(name)) return `${name}'s`;
  const isUpper = !/\p{Ll}/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
  const s = isUpper ? 'S' : 's';
  const letters = name.normalize('NFC').toLowerCase();
  if (/(?:[sxzşšß]|[sc]h|ce)$/u.test(letters)) return `${name}'`;
  // Behind a single vowel an s would make it short; not behind ie, oe, ou and their like, nor behind a silent e.
  if (/(?:ie|oe|ee|eu|ou|au|ui|ij|[aeou]y)$/u.test(letters)) return name + s;
  return /[aiouyıİ]$/u.test(letters) ? `${name}'${s}` : name + s;
}

/**
 * What stands behind a name when that is possessive: "s" of Sannes, "'s" of Anna's, "'" of Thomas'. Empty
 * otherwise.
 */
export function possessiveAfter(name: string, after: string, before: string): string {
  const withLetter = /^['’‘ʼ]?s(?![\p{L}\p{M}\p{N}])/iu.exec(after)?.[0];
  if (withLetter !== undefined) {
    const isPlain = withLetter.length === 1;
    return isPlain && /[sxz]$/iu.test(name) ? '' : withLetter;
  }
  if (!/[sxz]$/iu.test(name)) return '';
  const isQuoted = (before.match(/(?<!\p{L})['‘]/gu)?.length ?? 0) > 0;
  return isQuoted ? '' : (/^['’ʼ](?= \p{L})/u.exec(after)?.[0] ?? '');
}
