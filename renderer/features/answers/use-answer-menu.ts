import { Check, Copy, Group, IdCard, Quote, SquareCheck, StickyNote, Tag, Tags, Trash2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow } from '../../../shared/features/answers/answers.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
import { keysOf } from '../../app/shortcut-keys.ts';
import { type ContextEntry, useContextMenu } from '../../components/ContextMenu.tsx';
import { useRecentCodes } from '../coding/recent-codes.ts';
import { useCodes } from '../coding/use-codes.ts';
import type { Suggestions } from '../suggest/use-suggestions.ts';
import type { AnswerCodingState } from './use-answer-coding.ts';

type Hands = {
  rowAt: (index: number) => AnswerRow | undefined;
  coding: AnswerCodingState;
  suggestions: Suggestions;
  /** How many of the picked answers have a suggestion. */
  suggested: number;
  openPicker: () => void;
  accept: (row: AnswerRow, codeId: CodeId) => void;
  acceptPicked: () => void;
  memo: () => void;
  showRespondent: () => void;
};

type Spot = { index: number; codeId: CodeId | null; at: DOMRect; isByKeyboard: boolean };

/** More of them make a menu that has to be read; the picker has them all. */
const recentsShown = 5;

/** The menu of an answer, or of all that are picked when it is one of them. */
export function useAnswerMenu(hands: Hands): { openAt: (spot: Spot) => void; menu: ReactNode } {
  const { rowAt, coding } = hands;
  const { t } = useTranslation('answers');
  const { byId } = useCodes();
  const recent = useRecentCodes((state) => state.ids);
  const { openMenu, menu } = useContextMenu(t('menu.label'));
  // The row that was clicked is the one in hand by the time an entry is chosen.
  const latest = useRef(hands);
  latest.current = hands;
  const now = () => latest.current;

  function giving(isPicked: boolean): ContextEntry[] {
    const recents = recent.toReversed().flatMap((id) => byId.get(id) ?? []);
    return [
      {
        id: 'code',
        label: isPicked ? t('menu.codePicked', { count: coding.picked.size }) : t('menu.code'),
        icon: Tag,
        keys: keysOf('answers.pick'),
        run: () => now().openPicker(),
      },
      ...recents.slice(0, recentsShown).map(
        ({ id, name, colour, hotKey, number }, i): ContextEntry => ({
          id,
          label: name,
          colour,
          keys: hotKey || number ? [hotKey || number] : undefined,
          isNewGroup: i === 0,
          run: () => void now().coding.give(id),
        }),
      ),
    ];
  }

  function accepting(row: AnswerRow, isPicked: boolean): ContextEntry[] {
    if (isPicked) {
      if (hands.suggested === 0) return [];
      const label = t('dock.accept', { count: hands.suggested });
      const keys = keysOf('answers.acceptPicked');
      return [{ id: 'accept', label, icon: Check, keys, run: () => now().acceptPicked() }];
    }
    const [first] = row.codings.length === 0 ? hands.suggestions.of(row.documentId) : [];
    const code = first && byId.get(first.codeId);
    if (!code) return [];
    const label = t('menu.accept', { name: code.name });
    const run = () => now().accept(row, code.id);
    return [{ id: 'accept', label, icon: Check, keys: keysOf('answers.pickEnter'), run }];
  }

  function ofGroup(row: AnswerRow): ContextEntry[] {
    if (row.same < 2) return [];
    const count = row.same - 1;
    const pick: ContextEntry = {
      id: 'pick-equal',
      label: t('menu.pickEqual', { count: row.same }),
      icon: Group,
      run: () => void now().coding.pickEqual(),
    };
    if (row.codings.length === 0) return [pick];
    const run = () => void now().coding.giveToEqual();
    return [
      { id: 'equal', label: t('dock.equal', { count }), icon: Tags, keys: keysOf('answers.equal'), run },
      pick,
    ];
  }

  function ofAnswer(row: AnswerRow): ContextEntry[] {
    return [
      {
        id: 'in-vivo',
        label: t('menu.inVivo'),
        icon: Quote,
        keys: keysOf('answers.inVivo'),
        run: () => void now().coding.inVivo(),
      },
      {
        id: 'memo',
        label: t('memo'),
        icon: StickyNote,
        keys: keysOf('answers.memo'),
        run: () => now().memo(),
      },
      {
        id: 'respondent',
        label: t('menu.respondent', { name: row.respondentLabel }),
        icon: IdCard,
        run: () => now().showRespondent(),
      },
    ];
  }

  /** Taking off: the code that was clicked, or else each that is there. */
  function taking(row: AnswerRow, clicked: CodeId | null, isPicked: boolean): ContextEntry[] {
    if (isPicked && clicked === null) return [];
    const given = [...new Set(row.codings.map(({ codeId }) => codeId))].flatMap((id) => byId.get(id) ?? []);
    const wanted = given.filter(({ id }) => clicked === null || id === clicked);
    return wanted.map(({ id, name }, i) => ({
      id: `off ${id}`,
      label: isPicked
        ? t('menu.takeOffPicked', { name, count: coding.picked.size })
        : t('menu.takeOff', { name }),
      icon: Trash2,
      isDanger: true,
      isNewGroup: i === 0,
      run: () => void now().coding.takeOff(row, id),
    }));
  }

  function openAt({ index, codeId, at, isByKeyboard }: Spot) {
    const row = rowAt(index);
    if (!row) return;
    const isPicked = coding.picked.size > 1 && coding.picked.has(row.documentId);
    if (!isPicked && coding.picked.size > 0) coding.letGo();
    if (index !== coding.focused) coding.focusRow(index);
    const items: ContextEntry[] = [
      ...giving(isPicked),
      ...grouped([
        ...accepting(row, isPicked),
        ...(isPicked ? [] : ofGroup(row)),
        {
          id: 'mark',
          label: t(isPicked ? 'dock.letGo' : 'menu.mark'),
          icon: SquareCheck,
          keys: keysOf(isPicked ? 'answers.letGo' : 'answers.mark'),
          run: () => (isPicked ? now().coding.letGo() : now().coding.togglePick(row)),
        },
      ]),
      ...grouped([
        ...(isPicked ? [] : ofAnswer(row)),
        { id: 'copy', label: t('menu.copy'), icon: Copy, run: () => void now().coding.copy(row) },
      ]),
      ...taking(row, codeId, isPicked),
    ];
    openMenu({ items, at, isByKeyboard });
  }
  return { openAt, menu };
}

function grouped([first, ...others]: ContextEntry[]): ContextEntry[] {
  return first ? [{ ...first, isNewGroup: true }, ...others] : [];
}
