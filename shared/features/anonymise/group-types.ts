import type { IdentifierKind } from '../../language/identifiers/identifier-kind.ts';

/**
 * One spelling as found. `documents`: ids of the documents it stands in; `speaker`: it is the label of a
 * speaker.
 */
export type FormToGroup = {
  key: string;
  kind: IdentifierKind;
  text: string;
  count: number;
  documents: string[];
  speaker?: boolean;
};

/** Why forms stand together. 'alone': there is only one. */
export type GroupReason =
  | 'alone'
  | 'same-words'
  | 'same-number'
  | 'parts-of-name'
  | 'same-place'
  | 'same-organisation';

/** Keys of forms that may be one and the same. `members` holds all keys, the main one first. */
export type IdentifierGroup = { main: string; members: string[]; reason: GroupReason; isCertain: boolean };
