import { BookMarked, ChevronDown, ChevronRight, Tag } from 'lucide-react';
import { createContext, type DragEvent, memo, useContext, useDeferredValue, useMemo, useState } from 'react';
import {
  Button as Chevron,
  Collection,
  type Key,
  Tree,
  TreeItem,
  TreeItemContent,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { carryCode, wordsDragType } from '../../app/code-drag.ts';
import { formatNumber } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { type ContextEntry, ContextMenu } from '../../components/ContextMenu.tsx';
import { useCodes } from './use-codes.ts';
import { useStableCallback } from './use-stable-callback.ts';

type Node = { id: string; code: Code; children: Node[] };

/** What the rows show that changes often. */
type RowsShown = { currentId: string | null; dropId: string | null; countOf: ReadonlyMap<string, number> };
const Rows = createContext<RowsShown>({ currentId: null, dropId: null, countOf: new Map() });

type Props = {
  filter: string;
  currentId: string | null;
  /** True when words are selected that a code can be given to. */
  hasWords: boolean;
  /** A code was clicked, or got Enter. */
  onChoose: (codeId: CodeId) => void;
  /** Words were dragged onto a code. */
  onDropWords: (codeId: CodeId) => void;
};

/** The codebook as a tree with counts, to give codes from. Changing it is done in the place Codeboek. */
export function CodeTree({ filter, currentId, hasWords, onChoose, onDropWords }: Props) {
  const { t } = useTranslation('coding');
  const { codes } = useCodes();
  const { data: counts } = useQuery('codebook.counts', {}, { keepPrevious: true });
  const roots = useMemo(() => buildTree(codes, filter), [codes, filter]);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const goTo = useUi((ui) => ui.goTo);
  const [dropId, setDropId] = useState<string | null>(null);
  const expanded = useMemo(
    () => codes.filter(({ id }) => filter !== '' || !collapsed.has(id)).map(({ id }) => id),
    [codes, filter, collapsed],
  );
  // After a coding the text comes first, the new counts after it.
  const shownCounts = useDeferredValue(counts);
  const rows = useMemo(() => {
    const countOf = new Map<string, number>(shownCounts?.map(({ codeId, fragments }) => [codeId, fragments]));
    return { currentId, dropId, countOf };
  }, [currentId, dropId, shownCounts]);
  const choose = useStableCallback((key: Key) => {
    const code = codes.find(({ id }) => id === key);
    if (code) onChoose(code.id);
  });
  const expand = useStableCallback((keys: Set<Key>) =>
    setCollapsed(new Set(codes.map(({ id }) => id).filter((id) => !keys.has(id)))),
  );

  function showDrop(event: DragEvent) {
    if (!event.dataTransfer.types.includes(wordsDragType)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setDropId(rowIdOf(event.target));
  }
  function itemsAt(at: Element): ContextEntry[] {
    const code = codes.find(({ id }) => id === rowIdOf(at));
    if (!code) return [];
    return [
      {
        id: 'give',
        label: t('menu.give'),
        icon: Tag,
        keys: ['Enter'],
        isDisabled: !hasWords,
        run: () => onDropWords(code.id),
      },
      {
        id: 'codebook',
        label: t('menu.codebook', { name: code.name }),
        icon: BookMarked,
        run: () => goTo('codebook', { codeId: code.id }),
      },
    ];
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard twin: Enter on a code
    <div
      className="min-h-0 flex-1 overflow-y-auto py-1"
      onDragEnter={showDrop}
      onDragOver={showDrop}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setDropId(null);
      }}
      onDrop={(event) => {
        const id = rowIdOf(event.target);
        setDropId(null);
        event.preventDefault();
        const code = codes.find((candidate) => candidate.id === id);
        if (code) onDropWords(code.id);
      }}
    >
      <ContextMenu label={t('menu.ofCode')} items={itemsAt}>
        <Rows.Provider value={rows}>
          <Codes label={t('codes')} roots={roots} expanded={expanded} onExpand={expand} onChoose={choose} />
        </Rows.Provider>
      </ContextMenu>
    </div>
  );
}

type CodesProps = {
  label: string;
  roots: readonly Node[];
  expanded: string[];
  onExpand: (keys: Set<Key>) => void;
  onChoose: (key: Key) => void;
};

/** Apart from what changes with every coding, which goes to the rows by context: a tree is slow to draw again. */
const Codes = memo(function Codes({ label, roots, expanded, onExpand, onChoose }: CodesProps) {
  return (
    <Tree
      aria-label={label}
      items={roots}
      expandedKeys={expanded}
      onExpandedChange={onExpand}
      onAction={onChoose}
      renderEmptyState={() => <NoCodes />}
    >
      {renderNode}
    </Tree>
  );
});

function NoCodes() {
  const { t } = useTranslation('coding');
  const { codes } = useCodes();
  return (
    <p className="px-4 py-2 text-[13px] text-(--text-3)">{t(codes.length > 0 ? 'noCodes' : 'noCodesYet')}</p>
  );
}

function renderNode({ id, code, children }: Node) {
  return (
    <TreeItem id={id} textValue={code.name} className="outline-none">
      <TreeItemContent>
        {({ level, isExpanded, hasChildItems, isFocusVisible }) => (
          <Row
            code={code}
            level={level}
            isExpanded={isExpanded}
            hasChildItems={hasChildItems}
            isFocusVisible={isFocusVisible}
          />
        )}
      </TreeItemContent>
      <Collection items={children}>{renderNode}</Collection>
    </TreeItem>
  );
}

type RowProps = {
  code: Code;
  level: number;
  isExpanded: boolean;
  hasChildItems: boolean;
  isFocusVisible: boolean;
};

/** Memoised, and a chevron only where it does something: the first key after a click asks every row and button anew. */
const Row = memo(function Row({ code, level, isExpanded, hasChildItems, isFocusVisible }: RowProps) {
  const { currentId, dropId, countOf } = useContext(Rows);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its keyboard twin: Enter on a code
    <div
      className="coding-codes-row"
      draggable
      onDragStart={(event) => carryCode(event.dataTransfer, code)}
      data-current={code.id === currentId || undefined}
      data-drop={code.id === dropId || undefined}
      data-focused={isFocusVisible || undefined}
      style={{ paddingLeft: 8 + (level - 1) * 16 }}
    >
      {hasChildItems ? (
        <Chevron slot="chevron" className="coding-codes-chevron">
          {isExpanded ? <ChevronDown size={12} /> : <ChevronRight size={12} />}
        </Chevron>
      ) : (
        <span className="coding-codes-chevron" />
      )}
      <CodeMark colour={code.colour} />
      <span className="name" data-net={level === 1 && hasChildItems ? true : undefined}>
        {code.name}
      </span>
      <span className="count">{formatNumber(countOf.get(code.id) ?? 0)}</span>
    </div>
  );
});

function rowIdOf(target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest('[data-key]') : null;
  return row?.getAttribute('data-key') ?? null;
}

/** Parents come before children in the list. A filter keeps what matches, with what lies above it. */
function buildTree(codes: readonly Code[], filter: string): Node[] {
  const words = filter.trim().toLowerCase();
  const nodes = new Map<string, Node>();
  const kept = new Set<string>();
  const byId = new Map<string, Code>(codes.map((code) => [code.id, code]));
  for (const code of codes) {
    if (!`${code.number} ${code.name}`.toLowerCase().includes(words)) continue;
    for (
      let at: Code | undefined = code;
      at && !kept.has(at.id);
      at = at.parentId ? byId.get(at.parentId) : undefined
    )
      kept.add(at.id);
  }
  const roots: Node[] = [];
  for (const code of codes) {
    if (!kept.has(code.id)) continue;
    const node: Node = { id: code.id, code, children: [] };
    nodes.set(code.id, node);
    const parent = code.parentId ? nodes.get(code.parentId) : undefined;
    (parent?.children ?? roots).push(node);
  }
  return roots;
}
