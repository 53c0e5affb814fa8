import type { importContract } from '../../../shared/features/import/import.contract.ts';
import type { HandlersOf } from '../../database/handler-types.ts';
import { commitSurvey } from './commit-survey.ts';
import { commitTranscripts } from './commit-transcripts.ts';
import { listImports } from './import.sql.ts';

export const importHandlers: HandlersOf<typeof importContract> = {
  'import.preview': null,
  'import.transcripts': commitTranscripts,
  'import.survey': commitSurvey,
  'import.list': (_input, { db }) => listImports(db),
};
