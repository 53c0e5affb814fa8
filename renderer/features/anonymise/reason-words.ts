import type { TFunction } from 'i18next';
import { reasonDetail } from '../../../shared/language/identifiers/finding-reason.ts';

/**
 * Why something was found, in words. A reason is a key, or a key and a cue: 'kin-cue:zus'. The key is cut off here,
 * since a colon in the key of a sentence names a namespace.
 */
export function reasonWords(t: TFunction<'anonymise'>, reason: string): string {
  const [key] = reason.split(':', 1);
  const detail = reasonDetail(reason);
  const plain = t(`reason.${key}`);
  return detail === '' ? plain : t(`reasonBy.${key}`, { detail, defaultValue: plain });
}

/** Where a form counts that is also an ordinary word. */
export function exactHint(t: TFunction<'anonymise'>, { text }: { text: string }): string {
  return t(/\p{Lu}/u.test(text) ? 'exact.capital' : 'exact.small', { form: text });
}
