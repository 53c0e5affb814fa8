import { foldWord } from '../fold-word.ts';
import { emptyAnswersFor } from './empty-answers.ts';
import type { SuggestionCode, TeachingPhrase } from './suggestion-types.ts';

const PHRASE_END = /[.;,]+(?=\s|$)|\n/u;
const SENTENCE_END = /(?<=[.;])\s+|\n/u;
const LETTERS = /\p{L}{2}/u;
// "Geef deze code alleen" tells the coder what to do, not what respondents say.
const INSTRUCTION = /\bcod(?:es?|er(?:en|ing))\b/iu;

const teaches = (phrase: string): boolean => LETTERS.test(phrase) && !INSTRUCTION.test(phrase);

// Counted in coded answers. A "not when" says where a text belongs, in other words than a coder of that code would
// use, so it counts for half.
const OWN_PHRASE = 1;
const NAMED_ELSEWHERE = 0.5;
const NOT_HERE = 0.5;

/**
 * The phrases of a text of the codebook, cut at full stops, semicolons and commas, only those with a word; and the
 * text as a whole when it has several, since a sentence vector sees in it what its parts do not say.
 */
function phrasesOf(text: string): string[] {
  const phrases = text
    .split(PHRASE_END)
    .map((phrase) => phrase.trim())
    .filter(teaches);
  return phrases.length > 1 ? [...phrases, phrases.join(', ')] : phrases;
}

const folded = (text: string): string =>
  foldWord(
    text
      .replace(/[.;\s]+$/u, '')
      .trim()
      .replace(/\s+/gu, ' '),
  );

/** "Te kort gesprek: Te weinig tijd." is an example of the code it names, and none of the code it stands with. */
function notWhenPhrases(
  code: SuggestionCode,
  codeByName: ReadonlyMap<string, SuggestionCode>,
): TeachingPhrase[] {
  const phrases: TeachingPhrase[] = [];
  for (const sentence of code.notWhen.split(SENTENCE_END)) {
    const colon = sentence.lastIndexOf(':');
    const text = (colon < 0 ? sentence : sentence.slice(0, colon)).trim();
    if (!teaches(text)) continue;
    const named = colon < 0 ? undefined : codeByName.get(folded(sentence.slice(colon + 1)));
    if (named !== undefined && named.id !== code.id)
      phrases.push({ text, codeId: named.id, sign: 1, weight: NAMED_ELSEWHERE });
    else phrases.push({ text, codeId: code.id, sign: -1, weight: NOT_HERE });
  }
  return phrases;
}

/**
 * What a codebook teaches before any answer is coded: name, definition, "use when" and example, whole and cut into phrases,
 * "not when" as examples of the code it names, and usual empty answers for a code that stands for them. Plain, so
 * that a caller can first make sentence vectors of the texts.
 */
export function teachingPhrases(codes: readonly SuggestionCode[]): TeachingPhrase[] {
  const codeByName = new Map(codes.map((code) => [folded(code.name), code]));
  const empty = emptyAnswersFor(codes);
  return codes.flatMap((code) => {
    const own = [code.definition, code.useWhen, code.example].flatMap(phrasesOf);
    const texts = [code.name.trim(), ...own, ...(empty.get(code.id) ?? [])].filter((text) => text !== '');
    return [
      ...texts.map((text): TeachingPhrase => ({ text, codeId: code.id, sign: 1, weight: OWN_PHRASE })),
      ...notWhenPhrases(code, codeByName),
    ];
  });
}
