import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';

type Props = {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  /** For a box without words beside it. */
  label?: string;
  isDisabled?: boolean;
  /** False where a list has the keyboard and this is not its row in hand. */
  isTabStop?: boolean;
  children?: ReactNode;
};

export function Checkbox({ isSelected, onChange, label, isDisabled, isTabStop = true, children }: Props) {
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={isSelected}
      onChange={onChange}
      aria-label={label}
      isDisabled={isDisabled}
      excludeFromTabOrder={!isTabStop}
    >
      <span className="box">
        <Check size={10} strokeWidth={3} aria-hidden />
      </span>
      {children}
    </AriaCheckbox>
  );
}
