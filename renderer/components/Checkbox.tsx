import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';

type Props = {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  /** For a box without words beside it. */
  label?: string;
  isDisabled?: boolean;
  children?: ReactNode;
};

export function Checkbox({ isSelected, onChange, label, isDisabled, children }: Props) {
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={isSelected}
      onChange={onChange}
      aria-label={label}
      isDisabled={isDisabled}
    >
      <span className="box">
        <Check size={10} strokeWidth={3} aria-hidden />
      </span>
      {children}
    </AriaCheckbox>
  );
}
