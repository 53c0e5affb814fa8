import { PencilLine } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../shared/features/coding/coding.contract.ts';
import type { CodeId, DocumentId } from '../../../shared/model/ids.ts';
import { codePointOffset } from '../../../shared/text/offsets.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import { notify } from '../../app/notices.ts';
import { useCommand } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { CodeChip } from '../../components/CodeChip.tsx';
import { WorkHead } from '../../components/WorkHead.tsx';
import { WorkLayout } from '../../components/WorkLayout.tsx';
import { CodePicker } from './CodePicker.tsx';
import { CodingInspector } from './CodingInspector.tsx';
import { CodingNavigator, type NavigatorTab } from './CodingNavigator.tsx';
import type { DrawnCoding } from './coding-paint.ts';
import { FindBar } from './FindBar.tsx';
import { OrphanStrip } from './OrphanStrip.tsx';
import { type ReadingHandle, ReadingPane } from './ReadingPane.tsx';
import { itemAt, type ReadingModel, type ReadingTurn } from './reading-model.ts';
import { useCodes } from './use-codes.ts';
import { useCodingKeys } from './use-coding-keys.ts';
import { useCodingPlace } from './use-coding-place.ts';
import { useGiving } from './use-giving.ts';
import { useInspectorRequests } from './use-inspector-requests.ts';
import { useReadingMenu } from './use-reading-menu.ts';
import { useStableCallback } from './use-stable-callback.ts';

type Props = {
  model: ReadingModel;
  tab: NavigatorTab;
  onTab: (tab: NavigatorTab) => void;
  onChooseSource: (id: DocumentId) => void;
};
type Picker = { anchor: DOMRect | null; range: TextRange | null };
type Found = { hits: readonly TextRange[]; current: TextRange | null };
const nothingFound: Found = { hits: [], current: null };

/** One text with its navigator and inspector, and all that can be done to its words. */
export function DocumentCoding({ model, tab, onTab, onChooseSource }: Props) {
  const { t } = useTranslation('coding');
  const { document: text } = model;
  const { byId, nameOf } = useCodes();
  const place = useCodingPlace(model);
  const giving = useGiving();
  const editText = useCommand('documents.editText');
  const goTo = useUi((ui) => ui.goTo);
  const shownCodeId = useUi((ui) => ui.target.codeId);
  const reading = useRef<ReadingHandle>(null);
  const [picker, setPicker] = useState<Picker | null>(null);
  const [editing, setEditing] = useState<number | null>(null);
  const [isFinding, setFinding] = useState(false);
  const [found, setFound] = useState(nothingFound);
  const inspector = useInspectorRequests();
  useTarget(place, reading);

  const latestSelection = useRef(place.selection);
  latestSelection.current = place.selection;
  async function settle(coding: Promise<Coding | undefined>) {
    setPicker(null);
    const before = latestSelection.current;
    const given = await coding;
    // Whoever selected the next words meanwhile keeps them.
    if (given && latestSelection.current === before) place.choose(given);
  }
  const giveHere = useStableCallback((codeId: CodeId) => {
    if (place.selection) settle(giving.give(text, place.selection, codeId));
  });
  /** A code that was clicked: given when there are words to give it to, else only shown. */
  const chooseCode = useStableCallback((codeId: CodeId) => {
    if (place.selection) giveHere(codeId);
    else goTo('coding', { codeId });
  });
  const dropCode = useStableCallback((range: TextRange, codeId: CodeId) => {
    settle(giving.give(text, range, codeId));
  });
  const pickDrawn = useStableCallback(({ coding }: DrawnCoding) => place.choose(coding));
  const removeDrawn = useStableCallback(({ coding }: DrawnCoding) => giving.remove(coding));
  // The words are drawn first, the panes beside them right after.
  const atCursor = useDeferredValue(place.atCursor);
  const active = useDeferredValue(place.active);
  const activeTurn = useDeferredValue(place.currentTurn);
  const currentCodeId = useDeferredValue(place.active?.coding.codeId ?? shownCodeId ?? null);
  const hasWords = useDeferredValue(place.selection !== null);
  function openPicker(range: TextRange | null) {
    setPicker({ range, anchor: range ? (reading.current?.boxOf(range) ?? null) : null });
  }
  const { run: saveText } = editText;
  const finishTurn = useCallback(
    async (turn: ReadingTurn, words: string) => {
      const whole = text.text.slice(0, turn.start) + words + text.text.slice(turn.end);
      setEditing(-1);
      if (whole === text.text) return;
      const done = await saveText({ documentId: text.id, revisionId: text.revisionId, text: whole });
      if (done && done.orphaned > 0)
        notify({ kind: 'warn', text: t('edit.orphaned', { count: done.orphaned }) });
    },
    [text, saveText, t],
  );
  const showHits = useCallback((hits: readonly TextRange[], current: TextRange | null) => {
    setFound({ hits, current });
    if (current) reading.current?.reveal(current.start);
  }, []);
  useCodingKeys({
    model,
    place,
    giving,
    settle,
    openPicker,
    reveal: (at) => reading.current?.reveal(at),
    memo: inspector.askMemo,
    find: () => setFinding(true),
    isEditing: editing !== null,
  });

  const readingMenu = useReadingMenu({
    model,
    place,
    giving,
    settle,
    openPicker,
    boxOf: (range) => reading.current?.boxOf(range) ?? null,
    memo: inspector.askMemo,
    showFellows: inspector.askFellows,
    find: () => setFinding(true),
    editing,
    onEdit: setEditing,
  });

  const turnLabel =
    place.currentTurn === null
      ? t('turns', { total: model.turns.length })
      : t('turnOf', { turn: place.currentTurn + 1, total: model.turns.length });
  const facts = text.facts.map(({ value }) => value).join(', ');
  return (
    <WorkLayout
      navigator={
        <CodingNavigator
          documentId={text.id}
          currentCodeId={currentCodeId}
          hasWords={hasWords}
          tab={tab}
          onTab={onTab}
          onChooseCode={chooseCode}
          onDropWords={giveHere}
          onChooseSource={onChooseSource}
        />
      }
      inspector={
        <CodingInspector
          atCursor={atCursor}
          active={active}
          turn={activeTurn}
          memoRequest={inspector.memoRequest}
          fellowsRequest={inspector.fellowsRequest}
          onPick={pickDrawn}
          onRemove={removeDrawn}
        />
      }
    >
      <WorkHead title={text.title} detail={facts}>
        <span className="tabular-nums">{turnLabel}</span>
        <Button
          variant="quiet"
          icon={PencilLine}
          onPress={() => setEditing(editing === null ? (place.currentTurn ?? -1) : null)}
        >
          {t(editing === null ? 'edit.start' : 'edit.stop')}
        </Button>
      </WorkHead>
      {place.ofWhole.length > 0 && (
        <div className="flex flex-wrap items-center gap-2 border-b border-(--line) py-2 pl-19 pr-4 text-[13px] text-(--text-2)">
          {t('wholeDocument')}
          {place.ofWhole.map((coding) => {
            const code = byId.get(coding.codeId);
            return code && <CodeChip key={coding.id} code={code} onRemove={() => giving.remove(coding)} />;
          })}
        </div>
      )}
      {editing !== null && (
        <p className="border-b border-(--line) bg-(--surface-hover) py-2 pl-19 pr-4 text-[13px]">
          {t('edit.help')}
        </p>
      )}
      {isFinding && <FindBar documentId={text.id} onHits={showHits} onClose={() => setFinding(false)} />}
      <OrphanStrip orphans={place.orphans} revisionId={text.revisionId} />
      <ReadingPane
        ref={reading}
        model={model}
        drawn={place.drawn}
        active={place.active}
        selection={picker?.range ?? place.selection}
        hits={found.hits}
        currentHit={found.current}
        currentTurn={place.currentTurn}
        editing={editing}
        nameOf={nameOf}
        onSelect={place.select}
        onCursor={place.putCursor}
        onPickCoding={pickDrawn}
        onMenu={useStableCallback(readingMenu.openAt)}
        onDropCode={dropCode}
        onEditTurn={setEditing}
        onEdited={finishTurn}
        onEditCancelled={useCallback(() => setEditing(-1), [])}
      />
      {readingMenu.menu}
      {picker && (
        <CodePicker
          anchor={picker.anchor}
          hint={picker.range ? t('picker.forWords', hintFor(model, picker.range)) : t('picker.forDocument')}
          onPick={(codeId) => settle(giving.give(text, picker.range, codeId))}
          onCreate={(name) => settle(giving.giveNew(text, picker.range, name))}
          onClose={() => setPicker(null)}
        />
      )}
    </WorkLayout>
  );
}

/** How many words a code would go to, and in which turn they start. */
function hintFor(model: ReadingModel, { start, end }: TextRange): { count: number; turn: number } {
  const words = model.index.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return { count: words, turn: (itemAt(model.turns, model.index.toUtf16(start))?.index ?? 0) + 1 };
}

/** Goes to the fragment or the words that another place asked for. */
function useTarget(
  place: ReturnType<typeof useCodingPlace>,
  reading: { current: ReadingHandle | null },
): void {
  const codingId = useUi((ui) => ui.target.codingId);
  const range = useUi((ui) => ui.target.range);
  const { choose, select, codings } = place;
  const done = useRef<unknown>(null);
  useEffect(() => {
    const wanted = codingId ?? range;
    if (!wanted) done.current = null;
    if (!wanted || done.current === wanted) return;
    const coding = codings.find(({ id }) => id === codingId);
    if (codingId && !coding) return;
    done.current = wanted;
    const start = coding?.start ?? range?.start;
    if (coding) choose(coding);
    else if (range) select({ start: codePointOffset(range.start), end: codePointOffset(range.end) });
    if (start !== undefined && start !== null) {
      // After the text nodes have been found, which is the effect of this same render.
      requestAnimationFrame(() => reading.current?.reveal(codePointOffset(start)));
    }
  }, [codingId, range, codings, choose, select, reading]);
}
