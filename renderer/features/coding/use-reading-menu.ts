import {
  BookMarked,
  Copy,
  PencilLine,
  Quote,
  Search,
  StickyNote,
  Tag,
  Tags,
  Trash2,
  UserPen,
} from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../shared/features/coding/coding.contract.ts';
import { codePointOffset } from '../../../shared/text/offsets.ts';
import type { TextRange } from '../../../shared/text/text-range.ts';
import { copyText } from '../../app/copy-text.ts';
import { keysOf } from '../../app/shortcut-keys.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useUi } from '../../app/ui-store.ts';
import { type ContextEntry, useContextMenu } from '../../components/ContextMenu.tsx';
import type { DrawnCoding } from './coding-paint.ts';
import { itemAt, type ReadingModel, type ReadingTurn, turnRange } from './reading-model.ts';
import { useRecentCodes } from './recent-codes.ts';
import { useCodes } from './use-codes.ts';
import { codingsAt, type useCodingPlace } from './use-coding-place.ts';
import type { useGiving } from './use-giving.ts';

/** What was pointed at: a place in the text (code points), or the mark of a fragment in the margin. */
export type MenuSpot = { offset: number | null; codingId: string | null; at: DOMRect };

type Hands = {
  model: ReadingModel;
  place: ReturnType<typeof useCodingPlace>;
  giving: ReturnType<typeof useGiving>;
  settle: (coding: Promise<Coding | undefined>) => void;
  openPicker: (range: TextRange | null) => void;
  boxOf: (range: TextRange) => DOMRect | null;
  memo: () => void;
  showFellows: () => void;
  find: () => void;
  /** The turn that is being corrected, -1 while one is chosen; null: reading. */
  editing: number | null;
  onEdit: (turn: number | null) => void;
};

/** More of them make a menu that has to be read; the picker has them all. */
const recentsShown = 5;

/** The menu of the text: on selected words, on a fragment with a code, and on a turn. */
export function useReadingMenu(hands: Hands): { openAt: (spot: MenuSpot) => void; menu: ReactNode } {
  const { model, place, giving, settle, openPicker, boxOf, editing } = hands;
  const { t } = useTranslation('coding');
  const { byId, nameOf, colourOf } = useCodes();
  const recent = useRecentCodes((state) => state.ids);
  const goTo = useUi((ui) => ui.goTo);
  const { openMenu, menu } = useContextMenu(t('menu.label'));
  const text = model.document;

  function forWords(range: TextRange): ContextEntry[] {
    const recents = recent.slice(0, recentsShown).filter((codeId) => byId.has(codeId));
    return [
      {
        id: 'code',
        label: t('menu.code'),
        icon: Tag,
        keys: keysOf('coding.pick'),
        run: () => openPicker(range),
      },
      {
        id: 'in-vivo',
        label: t('menu.inVivo'),
        icon: Quote,
        keys: keysOf('coding.inVivo'),
        run: () => settle(giving.inVivo(text, range)),
      },
      ...recents.map((codeId, i) => ({
        id: codeId,
        label: nameOf(codeId),
        colour: colourOf(codeId),
        keys: [String(recent.indexOf(codeId) + 1)],
        isNewGroup: i === 0,
        run: () => settle(giving.give(text, range, codeId)),
      })),
      {
        id: 'copy',
        label: t('menu.copy'),
        icon: Copy,
        keys: ['Ctrl', 'C'],
        isNewGroup: true,
        run: () => copyText(model.index.slice(range.start, range.end)),
      },
    ];
  }

  function forFragment([drawn, ...others]: readonly DrawnCoding[]): ContextEntry[] {
    if (!drawn) return [];
    const { coding } = drawn;
    const name = nameOf(coding.codeId);
    const { start, end } = coding;
    const range = start === null || end === null ? null : { start, end };
    return [
      { id: 'memo', label: t('menu.memo'), icon: StickyNote, keys: keysOf('coding.memo'), run: hands.memo },
      {
        id: 'again',
        label: t('menu.again'),
        icon: Tag,
        keys: keysOf('coding.pick'),
        run: () => openPicker(range),
      },
      { id: 'fellows', label: t('fellows', { name }), icon: Quote, isNewGroup: true, run: hands.showFellows },
      {
        id: 'codebook',
        label: t('menu.codebook', { name }),
        icon: BookMarked,
        run: () => goTo('codebook', { codeId: coding.codeId }),
      },
      ...others.map((other, i) => ({
        id: other.coding.id,
        label: t('menu.choose', { name: nameOf(other.coding.codeId) }),
        colour: other.colour,
        isNewGroup: i === 0,
        run: () => place.choose(other.coding),
      })),
    ];
  }

  function removal({ coding }: DrawnCoding): ContextEntry {
    return {
      id: 'remove',
      label: t('menu.remove', { name: nameOf(coding.codeId) }),
      icon: Trash2,
      keys: keysOf('coding.remove'),
      isDanger: true,
      isNewGroup: true,
      run: () => void giving.remove(coding),
    };
  }

  function forTurn(turn: ReadingTurn, isAlone: boolean): ContextEntry[] {
    const ofText = [
      {
        id: 'document',
        label: t('menu.document'),
        icon: Tags,
        keys: keysOf('coding.pickDocument'),
        run: () => openPicker(null),
      },
      { id: 'find', label: t('find.label'), icon: Search, keys: keysOf('coding.find'), run: hands.find },
    ];
    return [
      {
        id: 'turn',
        label: t('menu.turn'),
        icon: Tag,
        keys: keysOf('coding.pickTurn'),
        isNewGroup: !isAlone,
        run: () => openPicker(turnRange(model, turn)),
      },
      { id: 'correct', label: t('menu.correct'), icon: PencilLine, run: () => hands.onEdit(turn.index) },
      ...(turn.speaker
        ? [
            {
              id: 'speaker',
              label: t('menu.speaker', { name: turn.speaker.label }),
              icon: UserPen,
              run: () => goTo('sources', { documentId: text.id }),
            },
          ]
        : []),
      ...(isAlone ? ofText : []),
    ];
  }

  function turnAt(offset: number): ReadingTurn | undefined {
    return itemAt(model.turns, model.index.toUtf16(codePointOffset(offset)));
  }

  function entriesAt({ offset, codingId }: MenuSpot): ContextEntry[] {
    const marked = place.drawn.find(({ coding }) => coding.id === codingId);
    const turn = turnAt(marked?.coding.start ?? offset ?? 0);
    if (!turn) return [];
    if (editing !== null) {
      return [
        { id: 'correct', label: t('menu.correct'), icon: PencilLine, run: () => hands.onEdit(turn.index) },
        { id: 'stop', label: t('edit.stop'), run: () => hands.onEdit(null) },
      ];
    }
    const { selection } = place;
    if (!marked && selection && offset !== null && selection.start <= offset && offset <= selection.end)
      return [...forWords(selection), ...forTurn(turn, false)];
    // What is pointed at is what the menu is about, so it is chosen as a click would.
    if (marked) place.choose(marked.coding);
    else if (offset !== null) {
      document.getSelection()?.removeAllRanges();
      place.putCursor(offset);
    }
    const here = marked ? [marked] : codingsAt(place.drawn, offset ?? 0);
    return [...forFragment(here), ...forTurn(turn, here.length === 0), ...here.slice(0, 1).map(removal)];
  }

  /** By keyboard the menu is about what the other keys are about. */
  function openHere() {
    const { selection, range, active, currentTurn } = place;
    const focused = document.activeElement;
    const marked = focused?.closest<HTMLElement>('[data-coding]')?.dataset.coding;
    if (focused && marked) {
      const spot = { offset: null, codingId: marked, at: focused.getBoundingClientRect() };
      openMenu({ items: entriesAt(spot), at: spot.at, isByKeyboard: true });
      return;
    }
    const turn = model.turns[currentTurn ?? -1];
    const around = range ?? (turn && turnRange(model, turn));
    const at = around && boxOf(around);
    if (!turn || !at) return;
    const codingId = selection ? null : (active?.coding.id ?? null);
    const isAlone = editing === null && range === null;
    const items = isAlone ? forTurn(turn, true) : entriesAt({ offset: around.start, codingId, at });
    openMenu({ items, at, isByKeyboard: true });
  }
  useShortcuts('global', { 'global.menu': openHere });
  useEffect(() => {
    // The menu key where nothing has the keyboard, as in a text that is read. It has no name on the key card.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'ContextMenu' || event.target !== document.body) return;
      event.preventDefault();
      openHere();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  return {
    openAt: (spot) => openMenu({ items: entriesAt(spot), at: spot.at, isByKeyboard: false }),
    menu,
  };
}
