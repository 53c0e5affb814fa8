import type { ReactNode } from 'react';

/** One key, as on a keyboard. */
export function KeyCap({ children }: { children: ReactNode }) {
  return <kbd>{children}</kbd>;
}

export function KeyCaps({ keys }: { keys: readonly string[] }) {
  return keys.map((key) => <KeyCap key={key}>{key}</KeyCap>);
}
