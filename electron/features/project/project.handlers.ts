import type { projectContract } from '../../../shared/features/project/project.contract.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { sql } from '../../database/sql.ts';
import { checkProject } from './check-project.ts';
import { readProjectInfo } from './project.sql.ts';

export const projectHandlers: HandlersOf<typeof projectContract> = {
  // The router answers this one from the desk, which knows the file as well; here is what the file itself says.
  'project.info': (_input, { db, me }) => ({
    ...readProjectInfo(db, me),
    fileLabel: '',
    isSample: false,
    isShare: false,
  }),
  'project.check': (_input, { db }) => checkProject(db),
  'project.rename': (input, { db }) => {
    db.run(sql`UPDATE project SET name = ${input.name}`);
    return null;
  },
};
