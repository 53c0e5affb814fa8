import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';

/** `code`: the one that has this number. `isOpen`: other numbers begin with it, so more may follow. */
export type NumberMatch = { code: Code | null; isOpen: boolean };

/** The key that carries a number on: a figure, or a point (on Dutch keypads a comma) after a figure. */
export function carriedOn(typed: string, key: string): string | null {
  if (/^[0-9]$/.test(key)) return typed + key;
  return /^[.,]$/.test(key) && /[0-9]$/.test(typed) ? `${typed}.` : null;
}

/**
 * Which code of a codebook a typed number means. Points may be left out: 12 is code 1.2 when there is no code 12.
 * `typed` comes from `carriedOn`.
 */
export function matchNumber(codes: readonly Code[], typed: string): NumberMatch {
  const withoutPoints = ({ number }: Code) => (typed.includes('.') ? number : number.replaceAll('.', ''));
  const numbered = codes.filter(({ number }) => number !== '');
  const code =
    numbered.find(({ number }) => number === typed) ??
    numbered.find((one) => withoutPoints(one) === typed) ??
    null;
  const isOpen = numbered.some(
    (one) => one !== code && (one.number.startsWith(typed) || withoutPoints(one).startsWith(typed)),
  );
  return { code, isOpen };
}
