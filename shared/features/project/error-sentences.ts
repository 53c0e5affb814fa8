import type { ErrorCode, ErrorDetails } from '../../rpc/app-error.ts';

export type SentenceLanguage = 'nl' | 'en';
type Sentence = (details: ErrorDetails) => string;

/** ` (key 12)` when the error tells a place or number, so that the sentence can be looked into; else nothing. */
function hint(details: ErrorDetails, ...keys: string[]): string {
  const parts = keys.flatMap((key) => {
    const value = details[key];
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  });
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

const dutch = {
  'not-found': (details) =>
    `Niet gevonden${hint(details, 'table', 'what')}. Misschien is het verwijderd; ververs de lijst en kies opnieuw.`,
  'invalid-input': (details) =>
    `De invoer klopt niet${hint(details, 'field', 'path', 'reason', 'row')}. Er is niets veranderd; verbeter de invoer en probeer opnieuw.`,
  'text-changed': () =>
    'De tekst is intussen veranderd. Je codering is niet geplaatst; open de bron opnieuw en selecteer nog eens.',
  'file-unreadable': (details) =>
    `Het bestand is niet te lezen${hint(details, 'reason', 'row')}. Het project is niet veranderd; controleer of het bestand bestaat, niet beschadigd is en niet ergens anders open staat.`,
  'file-exists': () =>
    'Er staat al een bestand met deze naam. Er is niets overschreven; kies een andere naam.',
  'file-unwritable': () =>
    'Het bestand kan niet worden geschreven. Sluit het in andere programma’s of kies een andere map.',
  'not-a-project': () =>
    'Dit bestand is geen project van Rode Draad. Kies een bestand dat op .draad eindigt.',
  'project-foreign': () =>
    'Dit projectbestand is niet door Rode Draad gemaakt of door een ander programma veranderd. Het is niet geopend; gebruik een reservekopie.',
  'project-newer': () =>
    'Dit project is gemaakt met een nieuwere versie van Rode Draad. Het is niet veranderd; open het met de nieuwere versie.',
  'project-damaged': () =>
    'Het projectbestand is beschadigd. Het is niet veranderd; gebruik een reservekopie uit de map met herstelpunten.',
  'project-locked': (details) =>
    `Dit project staat al open op ${details.sameMachine === false ? 'een andere' : 'deze'} computer. Sluit het daar, of open het hier alleen om te lezen.`,
  'project-read-only': () =>
    'Dit project is alleen te lezen. Er is niets veranderd; werk verder in een kopie.',
  'no-project': () => 'Er is geen project open. Open eerst een project of maak een nieuw project.',
  'undo-blocked': () =>
    'Deze stap kan niet ongedaan worden gemaakt: een latere stap hangt ervan af of is definitief. Er is niets veranderd.',
  'nothing-to-undo': () => 'Er is geen stap om ongedaan te maken of opnieuw te doen.',
  'contains-names': (details) =>
    `Er staan nog persoonsgegevens in${hint(details, 'count')}. Er is niets geschreven; werk eerst Anonimiseren af.`,
  'name-taken': () => 'Deze naam is al in gebruik. Kies een andere naam.',
  cancelled: () => 'Gestopt. Het project is niet veranderd.',
  'disk-full': () => 'De schijf is vol. Het project is niet veranderd; maak ruimte vrij en probeer opnieuw.',
  'wrong-password': () => 'Het wachtwoord klopt niet. Probeer het opnieuw.',
  'node-too-old': () =>
    'Deze versie van Node is te oud. Start het programma met npm, dan wordt de juiste versie gebruikt.',
  restarted: () =>
    'Het programma is opnieuw gestart en het project is weer open. Alles wat klaar was, is bewaard; doe de laatste stap opnieuw.',
  internal: (details) =>
    `Er ging iets mis in het programma${hint(details, 'incident')}. Wat klaar was, is bewaard; probeer het opnieuw.`,
} satisfies Record<ErrorCode, Sentence>;

const english = {
  'not-found': (details) =>
    `Not found${hint(details, 'table', 'what')}. It may have been removed; refresh the list and choose again.`,
  'invalid-input': (details) =>
    `The input is not right${hint(details, 'field', 'path', 'reason', 'row')}. Nothing was changed; correct the input and try again.`,
  'text-changed': () =>
    'The text has changed in the meantime. Your coding was not placed; open the source again and select once more.',
  'file-unreadable': (details) =>
    `The file cannot be read${hint(details, 'reason', 'row')}. The project was not changed; check that the file exists, is not damaged and is not open elsewhere.`,
  'file-exists': () => 'A file with this name exists already. Nothing was overwritten; choose another name.',
  'file-unwritable': () => 'The file cannot be written. Close it in other programs or choose another folder.',
  'not-a-project': () => 'This file is no Rode Draad project. Choose a file that ends in .draad.',
  'project-foreign': () =>
    'This project file was not made by Rode Draad or was changed by another program. It was not opened; use a backup.',
  'project-newer': () =>
    'This project was made with a newer version of Rode Draad. It was not changed; open it with the newer version.',
  'project-damaged': () =>
    'The project file is damaged. It was not changed; use a backup from the folder with restore points.',
  'project-locked': (details) =>
    `This project is already open on ${details.sameMachine === false ? 'another' : 'this'} computer. Close it there, or open it here for reading only.`,
  'project-read-only': () => 'This project can only be read. Nothing was changed; work on in a copy.',
  'no-project': () => 'No project is open. Open a project or make a new one first.',
  'undo-blocked': () =>
    'This step cannot be undone: a later step depends on it or is final. Nothing was changed.',
  'nothing-to-undo': () => 'There is no step to undo or redo.',
  'contains-names': (details) =>
    `Personal data still stands in it${hint(details, 'count')}. Nothing was written; finish Anonymise first.`,
  'name-taken': () => 'This name is in use already. Choose another name.',
  cancelled: () => 'Stopped. The project was not changed.',
  'disk-full': () => 'The disk is full. The project was not changed; free some space and try again.',
  'wrong-password': () => 'The password is not right. Try again.',
  'node-too-old': () =>
    'This version of Node is too old. Start the program with npm, which takes the right version.',
  restarted: () =>
    'The program was restarted and the project is open again. All that was finished is kept; do the last step again.',
  internal: (details) =>
    `Something went wrong in the program${hint(details, 'incident')}. What was finished is kept; try again.`,
} satisfies Record<ErrorCode, Sentence>;

/**
 * What happened, what is safe and what to do, in one line. The one place that words an error: window and command
 * line both use it. Takes any error of the closed list with its details (ids, counts and keys, never people's words).
 */
export function errorSentence(
  error: { code: ErrorCode; details: ErrorDetails },
  language: SentenceLanguage,
): string {
  return (language === 'nl' ? dutch : english)[error.code](error.details);
}
