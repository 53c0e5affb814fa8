import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One key, as on a keyboard. */
export function KeyCap({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  // The one key whose name is a word in a language.
  return <kbd>{children === 'Space' ? t('spaceBar') : children}</kbd>;
}

export function KeyCaps({ keys }: { keys: readonly string[] }) {
  return keys.map((key) => <KeyCap key={key}>{key}</KeyCap>);
}
