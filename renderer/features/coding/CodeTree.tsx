import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button as Chevron, Collection, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { formatNumber } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { CodeMark } from '../../components/CodeMark.tsx';
import { useCodes } from './use-codes.ts';

type Node = { code: Code; children: Node[] };

type Props = {
  filter: string;
  currentId: string | null;
  /** A code was clicked, or got Enter. */
  onChoose: (codeId: CodeId) => void;
  /** Words were dragged onto a code. */
  onDropWords: (codeId: CodeId) => void;
};

/** The codebook as a tree with counts, to give codes from. Changing it is done in the place Codeboek. */
export function CodeTree({ filter, currentId, onChoose, onDropWords }: Props) {
  const { t } = useTranslation('coding');
  const { codes } = useCodes();
  const { data: counts } = useQuery('codebook.counts', {}, { keepPrevious: true });
  const countOf = useMemo(
    () => new Map(counts?.map(({ codeId, fragments }) => [codeId, fragments])),
    [counts],
  );
  const roots = useMemo(() => buildTree(codes, filter), [codes, filter]);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [dropId, setDropId] = useState<string | null>(null);
  const expanded = codes.filter(({ id }) => filter !== '' || !collapsed.has(id)).map(({ id }) => id);

  function render({ code, children }: Node) {
    return (
      <TreeItem id={code.id} key={code.id} textValue={code.name} className="outline-none">
        <TreeItemContent>
          {({ level, isExpanded, hasChildItems, isFocusVisible }) => (
            <div
              className="coding-codes-row"
              data-current={code.id === currentId || undefined}
              data-drop={code.id === dropId || undefined}
              data-focused={isFocusVisible || undefined}
              style={{ paddingLeft: 8 + (level - 1) * 16 }}
            >
              <Chevron slot="chevron" className="coding-codes-chevron" aria-hidden={!hasChildItems}>
                {hasChildItems && (isExpanded ? <ChevronDown size={12} /> : <ChevronRight size={12} />)}
              </Chevron>
              <CodeMark colour={code.colour} />
              <span className="name" data-net={level === 1 && hasChildItems ? true : undefined}>
                {code.name}
              </span>
              <span className="count">{formatNumber(countOf.get(code.id) ?? 0)}</span>
            </div>
          )}
        </TreeItemContent>
        <Collection items={children.map((child) => ({ ...child, id: child.code.id }))}>{render}</Collection>
      </TreeItem>
    );
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard twin: Enter on a code
    <div
      className="min-h-0 flex-1 overflow-y-auto py-1"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('application/x-words')) return;
        event.preventDefault();
        setDropId(rowIdOf(event.target));
      }}
      onDragLeave={() => setDropId(null)}
      onDrop={(event) => {
        const id = rowIdOf(event.target);
        setDropId(null);
        event.preventDefault();
        const code = codes.find((candidate) => candidate.id === id);
        if (code) onDropWords(code.id);
      }}
    >
      <Tree
        aria-label={t('codes')}
        items={roots.map((root) => ({ ...root, id: root.code.id }))}
        expandedKeys={expanded}
        onExpandedChange={(keys) =>
          setCollapsed(new Set(codes.map(({ id }) => id).filter((id) => !keys.has(id))))
        }
        onAction={(key) => {
          const code = codes.find(({ id }) => id === key);
          if (code) onChoose(code.id);
        }}
        renderEmptyState={() => <p className="px-4 py-2 text-[13px] text-(--text-3)">{t('noCodes')}</p>}
      >
        {render}
      </Tree>
    </div>
  );
}

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
    const node = { code, children: [] };
    nodes.set(code.id, node);
    const parent = code.parentId ? nodes.get(code.parentId) : undefined;
    (parent?.children ?? roots).push(node);
  }
  return roots;
}
