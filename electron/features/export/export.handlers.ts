import type { exportContract } from '../../../shared/features/export/export.contract.ts';
import type { HandlersOf } from '../../database/handler-types.ts';

/** Exports only read, so their jobs have nothing to commit. */
export const exportHandlers: HandlersOf<typeof exportContract> = {
  'export.word': null,
  'export.codings': null,
  'export.matrix': null,
  'export.codebook': null,
};
