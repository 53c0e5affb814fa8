import { codePointLength } from '../../../text/offsets.ts';
import { nameParts, titleIn } from '../name-parts.ts';
import { genitive, possessiveAfter } from './genitive.ts';

/** `extraBefore` and `extraAfter`: how many code points around the hit are replaced along with it. */
export type FittedReplacement = { text: string; extraBefore: number; extraAfter: number };

/**
 * Makes a replacement of a person fit where it comes to stand. `before` and `after` are the text around the
 * hit (some 60 characters do), `form` is what stands there now.
 * - A possessive: "Sannes fiets" becomes "[Persoon 1]'s fiets", and of a name "Thomas' fiets".
 * - A title stays: "mevrouw De Boer" becomes "mevrouw [Persoon 3]".
 * - A family: "de Jansens" becomes "de familie [Persoon 4]".
 * - A role is not said twice: "mijn zoon Kevin" becomes "mijn [zoon]".
 * Capitals at the start of a sentence are put by planReplacements.
 */
export function keepGrammar(place: {
  before: string;
  form: string;
  after: string;
  replacement: string;
}): FittedReplacement {
  const { before, form, after, replacement } = place;
  const parts = nameParts(form);
  const possessive = possessiveAfter(form, after, before);
  const name = withTitle(form, replacement);
  const extraBefore = roleBefore(before, replacement);
  const extraAfter = codePointLength(possessive);
  const isSurname = parts.firsts.length === 0 && parts.initials.length === 0 && !parts.hasTitle;
  if (
    /^s$/i.test(possessive) &&
    isSurname &&
    /(?:^|\P{L})de $/iu.test(before) &&
    !/familie|\[fam/iu.test(replacement)
  )
    return { text: `familie ${name}`, extraBefore: 0, extraAfter };
  if (possessive !== '') return { text: genitive(name), extraBefore, extraAfter };
  // The form itself may hold the possessive, as in "Anna's"; a made-up name for that form holds it already.
  const isOwner = replacement.startsWith('[') && /\p{L}['’ʼ]s$|[sxz]['’ʼ]$/iu.test(form);
  return { text: isOwner ? genitive(name) : name, extraBefore, extraAfter: 0 };
}

/**
 * "[Persoon 3]" does not say whether a woman or a man is meant, so the title stays. A role says so by itself
 * ("dr. Van Dam" is [huisarts]), and a made-up name has its title already.
 */
function withTitle(form: string, replacement: string): string {
  const title = titleIn(form);
  return title === '' || !/^\[persoon \d/iu.test(replacement) ? replacement : `${title} ${replacement}`;
}

/**
 * The length of "zoon " before a name that becomes [zoon] or [zoon 2], in code points; 0 when it is not
 * there.
 */
function roleBefore(before: string, replacement: string): number {
  const role = /^\[([\p{L} -]+?)(?: \d+)?\]$/u.exec(replacement)?.[1];
  if (role === undefined) return 0;
  const word = new RegExp(`(?:^|[^\\p{L}])(${role}(?:tje|je)?,? )$`, 'iu').exec(before)?.[1];
  return codePointLength(word ?? '');
}
