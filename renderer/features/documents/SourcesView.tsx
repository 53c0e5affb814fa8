import './documents.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusField } from '../../app/focus-field.ts';
import type { PickedFile } from '../../app/host.ts';
import { useQuery } from '../../app/server-state.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useUi } from '../../app/ui-store.ts';
import { WorkLayout } from '../../components/WorkLayout.tsx';
import { DropTarget } from '../import/DropTarget.tsx';
import { DropZone } from '../import/DropZone.tsx';
import { ImportWizard } from '../import/ImportWizard.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import { SourceInspector } from './SourceInspector.tsx';
import { type SourceChoice, SourceNavigator } from './SourceNavigator.tsx';
import { SourcePage } from './SourcePage.tsx';

/** The place Bronnen: what was brought in, what is known of it, and bringing in more. */
export function SourcesView() {
  const { t } = useTranslation('documents');
  const goTo = useUi((ui) => ui.goTo);
  const target = useUi((ui) => ui.target);
  const [picked, setPicked] = useAskedImport();
  const { data: sources } = useQuery('documents.list', {}, { keepPrevious: true });
  const { data: questions } = useQuery('answers.questions', {}, { keepPrevious: true });
  const [lastKind, setLastKind] = useState<'source' | 'question'>(target.documentId ? 'source' : 'question');

  const source = sources?.find(({ id }) => id === target.documentId);
  const question = questions?.find(({ id }) => id === target.questionId);
  const choice = chosen(lastKind, source?.id, question?.id);
  const isEmpty = sources?.length === 0 && questions?.length === 0;

  function choose(next: SourceChoice) {
    setPicked(null);
    setLastKind(next.kind);
    goTo('sources', next.kind === 'source' ? { documentId: next.id } : { questionId: next.id });
  }

  useShortcuts('sources', { 'sources.rename': () => choice && !picked && writeTitle() });

  return (
    <WorkLayout
      navigator={
        <SourceNavigator
          sources={sources ?? []}
          questions={questions ?? []}
          choice={picked ? null : choice}
          onChoose={choose}
          onImport={() => setPicked([])}
          onRename={writeTitle}
        />
      }
      inspector={picked || !choice ? null : <SourceInspector key={choice.id} choice={choice} />}
    >
      {picked ? (
        <ImportWizard picked={picked} onClose={() => setPicked(null)} />
      ) : (
        <DropZone onFiles={setPicked}>
          {choice?.kind === 'source' && source && <SourcePage key={source.id} source={source} />}
          {choice?.kind === 'question' && question && <QuestionPage key={question.id} question={question} />}
          {sources && questions && !choice && (
            <div className="import-empty">
              <h1 className="sr-only">{t('title')}</h1>
              <p>{isEmpty ? t('empty') : t('choose')}</p>
              <DropTarget onFiles={setPicked} isPrimary={isEmpty} />
            </div>
          )}
        </DropZone>
      )}
    </WorkLayout>
  );
}

/** The title of a source is written in the head of its page. */
const writeTitle = () => focusField('.work-head .title textarea');

function chosen(
  kind: SourceChoice['kind'],
  documentId: Extract<SourceChoice, { kind: 'source' }>['id'] | undefined,
  questionId: Extract<SourceChoice, { kind: 'question' }>['id'] | undefined,
): SourceChoice | null {
  const source = documentId ? ({ kind: 'source', id: documentId } as const) : null;
  const question = questionId ? ({ kind: 'question', id: questionId } as const) : null;
  return kind === 'source' ? (source ?? question) : (question ?? source);
}

/** Files that another screen asks to bring in (dropped on the start screen, say) open the wizard here. */
function useAskedImport() {
  const [picked, setPicked] = useState<PickedFile[] | null>(null);
  const isAsked = useUi((ui) => ui.dialog === 'import');
  const argument = useUi((ui) => ui.dialogArgument);
  const closeDialog = useUi((ui) => ui.closeDialog);
  useEffect(() => {
    if (!isAsked) return;
    setPicked(Array.isArray(argument) ? (argument as PickedFile[]) : []);
    closeDialog();
  }, [isAsked, argument, closeDialog]);
  return [picked, setPicked] as const;
}
