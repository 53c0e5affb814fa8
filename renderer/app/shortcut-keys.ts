import { type ShortcutId, shortcuts } from './shortcuts.ts';

const signs: Record<string, string> = {
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  Delete: 'Del',
  Escape: 'Esc',
};

/** The keys of an action as they are shown beside its name in a menu. */
export function keysOf(id: ShortcutId): string[] {
  return shortcuts[id].keys.split('+').map((key) => signs[key] ?? key);
}
