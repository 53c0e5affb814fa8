import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { KeyCaps } from './KeyCap.tsx';

type Props = { text: string; keys?: readonly string[]; children: ReactNode };

/** Says what a control does, with its keys, when one rests on it or reaches it by keyboard. */
export function Tooltip({ text, keys, children }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className="tooltip" offset={4}>
        {text}
        {keys && <KeyCaps keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
