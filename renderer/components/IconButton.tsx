import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Tooltip } from './Tooltip.tsx';

type Props = {
  icon: LucideIcon;
  label: string;
  keys?: readonly string[];
  onPress?: () => void;
  isDisabled?: boolean;
};

export function IconButton({ icon: Icon, label, keys, onPress, isDisabled }: Props) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button className="icon-button" aria-label={label} onPress={() => onPress?.()} isDisabled={isDisabled}>
        <Icon size={16} strokeWidth={1.5} aria-hidden />
      </Button>
    </Tooltip>
  );
}
