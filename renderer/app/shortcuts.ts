import { useEffect, useRef } from 'react';

type Scope =
  | 'global'
  | 'start'
  | 'coding'
  | 'answers'
  | 'anonymise'
  | 'codebook'
  | 'import'
  | 'sources'
  | 'themes';
type Shortcut = { keys: string; scope: Scope; textKey: string };

const recents = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [
    `coding.recent${n}`,
    { keys: String(n), scope: 'coding', textKey: 'recentCode' },
  ]),
) as Record<`coding.recent${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`, Shortcut>;

/** The one place that lists every key. Ctrl is Cmd on a Mac. The key card is drawn from it. */
export const shortcuts = {
  'global.palette': { keys: 'Ctrl+K', scope: 'global', textKey: 'palette' },
  'global.search': { keys: 'Ctrl+Shift+F', scope: 'global', textKey: 'searchAll' },
  'global.undo': { keys: 'Ctrl+Z', scope: 'global', textKey: 'undo' },
  'global.redo': { keys: 'Ctrl+Y', scope: 'global', textKey: 'redo' },
  'global.redoShift': { keys: 'Ctrl+Shift+Z', scope: 'global', textKey: 'redo' },
  'global.inspector': { keys: 'Ctrl+I', scope: 'global', textKey: 'inspector' },
  'global.menu': { keys: 'Shift+F10', scope: 'global', textKey: 'menu' },
  'global.keys': { keys: '?', scope: 'global', textKey: 'keyCard' },
  'start.create': { keys: 'Ctrl+N', scope: 'start', textKey: 'newProject' },
  'start.open': { keys: 'Ctrl+O', scope: 'start', textKey: 'openProject' },
  'coding.pick': { keys: 'C', scope: 'coding', textKey: 'pickCode' },
  'coding.pickEnter': { keys: 'Enter', scope: 'coding', textKey: 'pickCode' },
  'coding.pickTurn': { keys: 'T', scope: 'coding', textKey: 'pickTurn' },
  'coding.pickDocument': { keys: 'Shift+C', scope: 'coding', textKey: 'pickDocument' },
  'coding.inVivo': { keys: 'V', scope: 'coding', textKey: 'inVivo' },
  'coding.memo': { keys: 'M', scope: 'coding', textKey: 'memo' },
  'coding.remove': { keys: 'Delete', scope: 'coding', textKey: 'removeCoding' },
  'coding.letGo': { keys: 'Escape', scope: 'coding', textKey: 'letGo' },
  'coding.nextTurn': { keys: 'J', scope: 'coding', textKey: 'nextTurn' },
  'coding.nextTurnArrow': { keys: 'ArrowDown', scope: 'coding', textKey: 'nextTurn' },
  'coding.previousTurn': { keys: 'K', scope: 'coding', textKey: 'previousTurn' },
  'coding.previousTurnArrow': { keys: 'ArrowUp', scope: 'coding', textKey: 'previousTurn' },
  'coding.find': { keys: 'Ctrl+F', scope: 'coding', textKey: 'findHere' },
  ...recents,
  'answers.next': { keys: 'J', scope: 'answers', textKey: 'nextRow' },
  'answers.nextArrow': { keys: 'ArrowDown', scope: 'answers', textKey: 'nextRow' },
  'answers.previous': { keys: 'K', scope: 'answers', textKey: 'previousRow' },
  'answers.previousArrow': { keys: 'ArrowUp', scope: 'answers', textKey: 'previousRow' },
  'answers.mark': { keys: 'Space', scope: 'answers', textKey: 'markRow' },
  'answers.pick': { keys: 'C', scope: 'answers', textKey: 'pickCode' },
  'answers.pickEnter': { keys: 'Enter', scope: 'answers', textKey: 'acceptOrPick' },
  'answers.acceptPicked': { keys: 'Ctrl+Enter', scope: 'answers', textKey: 'acceptPicked' },
  'answers.reject': { keys: 'X', scope: 'answers', textKey: 'reject' },
  'answers.instructive': { keys: 'N', scope: 'answers', textKey: 'instructive' },
  'answers.inVivo': { keys: 'V', scope: 'answers', textKey: 'inVivo' },
  'answers.equal': { keys: 'A', scope: 'answers', textKey: 'equalAnswers' },
  'answers.memo': { keys: 'M', scope: 'answers', textKey: 'memo' },
  'answers.remove': { keys: 'Delete', scope: 'answers', textKey: 'removeCode' },
  'answers.letGo': { keys: 'Escape', scope: 'answers', textKey: 'letGo' },
  'anonymise.accept': { keys: 'A', scope: 'anonymise', textKey: 'accept' },
  'anonymise.acceptAll': { keys: 'Shift+A', scope: 'anonymise', textKey: 'acceptAll' },
  'anonymise.reject': { keys: 'X', scope: 'anonymise', textKey: 'reject' },
  'anonymise.next': { keys: 'J', scope: 'anonymise', textKey: 'nextGroup' },
  'anonymise.previous': { keys: 'K', scope: 'anonymise', textKey: 'previousGroup' },
  'anonymise.nextOpen': { keys: 'N', scope: 'anonymise', textKey: 'nextOpen' },
  'anonymise.edit': { keys: 'E', scope: 'anonymise', textKey: 'editReplacement' },
  'import.run': { keys: 'Ctrl+Enter', scope: 'import', textKey: 'importRun' },
  'sources.rename': { keys: 'F2', scope: 'sources', textKey: 'renameSource' },
  'sources.remove': { keys: 'Delete', scope: 'sources', textKey: 'removeSource' },
  'themes.rename': { keys: 'F2', scope: 'themes', textKey: 'renameTheme' },
  'codebook.create': { keys: 'Ctrl+Enter', scope: 'codebook', textKey: 'newCode' },
  'codebook.createUnder': { keys: 'Ctrl+Shift+Enter', scope: 'codebook', textKey: 'newCodeUnder' },
  'codebook.rename': { keys: 'F2', scope: 'codebook', textKey: 'renameCode' },
  'codebook.up': { keys: 'Alt+ArrowUp', scope: 'codebook', textKey: 'moveCode' },
  'codebook.down': { keys: 'Alt+ArrowDown', scope: 'codebook', textKey: 'moveCode' },
  'codebook.out': { keys: 'Alt+ArrowLeft', scope: 'codebook', textKey: 'moveCodeLevel' },
  'codebook.in': { keys: 'Alt+ArrowRight', scope: 'codebook', textKey: 'moveCodeLevel' },
  'codebook.merge': { keys: 'Ctrl+M', scope: 'codebook', textKey: 'mergeCode' },
  'codebook.remove': { keys: 'Delete', scope: 'codebook', textKey: 'deleteCode' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;
type IdOfScope<S extends Scope> = {
  [I in ShortcutId]: (typeof shortcuts)[I]['scope'] extends S ? I : never;
}[ShortcutId];

/** Listens for the keys of a scope while the component is mounted. Fields keep their own keys, Ctrl+Z among them. */
export function useShortcuts<S extends Scope>(
  scope: S,
  handlers: Partial<Record<IdOfScope<S>, () => unknown>>,
): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !mayHear(event, scope)) return;
      for (const [id, shortcut] of Object.entries(shortcuts)) {
        const run = latest.current[id as IdOfScope<S>];
        if (!run || shortcut.scope !== scope || !isPressed(shortcut.keys, event)) continue;
        event.preventDefault();
        run();
        return;
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [scope]);
}

const isMac = navigator.platform.startsWith('Mac');

export function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const ctrl = isMac ? event.metaKey : event.ctrlKey;
  if (ctrl !== parts.includes('Ctrl') || event.altKey !== parts.includes('Alt')) return false;
  // A question mark is a shifted key on most keyboards; letters ask for Shift by name.
  if (key !== '?' && event.shiftKey !== parts.includes('Shift')) return false;
  if (key === 'Space') return event.key === ' ';
  return event.key.toLowerCase() === key.toLowerCase();
}

/** Typing in a field belongs to the field, except Ctrl with a letter that fields do not know. */
function mayHear(event: KeyboardEvent, scope: Scope): boolean {
  const target = event.target instanceof Element ? event.target : null;
  const isField =
    target?.closest(
      'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]',
    ) != null;
  const key = event.key.toLowerCase();
  const isFieldsOwn = !(event.ctrlKey || event.metaKey) || ['z', 'y', 'c', 'v', 'x', 'a', 'i'].includes(key);
  if (isField && isFieldsOwn) return false;
  if (scope === 'global') return true;
  // A dialog or picker over the page has the keyboard; Enter and Space on a button press it.
  if (target?.closest('[role=dialog], [role=menu], [role=listbox]')) return false;
  const pressesButton = (key === 'enter' || key === ' ') && !event.ctrlKey && !event.metaKey;
  return !(
    pressesButton &&
    target?.closest('button, a, [role=button], [role=treeitem], [role=row] [role=gridcell] button')
  );
}
