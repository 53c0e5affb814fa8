import type { IdentifierKind } from '../../language/identifiers/identifier-kind.ts';
import { byWeight, groupByKey, groupOrganisations, groupPlaces, type NamedForm } from './group-others.ts';
import { compareText, type PersonNode } from './group-person-nodes.ts';
import { groupPersons } from './group-persons.ts';
import type { FormToGroup, GroupReason, IdentifierGroup } from './group-types.ts';

/**
 * Puts the forms together that may be one person, place, organisation or number: "Sanne", "Sanne de Boer",
 * "mevr. De Boer", "S. de Boer", "Sannes". Each form is in one group, alone if need be; kinds are never
 * mixed. Two different full names never share a group, nor do women and men by their titles, nor two speakers
 * of one document unless a title is all the difference. A short form joins a fuller one only when one alone
 * fits, in its own documents or at all.
 * `isCertain`: the forms differ in capitals, accents, title or possessive alone (numbers: in the way they are
 * written); all else is an offer. The order of the forms makes no difference; the groups are sorted by kind,
 * then by how often their forms stand. Time is about linear: names are looked up by their parts.
 */
export function groupIdentifiers(forms: readonly FormToGroup[]): IdentifierGroup[] {
  const byKind = new Map<IdentifierKind, FormToGroup[]>();
  const sorted = [...forms].sort((a, b) => compareText(a.key, b.key));
  for (const form of sorted) {
    const known = byKind.get(form.kind);
    if (known === undefined) byKind.set(form.kind, [form]);
    else known.push(form);
  }
  return [...byKind]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([kind, ofKind]) =>
      groupsOfKind(kind, ofKind)
        .sort(byCount)
        .map(({ group }) => group),
    );
}

type Weighed = { group: IdentifierGroup; count: number };

function groupsOfKind(kind: IdentifierKind, forms: readonly FormToGroup[]): Weighed[] {
  if (kind === 'person') return groupPersons(forms).map(personGroup);
  if (kind === 'place') return groupPlaces(forms).map((group) => namedGroup(group, 'same-place'));
  if (kind === 'organisation')
    return groupOrganisations(forms).map((group) => namedGroup(group, 'same-organisation'));
  return groupByKey(forms).map((group) => namedGroup(group, 'same-number'));
}

/** The fullest name goes first: with a first name and a surname, without a title. */
function personGroup(nodes: readonly PersonNode[]): Weighed {
  const isSame = new Set(nodes.map(({ words }) => words)).size === 1;
  const fullest = [...nodes].sort((a, b) => a.level - b.level || compareText(a.words, b.words));
  const forms = fullest.flatMap((node) => [...node.forms].sort(byPlainness));
  return weighed(forms, isSame ? 'same-words' : 'parts-of-name', isSame);
}

function namedGroup(group: readonly NamedForm[], reason: GroupReason): Weighed {
  const forms = group.map(({ form }) => form).sort(byWeight);
  const isSame = new Set(group.map(({ words }) => words)).size === 1;
  return weighed(forms, isSame && reason !== 'same-number' ? 'same-words' : reason, isSame);
}

function weighed(forms: readonly FormToGroup[], reason: GroupReason, isCertain: boolean): Weighed {
  const members = forms.map(({ key }) => key);
  const count = forms.reduce((sum, form) => sum + form.count, 0);
  const isAlone = members.length === 1;
  return {
    group: {
      main: members[0] ?? '',
      members,
      reason: isAlone ? 'alone' : reason,
      isCertain: isAlone || isCertain,
    },
    count,
  };
}

/** Of the same words those in ordinary capitals, then the shortest: without a title or possessive. */
function byPlainness(a: FormToGroup, b: FormToGroup): number {
  return oddness(a.text) - oddness(b.text) || a.text.length - b.text.length || byWeight(a, b);
}

function oddness(text: string): number {
  return /\p{Lu}/u.test(text) && /\p{Ll}/u.test(text) ? 0 : 1;
}

function byCount(a: Weighed, b: Weighed): number {
  return b.count - a.count || compareText(a.group.main, b.group.main);
}
