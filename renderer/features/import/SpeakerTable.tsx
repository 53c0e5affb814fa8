import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../app/format.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { InlineEdit } from '../../components/InlineEdit.tsx';
import type { PlannedSpeaker } from './import-plan.ts';

type Props = { speakers: readonly PlannedSpeaker[]; onChange: (speakers: PlannedSpeaker[]) => void };

/** Who speaks, who asks, and as which respondent an answer counts. */
export function SpeakerTable({ speakers, onChange }: Props) {
  const { t } = useTranslation('import');
  const change = (index: number, part: Partial<PlannedSpeaker>) =>
    onChange(speakers.map((speaker, at) => (at === index ? { ...speaker, ...part } : speaker)));
  return (
    <table className="speaker-table">
      <thead>
        <tr>
          <th scope="col">{t('transcript.speaker')}</th>
          <th scope="col">{t('transcript.interviewer')}</th>
          <th scope="col">{t('transcript.respondent')}</th>
          <th scope="col">{t('transcript.turnsHead')}</th>
        </tr>
      </thead>
      <tbody>
        {speakers.map((speaker, index) => (
          <tr key={index}>
            <td>
              <InlineEdit
                value={speaker.label}
                label={t('transcript.speakerName', { name: speaker.label })}
                onCommit={(label) => label.trim() && change(index, { label: label.trim() })}
              />
            </td>
            <td>
              <Checkbox
                isSelected={speaker.isInterviewer}
                label={t('transcript.isInterviewer', { name: speaker.label })}
                onChange={(isInterviewer) => change(index, { isInterviewer })}
              />
            </td>
            <td>
              {speaker.isInterviewer ? (
                <span className="dim">{t('transcript.isInterviewerHelp')}</span>
              ) : (
                <InlineEdit
                  value={speaker.respondentLabel}
                  label={t('transcript.respondentOf', { name: speaker.label })}
                  placeholder={speaker.label}
                  onCommit={(respondentLabel) => change(index, { respondentLabel })}
                />
              )}
            </td>
            <td>{formatNumber(speaker.turns)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
