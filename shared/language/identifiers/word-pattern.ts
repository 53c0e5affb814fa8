/** Letters, digits and marks of the Latin, Greek and other scripts of the basic plane, as class ranges. */
const CLASSES: Readonly<Record<string, string>> = {
  L: 'a-zA-Z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u0370-\\u1fff\\u2c00-\\ud7ff\\uf900-\\ufdff',
  Lu: 'A-Z\\xc0-\\xd6\\xd8-\\xde\\u0100-\\u024f\\u0386-\\u03ab\\u0400-\\u042f',
  Ll: 'a-z\\xdf-\\xf6\\xf8-\\u024f\\u03ac-\\u03ff\\u0430-\\u045f',
  N: '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe\\u0660-\\u0669',
  M: '\\u0300-\\u036f',
};
const PART = /\\p\{(\w+)\}|\\.|[[\]]/g;

/**
 * A regex without the flag u from one, or from a source, with Unicode classes: \p{L}, \p{Lu}, \p{Ll}, \p{N} and \p{M} become ranges
 * of the basic plane. V8 spells a real Unicode class out in hundreds of ranges with surrogate pairs each time it
 * stands in a pattern, and compiling that took most of the first search in a text. Letters beyond the basic plane and
 * which of Latin Extended is a capital are lost, which no boundary of a Dutch word needs.
 */
export function wordPattern(pattern: string | RegExp, flags = ''): RegExp {
  const source = typeof pattern === 'string' ? pattern : pattern.source;
  let isInClass = false;
  const plain = source.replace(PART, (part: string, name: string | undefined) => {
    if (part === '[') isInClass = true;
    else if (part === ']') isInClass = false;
    const ranges = name === undefined ? undefined : CLASSES[name];
    if (ranges === undefined) return part;
    return isInClass ? ranges : `[${ranges}]`;
  });
  return new RegExp(plain, typeof pattern === 'string' ? flags : pattern.flags.replace('u', ''));
}
