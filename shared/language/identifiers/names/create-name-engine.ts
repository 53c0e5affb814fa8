import { createTextIndex, utf16Offset } from '../../../text/offsets.ts';
import { addCuedNames, addListedNames } from './add-names.ts';
import { removeAnimals } from './animals.ts';
import { capitalHabits, lowerDoubtful } from './capital-habits.ts';
import { addClippedNames } from './clipped-names.ts';
import { addCompanyNames } from './company-names.ts';
import { type ConfirmedNames, confirmedInText } from './confirmed-names.ts';
import { addCuedOrganisations } from './cued-organisations.ts';
import { addDoubtful } from './doubtful-names.ts';
import { modelSpans } from './model-spans.ts';
import type { NameFinding, NameSpan } from './name-finding.ts';
import { ListFlag, openNameList } from './name-list.ts';
import { openNameModel } from './name-model.ts';
import { TokenKind } from './name-tokens.ts';
import { addNamedHouses } from './named-houses.ts';
import { addShortOrganisations, splitOrganisations } from './organisation-tails.ts';
import { boundaryWord, type ReadText, readText } from './read-words.ts';
import { removeKept, removeShapeless, removeSmallWords, removeStreets } from './remove-names.ts';
import { addSeenNames } from './seen-names.ts';
import { settlePersons } from './settle-persons.ts';
import { createSpanRow } from './span-row.ts';
import { addSpeakers } from './speaker-labels.ts';
import { addSpelledNames } from './spelled-names.ts';
import { createTagger } from './tag-words.ts';
import { genitiveLength, tidySpan } from './tidy-names.ts';
import { describeWord, shortened, type WordInfo } from './word-info.ts';
import { has } from './word-tests.ts';
import { addWrittenNames, widenPersons } from './written-names.ts';

/** The two files of resources/language: `names.lists` and `names.weights`. */
export type NameResources = { lists: Uint8Array; weights: Uint8Array };

export type FindNamesOptions = {
  /** Names that were found elsewhere (see `confirmedNames`): found here too wherever they stand. */
  confirmed?: ConfirmedNames;
  /** Look for names in small letters and capitals too, in a text that has both; default true. */
  otherCase?: boolean;
};

export type NameEngine = {
  /**
   * The persons, places and organisations in Dutch running text, in order, without overlap. Countries and public
   * bodies are left out. Time grows with the length of the text alone.
   */
  find(text: string, options?: FindNamesOptions): NameFinding[];
  /**
   * True for a word of the dictionary or of everyday speech that is written small ("wil", "Roos", "BAKKER"): as a
   * name it says little without a capital. Words that nearly always mean a person ("peter") are not among them.
   */
  isOrdinaryWord(word: string): boolean;
};

/** From here on the model prefers the name; on texts held out of the training nineteen in twenty are right. */
const SURE = 0.5;
const MOST_WORDS = 60_000;

/** Opens the files. Throws DamagedNameResourceError. */
export function createNameEngine(resources: NameResources): NameEngine {
  const list = openNameList(resources.lists);
  const boundary = boundaryWord(list);
  const tagger = createTagger(openNameModel(resources.weights), boundary);
  let known = new Map<string, WordInfo>();

  function describe(surface: string, kind: number): WordInfo {
    const short = shortened(surface, kind);
    const key = kind === 0 ? short : `${kind} ${short}`;
    let word = known.get(key);
    if (word === undefined) {
      word = describeWord(surface, kind, list);
      known.set(key, word);
    }
    return word;
  }

  function find(text: string, options: FindNamesOptions = {}): NameFinding[] {
    // What is remembered of words is only a saving: let go of it before it grows large.
    if (known.size > MOST_WORDS) {
      known = new Map();
      tagger.forget();
    }
    const read = readText(text, list, describe);
    const tagged = tagger.tag(read, read.sentences);
    const row = createSpanRow(read.tokens.count);
    for (const span of modelSpans(tagged, read.sentences)) row.put(span);
    addListedNames(read, row, tagged);
    addCuedNames(read, row);
    settlePersons(read, row);
    splitOrganisations(read, row);
    addNamedHouses(read, row);
    addWrittenNames(read, row);
    addCompanyNames(read, row);
    addCuedOrganisations(read, row);
    removeKept(read, row);
    addSpeakers(read, row);
    const habits = capitalHabits(read);
    lowerDoubtful(read, row, habits);
    const otherCase = options.otherCase ?? true;
    removeAnimals(read, row);
    addSeenNames(read, row, {
      inText: confirmedInText(read, row, habits),
      elsewhere: options.confirmed,
      otherCase,
      habits,
    });
    addClippedNames(read, row);
    addShortOrganisations(read, row);
    addSpelledNames(read, row);
    addDoubtful(read, row, tagged);
    removeAnimals(read, row);
    widenPersons(read, row);
    removeShapeless(read, row);
    removeStreets(read, row);
    removeSmallWords(read, row);
    removeKept(read, row);
    return toFindings(text, read, row.all());
  }

  function isOrdinaryWord(word: string): boolean {
    return has(describeWord(word.trim(), TokenKind.word, list), ListFlag.ordinary | ListFlag.frequent);
  }

  return { find, isOrdinaryWord };
}

function toFindings(text: string, read: ReadText, spans: readonly NameSpan[]): NameFinding[] {
  const index = createTextIndex(text);
  const folded = new Set(read.words.map((word) => word.folded));
  return spans.map((whole) => {
    const span = tidySpan(read, whole);
    const { kind, start, end, score, reason } = span;
    const from = read.tokens.starts[start] ?? 0;
    const to = (read.tokens.ends[end - 1] ?? from) - genitiveLength(read, span, folded);
    return {
      kind,
      start: index.toCodePoint(utf16Offset(from)),
      end: index.toCodePoint(utf16Offset(to)),
      text: text.slice(from, to),
      tier: score >= SURE ? 'sure' : 'look',
      score,
      reason,
    };
  });
}
