import '../styles/context-menu.css';
import { Check, ChevronRight } from 'lucide-react';
import {
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
import { CodeMark } from './CodeMark.tsx';
import { KeyCaps } from './KeyCap.tsx';
import type { MenuEntry } from './MenuButton.tsx';

export type ContextEntry = MenuEntry & {
  isDisabled?: boolean;
  /** The stripe of a code, in the place of an icon. */
  colour?: number;
  /** True on one entry of a list to choose from: the list then says which one holds now. */
  isChecked?: boolean;
  /** A line above this entry. */
  isNewGroup?: boolean;
  /** A menu beside this entry; `run` is then never called. */
  entries?: readonly ContextEntry[];
};

type Opening = {
  items: readonly ContextEntry[];
  /** In the window: the pointer, or the box of what has the keyboard. */
  at: DOMRect;
  isByKeyboard: boolean;
};

/**
 * A menu that may be opened anywhere, for what is not an element with the keyboard (words of a text, say). Put `menu`
 * somewhere in what is drawn. Where elements do have the keyboard `ContextMenu` is simpler.
 */
export function useContextMenu(label: string): { openMenu: (opening: Opening) => void; menu: ReactNode } {
  const [opening, setOpening] = useState<Opening | null>(null);
  const close = useCallback(() => setOpening(null), []);
  const openMenu = useCallback((next: Opening) => setOpening(next.items.length > 0 ? next : null), []);
  return { openMenu, menu: opening && <OpenMenu label={label} opening={opening} onClose={close} /> };
}

type Props = {
  label: string;
  /** Asked when the menu opens. `at` is what was clicked or has the keyboard; no items: no menu. */
  items: (at: Element) => readonly ContextEntry[];
  children: ReactNode;
};

/**
 * Gives what it holds a menu: `<ContextMenu label={t('menu')} items={(at) => items}>…</ContextMenu>` opens at the
 * pointer on a right click, and beside the focused element on the Menu key or Shift+F10. One around a whole list or
 * grid will do: `at.closest('[data-key]')` tells which row. Fields of text keep the menu of the system.
 */
export function ContextMenu({ label, items, children }: Props) {
  const { openMenu, menu } = useContextMenu(label);
  function open(event: MouseEvent | KeyboardEvent, at: (target: Element) => DOMRect, isByKeyboard: boolean) {
    if (event.defaultPrevented || !(event.target instanceof Element) || isField(event.target)) return;
    const entries = items(event.target);
    if (entries.length === 0) return;
    event.preventDefault();
    openMenu({ items: entries, at: at(event.target), isByKeyboard });
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears what bubbles up from what it holds */}
      <div
        className="contents"
        onContextMenu={(event) => open(event, () => pointerBox(event), false)}
        onKeyDown={(event) => {
          if (isMenuKey(event)) open(event, (target) => target.getBoundingClientRect(), true);
        }}
      >
        {children}
      </div>
      {menu}
    </>
  );
}

export function pointerBox({ clientX, clientY }: { clientX: number; clientY: number }): DOMRect {
  return new DOMRect(clientX, clientY, 0, 0);
}

function isMenuKey({ key, shiftKey }: { key: string; shiftKey: boolean }): boolean {
  return key === 'ContextMenu' || (shiftKey && key === 'F10');
}

function isField(target: Element): boolean {
  return (
    target.closest('input:not([type=checkbox]):not([type=radio]), textarea, [contenteditable=true]') !== null
  );
}

type OpenMenuProps = { label: string; opening: Opening; onClose: () => void };

function OpenMenu({ label, opening, onClose }: OpenMenuProps) {
  const popover = useRef<HTMLElement>(null);
  useElsewhere(popover, onClose);
  return (
    <MenuTrigger isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      {/* The menu takes its name from here, and its place from the pointer. */}
      <Button className="context-menu-anchor" aria-label={label} excludeFromTabOrder />
      <Popover
        ref={popover}
        className="context-menu"
        placement="bottom start"
        offset={opening.isByKeyboard ? 2 : 0}
        getTargetRect={() => opening.at}
        // Words that are selected stay so: what is chosen here is often about them.
        onMouseDown={(event) => event.preventDefault()}
      >
        <Entries entries={opening.items} autoFocus={opening.isByKeyboard ? 'first' : true} />
      </Popover>
    </MenuTrigger>
  );
}

/** A right click beside the open menu closes it, and opens that of what was clicked. */
function useElsewhere(popover: { current: HTMLElement | null }, onClose: () => void): void {
  useEffect(() => {
    const onContextMenu = (event: globalThis.MouseEvent) => {
      // The menu key also comes as a click of its own, on some systems only when it is let go.
      event.preventDefault();
      event.stopPropagation();
      if (event.target instanceof Element && event.target.closest('.context-menu')) return;
      if (event.button !== 2 || !popover.current) return;
      onClose();
      const { clientX, clientY } = event;
      requestAnimationFrame(() =>
        document.elementFromPoint(clientX, clientY)?.dispatchEvent(
          new window.MouseEvent('contextmenu', {
            bubbles: true,
            cancelable: true,
            clientX,
            clientY,
            button: 2,
          }),
        ),
      );
    };
    window.addEventListener('contextmenu', onContextMenu, true);
    return () => window.removeEventListener('contextmenu', onContextMenu, true);
  }, [popover, onClose]);
}

type EntriesProps = { entries: readonly ContextEntry[]; autoFocus?: boolean | 'first'; label?: string };

function Entries({ entries, autoFocus, label }: EntriesProps) {
  const checked = entries.filter(({ isChecked }) => isChecked).map(({ id }) => id);
  return (
    <Menu
      className="menu"
      aria-label={label}
      autoFocus={autoFocus}
      data-columns={entries.length > 16 || undefined}
      selectionMode={entries.some(({ isChecked }) => isChecked !== undefined) ? 'single' : 'none'}
      selectedKeys={checked}
    >
      {entries.map((entry) => (
        <Fragment key={entry.id}>
          {entry.isNewGroup && <Separator className="context-menu-line" />}
          <Entry entry={entry} />
        </Fragment>
      ))}
    </Menu>
  );
}

function Entry({ entry }: { entry: ContextEntry }) {
  const { id, label, keys, icon: Icon, colour, isDanger, isDisabled, isChecked, entries, run } = entry;
  const item = (
    <MenuItem
      id={id}
      className="menu-item"
      data-danger={isDanger || undefined}
      textValue={label}
      isDisabled={isDisabled}
      // When the menu has gone: it holds the keyboard until then, which a field that opens must get.
      onAction={entries ? undefined : () => requestAnimationFrame(run)}
    >
      <span className="sign">
        {Icon && <Icon size={16} strokeWidth={1.5} aria-hidden />}
        {colour !== undefined && <CodeMark colour={colour} />}
      </span>
      {label}
      {(keys || entries || isChecked) && (
        <span className="keys">
          {keys && <KeyCaps keys={keys} />}
          {entries && <ChevronRight size={16} strokeWidth={1.5} aria-hidden />}
          {isChecked && <Check size={16} strokeWidth={1.5} aria-hidden />}
        </span>
      )}
    </MenuItem>
  );
  if (!entries) return item;
  return (
    <SubmenuTrigger>
      {item}
      <Popover className="context-menu" offset={-2}>
        <Entries entries={entries} label={label} />
      </Popover>
    </SubmenuTrigger>
  );
}
