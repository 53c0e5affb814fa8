import type { Finding } from '../../../shared/language/identifiers/identifier-kind.ts';
import { tokenise } from '../../../shared/language/identifiers/word-tokens.ts';
import type { FoundForm } from './add-forms.ts';

export type FoundForms = {
  addSpeaker(label: string, documentId: string): void;
  addText(documentId: string, text: string, findings: readonly Finding[]): void;
  all(): FoundForm[];
};

/** A form is remembered with so many of its documents: enough to tell two people of one name apart. */
const mostDocuments = 50;
const NAMES: ReadonlySet<Finding['kind']> = new Set(['person', 'place', 'organisation']);

/**
 * Collects what was found, each form once: its surest place speaks for all. A name of one word of the language that
 * also stands somewhere in lower case, and was not found there, becomes exact.
 */
export function createFoundForms(isOrdinaryWord: (word: string) => boolean): FoundForms {
  const forms = new Map<string, FoundForm & { documents: string[]; count: number }>();
  const ordinary = new Set<string>();

  function add(form: FoundForm, documentId: string): void {
    const key = `${form.kind} ${form.text}`;
    const known = forms.get(key);
    if (known === undefined) forms.set(key, { ...form, documents: [documentId], count: 1 });
    else {
      known.count++;
      if (known.documents.at(-1) !== documentId && known.documents.length < mostDocuments)
        known.documents.push(documentId);
      if (known.tier === 'look' && form.tier === 'sure')
        Object.assign(known, { tier: 'sure', reason: form.reason });
    }
  }

  const isOrdinary = (word: string) => ordinary.has(word) && isOrdinaryWord(word);
  return {
    addSpeaker: (label, documentId) => {
      const found = { kind: 'person', tier: 'sure', reason: 'speaker-label' } as const;
      add({ ...found, text: label, isExact: false, isSpeaker: true }, documentId);
    },
    addText: (documentId, text, findings) => {
      for (const { kind, text: words, tier, reason } of findings)
        add({ kind, text: words, tier, reason, isExact: false }, documentId);
      noteOrdinary(text, findings, ordinary);
    },
    all: () => [...forms.values()].map((form) => settled(form, isOrdinary)),
  };
}

/** Remembers the words in lower case that are no part of a finding. */
function noteOrdinary(text: string, findings: readonly Finding[], ordinary: Set<string>): void {
  let at = 0;
  for (const { isWord, surface, folded, start, end } of tokenise(text)) {
    while ((findings[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const isFound = (findings[at]?.start ?? Number.POSITIVE_INFINITY) < end;
    if (isWord && !isFound && surface === surface.toLowerCase()) ordinary.add(folded);
  }
}

/** In small letters an ordinary word is a name in few of its places, so somebody has to look. */
function settled(form: FoundForm, isOrdinary: (word: string) => boolean): FoundForm {
  if (!NAMES.has(form.kind)) return form;
  const words = tokenise(form.text);
  const isExact = words.length === 1 && isOrdinary(words[0]?.folded ?? '');
  const isDoubtful = isExact && form.text === form.text.toLowerCase();
  return { ...form, isExact, tier: isDoubtful ? 'look' : form.tier };
}
