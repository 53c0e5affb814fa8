import { comparableName } from '../../../shared/features/codebook/code-tree.ts';
import { parseCodebookRows } from '../../../shared/features/import/parse-codebook-rows.ts';
import type { SuggestionCode } from '../../../shared/language/suggestions/suggestion-types.ts';
import { readTable } from '../../features/codebook/read-codebook-table.ts';
import { readWholeText } from '../read-whole-text.ts';
import type { LabelledText } from './read-labelled.ts';

/** Codes that stand alone on an answer, by the names they usually have. */
const EXCLUSIVE =
  /^(?:geen (?:opmerking(?:en)?|antwoord|mening)|weet (?:ik )?niet|w\.?n\.?|niet van toepassing|n\.?v\.?t\.?|no (?:answer|comment|opinion)|don'?t know|not applicable|none|nothing)(?:[\s/,].*)?$/iu;

/**
 * The codes of a codebook file, and those that the coded texts carry beside it. `idOf`: the id of a label, which may
 * be a code's name or its number, whatever its capitals.
 */
export function readCodes(file: string | undefined, coded: readonly LabelledText[]) {
  const rows = file === undefined ? [] : parseCodebookRows(readTable(readWholeText(file)));
  const ids = new Map<string, string>();
  const codes: SuggestionCode[] = [];
  const add = (code: Omit<SuggestionCode, 'id' | 'isExclusive'>, number: string | null) => {
    const id = comparableName(code.name);
    if (ids.get(id) === id) return;
    codes.push({ ...code, id, isExclusive: EXCLUSIVE.test(code.name.trim()) });
    ids.set(id, id);
    if (number !== null && !ids.has(comparableName(number))) ids.set(comparableName(number), id);
  };
  const parents = new Set(rows.flatMap(({ path }) => path.map(comparableName)));
  const used = new Set(coded.flatMap(({ labels }) => labels.map(comparableName)));
  for (const { name, number, definition, useWhen, useWhenNot, example } of rows) {
    // A net is only suggested when coders gave it themselves.
    if (parents.has(comparableName(name)) && !used.has(comparableName(name))) continue;
    add({ name, definition, useWhen, notWhen: useWhenNot, example }, number);
  }
  for (const { labels } of coded) {
    for (const name of labels) {
      if (ids.has(comparableName(name))) continue;
      add({ name: wordsOfLabel(name), definition: '', useWhen: '', notWhen: '', example: '' }, name);
    }
  }
  return { codes, idOf: (label: string) => ids.get(comparableName(label)) ?? comparableName(label) };
}

/** "card_arrival" and "alarm/set_alarm" as words, so that a name teaches what it says. */
function wordsOfLabel(label: string): string {
  return label.replace(/[_/]+/gu, ' ').trim() || label;
}
