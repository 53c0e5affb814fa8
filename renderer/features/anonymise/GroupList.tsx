import {
  AtSign,
  Building2,
  Cake,
  CalendarDays,
  Car,
  Check,
  CreditCard,
  EyeOff,
  Hash,
  Hourglass,
  IdCard,
  Link,
  type LucideIcon,
  Mail,
  MapPin,
  Phone,
  Plus,
  Search,
  Signpost,
  User,
  X,
} from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import type { IdentifierKind } from '../../../shared/language/identifiers/identifier-kind.ts';
import type { ReplacementId } from '../../../shared/model/ids.ts';
import { formatNumber } from '../../app/format.ts';
import { Button } from '../../components/Button.tsx';
import { type ContextEntry, ContextMenu } from '../../components/ContextMenu.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { PaneHead } from '../../components/PaneHead.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import {
  type KindGroups,
  nameOf,
  type ShownTier,
  stateOf,
  tierOf,
  timesOf,
  timesReplaced,
} from './groups.ts';
import { TierFilter } from './TierFilter.tsx';

type Props = {
  /** All of them, also those that the tier leaves out. */
  groups: readonly ReplacementGroup[];
  /** What is shown. */
  kinds: readonly KindGroups[];
  tier: ShownTier;
  chosenId: ReplacementId | undefined;
  isScanning: boolean;
  /** Without texts there is nothing to look through. */
  hasSources: boolean;
  onTier: (tier: ShownTier) => void;
  onChoose: (id: ReplacementId) => void;
  onScan: () => void;
  onAdd: () => void;
  menuOf: (group: ReplacementGroup) => ContextEntry[];
};

const icons: Record<IdentifierKind, LucideIcon> = {
  person: User,
  place: MapPin,
  organisation: Building2,
  address: Signpost,
  postcode: Mail,
  telephone: Phone,
  email: AtSign,
  bsn: IdCard,
  iban: CreditCard,
  url: Link,
  plate: Car,
  'birth-date': Cake,
  date: CalendarDays,
  age: Hourglass,
  'case-number': Hash,
  other: EyeOff,
};

type Row = { kind: KindGroups } | { group: ReplacementGroup };

/** Everything that was found, by kind, with what stands instead. */
export function GroupList(props: Props) {
  const { groups, kinds, tier, chosenId, isScanning, hasSources, onTier, onChoose, onScan, onAdd, menuOf } =
    props;
  const { t } = useTranslation('anonymise');
  const rows = useMemo<Row[]>(
    () => kinds.flatMap((kind) => [{ kind }, ...kind.groups.map((group) => ({ group }))]),
    [kinds],
  );
  const count = (state: ReplacementGroup['state']) => groups.filter((group) => group.state === state).length;
  const chosenRow = rows.findIndex((row) => 'group' in row && row.group.id === chosenId);
  function itemsAt(at: Element): ContextEntry[] {
    const id = at.closest<HTMLElement>('[data-group]')?.dataset.group;
    const group = groups.find((candidate) => candidate.id === id);
    if (!group) return [];
    // What the menu is about is also what the page shows.
    if (group.id !== chosenId) onChoose(group.id);
    return menuOf(group);
  }
  return (
    <>
      <PaneHead title={t('found')}>
        <span className="ml-auto flex items-center">
          <Button variant="quiet" icon={Search} onPress={onScan} isDisabled={isScanning || !hasSources}>
            {isScanning ? t('scanning') : t('scan')}
          </Button>
          <IconButton icon={Plus} label={t('add')} onPress={onAdd} />
        </span>
      </PaneHead>
      {groups.length > 0 && (
        <>
          <p className="an-tally">
            <span>
              <b>{formatNumber(count('open'))}</b> {t('tally.open')}
            </span>
            <span>
              <b>{formatNumber(count('accepted'))}</b> {t('tally.done')}
            </span>
            <span>
              <b>{formatNumber(count('rejected'))}</b> {t('tally.rejected')}
            </span>
          </p>
          <TierFilter groups={groups} tier={tier} onTier={onTier} />
          <ContextMenu label={t('menu.label')} items={itemsAt}>
            <VirtualList
              label={t('found')}
              count={rows.length}
              estimateSize={47}
              scrollToIndex={chosenRow < 0 ? null : chosenRow}
              renderRow={(index) => {
                const row = rows[index];
                if (!row) return null;
                if ('kind' in row) return <KindRow kind={row.kind} />;
                return (
                  <GroupRow group={row.group} isChosen={row.group.id === chosenId} onChoose={onChoose} />
                );
              }}
            />
          </ContextMenu>
        </>
      )}
    </>
  );
}

function KindRow({ kind: { kind, groups, open } }: { kind: KindGroups }) {
  const { t } = useTranslation('anonymise');
  const Icon = icons[kind];
  const total = formatNumber(groups.length);
  return (
    <h3 className="an-kind">
      <Icon size={13} strokeWidth={1.5} aria-hidden />
      {t(`kinds.${kind}`)}
      <span>{open > 0 ? t('left', { total, open: formatNumber(open) }) : t('allDone', { total })}</span>
    </h3>
  );
}

type GroupRowProps = { group: ReplacementGroup; isChosen: boolean; onChoose: (id: ReplacementId) => void };

function GroupRow({ group, isChosen, onChoose }: GroupRowProps) {
  const { t } = useTranslation('anonymise');
  const state = stateOf(group);
  const isDoubtful = state === 'open' && tierOf(group) === 'look';
  const isDone = state === 'accepted' || state === 'applied';
  return (
    <button
      type="button"
      className="an-group"
      data-group={group.id}
      data-state={state}
      aria-current={isChosen || undefined}
      onClick={() => onChoose(group.id)}
    >
      <span
        className="sign"
        role="img"
        aria-label={isDoubtful ? `${t('state.open')}, ${t('tier.look')}` : t(`state.${state}`)}
      >
        {isDone && <Check size={13} strokeWidth={2} aria-hidden />}
        {state === 'rejected' && <X size={13} strokeWidth={2} aria-hidden />}
        {state === 'open' && <i data-doubtful={isDoubtful || undefined} />}
      </span>
      <span className="words">
        <b>{nameOf(group)}</b>
        <small>{state === 'rejected' ? t('state.rejected') : group.text}</small>
      </span>
      <span className="times">
        {formatNumber(timesOf(group) + (state === 'applied' ? timesReplaced(group) : 0))}
      </span>
    </button>
  );
}
