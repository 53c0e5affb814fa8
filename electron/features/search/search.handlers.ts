import type { searchContract } from '../../../shared/features/search/search.contract.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { codeHits } from './code-hits.ts';
import { countHits, findHits } from './find-hits.ts';

export const searchHandlers: HandlersOf<typeof searchContract> = {
  'search.find': (input, { db }) => findHits(db, input),
  'search.count': ({ query, scope }, { db }) => countHits(db, query, scope),
  'search.codeAll': (input, context) => codeHits(input, context),
};
