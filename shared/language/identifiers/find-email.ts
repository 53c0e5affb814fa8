import { candidateOf } from './finding-reason.ts';
import type { Candidate } from './identifier-kind.ts';
import { isWordCharacter } from './local-context.ts';
import { wordPattern } from './word-pattern.ts';

const LONGEST_LOCAL_PART = 64;
const LONGEST_DOMAIN = 253;
const LOCAL_PART = wordPattern(/(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}._%+'’-]*)$/u);
const DOMAIN = wordPattern(/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,24}/u);

/**
 * E-mail addresses: around every @ the longest local part (64, RFC 5321 4.5.3.1) and domain with a top level.
 * Driven by the @, so a long run of letters costs nothing.
 */
export function findEmails(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = text.slice(Math.max(0, at - LONGEST_LOCAL_PART), at);
    const localPart = localPartOf(before);
    const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))?.[0];
    if (localPart === '' || domain === undefined) continue;
    const end = at + 1 + withoutNextSentence(domain).length;
    found.push(candidateOf('email', [at - localPart.length, end], 'sure', 'email-shape'));
  }
  return found;
}

function localPartOf(before: string): string {
  let start = before.length;
  while (start > 0 && isLocalUnit(before, start - 1)) start--;
  return LOCAL_PART.exec(before.slice(start).replace(/^[._%+'’-]+/u, ''))?.[0] ?? '';
}

function isLocalUnit(text: string, at: number): boolean {
  const character = text[at] ?? '';
  return "._%+'’-".includes(character) || isWordCharacter(character) || /[\ud800-\udfff]/.test(character);
}

/** In "jan@x.nl.Daarna" the last label is the next sentence: it starts with a capital where the others do not. */
function withoutNextSentence(domain: string): string {
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  const isNextSentence =
    labels.length > 2 && /^\p{Lu}\p{Ll}/u.test(last) && !/\p{Lu}/u.test(labels.slice(0, -1).join(''));
  return isNextSentence ? labels.slice(0, -1).join('.') : domain;
}
