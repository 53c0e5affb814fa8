import { Cue } from './cue-words.ts';
import type { NameSpan } from './name-finding.ts';
import { Gap } from './name-tokens.ts';
import type { ReadText } from './read-words.ts';
import { Place } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import { Shape } from './word-info.ts';
import { hasCue, isLetters } from './word-tests.ts';

const ANIMALS =
  /^(?:kat|kater|poes|poesje|katje|kitten|kittens|hond|hondje|pup|puppy|pups|teckel|labrador|geleidehond|hulphond|cavia|hamster|konijn|konijntje|parkiet|papegaai|kanarie|goudvis|schildpad|cat|dog|paard|pony|merrie|hengst|ezel|geit|schaap|koe|kalf|stier|vaars|varken|huisdier|hoond|kat'n|peerd|kanaries|parkieten|katten|poezen|honden|hondjes|konijnen|cavia's|hamsters|paarden|pony's|geiten|schapen|koeien|koetje|kippen|kip|haan|cats|dogs)$/;
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
    if (isSeveral(text, i)) addOthers(text, row, span, animals, names);
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
  const mark = at === i + 1 ? (text.words[at]?.surface ?? '') : '';
  if (
    mark === '(' ||
    (mark === ',' && (isSeveral(text, i) || /^[,.]$/.test(text.words[i + 3]?.surface ?? '')))
  )
    at++;
  // "de kat heet trouwens ook nog Max"
  const from = at;
  while (from > i + 1 && at - from < MOST_BETWEEN && BETWEEN.test(text.words[at]?.folded ?? '')) at++;
  if ((text.tokens.gaps[at] ?? Gap.blankLine) > Gap.space) return undefined;
  const span = row.at(at);
  if (mark === '(' && text.words[at + 1]?.surface !== ')') return undefined;
  const isOne = span !== undefined && span.start === at && (span.kind === 'person' || span.end === at + 1);
  return isOne ? span : undefined;
}

/** "Bello, de hond van de buren", "Minoes (de kat)". */
function before(text: ReadText, row: SpanRow, i: number): NameSpan | undefined {
  const article = text.words[i - 1];
  const isOwned = /^(?:de|het|een)$/.test(article?.folded ?? '') || hasCue(article, Cue.possessive);
  if (!isOwned || !/^[,(]$/.test(text.words[i - 2]?.surface ?? '')) return undefined;
  const span = row.at(i - 3);
  return span?.kind === 'person' && isLetters(text.words[i - 3]) && span.end === i - 2 ? span : undefined;
}

const SEVERAL = /(?:s|en)$/;

/** "twee kanaries": the names of more than one may follow. */
function isSeveral(text: ReadText, i: number): boolean {
  const word = text.words[i]?.folded ?? '';
  return SEVERAL.test(word) && !/^(?:hengst|kitten|varken|poes)$/.test(word);
}

/** "Gijs en Geel", "Kees, Piet en Klaas" behind several animals. */
function addOthers(
  text: ReadText,
  row: SpanRow,
  first: NameSpan,
  animals: Set<NameSpan>,
  names: Set<string>,
): void {
  let at = first.end;
  while (/^(?:,|en|&|and)$/.test(text.words[at]?.surface ?? '')) {
    const word = text.words[at + 1];
    if (word === undefined || word.shape !== Shape.title) return;
    const span = row.at(at + 1);
    if (span?.kind === 'person' && span.start === at + 1) animals.add(span);
    names.add(word.folded);
    at += 2;
  }
}
