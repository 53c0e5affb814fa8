import { expect, it } from 'vitest';
import { sql } from '../../database/sql.ts';
import { addWordsEverywhere, change } from '../../testing/anonymise-fixture.ts';
import { openTestProject } from '../../testing/test-project.ts';

it('leads to every place where a name still stands, but for the project itself', async () => {
  const project = await openTestProject();
  const { documentId, codeId } = change(project, (db) => addWordsEverywhere(db, 'Hofstede'));
  await project.call('anonymise.addByHand', { text: 'Hofstede', kind: 'person' });
  const { leaks } = await project.call('anonymise.leaks', {});
  const targets = new Map<string, Set<string>>();
  for (const { table, rowId } of leaks) {
    const target = await project.call('anonymise.leakTarget', { table, rowId });
    targets.set(
      table,
      (targets.get(table) ?? new Set()).add(target ? `${target.kind} ${target.id}` : 'none'),
    );
  }
  const idOf = (table: 'question' | 'theme' | 'coding') =>
    project.db.value<string>(
      table === 'question'
        ? sql`SELECT id FROM question`
        : table === 'theme'
          ? sql`SELECT id FROM theme`
          : sql`SELECT id FROM coding`,
    );
  const answerId = project.db.value<string>(sql`SELECT id FROM document WHERE kind = 'answer'`);
  const seen = Object.fromEntries([...targets].map(([table, found]) => [table, [...found].sort()]));
  expect(seen).toEqual({
    project: ['none'],
    question: [`question ${idOf('question')}`],
    respondent: [`source ${documentId}`],
    variable: [`variable ${idOf('question')}`],
    document: [`answer ${answerId}`, `source ${documentId}`],
    speaker: [`source ${documentId}`],
    code: [`code ${codeId}`],
    memo: [`code ${codeId}`, `coding ${idOf('coding')}`, `source ${documentId}`],
    theme: [`theme ${idOf('theme')}`],
    cluster: [`cluster ${idOf('question')}`],
  });
  await project.close();
});
