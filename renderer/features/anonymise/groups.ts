import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { IdentifierKind } from '../../../shared/language/identifiers/identifier-kind.ts';
import type { ReplacementId } from '../../../shared/model/ids.ts';

export type Form = ReplacementGroup['forms'][number];
export type ShownState = 'open' | 'accepted' | 'applied' | 'rejected';

/** What the list is narrowed to. */
export const shownTiers = ['all', 'sure', 'look'] as const;
export type ShownTier = (typeof shownTiers)[number];

/** 'look' when each form that counts is doubtful; of a group without any left, all forms tell. */
export function tierOf(group: ReplacementGroup): Form['tier'] {
  const taken = group.forms.filter((form) => !form.isRejected);
  const forms = taken.length > 0 ? taken : group.forms;
  return forms.some((form) => form.tier === 'sure') ? 'sure' : 'look';
}

export function isInTier(group: ReplacementGroup, tier: ShownTier): boolean {
  return tier === 'all' || tierOf(group) === tier;
}

/** Still to be decided on, with a form that is sure and was not rejected. */
export function isSureAndOpen(group: ReplacementGroup): boolean {
  return group.state === 'open' && group.forms.some((form) => !form.isRejected && form.tier === 'sure');
}

/** The longest form says most: 'Karin Hofstede' rather than 'Karin'. */
export function nameOf(group: ReplacementGroup): string {
  const taken = group.forms.filter((form) => !form.isRejected);
  const forms = taken.length > 0 ? taken : group.forms;
  return (
    forms.reduce((longest, form) => (form.text.length > longest.length ? form.text : longest), '') ||
    group.text
  );
}

/** How often the group stands in the texts, without the forms that were rejected. */
export function timesOf(group: ReplacementGroup): number {
  return group.forms.reduce((sum, form) => (form.isRejected ? sum : sum + form.occurrences), 0);
}

/** How often its replacement stands in the texts. */
export function timesReplaced(group: ReplacementGroup): number {
  return group.forms.reduce((sum, form) => sum + form.replaced, 0);
}

export function stateOf(group: ReplacementGroup): ShownState {
  return group.state === 'accepted' && group.isApplied ? 'applied' : group.state;
}

/** Accepted, and not replaced in the texts yet. */
export function isWaiting(group: ReplacementGroup): boolean {
  return group.state === 'accepted' && !group.isApplied;
}

export type KindGroups = { kind: IdentifierKind; groups: ReplacementGroup[]; open: number };

/** By kind, in the order of the kinds; a kind without groups is left out. */
export function groupsByKind(groups: readonly ReplacementGroup[]): KindGroups[] {
  return IdentifierKind.options.flatMap((kind) => {
    const ofKind = groups.filter((group) => group.kind === kind);
    if (ofKind.length === 0) return [];
    return { kind, groups: ofKind, open: ofKind.filter((group) => group.state === 'open').length };
  });
}

/** The next group to look at behind this one, from the top again when the end is reached. */
export function nextOpenAfter(
  ordered: readonly ReplacementGroup[],
  id: ReplacementId | undefined,
): ReplacementGroup | undefined {
  const at = ordered.findIndex((group) => group.id === id);
  return [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(0, at))].find(
    (group) => group.state === 'open',
  );
}
