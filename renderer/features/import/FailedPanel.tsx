import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import type { PlannedFile } from './import-plan.ts';
import type { ImportSession } from './use-import-session.ts';
import { failureText } from './wording.ts';

type Props = { file: Extract<PlannedFile, { kind: 'failed' }>; hasOthers: boolean; session: ImportSession };

/** A file that cannot be read: why, what to do, and another way to try. */
export function FailedPanel({ file, hasOthers, session }: Props) {
  const { t } = useTranslation('import');
  return (
    <div className="import-failed">
      <h2>
        <TriangleAlert size={16} strokeWidth={1.5} aria-hidden />
        {file.preview.fileName}
      </h2>
      <p>{failureText(file.preview.error, t)}</p>
      {hasOthers && <p>{t('failed.rest')}</p>}
      {file.preview.error.reason === 'format' && (
        <div className="import-actions">
          <Button onPress={() => session.reread(file, { as: 'transcript' })}>{t('asTranscript')}</Button>
          <Button onPress={() => session.reread(file, { as: 'survey' })}>{t('asSurvey')}</Button>
        </div>
      )}
    </div>
  );
}
