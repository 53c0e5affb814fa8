import { type Random, seededRandom } from '../random/seeded-random.ts';
import type { SuggesterInput, SuggestionAnswer, SuggestionCode } from './suggestion-types.ts';

/** A code of a made-up codebook; what is not said is empty. */
export function code(id: string, name: string, rest: Partial<SuggestionCode> = {}): SuggestionCode {
  return {
    id,
    name,
    definition: '',
    useWhen: '',
    notWhen: '',
    example: '',
    isExclusive: false,
    parentId: null,
    ...rest,
  };
}

export const codes: SuggestionCode[] = [
  code('wacht', 'Wachttijd', {
    definition: 'Het duurt lang, de respondent moet weken wachten.',
    useWhen: 'Maanden gewacht, het duurde te lang.',
  }),
  code('brief', 'Brief onduidelijk', {
    definition: 'De brief is moeilijk te lezen; moeilijke woorden.',
    useWhen: 'Het formulier niet begrijpen, kleine letters.',
  }),
  code('luister', 'Voelde zich gehoord', {
    definition: 'De consulent luistert en is vriendelijk.',
    useWhen: 'Aandacht, een aardige consulent.',
  }),
  code('geen', 'Geen opmerking', { isExclusive: true, useWhen: 'prima, niks' }),
];

const SAID: Record<string, string[]> = {
  wacht: ['weken', 'gewacht', 'lang', 'duurde', 'maanden', 'wachttijd', 'traag'],
  brief: ['brief', 'onduidelijk', 'formulier', 'woorden', 'lezen', 'letters', 'begrijpen'],
  luister: ['luisterde', 'vriendelijk', 'aardige', 'consulent', 'aandacht', 'gehoord', 'meedenken'],
  geen: ['prima', 'niks', 'geen', 'nvt', 'goed'],
};
const FILLING = 'het was ik de een toen van en met voor ze mij dat er bij'.split(' ');

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;

/** An answer that speaks of some codes. The words are real, the sense is not. */
function answerAbout(about: readonly string[], random: Random): string {
  if (about.includes('geen')) return pick(SAID.geen ?? [], random);
  const words = about.flatMap((id) => Array.from({ length: 3 }, () => pick(SAID[id] ?? [], random)));
  while (words.length < 10) words.splice(Math.floor(random() * words.length), 0, pick(FILLING, random));
  return words.join(' ');
}

/** Answers with the codes they speak of; a share `noise` (0-1) of them was given another code by mistake. */
export function madeUpAnswers(count: number, seed: number, noise = 0): { text: string; codeIds: string[] }[] {
  const random = seededRandom(seed);
  const kinds = [['wacht'], ['brief'], ['luister'], ['wacht', 'brief'], ['geen'], ['wacht']];
  return Array.from({ length: count }, () => {
    const about = pick(kinds, random);
    const text = answerAbout(about, random);
    const mistaken = random() < noise;
    return { text, codeIds: mistaken ? [pick(['wacht', 'brief', 'luister'], random)] : about };
  });
}

/** An input of which the first `coded` answers are coded and the others open. */
export function madeUpInput(
  answers: readonly { text: string; codeIds: string[] }[],
  coded: number,
): SuggesterInput {
  return {
    codes,
    answers: answers.map(
      ({ text, codeIds }, i): SuggestionAnswer => ({
        text,
        vectorRow: null,
        codeIds: i < coded ? codeIds : null,
      }),
    ),
    vectors: null,
  };
}
