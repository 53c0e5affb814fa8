import type { anonymiseContract } from '../../../shared/features/anonymise/anonymise.contract.ts';
import type { HandlersOf, JobCommit } from '../../database/handler-types.ts';
import { addFindings, type FoundForm } from './add-forms.ts';
import { applyAccepted } from './apply-accepted.ts';
import {
  addByHand,
  decideForm,
  decideGroups,
  mergeGroups,
  setReplacementText,
  splitForm,
} from './edit-groups.ts';
import { findLeakTarget } from './find-leak-target.ts';
import { findLeaks } from './find-leaks.ts';
import { listGroups } from './list-groups.ts';
import { listOccurrences, previewDocument } from './list-places.ts';

export const anonymiseHandlers: HandlersOf<typeof anonymiseContract> = {
  'anonymise.scan': {
    restorePoint: false,
    commit: (found, { db, now }) => addFindings(db, found, now),
  } satisfies JobCommit<'anonymise.scan', FoundForm[]>,

  'anonymise.groups': (_input, { db }) => listGroups(db),

  'anonymise.occurrences': (input, { db }) => listOccurrences(db, input),

  'anonymise.preview': ({ documentId }, { db }) => previewDocument(db, documentId),

  'anonymise.addByHand': (input, { db, now }) => addByHand(db, input, now),

  'anonymise.decide': ({ replacementIds, state }, { db }) => {
    decideGroups(db, replacementIds, state);
    return null;
  },

  'anonymise.decideForm': ({ formId, isRejected }, { db }) => {
    decideForm(db, formId, isRejected);
    return null;
  },

  'anonymise.setReplacement': ({ replacementId, text }, { db }) => {
    setReplacementText(db, replacementId, text);
    return null;
  },

  'anonymise.splitForm': ({ formId }, { db, now }) => splitForm(db, formId, now),

  'anonymise.mergeGroups': ({ intoId, fromId }, { db }) => {
    mergeGroups(db, intoId, fromId);
    return null;
  },

  'anonymise.apply': (_input, { db, now }) => applyAccepted(db, now),

  'anonymise.leaks': (_input, { db }) => findLeaks(db),

  'anonymise.leakTarget': (input, { db }) => findLeakTarget(db, input),

  // Writes a file of its own; the project stays as it is.
  'anonymise.share': null,
};
