import type { Texts } from '../../app/text-types.ts';

export const texts = {
  nl: {
    onFragment: 'Memo bij dit fragment',
    add: 'Schrijf een memo',
    label: 'Tekst van de memo',
    remove: 'Verwijder de memo',
  },
  en: {
    onFragment: 'Memo on this fragment',
    add: 'Write a memo',
    label: 'Text of the memo',
    remove: 'Delete the memo',
  },
} satisfies Texts;
