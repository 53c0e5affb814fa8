import type { Leak, LeakTarget } from '../../../shared/features/anonymise/anonymise.contract.ts';
import type { CodeId, CodingId, DocumentId, QuestionId, ThemeId } from '../../../shared/model/ids.ts';
import { fetchQuery } from '../../app/server-state.ts';
import { type Place, type Target, useUi } from '../../app/ui-store.ts';

/** What people call the things that a name can stand in, in the order in which they are told. */
const leakTables = [
  'project',
  'coder',
  'question',
  'respondent',
  'variable',
  'document',
  'documentText',
  'speaker',
  'code',
  'memo',
  'theme',
  'cluster',
  'other',
] as const;
type LeakTable = (typeof leakTables)[number];

export function tableOf({ table, column }: Pick<Leak, 'table' | 'column'>): LeakTable {
  if (table === 'document' && column === 'text') return 'documentText';
  return leakTables.find((known) => known === table) ?? 'other';
}

/** A field that holds a name; two names in it are one place. */
export function placeKey(leak: Leak): string {
  return `${tableOf(leak)}/${leak.column}/${leak.rowId}`;
}

export function countPlaces(leaks: readonly Leak[]): number {
  return new Set(leaks.map(placeKey)).size;
}

/** How many of each kind hold a name: a respondent with a name in two fields is one respondent. */
export function countThings(leaks: readonly Leak[]): { table: LeakTable; count: number }[] {
  const things = [...new Set(leaks.map((leak) => `${tableOf(leak)}/${leak.rowId}`))];
  return leakTables
    .map((table) => ({ table, count: things.filter((key) => key.startsWith(`${table}/`)).length }))
    .filter(({ count }) => count > 0);
}

/** The project itself and its coders have no page to show. */
export function hasPage(leak: Leak): boolean {
  return !['project', 'coder', 'other'].includes(tableOf(leak));
}

/** Shows the row in which the name still stands. */
export async function openLeak({ table, rowId }: Leak): Promise<void> {
  const target = await fetchQuery('anonymise.leakTarget', { table, rowId }).catch(() => null);
  if (target) useUi.getState().goTo(...placeOf(target, table === 'document'));
}

function placeOf({ kind, id, within }: LeakTarget, isText: boolean): [Place, Target] {
  switch (kind) {
    case 'source':
      return [isText ? 'coding' : 'sources', { documentId: id as DocumentId }];
    case 'answer':
      return ['answers', { documentId: id as DocumentId, questionId: within as QuestionId }];
    case 'coding':
      return ['coding', { codingId: id as CodingId, documentId: within as DocumentId }];
    case 'question':
      return ['answers', { questionId: id as QuestionId }];
    case 'variable':
      return ['sources', { questionId: id as QuestionId, documentId: undefined }];
    case 'cluster':
      return ['clusters', { questionId: id as QuestionId }];
    case 'code':
      return ['codebook', { codeId: id as CodeId }];
    case 'theme':
      return ['themes', { themeId: id as ThemeId }];
  }
}
