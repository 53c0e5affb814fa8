import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { KeyCaps } from './KeyCap.tsx';

type Props = {
  variant?: 'primary' | 'default' | 'quiet';
  size?: 'lg';
  icon?: LucideIcon;
  keys?: readonly string[];
  onPress?: () => void;
  isDisabled?: boolean;
  label?: string;
  children: ReactNode;
};

export function Button({
  variant = 'default',
  size,
  icon: Icon,
  keys,
  onPress,
  isDisabled,
  label,
  children,
}: Props) {
  return (
    <AriaButton
      className="button"
      data-variant={variant}
      data-size={size}
      onPress={() => onPress?.()}
      isDisabled={isDisabled}
      aria-label={label}
    >
      {Icon && <Icon size={16} strokeWidth={1.5} aria-hidden />}
      {children}
      {keys && <KeyCaps keys={keys} />}
    </AriaButton>
  );
}
