export type ReportLanguage = 'nl' | 'en';

/**
 * A share as a report prints it: whole per cent, halves up, '54%' for 37 of 68. An empty base has no share: '–'.
 * @param part and base: counts of respondents
 */
export function formatShare(part: number, base: number): string {
  return base > 0 ? `${Math.round((100 * part) / base)}%` : '–';
}

/** A count with its thousands apart: '1.536' in Dutch, '1,536' in English. */
export function formatCount(count: number, language: ReportLanguage): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/gu, language === 'nl' ? '.' : ',');
}

/** Below this many respondents a base is marked, since its percentages swing with every single answer. */
export const SMALL_BASE = 30;
