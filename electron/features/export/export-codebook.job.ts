import { codeColours } from '../../../shared/features/codebook/code-colours.ts';
import { codePath } from '../../../shared/features/codebook/code-tree.ts';
import { reportWords } from '../../../shared/features/export/report-words.ts';
import type { JobRun } from '../../database/handler-types.ts';
import { listCodes } from '../codebook/codebook.sql.ts';
import { deliverFile } from './deliver-file.ts';
import { projectHead } from './project-head.ts';
import { writeCsv } from './write-csv.ts';

/** The codebook as a table that the import of codebooks reads back: parents first, a code as 'A > B > C'. */
export const exportCodebook: JobRun<'export.codebook'> = (input, context) =>
  deliverFile(context, { fileName: 'codeboek.csv', withNames: input.withNames }, (path, names) => {
    const db = context.db();
    const codes = listCodes(db);
    const byId = new Map<string, (typeof codes)[number]>(codes.map((code) => [code.id, code]));
    const rows = codes.map((code) => {
      const texts = [
        codePath(byId, code.id).join(' > '),
        code.definition,
        code.useWhen,
        code.useWhenNot,
        code.example,
      ];
      for (const text of texts) names.see(text, `code:${code.id}`);
      const colour = (codeColours[code.colour - 1] ?? 0).toString(16).padStart(6, '0');
      return [code.number, ...texts, `#${colour}`];
    });
    return writeCsv(path, reportWords(projectHead(db).language).codebook, rows, context, rows.length);
  });
