import type { Gender } from './group-name-words.ts';
import type { PersonNode } from './group-person-nodes.ts';
import { type NameParts, SHORT_PARTICLE, type Surname } from './name-parts.ts';
import { genderOfFirstName } from './replacements/name-origin.ts';

/** One person as far as known: what the forms that joined have told. */
export type PersonCluster = {
  nodes: PersonNode[];
  /** Full first names in one word, and each by itself. */
  first: string | null;
  firsts: string[];
  initials: string[];
  surnames: Surname[];
  /** The surnames of each full name among the forms: a further full name must agree with all. */
  fullSurnames: Surname[][];
  gender: Gender | null;
  generation: string | null;
  /** Single words by which the person is called: Sanne, or Visser after mevrouw. */
  words: Set<string>;
  documents: Set<string>;
  spokenIn: Set<string>;
};

/** Persons found so far, by first name, surname and single word, so that each form looks at few of them. */
export function createClusterIndex() {
  const clusters: PersonCluster[] = [];
  const byFirst = new Map<string, Set<PersonCluster>>();
  const bySurname = new Map<string, Set<PersonCluster>>();
  const byWord = new Map<string, Set<PersonCluster>>();

  function start(): PersonCluster {
    const cluster: PersonCluster = {
      nodes: [],
      first: null,
      firsts: [],
      initials: [],
      surnames: [],
      fullSurnames: [],
      gender: null,
      generation: null,
      words: new Set(),
      documents: new Set(),
      spokenIn: new Set(),
    };
    clusters.push(cluster);
    return cluster;
  }

  function join(cluster: PersonCluster, node: PersonNode): void {
    const { parts } = node;
    cluster.nodes.push(node);
    cluster.first ??= node.first;
    if (cluster.firsts.length === 0) cluster.firsts = parts.firsts;
    if (parts.initials.length > cluster.initials.length) cluster.initials = parts.initials;
    if (parts.surnames.length > cluster.surnames.length) cluster.surnames = parts.surnames;
    // A title says more than a first name, also when the form that has it joins second.
    cluster.gender = node.gender ?? cluster.gender ?? genderOfFirstName(node.first ?? '');
    cluster.generation ??= parts.generation;
    for (const document of node.documents) cluster.documents.add(document);
    for (const document of node.spokenIn) cluster.spokenIn.add(document);
    if (node.first !== null) {
      cluster.fullSurnames.push(parts.surnames);
      put(byFirst, node.first, cluster);
      const [firstOfAll] = parts.firsts;
      if (firstOfAll !== undefined) put(byFirst, firstOfAll, cluster);
    }
    for (const { core } of parts.surnames) put(bySurname, core, cluster);
    if (parts.bare !== null) {
      cluster.words.add(parts.bare);
      put(byWord, parts.bare, cluster);
    }
  }

  /** The persons a form may be; where some fit exactly, those alone. */
  function candidates(node: PersonNode): PersonCluster[] {
    const { parts } = node;
    const fitting = (set: Iterable<PersonCluster> | undefined) =>
      [...(set ?? [])].filter((cluster) => contradictsNothing(cluster, node));
    if (node.level === 0) return [];
    if (node.first !== null)
      return fitting(byFirst.get(node.first ?? '')).filter((cluster) => hasSameNames(cluster, node));
    if (parts.surnames.length > 0) {
      const known = new Set(parts.surnames.flatMap(({ core }) => [...(bySurname.get(core) ?? [])]));
      const same = fitting(known);
      const exact = same.filter((cluster) => surnamesAgree(cluster.surnames, parts.surnames, 'exact'));
      return exact.length > 0
        ? exact
        : same.filter((cluster) => surnamesAgree(cluster.surnames, parts.surnames, 'loose'));
    }
    if (parts.bare === null) return [];
    return byOneWord(parts.bare, parts, fitting);
  }

  function byOneWord(
    word: string,
    parts: NameParts,
    fitting: (set: Iterable<PersonCluster> | undefined) => PersonCluster[],
  ): PersonCluster[] {
    const joined = word.replaceAll('-', '');
    const firsts = fitting(byFirst.get(joined));
    const exact = firsts.filter((cluster) => cluster.first === joined);
    const called = exact.length > 0 ? exact : firsts;
    const cores = word.split('-').filter((core) => core !== '');
    const families = fitting(new Set(cores.flatMap((core) => [...(bySurname.get(core) ?? [])]))).filter(
      (cluster) =>
        cores.every(
          (core) => cluster.surnames.length < 2 || cluster.surnames.some((each) => each.core === core),
        ),
    );
    const plain = families.filter((cluster) => cluster.surnames.some((each) => each.particle === ''));
    const named = plain.length > 0 ? plain : families;
    const words = fitting(byWord.get(word));
    if (parts.hasTitle && !parts.isFamiliar)
      return distinct(named.length > 0 ? [...named, ...words] : [...words, ...called]);
    if (parts.isFamiliar && called.length > 0) return distinct([...called, ...words]);
    return distinct([...called, ...named, ...words]);
  }
  return { clusters, start, join, candidates };
}

function distinct(clusters: readonly PersonCluster[]): PersonCluster[] {
  return [...new Set(clusters)];
}

function put(map: Map<string, Set<PersonCluster>>, key: string, cluster: PersonCluster): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([cluster]));
  else known.add(cluster);
}

function contradictsNothing(cluster: PersonCluster, { gender, parts, spokenIn }: PersonNode): boolean {
  if (gender !== null && cluster.gender !== null && gender !== cluster.gender) return false;
  if (parts.generation !== null && parts.generation !== cluster.generation) return false;
  // Who speaks under two labels in one text is two people.
  for (const document of spokenIn) if (cluster.spokenIn.has(document)) return false;
  if (parts.firsts.length > 0)
    return parts.initials.every((each, i) => (cluster.initials[i] ?? each) === each);
  return initialsAgree(cluster, parts.initials);
}

/** "S.M." with Sanne and with S.; not with Sanne Karin or S.K. */
function initialsAgree(cluster: PersonCluster, initials: readonly string[]): boolean {
  const known = cluster.firsts.length > 0 ? [...cluster.firsts, ...cluster.initials] : cluster.initials;
  // Of two rows of initials one may be shorter, but somebody known by initials must start with the same.
  return initials.every((initial, i) => {
    const name = known[i];
    return name === undefined ? i > 0 : name.startsWith(initial) || initial.startsWith(name);
  });
}

function hasSameNames(cluster: PersonCluster, { first, parts }: PersonNode): boolean {
  if (cluster.first !== first) return false;
  const { surnameInitial } = parts;
  if (surnameInitial === null) {
    const isSameAge = cluster.generation === parts.generation;
    return isSameAge && cluster.fullSurnames.every((known) => surnamesAgree(known, parts.surnames, 'short'));
  }
  return cluster.surnames.some(
    ({ core, particle }) => core.startsWith(surnameInitial) || particle.startsWith(surnameInitial),
  );
}

/**
 * How alike the particles must be: 'short' lets "v.d." be van der, 'loose' also lets the form leave its
 * particle out.
 */
type Strictness = 'exact' | 'short' | 'loose';

/** True when the fewer surnames are all among the others. */
export function surnamesAgree(
  known: readonly Surname[],
  given: readonly Surname[],
  strictness: Strictness,
): boolean {
  const isGivenShort = given.length <= known.length;
  const [few, many] = isGivenShort ? [given, known] : [known, given];
  return few.every((one) =>
    many.some((other) => {
      if (one.core !== other.core) return false;
      const [formParticle, knownParticle] = isGivenShort
        ? [one.particle, other.particle]
        : [other.particle, one.particle];
      if (formParticle === knownParticle) return true;
      if (strictness === 'exact') return false;
      if (isShortFor(formParticle, knownParticle) || isShortFor(knownParticle, formParticle)) return true;
      return strictness === 'loose' && formParticle === '';
    }),
  );
}

function isShortFor(short: string, long: string): boolean {
  return short === SHORT_PARTICLE && /^van de[rn]?$/.test(long);
}
