import { ChevronDown, ChevronRight, GripVertical } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import {
  Button,
  Collection,
  DropIndicator,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { buildCodeTree, type CodeNode } from '../../../shared/features/codebook/code-tree.ts';
import type { Code, CodeCount } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { formatNumber } from '../../app/format.ts';
import { isPressed, type ShortcutId, shortcuts } from '../../app/shortcuts.ts';
import { CodeChip } from '../../components/CodeChip.tsx';
import { CodeMark } from '../../components/CodeMark.tsx';
import { type ContextEntry, ContextMenu } from '../../components/ContextMenu.tsx';
import { RenameField } from './RenameField.tsx';
import { type CodeMove, filterCodes, moveAfterDrop } from './tree-moves.ts';

/** What each key of this place does. */
export type CodebookKeys = Record<Extract<ShortcutId, `codebook.${string}`>, () => void>;

type Props = {
  codes: readonly Code[];
  counts: readonly CodeCount[];
  filter: string;
  currentId: CodeId | null;
  renamingId: CodeId | null;
  keys: CodebookKeys;
  menuOf: (code: Code) => ContextEntry[];
  onChoose: (codeId: CodeId) => void;
  onMove: (codeId: CodeId, place: CodeMove<CodeId>) => void;
  onRenamed: (codeId: CodeId, name: string | null) => void;
};

type Node = CodeNode<Code> & { id: CodeId };
const withIds = (nodes: readonly CodeNode<Code>[]): Node[] =>
  nodes.map((node) => ({ ...node, id: node.code.id }));

/** The codebook as a tree that can be changed: dragged, renamed, moved with keys. */
export function CodebookTree(props: Props) {
  const { codes, counts, filter, currentId, renamingId, keys } = props;
  const { t } = useTranslation('codebook');
  const scroller = useRef<HTMLDivElement>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const countOf = useMemo(() => new Map(counts.map((count) => [count.codeId, count])), [counts]);
  const shown = useMemo(() => {
    const found = filterCodes(codes, filter);
    // A code that gets its name is always in sight, also when the filter would hide it.
    return renamingId && !found.some(({ id }) => id === renamingId) ? codes : found;
  }, [codes, filter, renamingId]);
  const roots = useMemo(() => withIds(buildCodeTree(shown)), [shown]);
  const expanded = codes
    .filter(({ id }) => filter !== '' || renamingId !== null || !collapsed.has(id))
    .map(({ id }) => id);
  const codeOf = (key: unknown) => codes.find(({ id }) => id === key);

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (dragged) => [...dragged].map((key) => ({ 'application/x-code': String(key) })),
    onMove: ({ keys: dragged, target }) => {
      const moved = codeOf([...dragged][0]);
      const onto = codeOf(target.key);
      const place = moved && onto && moveAfterDrop(codes, moved.id, onto.id, target.dropPosition);
      if (moved && place) props.onMove(moved.id, place);
    },
    renderDragPreview: (items) => {
      const code = codeOf(items[0]?.['application/x-code']);
      return <div className="codebook-drag">{code && <CodeChip code={code} />}</div>;
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="codebook-drop" />,
  });

  function render({ code, children }: Node) {
    const count = countOf.get(code.id);
    const isNet = children.length > 0;
    return (
      <TreeItem id={code.id} key={code.id} textValue={code.name} className="codebook-row">
        <TreeItemContent>
          {({ level, isExpanded }) => (
            <div className="codebook-line" style={{ paddingLeft: 8 + (level - 1) * 12 }}>
              <Button slot="chevron" className="chevron" isDisabled={!isNet}>
                {isNet && (isExpanded ? <ChevronDown size={12} /> : <ChevronRight size={12} />)}
              </Button>
              <CodeMark colour={code.colour} />
              <span className="number">{code.number}</span>
              <span className="name" title={code.name} data-net={(level === 1 && isNet) || undefined}>
                {code.name}
              </span>
              <Button slot="drag" className="grip">
                <GripVertical size={12} aria-hidden />
              </Button>
              <span className="count">{count?.fragments ? formatNumber(count.fragments) : '–'}</span>
              <span className="count">{count?.respondents ? formatNumber(count.respondents) : '–'}</span>
            </div>
          )}
        </TreeItemContent>
        <Collection items={withIds(children)} dependencies={[countOf]}>
          {render}
        </Collection>
      </TreeItem>
    );
  }

  function itemsAt(at: Element): ContextEntry[] {
    const code = codeOf(at.closest('[data-key]')?.getAttribute('data-key'));
    if (!code) return [];
    // What the menu is about is also what the page shows.
    if (code.id !== currentId) props.onChoose(code.id);
    return props.menuOf(code);
  }

  const renamed = codeOf(renamingId);
  return (
    <div
      ref={scroller}
      className="codebook-scroller"
      onKeyDownCapture={(event) => {
        for (const [id, run] of Object.entries(keys)) {
          if (!isPressed(shortcuts[id as keyof CodebookKeys].keys, event.nativeEvent)) continue;
          if (event.target instanceof HTMLInputElement) return;
          event.preventDefault();
          event.stopPropagation();
          run();
          return;
        }
      }}
    >
      <ContextMenu label={t('menu.ofCode')} items={itemsAt}>
        <Tree
          aria-label={t('tree')}
          className="codebook-tree"
          items={roots}
          // Rows are kept per code, and the counts come after them.
          dependencies={[countOf]}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={currentId ? [currentId] : []}
          onSelectionChange={(selected) => {
            const code = selected === 'all' ? undefined : codeOf([...selected][0]);
            if (code) props.onChoose(code.id);
          }}
          expandedKeys={expanded}
          onExpandedChange={(open) =>
            setCollapsed(new Set(codes.map(({ id }) => id).filter((id) => !open.has(id))))
          }
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => (
            <p className="codebook-none">{t(codes.length > 0 ? 'noneFound' : 'noneYet')}</p>
          )}
        >
          {render}
        </Tree>
      </ContextMenu>
      {renamed && (
        <RenameField
          key={renamed.id}
          code={renamed}
          scroller={scroller}
          onDone={(name) => props.onRenamed(renamed.id, name)}
        />
      )}
    </div>
  );
}
