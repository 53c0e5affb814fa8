import type { Texts } from './text-types.ts';

export const texts = {
  nl: {
    today: 'vandaag',
    yesterday: 'gisteren',
    close: 'Sluit',
    cancel: 'Annuleer',
    save: 'Bewaar',
    removeNamed: 'Haal {{name}} weg',
    spaceBar: 'Spatie',
    navigator: 'Lijst',
    inspector: 'Details',
    resizeNavigator: 'Breedte van de lijst',
    resizeInspector: 'Breedte van de details',
    lost: 'De verbinding met het programma is even weg. Alles wat klaar was, is bewaard.',
    back: 'De verbinding is er weer. Kijk of de laatste stap is gelukt.',
    failed: {
      title: 'Er ging iets mis',
      place:
        'Hier ging iets mis, en daarom is deze plek leeg. Je werk is veilig: elke stap die klaar was, is bewaard.',
      dialog: 'Dit venster kon niet worden getoond. Je werk is veilig: elke stap die klaar was, is bewaard.',
      window:
        'Er ging iets mis bij het tonen van het project. Je werk is veilig: elke stap die klaar was, is bewaard.',
      again: 'Open opnieuw',
    },
    noEntry:
      'Deze pagina heeft geen toegang tot het programma. Open het adres dat het programma bij het starten noemt.',
    fileTransfer: {
      refused: 'Het bestand is niet aangekomen bij het programma. Er is niets veranderd; kies het opnieuw.',
      tooLarge: 'Het bestand is te groot. Er is niets veranderd; deel het bestand op en kies het opnieuw.',
    },
    unreadable: {
      binary:
        'Dit bestand is geen tekst. Het project is niet veranderd; bewaar het als Word (.docx), tekst of CSV en kies het opnieuw.',
      damaged:
        'Het bestand is beschadigd. Het project is niet veranderd; open het in het programma waarmee het is gemaakt en bewaar het opnieuw.',
      empty: 'Het bestand is leeg. Het project is niet veranderd; kies een ander bestand.',
      encrypted:
        'Het bestand heeft een wachtwoord. Het project is niet veranderd; haal het wachtwoord eraf en kies het opnieuw.',
      format:
        'Deze soort bestand kan niet worden gelezen. Het project is niet veranderd; bewaar het als Word (.docx), tekst of CSV.',
      missing: 'Het bestand is er niet meer. Het project is niet veranderd; kies het opnieuw.',
      'old-word':
        'Dit is een oud Word-bestand (.doc). Het project is niet veranderd; open het in Word en bewaar het als .docx.',
      'too-large':
        'Het bestand is te groot om te lezen. Het project is niet veranderd; deel het op en kies het opnieuw.',
    },
  },
  en: {
    today: 'today',
    yesterday: 'yesterday',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    removeNamed: 'Take {{name}} away',
    spaceBar: 'Space',
    navigator: 'List',
    inspector: 'Details',
    resizeNavigator: 'Width of the list',
    resizeInspector: 'Width of the details',
    lost: 'The connection to the program is gone for a moment. All that was finished is kept.',
    back: 'The connection is there again. See whether the last step went through.',
    failed: {
      title: 'Something went wrong',
      place:
        'Something went wrong here, so this place is empty. Your work is safe: every finished step is saved.',
      dialog: 'This window could not be shown. Your work is safe: every finished step is saved.',
      window: 'Something went wrong in showing the project. Your work is safe: every finished step is saved.',
      again: 'Open again',
    },
    noEntry: 'This page may not reach the program. Open the address that the program names when it starts.',
    fileTransfer: {
      refused: 'The file did not reach the program. Nothing was changed; choose it again.',
      tooLarge: 'The file is too large. Nothing was changed; split the file and choose it again.',
    },
    unreadable: {
      binary:
        'This file is not text. The project was not changed; save it as Word (.docx), text or CSV and choose it again.',
      damaged:
        'The file is damaged. The project was not changed; open it in the program that made it and save it again.',
      empty: 'The file is empty. The project was not changed; choose another file.',
      encrypted:
        'The file has a password. The project was not changed; take the password off and choose it again.',
      format:
        'This kind of file cannot be read. The project was not changed; save it as Word (.docx), text or CSV.',
      missing: 'The file is no longer there. The project was not changed; choose it again.',
      'old-word':
        'This is an old Word file (.doc). The project was not changed; open it in Word and save it as .docx.',
      'too-large':
        'The file is too large to read. The project was not changed; split it and choose it again.',
    },
  },
} satisfies Texts;
