import { Keyboard, Merge, MoveVertical, Palette, Pencil, Plus, Quote, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import { keysOf } from '../../app/shortcut-keys.ts';
import type { ContextEntry } from '../../components/ContextMenu.tsx';
import type { CodeActions } from './CodebookNavigator.tsx';
import { colourNumbers } from './colour-numbers.ts';
import { hotKeyOptions } from './hot-key-options.ts';
import { type MoveDirection, moveByKey } from './tree-moves.ts';
import type { Codebook } from './use-codebook.ts';

const directions = ['up', 'down', 'out', 'in'] as const satisfies readonly MoveDirection[];

/** The menu of one code in the tree. */
export function useCodeMenu(
  codes: readonly Code[],
  codebook: Codebook,
  actionsFor: (code: Code) => CodeActions,
): (code: Code) => ContextEntry[] {
  const { t } = useTranslation('codebook');

  function movesOf(code: Code): ContextEntry[] {
    return directions.map((direction) => {
      const place = moveByKey(codes, code.id, direction);
      return {
        id: direction,
        label: t(`menu.${direction}`),
        keys: keysOf(`codebook.${direction}`),
        isDisabled: place === null,
        run: () => place && void codebook.move(code.id, place),
      };
    });
  }

  return (code) => {
    const actions = actionsFor(code);
    return [
      {
        id: 'rename',
        label: t('menu.rename'),
        icon: Pencil,
        keys: keysOf('codebook.rename'),
        run: actions.rename,
      },
      {
        id: 'createUnder',
        label: t('menu.createUnder'),
        icon: Plus,
        keys: keysOf('codebook.createUnder'),
        run: actions.createUnder,
      },
      {
        id: 'merge',
        label: t('menu.merge'),
        icon: Merge,
        keys: keysOf('codebook.merge'),
        run: actions.merge,
      },
      { id: 'move', label: t('menu.move'), icon: MoveVertical, entries: movesOf(code), run: nothing },
      {
        id: 'colour',
        label: t('code.colour'),
        icon: Palette,
        isNewGroup: true,
        entries: colourNumbers.map((colour) => ({
          id: String(colour),
          label: t(`colours.${colour}`),
          colour,
          isChecked: colour === code.colour,
          run: () => void codebook.update(code.id, { colour }),
        })),
        run: nothing,
      },
      {
        id: 'hotKey',
        label: t('code.hotKey'),
        icon: Keyboard,
        entries: hotKeyOptions(code, codes, t('code.noHotKey')).map(({ value, label }) => ({
          id: `key-${value}`,
          label,
          isChecked: value === code.hotKey,
          run: () => void codebook.update(code.id, { hotKey: value }),
        })),
        run: nothing,
      },
      { id: 'quotes', label: t('menu.quotes'), icon: Quote, isNewGroup: true, run: showQuotes },
      {
        id: 'remove',
        label: t('menu.remove'),
        icon: Trash2,
        keys: keysOf('codebook.remove'),
        isDanger: true,
        isNewGroup: true,
        run: actions.remove,
      },
    ];
  };
}

function nothing(): void {}

/** They stand under the definition on the page of the code, which the menu has brought up. */
function showQuotes(): void {
  requestAnimationFrame(() =>
    document.getElementById('codebook-quotes')?.closest('section')?.scrollIntoView({ block: 'start' }),
  );
}
