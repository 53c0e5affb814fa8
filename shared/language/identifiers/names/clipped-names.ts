import { Cue } from './cue-words.ts';
import { ListFlag } from './name-list.ts';
import { TokenKind } from './name-tokens.ts';
import { saidShort } from './noted-names.ts';
import type { ReadText } from './read-words.ts';
import { Place } from './sentences.ts';
import type { SpanRow } from './span-row.ts';
import { Shape } from './word-info.ts';
import { has, hasCue, isCapitalised, isLetters, isOrdinary, isTussenvoegsel } from './word-tests.ts';

const LONG_ENOUGH = 4;
const SHORTEST = 2;
const ASKS = /^(?:kun|kan|wil|heb|ben|ga|moet|zou|weet|mag|had|was|kom|neem|doe|krijg)$/;
const CALLS =
  /^(?:ok|oke|oké|ja|nee|neee|jaaa|nou|zeg|sterkte|succes|haha|hahaha|thanks|thnx|dank|dankje|bedankt|jawel|jup|yes|welterusten|kom|wacht|luister|hey|toch|lieve|jo|he|hè|nope|prima|top|super|goed)$/;
/** Words that stand at the end of a message all the time and are the beginning of some name. */
const ENDINGS =
  /^(?:man|kan|wel|dan|nou|nog|ook|mee|weg|aan|uit|mag|was|had|heb|dit|die|dat|een|hem|haar|mij|jou|wil|zal|zie|doe|heel|goed|snel|even|mooi|lang|laat|leuk|lief|fijn|best|echt|vast|mis|mar|tot|met|bel|bal|gek|sta|sla|mama|papa|oma|opa|de|het|en|of|in|op|al|zo|ja|nee|ma|pa|ga|is|er|je|te|na|la|ha|na|haal|kom|kind|kar|dag|has|hal|per|mel|mal|ben|bed|bes|tes|tas|taal|van|ver|vol|gul)$/;

/**
 * A name cut short, or made small ("beertje"), where somebody is spoken to: "kom je ook, sev" where Sevda takes part. Only the beginnings of names
 * that are found here already count, those of two letters only of who speaks.
 */
export function addClippedNames(text: ReadText, row: SpanRow): void {
  const speakers = new Set<string>();
  const names = new Set<string>();
  for (const { kind, start, reason, score } of row.all()) {
    const word = text.words[start];
    if (kind !== 'person' || word === undefined || word.folded.length < LONG_ENOUGH) continue;
    if (reason === 'speaker-label') speakers.add(word.folded);
    if (score >= 0.8 && !isOrdinary(word)) names.add(word.folded);
  }
  const called = saidShortOf(names);
  if (speakers.size === 0 && called.size === 0) return;
  const short = speakers.size === 0 ? new Set<string>() : beginningsOf(names, SHORTEST + 1);
  const spoken = beginningsOf(speakers, SHORTEST);
  for (const name of speakers)
    for (const ending of ['je', 'tje', 'ke', 'ie', 'pie']) spoken.add(`${name}${ending}`);
  for (let i = 0; i < text.words.length; i++) {
    const word = text.words[i];
    if (word === undefined || row.at(i) !== undefined || text.tokens.kinds[i] !== TokenKind.word) continue;
    const isSpoken = spoken.has(word.folded) || (called.has(word.folded) && isCapitalised(word));
    if ((!isSpoken && !short.has(word.folded)) || !isLetters(word) || word.shape === Shape.capitals) continue;
    if (!mayBeClipped(text, i, isSpoken)) continue;
    row.put({ kind: 'person', start: i, end: i + 1, score: 0.7, reason: 'seen-before' });
  }
}

function saidShortOf(names: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const name of names) {
    const short = saidShort(name);
    if (short !== undefined && short.length > SHORTEST) found.add(short);
  }
  return found;
}

function beginningsOf(names: ReadonlySet<string>, shortest: number): Set<string> {
  const found = new Set<string>();
  for (const name of names)
    for (let length = shortest; length < name.length; length++) found.add(name.slice(0, length));
  return found;
}

function mayBeClipped(text: ReadText, i: number, isSpoken: boolean): boolean {
  const word = text.words[i];
  const next = text.words[i + 1];
  const before = text.words[i - 1];
  if (isTussenvoegsel(word) || hasCue(word, ~Cue.tussenvoegsel)) return false;
  const isEnd = next === undefined || (text.tokens.gaps[i + 1] ?? 0) >= 2 || /^[!?.,…]$/.test(next.surface);
  const isCall = hasCue(before, Cue.greeting) || CALLS.test(before?.folded ?? '');
  const isLoud = next?.surface === '!';
  // "ger kun jij dinsdag"
  const isAsked = ASKS.test(next?.folded ?? '') && /^(?:jij|je|jou)$/.test(text.words[i + 2]?.folded ?? '');
  if (isAsked && isSpoken && text.places[i] === Place.first) return true;
  const isWord = isOrdinary(word) || has(word, ListFlag.frequent);
  if (/^(?:de|het|een|'t|t|n|geen|die|dat|mijn|mn|je|wat)$/.test(before?.folded ?? '')) return false;
  if (isWord) {
    if (!isSpoken || word === undefined || word.folded.length <= SHORTEST) return false;
    return (isLoud && isEnd) || (isEnd && isCall) || (isEnd && !ENDINGS.test(word.folded));
  }
  return isEnd || isCall;
}
