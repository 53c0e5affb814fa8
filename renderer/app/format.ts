import { i18n } from './i18n.ts';

const locale = () => (i18n.language === 'en' ? 'en-GB' : 'nl-NL');

/** 1.536 in Dutch, 1,536 in English. */
export function formatNumber(n: number, decimals = 0): string {
  return numberFormat(locale(), decimals).format(n);
}

/** Making a formatter takes far longer than using one, and a tree of codes shows hundreds of numbers. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: string, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language, {
    maximumFractionDigits: decimals,
    minimumFractionDigits: decimals,
  });
  numberFormats.set(key, made);
  return made;
}

/** A fraction 0-1 as a whole percentage. */
export function formatPercent(fraction: number): string {
  return `${Math.round(fraction * 100)}%`;
}

/** 'vandaag 14:32', 'gisteren 17:08', '4 maart', '4 maart 2023'. */
export function formatDateTime(iso: string): string {
  const at = new Date(iso);
  const time = at.toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });
  const days = Math.round((startOfDay(new Date()) - startOfDay(at)) / 86_400_000);
  if (days === 0) return `${i18n.t('app:today')} ${time}`;
  if (days === 1) return `${i18n.t('app:yesterday')} ${time}`;
  const isThisYear = at.getFullYear() === new Date().getFullYear();
  return at.toLocaleDateString(locale(), {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}

/** Milliseconds as 0:51:08. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
