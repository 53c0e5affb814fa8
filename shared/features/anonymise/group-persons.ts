import { createClusterIndex, type PersonCluster, surnamesAgree } from './group-person-index.ts';
import { type PersonNode, personNodes, surnameKey } from './group-person-nodes.ts';
import type { FormToGroup } from './group-types.ts';

/**
 * Puts forms of persons together that may be one person, the most complete names first: a shorter form joins
 * a person when only one fits, or only one in the documents it stands in. Names that contradict each other
 * never come together.
 */
export function groupPersons(forms: readonly FormToGroup[]): PersonNode[][] {
  const nodes = personNodes(forms);
  const index = createClusterIndex();
  const levels = new Map<number, PersonNode[]>();
  for (const node of nodes) addTo(levels, node.level, node);
  for (const [, level] of [...levels].sort(([a], [b]) => a - b)) joinLevel(level, index);
  return index.clusters.map((cluster) => cluster.nodes);
}

/**
 * All nodes of a level choose among the persons known before it, so that their own order makes no difference.
 * Those that would contradict each other within one person stay out of it. What is left starts persons of its
 * own, those with the same words and no contradiction together.
 */
function joinLevel(level: readonly PersonNode[], index: ReturnType<typeof createClusterIndex>): void {
  const wishes = new Map<PersonCluster, PersonNode[]>();
  const left: PersonNode[] = [];
  for (const node of level) {
    const choice = onlyOne(index.candidates(node), node);
    if (choice === null) left.push(node);
    else addTo(wishes, choice, node);
  }
  for (const [cluster, wishing] of wishes) {
    const agreeing = withoutContradiction(wishing);
    const chosen = new Set(agreeing);
    for (const node of agreeing) index.join(cluster, node);
    left.push(...wishing.filter((node) => !chosen.has(node)));
  }
  for (const together of sameWords(left)) {
    const cluster = index.start();
    for (const node of together) index.join(cluster, node);
  }
}

function onlyOne(candidates: readonly PersonCluster[], node: PersonNode): PersonCluster | null {
  if (candidates.length === 1) return candidates[0] ?? null;
  const near = candidates.filter((cluster) => sharesDocument(cluster, node));
  return near.length === 1 ? (near[0] ?? null) : null;
}

function sharesDocument(cluster: PersonCluster, node: PersonNode): boolean {
  for (const document of node.documents) if (cluster.documents.has(document)) return true;
  return false;
}

/**
 * Drops both of "mevrouw Visser" and "meneer Visser", "S.K. Visser" and "S.M. Visser", two double surnames,
 * and "Jan M. Bos" and "Jan M. Kaya", who may each be Jan Bos-Kaya but not both.
 */
function withoutContradiction(wishing: readonly PersonNode[]): PersonNode[] {
  const genders = new Set(wishing.flatMap(({ gender }) => gender ?? []));
  const longest = wishing.reduce<string[]>(
    (most, { parts }) => (parts.initials.length > most.length ? parts.initials : most),
    [],
  );
  const hasOneLine = wishing.every(({ parts }) => parts.initials.every((each, i) => each === longest[i]));
  const doubles = new Set(
    wishing.filter(({ parts }) => parts.surnames.length > 1).map(({ words }) => words.split('|')[2]),
  );
  const full = wishing.filter(({ first }) => first !== null).map(({ parts }) => parts.surnames);
  const different = [...new Map(full.map((surnames) => [surnameKey(surnames), surnames])).values()];
  const speakers = new Map<string, number>();
  for (const { spokenIn } of wishing)
    for (const document of spokenIn) speakers.set(document, (speakers.get(document) ?? 0) + 1);
  return wishing.filter(
    (node) =>
      (genders.size < 2 || node.gender === null) &&
      (hasOneLine || node.parts.initials.length < (node.level === 1 ? 1 : 2)) &&
      (doubles.size < 2 || node.parts.surnames.length < 2) &&
      (node.first === null || different.every((each) => surnamesAgree(each, node.parts.surnames, 'short'))) &&
      [...node.spokenIn].every((document) => (speakers.get(document) ?? 0) < 2),
  );
}

/** The same words with different titles: together, unless both women and men are among them. */
function sameWords(nodes: readonly PersonNode[]): PersonNode[][] {
  const byWords = new Map<string, PersonNode[]>();
  for (const node of nodes) addTo(byWords, node.words, node);
  return [...byWords.values()].flatMap((same) => {
    const genders = new Set(same.flatMap((node) => node.gender ?? []));
    return genders.size < 2 ? [same] : same.map((node) => [node]);
  });
}

function addTo<K>(map: Map<K, PersonNode[]>, key: K, node: PersonNode): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [node]);
  else known.push(node);
}
