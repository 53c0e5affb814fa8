import type { MethodOfKind } from '../../shared/rpc/api.ts';
import type { JobContext } from '../database/handler-types.ts';

/** Untyped on purpose at this one place: the thread only carries data between a run and its own commit. */
export type AnyJobRun = (input: never, context: JobContext) => Promise<unknown>;

/** Loaded when a job starts, so that opening a project never waits for the libraries of Word or CSV. */
export const jobModules: { [M in MethodOfKind<'job'>]: () => Promise<AnyJobRun> } = {
  'import.preview': async () => (await import('../features/import/preview-files.job.ts')).previewFiles,
  'import.transcripts': async () =>
    (await import('../features/import/import-transcripts.job.ts')).importTranscripts,
  'import.survey': async () => (await import('../features/import/import-survey.job.ts')).importSurvey,
  'codebook.importFile': async () =>
    (await import('../features/codebook/import-codebook.job.ts')).importCodebook,
  'suggest.prepare': async () => (await import('../features/suggest/read-texts.job.ts')).readTexts,
  'clusters.build': async () => (await import('../features/clusters/build-clusters.job.ts')).buildClusters,
  'anonymise.scan': async () =>
    (await import('../features/anonymise/scan-identifiers.job.ts')).scanIdentifiers,
  'anonymise.share': async () => (await import('../features/anonymise/share-project.job.ts')).shareProject,
  'export.word': async () => (await import('../features/export/export-word.job.ts')).exportWord,
  'export.codings': async () => (await import('../features/export/export-codings.job.ts')).exportCodings,
  'export.matrix': async () => (await import('../features/export/export-matrix.job.ts')).exportMatrix,
  'export.codebook': async () => (await import('../features/export/export-codebook.job.ts')).exportCodebook,
};
