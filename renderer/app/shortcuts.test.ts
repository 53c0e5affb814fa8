import { describe, expect, test } from 'vitest';
import { isPressed, shortcuts } from './shortcuts.ts';

const all = Object.entries(shortcuts);

function press(key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held } as KeyboardEvent;
}

describe('shortcuts', () => {
  test('no two actions of a scope have the same keys, and none takes a key that works everywhere', () => {
    const clashes = all.filter(([id, { keys, scope }]) =>
      all.some(
        ([otherId, other]) =>
          otherId !== id && other.keys === keys && (other.scope === scope || other.scope === 'global'),
      ),
    );
    expect(clashes.map(([id]) => id)).toEqual([]);
  });

  test('an id begins with its scope', () => {
    expect(all.filter(([id, { scope }]) => !id.startsWith(`${scope}.`))).toEqual([]);
  });

  test('a letter is not its own with Ctrl or Shift', () => {
    expect(isPressed('C', press('c'))).toBe(true);
    expect(isPressed('C', press('C', { shiftKey: true }))).toBe(false);
    expect(isPressed('C', press('c', { ctrlKey: true }))).toBe(false);
    expect(isPressed('Shift+C', press('C', { shiftKey: true }))).toBe(true);
  });

  test('a question mark is heard with and without Shift, since keyboards differ', () => {
    expect(isPressed('?', press('?', { shiftKey: true }))).toBe(true);
    expect(isPressed('?', press('?'))).toBe(true);
  });

  test('the space bar is known by its name', () => {
    expect(isPressed('Space', press(' '))).toBe(true);
  });
});
