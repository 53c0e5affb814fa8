import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../app/format.ts';
import { Button } from '../../components/Button.tsx';
import { InlineEdit } from '../../components/InlineEdit.tsx';
import { RadioGroup } from '../../components/RadioGroup.tsx';
import { ChangeList } from './ChangeList.tsx';
import type { PlannedTranscript } from './import-plan.ts';
import { SpeakerTable } from './SpeakerTable.tsx';
import type { ImportSession } from './use-import-session.ts';

type Props = { file: PlannedTranscript; session: ImportSession };

/** A conversation or letter as it was read: who speaks, what changes, and how it begins. */
export function TranscriptPanel({ file, session }: Props) {
  const { t } = useTranslation('import');
  const { preview } = file;
  const found = [
    t('transcript.turns', { count: preview.turns }),
    t('transcript.words', { count: preview.words }),
    preview.durationMs === null
      ? null
      : t('transcript.duration', { duration: formatDuration(preview.durationMs) }),
    [preview.format, preview.encoding].filter(Boolean).join(', '),
  ];
  return (
    <div className="import-transcript">
      <dl className="import-facts">
        <dt>{t('transcript.name')}</dt>
        <dd className="name">
          <InlineEdit
            value={file.title}
            label={t('transcript.name')}
            placeholder={preview.fileName}
            onCommit={(title) => session.change({ ...file, title })}
          />
        </dd>
        <dt>{t('transcript.kind')}</dt>
        <dd className="kinds">
          <RadioGroup
            label={t('transcript.kind')}
            value={file.as}
            options={(['transcript', 'text'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChange={(value) => session.change({ ...file, as: value === 'text' ? 'text' : 'transcript' })}
          />
          {preview.format === 'txt' && (
            <Button variant="quiet" onPress={() => session.reread(file, { as: 'survey' })}>
              {t('asSurvey')}
            </Button>
          )}
        </dd>
        <dt>{t('transcript.found')}</dt>
        <dd>{found.filter(Boolean).join(' · ')}</dd>
      </dl>
      {file.as === 'transcript' && (
        <section>
          <h2>{t('transcript.speakers')}</h2>
          {file.speakers.length === 0 ? (
            <p className="import-kept">{t('transcript.noSpeakers')}</p>
          ) : (
            <SpeakerTable
              speakers={file.speakers}
              onChange={(speakers) => session.change({ ...file, speakers })}
            />
          )}
        </section>
      )}
      <section>
        <h2>
          {t('transcript.changes')} <span>{t('transcript.times')}</span>
        </h2>
        <ChangeList changes={preview.changes} ofText />
      </section>
      <section>
        <h2>{t('transcript.sample')}</h2>
        {preview.sample.map(({ speaker, text }, at) => (
          <p className="import-turn" key={at}>
            {speaker && <b>{speaker}</b>}
            {text}
          </p>
        ))}
      </section>
    </div>
  );
}
