/** What the tree needs of a code. `position` orders the codes under one parent. */
export type CodeInTree<Id extends string = string> = {
  id: Id;
  parentId: Id | null;
  position: number;
  name: string;
  number: string;
};

export type CodeNode<Code> = { code: Code; children: CodeNode<Code>[] };

/** How many colours a code can have; they are numbered from 1. */
export const codeColourCount = 24;

/** The codes as a tree, siblings in order. A code of which the parent is not in the list stands at the top. */
export function buildCodeTree<Code extends CodeInTree>(codes: readonly Code[]): CodeNode<Code>[] {
  const nodes = new Map<string, CodeNode<Code>>(codes.map((code) => [code.id, { code, children: [] }]));
  const top: CodeNode<Code>[] = [];
  for (const node of [...nodes.values()].sort(bySiblingOrder)) {
    const parent = node.code.parentId === null ? undefined : nodes.get(node.code.parentId);
    (parent?.children ?? top).push(node);
  }
  return top;
}

function bySiblingOrder(a: CodeNode<CodeInTree>, b: CodeNode<CodeInTree>): number {
  return a.code.position - b.code.position || (a.code.id < b.code.id ? -1 : 1);
}

/** Parents before their children, siblings in order; `depth` counts from 0. */
export function depthFirst<Code extends CodeInTree>(codes: readonly Code[]): { code: Code; depth: number }[] {
  const found: { code: Code; depth: number }[] = [];
  const visit = (nodes: readonly CodeNode<Code>[], depth: number) => {
    for (const { code, children } of nodes) {
      found.push({ code, depth });
      visit(children, depth + 1);
    }
  };
  visit(buildCodeTree(codes), 0);
  return found;
}

/**
 * The number of every code as it is shown: the stored one, or else counted from its place ('2.1.3'). A counted number
 * steps over numbers that siblings have stored, so that no two siblings show the same.
 */
export function numberCodes<Id extends string, Code extends CodeInTree<Id>>(
  codes: readonly Code[],
): Map<Id, string> {
  const numbers = new Map<Id, string>();
  const visit = (nodes: readonly CodeNode<Code>[], prefix: string) => {
    const taken = new Set(nodes.map(({ code }) => code.number));
    nodes.forEach(({ code, children }, index) => {
      let count = index + 1;
      while (code.number === '' && taken.has(`${prefix}${count}`)) count++;
      const number = code.number === '' ? `${prefix}${count}` : code.number;
      taken.add(number);
      numbers.set(code.id, number);
      visit(children, `${number.replace(/\.$/, '')}.`);
    });
  };
  visit(buildCodeTree(codes), '');
  return numbers;
}

/** The names from the top down to the code itself; empty for an unknown code. */
export function codePath(
  byId: ReadonlyMap<string, Pick<CodeInTree, 'parentId' | 'name'>>,
  codeId: string,
): string[] {
  const names: string[] = [];
  for (
    let code = byId.get(codeId);
    code !== undefined;
    code = code.parentId === null ? undefined : byId.get(code.parentId)
  ) {
    names.unshift(code.name);
    // A damaged list might go round.
    if (names.length > byId.size) break;
  }
  return names;
}

/** The code and everything under it, depth first. */
export function withDescendants<Id extends string>(
  codes: readonly { id: Id; parentId: Id | null }[],
  codeId: Id,
): Id[] {
  const children = new Map<Id, Id[]>();
  for (const { id, parentId } of codes) {
    if (parentId === null) continue;
    const known = children.get(parentId);
    if (known) known.push(id);
    else children.set(parentId, [id]);
  }
  const found = new Set<Id>();
  const visit = (id: Id) => {
    if (found.has(id)) return;
    found.add(id);
    for (const child of children.get(id) ?? []) visit(child);
  };
  visit(codeId);
  return [...found];
}

/** The first colour (1-24) that no code has yet; when all are taken, the one that the fewest have. */
export function nextColour(taken: readonly number[]): number {
  const uses = new Array<number>(codeColourCount).fill(0);
  for (const colour of taken) uses[colour - 1] = (uses[colour - 1] ?? 0) + 1;
  return uses.indexOf(Math.min(...uses)) + 1;
}

/** A name in the form in which two names under one parent are compared: capitals and spaces make no difference. */
export function comparableName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
