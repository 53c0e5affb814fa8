import {
  buildCodeTree,
  type CodeInTree,
  withDescendants,
} from '../../../shared/features/codebook/code-tree.ts';

/** Where a code goes: under a parent, before the sibling at `index` (counted without the moved code). */
export type CodeMove<Id extends string = string> = { parentId: Id | null; index: number };
type DropPosition = 'before' | 'on' | 'after';

type Listed<Id extends string> = CodeInTree<Id>;

function siblingsOf<Id extends string>(
  codes: readonly Listed<Id>[],
  parentId: Id | null,
  withoutId: Id,
): Id[] {
  return buildCodeTree(codes.filter((code) => code.parentId === parentId && code.id !== withoutId)).map(
    ({ code }) => code.id,
  );
}

/** The move that a drop means; null when it would put a code under itself. On a code: as its last child. */
export function moveAfterDrop<Id extends string>(
  codes: readonly Listed<Id>[],
  movedId: Id,
  targetId: Id,
  position: DropPosition,
): CodeMove<Id> | null {
  const target = codes.find(({ id }) => id === targetId);
  if (!target || withDescendants(codes, movedId).includes(targetId)) return null;
  if (position === 'on') return { parentId: targetId, index: siblingsOf(codes, targetId, movedId).length };
  const at = siblingsOf(codes, target.parentId, movedId).indexOf(targetId);
  return { parentId: target.parentId, index: position === 'before' ? at : at + 1 };
}

export type MoveDirection = 'up' | 'down' | 'in' | 'out';

/**
 * The move that an arrow key means: up and down among siblings, in under the sibling above, out to after the parent.
 * Null at the edge.
 */
export function moveByKey<Id extends string>(
  codes: readonly Listed<Id>[],
  codeId: Id,
  direction: MoveDirection,
): CodeMove<Id> | null {
  const code = codes.find(({ id }) => id === codeId);
  if (!code) return null;
  const siblings = buildCodeTree(codes.filter(({ parentId }) => parentId === code.parentId)).map(
    (node) => node.code.id,
  );
  const at = siblings.indexOf(codeId);
  const above = siblings[at - 1];
  switch (direction) {
    case 'up':
      return at > 0 ? { parentId: code.parentId, index: at - 1 } : null;
    case 'down':
      return at < siblings.length - 1 ? { parentId: code.parentId, index: at + 1 } : null;
    case 'in':
      return above === undefined ? null : moveAfterDrop(codes, codeId, above, 'on');
    case 'out':
      return code.parentId === null ? null : moveAfterDrop(codes, codeId, code.parentId, 'after');
  }
}

/** The codes that match the words in number or name, with everything above them, so that the tree stays whole. */
export function filterCodes<Code extends CodeInTree>(codes: readonly Code[], words: string): Code[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [...codes];
  const byId = new Map<string, Code>(codes.map((code) => [code.id, code]));
  const kept = new Set<string>();
  for (const code of codes) {
    if (!`${code.number} ${code.name}`.toLowerCase().includes(wanted)) continue;
    for (
      let at: Code | undefined = code;
      at && !kept.has(at.id);
      at = at.parentId ? byId.get(at.parentId) : undefined
    )
      kept.add(at.id);
  }
  return codes.filter(({ id }) => kept.has(id));
}
