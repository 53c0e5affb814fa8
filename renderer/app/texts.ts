import type { Texts } from './text-types.ts';

export const texts = {
  nl: {
    today: 'vandaag',
    yesterday: 'gisteren',
    close: 'Sluit',
    cancel: 'Annuleer',
    save: 'Bewaar',
    removeNamed: 'Haal {{name}} weg',
    navigator: 'Lijst',
    inspector: 'Details',
    resizeNavigator: 'Breedte van de lijst',
    resizeInspector: 'Breedte van de details',
    lost: 'De verbinding met het programma is even weg. Alles wat klaar was, is bewaard.',
  },
  en: {
    today: 'today',
    yesterday: 'yesterday',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    removeNamed: 'Take {{name}} away',
    navigator: 'List',
    inspector: 'Details',
    resizeNavigator: 'Width of the list',
    resizeInspector: 'Width of the details',
    lost: 'The connection to the program is gone for a moment. All that was finished is kept.',
  },
} satisfies Texts;
