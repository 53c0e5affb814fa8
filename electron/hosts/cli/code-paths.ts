import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';

const separator = ' > ';

/** Every code's id with its path from the root, such as `Toegang > Wachttijd`. */
export function codePaths(codes: readonly Code[]): Map<string, string> {
  const byId = new Map<string, Code>(codes.map((code) => [code.id, code]));
  const pathOf = (code: Code): string => {
    const parent = code.parentId ? byId.get(code.parentId) : undefined;
    return parent ? `${pathOf(parent)}${separator}${code.name}` : code.name;
  };
  return new Map(codes.map((code) => [code.id, pathOf(code)]));
}

/** The codes meant by what someone typed: a number, a path, or a name without regard to capitals. */
export function findCodes(codes: readonly Code[], wanted: string): Code[] {
  const paths = codePaths(codes);
  const folded = wanted.trim().toLocaleLowerCase('nl');
  const exact = codes.filter(
    (code) => code.number === wanted.trim() || paths.get(code.id)?.toLocaleLowerCase('nl') === folded,
  );
  if (exact.length > 0) return exact;
  return codes.filter((code) => code.name.toLocaleLowerCase('nl') === folded);
}
