import { findNamedAges } from './find-named-ages.ts';
import { findStructuredIdentifiers } from './find-structured-identifiers.ts';
import type { Finding } from './identifier-kind.ts';
import type { ConfirmedNames } from './names/confirmed-names.ts';
import type { NameEngine } from './names/create-name-engine.ts';

/**
 * Everything in a text that may point at somebody: names, places and organisations beside what has a checked shape
 * (numbers, addresses, dates, ages). Sorted, without overlap, in code points. Without an engine (its files are
 * missing) only what has a shape is found. `confirmed`: names found elsewhere in the project.
 */
export function findIdentifiers(
  text: string,
  engine: NameEngine | null,
  confirmed?: ConfirmedNames,
): Finding[] {
  const shaped = findStructuredIdentifiers(text);
  if (engine === null) return shaped;
  const named = engine.find(text, confirmed === undefined ? {} : { confirmed });
  const settled = settle([...shaped, ...named]);
  return settle([...settled, ...findNamedAges(text, settled)]);
}

/** Where two overlap, the one that wins stays and the other goes. */
function settle(findings: Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings.sort((a, b) => a.start - b.start || b.end - a.end || b.score - a.score)) {
    let isBeaten = false;
    while (!isBeaten) {
      const last = kept.at(-1);
      if (last === undefined || finding.start >= last.end) break;
      if (wins(finding, last)) kept.pop();
      else isBeaten = true;
    }
    if (!isBeaten) kept.push(finding);
  }
  return kept;
}

/** The sure one, then the longer one: "Sanne de Boerstraat 12" is an address although a name stands in it. */
function wins(a: Finding, b: Finding): boolean {
  if (a.tier !== b.tier) return a.tier === 'sure';
  const longer = a.end - a.start - (b.end - b.start);
  return longer === 0 ? a.score > b.score : longer > 0;
}
