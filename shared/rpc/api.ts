import type { z } from 'zod';
import { anonymiseContract } from '../features/anonymise/anonymise.contract.ts';
import { answersContract } from '../features/answers/answers.contract.ts';
import { clustersContract } from '../features/clusters/clusters.contract.ts';
import { codebookContract } from '../features/codebook/codebook.contract.ts';
import { codingContract } from '../features/coding/coding.contract.ts';
import { documentsContract } from '../features/documents/documents.contract.ts';
import { exportContract } from '../features/export/export.contract.ts';
import { historyContract } from '../features/history/history.contract.ts';
import { importContract } from '../features/import/import.contract.ts';
import { jobsContract, jobsEvents } from '../features/jobs/jobs.contract.ts';
import { memosContract } from '../features/memos/memos.contract.ts';
import { projectContract } from '../features/project/project.contract.ts';
import { respondentsContract } from '../features/respondents/respondents.contract.ts';
import { searchContract } from '../features/search/search.contract.ts';
import { suggestContract } from '../features/suggest/suggest.contract.ts';
import { teamContract } from '../features/team/team.contract.ts';
import { themesContract } from '../features/themes/themes.contract.ts';
import type { Contract } from './contract.ts';
import { projectEvents } from './project-events.ts';

/** Every method a client may call, by its one name. */
export const api = {
  ...projectContract,
  ...historyContract,
  ...jobsContract,
  ...importContract,
  ...documentsContract,
  ...respondentsContract,
  ...answersContract,
  ...codebookContract,
  ...codingContract,
  ...memosContract,
  ...searchContract,
  ...anonymiseContract,
  ...themesContract,
  ...exportContract,
  ...suggestContract,
  ...clustersContract,
  ...teamContract,
} satisfies Contract;

/** Every event the back end may send. */
export const events = { ...projectEvents, ...jobsEvents };

export type Api = typeof api;
export type Method = keyof Api;
export type MethodOfKind<K extends Api[Method]['kind']> = {
  [M in Method]: Api[M]['kind'] extends K ? M : never;
}[Method];
/** What a client sends, defaults left out. */
export type Input<M extends Method> = z.input<Api[M]['input']>;
/** What a handler gets: parsed, defaults filled in. */
export type ParsedInput<M extends Method> = z.output<Api[M]['input']>;
/** What a client gets; for a job that is its id at first, and this by `jobs.result`. */
export type Result<M extends Method> = z.output<Api[M]['output']>;
/** The direct reply to a call. */
export type Output<M extends Method> = Api[M]['kind'] extends 'job' ? { jobId: string } : Result<M>;

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]['payload']>;
