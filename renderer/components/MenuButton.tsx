import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { KeyCaps } from './KeyCap.tsx';

export type MenuEntry = {
  id: string;
  label: string;
  keys?: readonly string[];
  icon?: LucideIcon;
  run: () => void;
  isDanger?: boolean;
};
type Props = {
  label: string;
  icon?: LucideIcon;
  items: readonly MenuEntry[];
  children?: ReactNode;
  /** What it shows is the name of all that is on screen. */
  isStrong?: boolean;
};

/** A button that opens a menu. With children it shows them; else its icon, with the label as name. */
export function MenuButton({ label, icon: Icon, items, children, isStrong }: Props) {
  return (
    <MenuTrigger>
      <Button className={children ? (isStrong ? 'tool strong' : 'tool') : 'icon-button'} aria-label={label}>
        {children ?? (Icon && <Icon size={16} strokeWidth={1.5} aria-hidden />)}
      </Button>
      <Popover placement="bottom start" offset={4}>
        <Menu className="menu" onAction={(id) => items.find((item) => item.id === id)?.run()}>
          {items.map(({ id, label: text, keys, icon: ItemIcon, isDanger }) => (
            <MenuItem
              key={id}
              id={id}
              className="menu-item"
              data-danger={isDanger || undefined}
              textValue={text}
            >
              {ItemIcon && <ItemIcon size={16} strokeWidth={1.5} aria-hidden />}
              {text}
              {keys && (
                <span className="keys">
                  <KeyCaps keys={keys} />
                </span>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
