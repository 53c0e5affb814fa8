import type { Texts } from '../../app/text-types.ts';

export const texts = {
  nl: {
    title: 'Memo',
    onFragment: 'Memo bij dit fragment',
    onDocument: 'Memo bij deze bron',
    add: 'Schrijf een memo',
    label: 'Tekst van de memo',
    remove: 'Verwijder de memo',
  },
  en: {
    title: 'Memo',
    onFragment: 'Memo on this fragment',
    onDocument: 'Memo on this source',
    add: 'Write a memo',
    label: 'Text of the memo',
    remove: 'Delete the memo',
  },
} satisfies Texts;
