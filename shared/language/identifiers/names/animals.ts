import { Cue } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { Gap } from './name-tokens.ts';
import type { ReadText } from './read-words.ts';
import { Place } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import { Shape } from './word-info.ts';
import { hasCue, isLetters } from './word-tests.ts';

const ANIMALS =
  /^(?:kat|kater|poes|poesje|katje|kitten|kittens|hond|hondje|pup|puppy|pups|teckel|labrador|geleidehond|hulphond|cavia|hamster|konijn|konijntje|parkiet|papegaai|kanarie|goudvis|schildpad|cat|dog|paard|pony|merrie|hengst|ezel|geit|schaap|koe|kalf|stier|vaars|varken|huisdier|hoond|kat'n|peerd)$/;
/** "ik voer moos wel": what is done to animals where one was spoken of. */
const CARE = /^(?:voer|voert|voeren|gevoerd|aai|aait|aaien)$/;
const BETWEEN = /^(?:ook|trouwens|nou|nog|dus|ik|we|wij|zij|ze|hij|hem|haar|al|altijd|gewoon)$/;
const MOST_BETWEEN = 4;
/** How far behind the animal it is told what it is called, in words. */
const FURTHEST = 6;
/** What makes a name somebody's, whatever animal is called so. */
const STRONG = /^(?:title|kin|role)-cue|^speaker-label/;

/** Animals are nobody: "onze kat Minoes", "de hond heet Max", "Bello, de hond", and the same name further on. */
export function removeAnimals(text: ReadText, row: SpanRow): void {
  const animals = new Set<NameSpan>();
  const names = new Set<string>();
  let isSpokenOf = false;
  for (let i = 0; i < text.words.length; i++) {
    const word = text.words[i];
    if (word === undefined) continue;
    const isWritten =
      word.shape === Shape.lower || (word.shape === Shape.title && text.places[i] === Place.first);
    if (!isWritten) continue;
    const isAnimal = ANIMALS.test(word.folded);
    isSpokenOf ||= isAnimal;
    if (!isAnimal && !(isSpokenOf && CARE.test(word.folded))) continue;
    const span = behind(text, row, i) ?? before(text, row, i);
    if (span === undefined) continue;
    animals.add(span);
    const name = text.words[span.start];
    if (span.end === span.start + 1 && name !== undefined) names.add(name.folded);
  }
  if (animals.size === 0) return;
  const persons = new Set<string>();
  for (const span of row.all()) if (STRONG.test(span.reason)) addWords(text, span, persons);
  for (const span of row.all()) {
    const name = text.words[span.start]?.folded ?? '';
    const isOne = span.kind === 'person' && span.end === span.start + 1;
    if (animals.has(span) || (isOne && names.has(name) && !persons.has(name))) row.remove(span);
  }
}

function addWords(text: ReadText, { start, end }: NameSpan, words: Set<string>): void {
  for (let i = start; i < end; i++) words.add(text.words[i]?.folded ?? '');
}

/** "kat Minoes", "de kat die heet minoes". */
function behind(text: ReadText, row: SpanRow, i: number): NameSpan | undefined {
  let at = i + 1;
  for (let j = i + 1; j <= i + FURTHEST && !/^[.!?;]$/.test(text.words[j]?.surface ?? ''); j++)
    if (/^(?:heet|heette|genaamd|genoemd|noem|noemen|called|named)$/.test(text.words[j]?.folded ?? ''))
      at = j + 1;
  if (text.words[at]?.surface === ',' && at === i + 1 && /^[,.]$/.test(text.words[i + 3]?.surface ?? ''))
    at++;
  // "de kat heet trouwens ook nog Max"
  const from = at;
  while (from > i + 1 && at - from < MOST_BETWEEN && BETWEEN.test(text.words[at]?.folded ?? '')) at++;
  if ((text.tokens.gaps[at] ?? Gap.blankLine) > Gap.space) return undefined;
  const span = row.at(at);
  return span?.kind === 'person' && span.start === at ? span : undefined;
}

/** "Bello, de hond van de buren", "Minoes (de kat)". */
function before(text: ReadText, row: SpanRow, i: number): NameSpan | undefined {
  const article = text.words[i - 1];
  const isOwned = /^(?:de|het|een)$/.test(article?.folded ?? '') || hasCue(article, Cue.possessive);
  if (!isOwned || !/^[,(]$/.test(text.words[i - 2]?.surface ?? '')) return undefined;
  const span = row.at(i - 3);
  return span?.kind === 'person' && isLetters(text.words[i - 3]) && span.end === i - 2 ? span : undefined;
}
