type Rule = { strip: string; add: string; condition: RegExp };

const FORBIDDEN = 'Fw';
const PERSON = 'PN';

/** A word of the dictionary as it stands there, with its flags of two letters each. */
export type DictionaryWord = { word: string; flags: string[] };

/**
 * All forms of a Hunspell dictionary that end differently (prefixes and compounds aside): the ending rules of the
 * affix file are applied once. Source of the format: hunspell(5).
 */
export function expandDictionary(
  affixes: string,
  dictionary: string,
): { lower: Set<string>; capital: Map<string, boolean> } {
  const rules = readRules(affixes);
  const lower = new Set<string>();
  const capital = new Map<string, boolean>();
  for (const { word, flags } of dictionaryWords(dictionary)) {
    if (flags.includes(FORBIDDEN)) continue;
    if (/^\p{Lu}/u.test(word)) {
      const isPerson = flags.includes(PERSON);
      capital.set(word, (capital.get(word) ?? true) && isPerson);
      if (!isPerson)
        for (const form of formsOf(word, flags, rules)) if (!capital.has(form)) capital.set(form, false);
      continue;
    }
    if (/^[^\p{L}]/u.test(word)) continue;
    lower.add(word);
    for (const form of formsOf(word, flags, rules)) lower.add(form);
  }
  return { lower, capital };
}

function formsOf(word: string, flags: readonly string[], rules: ReadonlyMap<string, Rule[]>): string[] {
  const forms: string[] = [];
  for (const flag of flags) {
    for (const rule of rules.get(flag) ?? []) {
      if (!rule.condition.test(word) || !word.endsWith(rule.strip)) continue;
      forms.push(word.slice(0, word.length - rule.strip.length) + rule.add);
    }
  }
  return forms;
}

function dictionaryWords(dictionary: string): DictionaryWord[] {
  const lines = dictionary.split('\n').slice(1);
  const words: DictionaryWord[] = [];
  for (const line of lines) {
    const [word = '', flags = ''] = line.trim().replaceAll('ĳ', 'ij').replaceAll('Ĳ', 'IJ').split('/');
    if (word !== '') words.push({ word, flags: flags.match(/../g) ?? [] });
  }
  return words;
}

function readRules(affixes: string): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const line of affixes.split('\n')) {
    const [kind, flag = '', strip = '', add = '', condition = '.'] = line
      .replaceAll('ĳ', 'ij')
      .trim()
      .split(/\s+/);
    if (kind !== 'SFX' || /^[YN]$/.test(strip)) continue;
    const ending = add.split('/')[0] ?? '';
    const rule = {
      strip: strip === '0' ? '' : strip,
      add: ending === '0' ? '' : ending,
      condition: new RegExp(`${condition}$`, 'u'),
    };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return rules;
}
