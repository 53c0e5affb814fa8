import './anonymise.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplacementId } from '../../../shared/model/ids.ts';
import { notify } from '../../app/notices.ts';
import { useJob, useQuery } from '../../app/server-state.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useUi } from '../../app/ui-store.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { WorkLayout } from '../../components/WorkLayout.tsx';
import { AddDialog } from './AddDialog.tsx';
import { GroupInspector } from './GroupInspector.tsx';
import { GroupList } from './GroupList.tsx';
import { GroupReview } from './GroupReview.tsx';
import { groupsByKind, isInTier, isWaiting, nextOpenAfter, type ShownTier } from './groups.ts';
import { KeyHints } from './KeyHints.tsx';
import { LeakBanner } from './LeakBanner.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { ShareSteps } from './ShareSteps.tsx';
import { useGroupMenu } from './use-group-menu.ts';

/** The place Anonimiseren: what was found, what stands instead, and the copy that can be shared. */
export function AnonymiseView() {
  const { t } = useTranslation('anonymise');
  const { goTo, inspectorOpen, toggleInspector } = useUi();
  const chosenId = useUi((ui) => ui.target.replacementId);
  const { data: groups } = useQuery('anonymise.groups', {}, { keepPrevious: true });
  const { data: leaks } = useQuery('anonymise.leaks', {}, { keepPrevious: true });
  const { data: project } = useQuery('project.info', {}, { keepPrevious: true });
  const scan = useScan();
  const [addTo, setAddTo] = useState<ReplacementId | 'new' | null>(null);
  const [isSharing, setSharing] = useState(false);
  const [editRequest, setEditRequest] = useState(0);
  const [tier, setTier] = useState<ShownTier>('all');

  const ordered = useMemo(() => groupsByKind(groups ?? []).flatMap((kind) => kind.groups), [groups]);
  // A group that leaves the tier by a verdict, or that a leak led to, stays while it is looked at.
  const kinds = useMemo(
    () => groupsByKind(ordered.filter((group) => isInTier(group, tier) || group.id === chosenId)),
    [ordered, tier, chosenId],
  );
  const listed = useMemo(() => kinds.flatMap((kind) => kind.groups), [kinds]);
  const group =
    ordered.find(({ id }) => id === chosenId) ??
    listed.find(({ state }) => state === 'open') ??
    listed[0] ??
    ordered[0];
  const shownId = group?.id;
  /** Just added, and not in the list yet. */
  const awaited = useRef<ReplacementId | null>(null);
  // What is shown without having been chosen stays shown when its verdict makes another group the first to look at.
  useEffect(() => {
    if (shownId && shownId !== chosenId && chosenId !== awaited.current)
      useUi.setState((ui) => ({ target: { ...ui.target, replacementId: shownId } }));
  }, [shownId, chosenId]);

  const choose = (id: ReplacementId) => goTo('anonymise', { replacementId: id });
  const step = (by: number) => {
    const next = listed[listed.findIndex(({ id }) => id === group?.id) + by];
    if (next) choose(next.id);
  };
  const nextOpen = () => {
    const next = nextOpenAfter(listed, group?.id);
    if (next) choose(next.id);
  };
  const narrow = (to: ShownTier) => {
    setTier(to);
    if (group && isInTier(group, to)) return;
    const ofTier = ordered.filter((other) => isInTier(other, to));
    const next = ofTier.find(({ state }) => state === 'open') ?? ofTier[0];
    if (next) choose(next.id);
  };
  function editReplacement() {
    if (!inspectorOpen) toggleInspector();
    setEditRequest((count) => count + 1);
  }
  const menuOf = useGroupMenu({ onEdit: editReplacement, onAddForm: ({ id }) => setAddTo(id) });
  useShortcuts('anonymise', {
    'anonymise.next': () => step(1),
    'anonymise.previous': () => step(-1),
    'anonymise.nextOpen': nextOpen,
    'anonymise.edit': editReplacement,
  });

  const hasSources = !project || project.counts.transcripts + project.counts.answers > 0;
  const addSources = () => {
    goTo('sources');
    useUi.getState().openDialog('import');
  };
  const primary = group?.state === 'open' ? 'accept' : ordered.some(isWaiting) ? 'apply' : 'share';
  return (
    <WorkLayout
      navigator={
        <GroupList
          groups={ordered}
          kinds={kinds}
          tier={tier}
          onTier={narrow}
          chosenId={group?.id}
          isScanning={scan.isRunning}
          hasSources={hasSources}
          onChoose={choose}
          onScan={scan.run}
          onAdd={() => setAddTo('new')}
          menuOf={menuOf}
        />
      }
      inspector={
        group ? (
          <GroupInspector
            key={group.id}
            group={group}
            groups={ordered}
            editRequest={editRequest}
            onAddForm={() => setAddTo(group.id)}
          >
            <ShareSteps groups={ordered} leaks={leaks} primary={primary} onShare={() => setSharing(true)} />
          </GroupInspector>
        ) : null
      }
    >
      {group && (
        <>
          {leaks && <LeakBanner answer={leaks} groups={ordered} onChooseGroup={choose} />}
          <GroupReview
            key={group.id}
            group={group}
            groups={ordered}
            isPrimary={primary === 'accept'}
            onJudged={nextOpen}
          />
          <KeyHints />
        </>
      )}
      {groups && !group && !hasSources && (
        <EmptyState
          text={t('empty.noSources')}
          action={{ label: t('empty.addSources'), run: addSources }}
          alternative={{ label: t('empty.add'), run: () => setAddTo('new') }}
        />
      )}
      {groups && !group && hasSources && (
        <EmptyState
          text={t('empty.text')}
          action={{ label: scan.isRunning ? t('scanning') : t('empty.scan'), run: scan.run }}
          alternative={{ label: t('empty.add'), run: () => setAddTo('new') }}
        />
      )}
      {addTo && (
        <AddDialog
          groups={ordered}
          groupId={addTo === 'new' ? null : addTo}
          onClose={() => setAddTo(null)}
          onAdded={(id) => {
            awaited.current = id;
            choose(id);
          }}
        />
      )}
      {isSharing && <ShareDialog onClose={() => setSharing(false)} />}
    </WorkLayout>
  );
}

function useScan(): { run: () => void; isRunning: boolean } {
  const { t } = useTranslation('anonymise');
  const { start } = useJob('anonymise.scan');
  const [isRunning, setRunning] = useState(false);
  async function run() {
    if (isRunning) return;
    setRunning(true);
    const found = await start({});
    setRunning(false);
    if (found) notify({ kind: found.added > 0 ? 'ok' : 'info', text: t('scanned', { count: found.added }) });
  }
  return { run: () => void run(), isRunning };
}
