import { foldPlace } from '../../language/identifiers/places/place-index.ts';
import { compareText } from './group-person-nodes.ts';
import type { FormToGroup } from './group-types.ts';
import { formKey, identifierKey } from './same-identifier.ts';

/**
 * Forms that belong together, by the words they share: forms of one `words` are the same in other letters.
 */
export type NamedForm = { form: FormToGroup; words: string };

const SORT_OF_PLACE =
  /^(?:(?:de|het|in) )?(?:gemeente|stad|stadje|dorp|dorpje|plaats|plaatsje|provincie|wijk|buurt|stadsdeel|eiland|regio) /u;
/** Two names of one town that look nothing alike. */
const SAME_TOWN: Readonly<Record<string, string>> = {
  'den bosch': 's hertogenbosch',
  'den haag': 's gravenhage',
  ljouwert: 'leeuwarden',
  fryslan: 'friesland',
  'den briel': 'brielle',
  gorkum: 'gorinchem',
};

/** Places: "gemeente Emmen" with Emmen, "St. Annen" with Sint Annen, Den Bosch with 's-Hertogenbosch. */
export function groupPlaces(forms: readonly FormToGroup[]): NamedForm[][] {
  const groups = new Map<string, NamedForm[]>();
  for (const form of forms) {
    const words = foldPlace(withoutPossessive(form.text));
    const bare = words.replace(SORT_OF_PLACE, '');
    add(groups, SAME_TOWN[bare] ?? bare, { form, words });
  }
  return [...groups.values()];
}

/**
 * Organisations: legal form and article aside, with the abbreviation that stands in brackets behind one of
 * them, as long as no other has the same abbreviation.
 */
export function groupOrganisations(forms: readonly FormToGroup[]): NamedForm[][] {
  const groups = new Map<string, NamedForm[]>();
  const ownersOf = new Map<string, Set<string>>();
  const read = forms.map((form) => {
    const words = formKey(withoutPossessive(form.text));
    const [, before = words, short = ''] = /^(.*\S) ?\(([^()]+)\)$/u.exec(words) ?? [];
    const name = bareOrganisation(before);
    const abbreviation = bareOrganisation(short);
    if (abbreviation !== '') ownersOf.set(abbreviation, (ownersOf.get(abbreviation) ?? new Set()).add(name));
    return { form, words, name };
  });
  const names = new Set(read.map(({ name }) => name));
  for (const { form, words, name } of read) {
    const owners = ownersOf.get(name);
    const [owner, ...others] = owners ?? [];
    // A chain of abbreviations would depend on where it starts: the owner must have a name of its own.
    const isClear = owner !== undefined && others.length === 0 && !ownersOf.has(owner) && names.has(owner);
    add(groups, isClear ? owner : name, { form, words });
  }
  return [...groups.values()];
}

/** Numbers in whatever way they are written, and all other kinds by their letters. */
export function groupByKey(forms: readonly FormToGroup[]): NamedForm[][] {
  const groups = new Map<string, NamedForm[]>();
  for (const form of forms) add(groups, identifierKey(form.kind, form.text), { form, words: '' });
  return [...groups.values()];
}

/** "Emmen's": only with its apostrophe, since a place may well end in s. */
function withoutPossessive(text: string): string {
  return text.trim().replace(/(?<=\p{L}{2})['’‘ʼ]s$/iu, '');
}

function bareOrganisation(folded: string): string {
  return folded
    .replace(/^(?:de|het) /u, '')
    .replace(/(?<=\p{L})\.(?=\p{L}|$| )/gu, '')
    .replace(/[ ,]+(?:bv|nv|vof)$/u, '')
    .replace(/[-\s]+/gu, ' ')
    .replace(/['"]/gu, '')
    .trim();
}

function add(groups: Map<string, NamedForm[]>, key: string, named: NamedForm): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [named]);
  else known.push(named);
}

/** The form that stands most often first, then the longest, then by key. */
export function byWeight(a: FormToGroup, b: FormToGroup): number {
  return b.count - a.count || b.text.length - a.text.length || compareText(a.key, b.key);
}
