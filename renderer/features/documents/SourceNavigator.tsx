import { MessagesSquare, Pencil, PencilLine, Plus, Table2, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { QuestionRow } from '../../../shared/features/answers/answers.contract.ts';
import type { SourceRow } from '../../../shared/features/documents/documents.contract.ts';
import type { DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { formatDuration, formatNumber, formatPercent } from '../../app/format.ts';
import { keysOf } from '../../app/shortcut-keys.ts';
import { isPressed, shortcuts } from '../../app/shortcuts.ts';
import { useUi } from '../../app/ui-store.ts';
import { type ContextEntry, ContextMenu } from '../../components/ContextMenu.tsx';
import { FilterField } from '../../components/FilterField.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { PaneHead } from '../../components/PaneHead.tsx';
import { useTrashSource } from './use-trash-source.ts';

export type SourceChoice = { kind: 'source'; id: DocumentId } | { kind: 'question'; id: QuestionId };

type Props = {
  sources: readonly SourceRow[];
  questions: readonly QuestionRow[];
  choice: SourceChoice | null;
  onChoose: (choice: SourceChoice) => void;
  onImport: () => void;
  /** The title of what is chosen gets the keyboard. */
  onRename: () => void;
};

/** Everything that was brought in: conversations and letters, and the questions with their answers. */
export function SourceNavigator({ sources, questions, choice, onChoose, onImport, onRename }: Props) {
  const { t } = useTranslation('documents');
  const goTo = useUi((ui) => ui.goTo);
  const trash = useTrashSource();
  const [filter, setFilter] = useState('');
  const words = filter.trim().toLowerCase();
  const shownSources = sources.filter(({ title, respondentLabel }) =>
    `${title} ${respondentLabel ?? ''}`.toLowerCase().includes(words),
  );
  const shownQuestions = questions.filter(({ label, text }) =>
    `${label} ${text}`.toLowerCase().includes(words),
  );

  function choose(key: string) {
    const source = sources.find(({ id }) => id === key);
    const question = questions.find(({ id }) => id === key);
    if (source) onChoose({ kind: 'source', id: source.id });
    else if (question) onChoose({ kind: 'question', id: question.id });
  }

  function itemsAt(at: Element): ContextEntry[] {
    const key = at.closest('[data-key]')?.getAttribute('data-key');
    const source = sources.find(({ id }) => id === key);
    const question = questions.find(({ id }) => id === key);
    if (!key || !(source || question)) return [];
    // What the menu is about is also what the page shows.
    choose(key);
    const rename = {
      id: 'rename',
      label: t('menu.rename'),
      icon: Pencil,
      keys: keysOf('sources.rename'),
      run: onRename,
    };
    if (question) {
      const open = () => goTo('answers', { questionId: question.id });
      return [{ id: 'open', label: t('question.open'), icon: Table2, run: open }, rename];
    }
    if (!source) return [];
    return [
      {
        id: 'open',
        label: source.kind === 'transcript' ? t('source.code') : t('source.codeText'),
        icon: PencilLine,
        run: () => goTo('coding', { documentId: source.id }),
      },
      rename,
      {
        id: 'trash',
        label: trash.label,
        icon: Trash2,
        keys: keysOf('sources.remove'),
        isDanger: true,
        isNewGroup: true,
        run: () => trash.run(source),
      },
    ];
  }

  /** The list keeps its keys to itself, so these are heard before it. */
  function onKeyDown(event: KeyboardEvent) {
    const rename = isPressed(shortcuts['sources.rename'].keys, event.nativeEvent);
    const remove = isPressed(shortcuts['sources.remove'].keys, event.nativeEvent);
    if (!rename && !remove) return;
    event.preventDefault();
    event.stopPropagation();
    const source = sources.find(({ id }) => id === choice?.id);
    if (rename && choice) onRename();
    if (remove && source) trash.run(source);
  }

  return (
    <>
      <PaneHead title={t('title')}>
        <IconButton icon={Plus} label={t('import')} onPress={onImport} />
      </PaneHead>
      <FilterField
        value={filter}
        onChange={setFilter}
        label={t('filter', { count: sources.length + questions.length })}
      />
      <div className="contents" onKeyDownCapture={onKeyDown}>
        <ContextMenu label={t('menu.label')} items={itemsAt}>
          <ListBox
            className="sources-list"
            aria-label={t('list')}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={choice ? [choice.id] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              if (key !== undefined) choose(String(key));
            }}
            renderEmptyState={() =>
              words && <p className="px-4 py-2 text-[13px] text-(--text-3)">{t('nothingFound')}</p>
            }
          >
            {shownSources.length > 0 && (
              <ListBoxSection>
                <Header className="sources-group">
                  <MessagesSquare size={12} strokeWidth={1.7} aria-hidden />
                  {t('conversations')} <span>{formatNumber(shownSources.length)}</span>
                </Header>
                {shownSources.map((source) => (
                  <SourceItem key={source.id} source={source} />
                ))}
              </ListBoxSection>
            )}
            {shownQuestions.length > 0 && (
              <ListBoxSection>
                <Header className="sources-group">
                  <Table2 size={12} strokeWidth={1.7} aria-hidden />
                  {t('questions')} <span>{formatNumber(shownQuestions.length)}</span>
                </Header>
                {shownQuestions.map((question) => (
                  <QuestionItem key={question.id} question={question} />
                ))}
              </ListBoxSection>
            )}
          </ListBox>
        </ContextMenu>
      </div>
    </>
  );
}

function SourceItem({ source }: { source: SourceRow }) {
  const { t } = useTranslation('documents');
  const facts = [
    source.durationMs === null ? null : formatDuration(source.durationMs),
    source.turns > 0 ? t('turns', { count: source.turns }) : null,
    t('codings', { count: source.codings }),
  ];
  return (
    <ListBoxItem id={source.id} textValue={source.title} className="sources-row">
      <span className="name">
        {source.title} <span>{source.respondentLabel}</span>
      </span>
      <small>{facts.filter(Boolean).join(' · ')}</small>
    </ListBoxItem>
  );
}

function QuestionItem({ question }: { question: QuestionRow }) {
  const { t } = useTranslation('documents');
  const share = question.answers === 0 ? 0 : question.coded / question.answers;
  return (
    <ListBoxItem id={question.id} textValue={question.label} className="sources-row">
      <span className="name">{question.label}</span>
      <span className="share" aria-hidden>
        <i style={{ width: formatPercent(share) }} />
      </span>
      <span className="percent">{formatPercent(share)}</span>
      <small>
        {question.text !== question.label && <span className="asked">{question.text}</span>}
        {t('answers', { count: question.answers })}
      </small>
    </ListBoxItem>
  );
}
