import { writeFile } from 'node:fs/promises';
import { Packer } from 'docx';
import type { JobRun } from '../../database/handler-types.ts';
import { deliverFile } from './deliver-file.ts';
import { readReport } from './report-data.ts';
import { buildReport } from './report-document.ts';

/** The report as a Word document; `rows` is the number of themes. */
export const exportWord: JobRun<'export.word'> = (input, context) =>
  deliverFile(context, { fileName: 'rapport.docx', withNames: input.withNames }, async (path, names) => {
    context.progress('reading');
    const report = readReport(context.db(), names);
    context.progress('writing');
    await writeFile(path, await Packer.toBuffer(buildReport(report, input.language, new Date())));
    return report.themes.length;
  });
