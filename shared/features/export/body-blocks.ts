/** A stretch of text in one kind of type. */
export type BodyRun = { text: string; isBold: boolean; isItalic: boolean };

/** A paragraph of a theme's text. */
export type BodyBlock = { kind: 'paragraph' | 'heading' | 'quote' | 'bullet' | 'number'; runs: BodyRun[] };

type EditorNode = {
  type?: unknown;
  text?: unknown;
  format?: unknown;
  listType?: unknown;
  children?: unknown;
};

const BOLD = 1;
const ITALIC = 2;
/** Deeper than a person nests; a damaged state cannot make us run out of stack. */
const DEEPEST = 30;

/**
 * The paragraphs of a theme's text. The editor's own state (Lexical, JSON) gives headings, quotes, lists, bold and
 * italic; of what it holds besides, only the words are kept. Without a state that can be read, each line of the
 * plain text is a paragraph. Empty paragraphs are left out.
 */
export function bodyBlocks(body: string, bodyText: string): BodyBlock[] {
  const root = readRoot(body);
  const blocks = root ? blocksOf(root, 'paragraph', 0) : [];
  if (blocks.length > 0) return blocks;
  return bodyText
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', runs: [{ text: line, isBold: false, isItalic: false }] }));
}

function readRoot(body: string): EditorNode | null {
  if (body.trim() === '') return null;
  try {
    const state: unknown = JSON.parse(body);
    return isNode(state) && 'root' in state && isNode(state.root) ? state.root : null;
  } catch {
    return null;
  }
}

function isNode(value: unknown): value is EditorNode {
  return typeof value === 'object' && value !== null;
}

function childrenOf(node: EditorNode): EditorNode[] {
  return Array.isArray(node.children) ? node.children.filter(isNode) : [];
}

const INLINE = new Set(['text', 'linebreak', 'tab', 'link', 'autolink']);

function blocksOf(node: EditorNode, kind: BodyBlock['kind'], depth: number): BodyBlock[] {
  if (depth > DEEPEST) return [];
  const blocks: BodyBlock[] = [];
  let runs: BodyRun[] = [];
  const finish = () => {
    if (runs.some(({ text }) => text.trim() !== '')) blocks.push({ kind, runs });
    runs = [];
  };
  for (const child of childrenOf(node)) {
    if (INLINE.has(String(child.type)) || typeof child.text === 'string') {
      runs.push(...runsOf(child, depth + 1));
    } else {
      finish();
      blocks.push(...blocksOf(child, kindOf(child, node, kind), depth + 1));
    }
  }
  finish();
  return blocks;
}

function kindOf(node: EditorNode, parent: EditorNode, around: BodyBlock['kind']): BodyBlock['kind'] {
  if (node.type === 'heading') return 'heading';
  if (node.type === 'quote') return 'quote';
  if (node.type === 'listitem') return parent.listType === 'number' ? 'number' : 'bullet';
  return around;
}

function runsOf(node: EditorNode, depth: number): BodyRun[] {
  if (depth > DEEPEST) return [];
  if (node.type === 'linebreak') return [{ text: '\n', isBold: false, isItalic: false }];
  if (typeof node.text === 'string') {
    const format = typeof node.format === 'number' ? node.format : 0;
    return [{ text: node.text, isBold: (format & BOLD) !== 0, isItalic: (format & ITALIC) !== 0 }];
  }
  return childrenOf(node).flatMap((child) => runsOf(child, depth + 1));
}
