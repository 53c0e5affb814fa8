import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ColumnTable } from './ColumnTable.tsx';
import { DialectBar } from './DialectBar.tsx';
import { type PlannedSurvey, withRole } from './import-plan.ts';
import { RejectedRows } from './RejectedRows.tsx';
import { SurveyTally } from './SurveyTally.tsx';
import type { ImportSession } from './use-import-session.ts';

type Props = { file: PlannedSurvey; session: ImportSession };

/** A survey as it was read: how, which column is what, what will come and what will not. */
export function SurveyPanel({ file, session }: Props) {
  const { t } = useTranslation('import');
  const [isListOpen, setListOpen] = useState(file.preview.rejectedCount > 0);
  const { preview } = file;
  return (
    <>
      <DialectBar
        dialect={preview.dialect}
        isReading={session.rereading === preview.ticket}
        onChange={(dialect) => session.reread(file, { as: 'survey', dialect })}
        onReadAsTranscript={
          preview.fileName.toLowerCase().endsWith('.txt')
            ? () => session.reread(file, { as: 'transcript' })
            : null
        }
      />
      <section className="import-raw" aria-label={t('rawLines')}>
        {preview.rawLines.slice(0, 2).map((line, at) => (
          <p key={at}>
            <Delimited line={line} delimiter={preview.dialect.delimiter} />
          </p>
        ))}
      </section>
      <ColumnTable
        file={file}
        onRole={(index, role) => session.change({ ...file, columns: withRole(file.columns, index, role) })}
        onColumn={(index, column) =>
          session.change({ ...file, columns: file.columns.map((one, at) => (at === index ? column : one)) })
        }
      />
      <SurveyTally file={file} isListOpen={isListOpen} onToggleList={() => setListOpen(!isListOpen)} />
      {isListOpen && preview.rejectedCount > 0 && (
        <RejectedRows
          rows={preview.rejected}
          total={preview.rejectedCount}
          columns={preview.columns.length}
        />
      )}
    </>
  );
}

function Delimited({ line, delimiter }: { line: string; delimiter: string }) {
  const shown = delimiter === '\t' ? '⇥' : delimiter;
  return line.split(delimiter).map((cell, at) => (
    <span key={at}>
      {at > 0 && <i>{shown}</i>}
      {cell}
    </span>
  ));
}
