import { z } from 'zod';
import { IdentifierKind } from '../../language/identifiers/identifier-kind.ts';
import { DocumentId, FileTicket, ReplacementFormId, ReplacementId } from '../../model/ids.ts';
import { command, job, query } from '../../rpc/contract.ts';
import { CodePointOffset } from '../../text/offsets.ts';

/** One person, place or number with all its forms, what stands in its place, and the researcher's verdict. */
export const ReplacementGroup = z.object({
  id: ReplacementId,
  kind: IdentifierKind,
  state: z.enum(['open', 'accepted', 'rejected']),
  /** What the texts show instead, such as [Persoon 1]. */
  text: z.string(),
  isApplied: z.boolean(),
  forms: z.array(
    z.object({
      id: ReplacementFormId,
      text: z.string(),
      tier: z.enum(['sure', 'look']),
      reason: z.string(),
      isRejected: z.boolean(),
      /** Also an ordinary word: counts only in these capitals, and where it looks like a name. */
      isExact: z.boolean(),
      /** Times it stands in the current texts. */
      occurrences: z.number().int(),
      /** Times its replacement stands there in its place. */
      replaced: z.number().int(),
    }),
  ),
});
export type ReplacementGroup = z.infer<typeof ReplacementGroup>;

export const Occurrence = z.object({
  formId: ReplacementFormId,
  documentId: DocumentId,
  documentTitle: z.string(),
  questionLabel: z.string().nullable(),
  turn: z.number().int().nullable(),
  start: CodePointOffset,
  end: CodePointOffset,
  before: z.string(),
  text: z.string(),
  after: z.string(),
  /** What was said where a replacement stands now; null where the form itself still stands. */
  original: z.string().nullable(),
});
export type Occurrence = z.infer<typeof Occurrence>;

/** A place where a replaced name still stands: table, column and row, never the name itself. */
export const Leak = z.object({
  table: z.string(),
  column: z.string(),
  rowId: z.string(),
  replacementId: ReplacementId.nullable(),
  count: z.number().int(),
});
export type Leak = z.infer<typeof Leak>;

/** What to open to see a row: `id` is of the kind; `within` is the question of an answer, the source of a coding. */
export const LeakTarget = z.object({
  kind: z.enum(['source', 'answer', 'coding', 'question', 'code', 'theme', 'cluster', 'variable']),
  id: z.string(),
  within: z.string().nullable(),
});
export type LeakTarget = z.infer<typeof LeakTarget>;

export const ShareProof = z.object({
  tables: z.number().int(),
  values: z.number().int(),
  indexWords: z.number().int(),
  bytes: z.number().int(),
  namesSought: z.number().int(),
});
export type ShareProof = z.infer<typeof ShareProof>;

/** The log tells whether what was found before still holds. */
const placesOfNames = [
  'change',
  'changeRow',
  'replacement',
  'replacementForm',
  'identifier',
  'document',
  'textRevision',
  'textSplice',
] as const;

export const anonymiseContract = {
  /**
   * Finds names in the running text, structured identifiers and speaker labels. `added`: new forms; `groups`: new
   * groups, since a form may join a known one.
   */
  'anonymise.scan': job({
    input: z.object({}),
    output: z.object({ added: z.number().int(), groups: z.number().int() }),
  }),
  'anonymise.groups': query({
    input: z.object({}),
    output: z.array(ReplacementGroup),
    reads: [...placesOfNames, 'speaker'],
    slow: true,
  }),
  /**
   * Places of one group, or of all when none is named, a page at a time. Of one group the places where it was replaced
   * come after those where it stands.
   */
  'anonymise.occurrences': query({
    input: z.object({
      replacementId: ReplacementId.optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(Occurrence) }),
    reads: [...placesOfNames, 'question', 'speaker'],
    slow: true,
  }),
  /** A document as it is and as it would be, with what is replaced in both, in code points. */
  'anonymise.preview': query({
    input: z.object({ documentId: DocumentId }),
    output: z.object({
      before: z.string(),
      after: z.string(),
      replaced: z.array(
        z.object({
          replacementId: ReplacementId,
          start: CodePointOffset,
          end: CodePointOffset,
          afterStart: CodePointOffset,
          afterEnd: CodePointOffset,
        }),
      ),
      /** What was replaced before, in code points of `before`, with what was said there. */
      earlier: z.array(
        z.object({
          replacementId: ReplacementId,
          start: CodePointOffset,
          end: CodePointOffset,
          original: z.string(),
        }),
      ),
    }),
    reads: placesOfNames,
  }),
  /** Any text chosen by hand, found everywhere it stands. With replacementId: a further form of that group. */
  'anonymise.addByHand': command({
    input: z.object({
      text: z.string().trim().min(2).max(200),
      kind: IdentifierKind,
      replacementId: ReplacementId.optional(),
      replacementText: z.string().trim().max(200).optional(),
    }),
    output: z.object({ replacementId: ReplacementId }),
  }),
  'anonymise.decide': command({
    input: z.object({
      replacementIds: z.array(ReplacementId).min(1).max(10_000),
      state: z.enum(['open', 'accepted', 'rejected']),
    }),
    output: z.null(),
  }),
  'anonymise.decideForm': command({
    input: z.object({ formId: ReplacementFormId, isRejected: z.boolean() }),
    output: z.null(),
  }),
  'anonymise.setReplacement': command({
    input: z.object({ replacementId: ReplacementId, text: z.string().max(200) }),
    output: z.null(),
  }),
  /**
   * Puts a form in an open group of its own, next to the one it leaves, also when it was rejected there. Fails with
   * invalid-input for the only form of a group, and once the texts show the replacement.
   */
  'anonymise.splitForm': command({
    input: z.object({ formId: ReplacementFormId }),
    output: z.object({ replacementId: ReplacementId }),
  }),
  /** Puts all forms of the second group under the first. */
  'anonymise.mergeGroups': command({
    input: z.object({ intoId: ReplacementId, fromId: ReplacementId }),
    output: z.null(),
  }),
  /** Replaces every accepted group in all texts, titles, labels, memos, values and theme texts. Codings stay on their words. */
  'anonymise.apply': command({
    input: z.object({}),
    output: z.object({ documents: z.number().int(), replaced: z.number().int(), orphaned: z.number().int() }),
  }),
  /** Where replaced names still stand in what a share would hold. */
  'anonymise.leaks': query({
    input: z.object({}),
    output: z.object({ leaks: z.array(Leak), namesSought: z.number().int(), openGroups: z.number().int() }),
    reads: [
      'replacement',
      'replacementForm',
      'identifier',
      'project',
      'document',
      'textRevision',
      'question',
      'respondent',
      'variable',
      'speaker',
      'code',
      'memo',
      'theme',
      'coder',
      'coding',
      'codingPosition',
      'cluster',
    ],
    slow: true,
  }),
  /** Where a row can be seen in which a name still stands; null when it has no page of its own. */
  'anonymise.leakTarget': query({
    input: z.object({ table: z.string(), rowId: z.string() }),
    output: LeakTarget.nullable(),
    reads: ['document', 'speaker', 'coding', 'memo', 'cluster', 'question', 'respondent'],
  }),
  /**
   * Writes a new project file from an allow-list of columns, proves it clean, and puts the key (which name became
   * what) in a separate encrypted file when a password is given. Fails with contains-names and writes nothing otherwise.
   */
  'anonymise.share': job({
    input: z.object({
      target: FileTicket.optional(),
      password: z.string().min(8).max(200).optional(),
      keyTarget: FileTicket.optional(),
    }),
    output: z.object({
      ticket: FileTicket,
      fileName: z.string(),
      keyTicket: FileTicket.nullable(),
      keyFileName: z.string().nullable(),
      proof: ShareProof,
    }),
  }),
};
