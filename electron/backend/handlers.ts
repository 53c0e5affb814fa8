import type { api, Method, MethodOfKind } from '../../shared/rpc/api.ts';
import type { Handler, HandlersOf } from '../database/handler-types.ts';
import { anonymiseHandlers } from '../features/anonymise/anonymise.handlers.ts';
import { answersHandlers } from '../features/answers/answers.handlers.ts';
import { clustersHandlers } from '../features/clusters/clusters.handlers.ts';
import { codebookHandlers } from '../features/codebook/codebook.handlers.ts';
import { codingHandlers } from '../features/coding/coding.handlers.ts';
import { documentsHandlers } from '../features/documents/documents.handlers.ts';
import { exportHandlers } from '../features/export/export.handlers.ts';
import { historyHandlers } from '../features/history/history.handlers.ts';
import { importHandlers } from '../features/import/import.handlers.ts';
import { memosHandlers } from '../features/memos/memos.handlers.ts';
import { projectHandlers } from '../features/project/project.handlers.ts';
import { respondentsHandlers } from '../features/respondents/respondents.handlers.ts';
import { searchHandlers } from '../features/search/search.handlers.ts';
import { suggestHandlers } from '../features/suggest/suggest.handlers.ts';
import { teamHandlers } from '../features/team/team.handlers.ts';
import { themesHandlers } from '../features/themes/themes.handlers.ts';

/** All slices' handlers by method. A method without one does not compile. */
export const handlers: HandlersOf<typeof api> = {
  ...anonymiseHandlers,
  ...answersHandlers,
  ...clustersHandlers,
  ...codebookHandlers,
  ...codingHandlers,
  ...documentsHandlers,
  ...exportHandlers,
  ...historyHandlers,
  ...importHandlers,
  ...memosHandlers,
  ...projectHandlers,
  ...respondentsHandlers,
  ...searchHandlers,
  ...suggestHandlers,
  ...teamHandlers,
  ...themesHandlers,
};

/** The handler of a method of one kind, as the router finds it by its string. */
export function handlerFor<M extends Exclude<Method, MethodOfKind<'control'>>>(method: M): Handler<M> {
  return handlers[method] as Handler<M>;
}
