import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { $createParagraphNode, $createTextNode, $getRoot, type LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';

type Props = {
  /** Lexical's own state as JSON, or empty. */
  value: string;
  /** The same as paragraphs, one a line; what is shown when there is no state yet. */
  plainText: string;
  label: string;
  placeholder: string;
  onCommit: (value: string, plainText: string) => void;
};

/** Writing with bold and italic. Ctrl+Z inside is the writer's own; leaving the field makes it one step of the project. */
export function RichTextField({ value, plainText, label, placeholder, onCommit }: Props) {
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'rode-draad',
        theme: { paragraph: 'mb-2', text: { bold: 'font-semibold', italic: 'italic' } },
        editorState: (editor) => load(editor, value, plainText),
        onError: (error) => {
          throw error;
        },
      }}
    >
      <div className="relative">
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="inline-edit min-h-16"
              aria-label={label}
              aria-placeholder={placeholder}
              placeholder={<Placeholder text={placeholder} />}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <HistoryPlugin />
        <CommitOnLeave value={value} plainText={plainText} onCommit={onCommit} />
      </div>
    </LexicalComposer>
  );
}

function Placeholder({ text }: { text: string }) {
  return <p className="pointer-events-none absolute top-0 left-0 text-(--text-3)">{text}</p>;
}

type CommitProps = Pick<Props, 'value' | 'plainText' | 'onCommit'>;

function CommitOnLeave({ value, plainText, onCommit }: CommitProps) {
  const [editor] = useLexicalComposerContext();
  /** What the project holds, so that leaving without a change is no step and an undo from outside is shown. */
  const known = useRef({ value, plainText });
  useEffect(() => {
    if (known.current.value === value && known.current.plainText === plainText) return;
    known.current = { value, plainText };
    load(editor, value, plainText);
  }, [editor, value, plainText]);
  useEffect(() => {
    const leave = () => {
      const text = plainTextOf(editor);
      const state = JSON.stringify(editor.getEditorState().toJSON());
      if (text === known.current.plainText && (state === known.current.value || known.current.value === ''))
        return;
      known.current = { value: state, plainText: text };
      onCommit(state, text);
    };
    return editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('blur', leave);
      root?.addEventListener('blur', leave);
    });
  }, [editor, onCommit]);
  return null;
}

function load(editor: LexicalEditor, value: string, plainText: string): void {
  if (value) {
    editor.setEditorState(editor.parseEditorState(value));
    return;
  }
  editor.update(() => {
    const root = $getRoot();
    root.clear();
    for (const line of plainText.split('\n')) {
      const paragraph = $createParagraphNode();
      if (line) paragraph.append($createTextNode(line));
      root.append(paragraph);
    }
  });
}

function plainTextOf(editor: LexicalEditor): string {
  return editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((block) => block.getTextContent())
      .join('\n'),
  );
}
