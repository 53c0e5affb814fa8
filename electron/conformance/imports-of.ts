export type SourceFile = { path: string; text: string };

/** Everything a file imports: static, type-only, re-exported, lazy, and worker entries by URL. */
export function importsOf(file: SourceFile): string[] {
  const code = file.text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = new Set<string>();
  for (const [, target] of code.matchAll(
    /(?:^|[\n;}])\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]/g,
  )) {
    if (target) found.add(target);
  }
  for (const [, target] of code.matchAll(/(?:^|[\n;(\s])import\s*\(?\s*['"]([^'"]+)['"]/g))
    if (target) found.add(target);
  return [...found];
}

/** The first cycle in a graph of imports as a list of paths, or null. */
export function firstCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const state = new Map<string, 'open' | 'closed'>();
  const trail: string[] = [];
  const visit = (path: string): string[] | null => {
    if (state.get(path) === 'closed') return null;
    if (state.get(path) === 'open') return [...trail.slice(trail.indexOf(path)), path];
    state.set(path, 'open');
    trail.push(path);
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    trail.pop();
    state.set(path, 'closed');
    return null;
  };
  for (const path of graph.keys()) {
    const cycle = visit(path);
    if (cycle) return cycle;
  }
  return null;
}
