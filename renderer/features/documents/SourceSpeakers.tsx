import { useTranslation } from 'react-i18next';
import type { DocumentText } from '../../../shared/features/documents/documents.contract.ts';
import { formatNumber } from '../../app/format.ts';
import { useCommand } from '../../app/server-state.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { InlineEdit } from '../../components/InlineEdit.tsx';
import { RespondentPicker } from '../respondents/RespondentPicker.tsx';

/** Who speaks in a conversation, who asks, and as which respondent somebody counts. */
export function SourceSpeakers({ text }: { text: DocumentText }) {
  const { t } = useTranslation('documents');
  const update = useCommand('documents.updateSpeaker');
  const turnsOf = (speakerId: string) => text.turns.filter((turn) => turn.speakerId === speakerId).length;
  return (
    <table className="speaker-table">
      <thead>
        <tr>
          <th scope="col">{t('speaker.name')}</th>
          <th scope="col">{t('speaker.interviewer')}</th>
          <th scope="col">{t('speaker.respondent')}</th>
          <th scope="col">{t('speaker.turns')}</th>
        </tr>
      </thead>
      <tbody>
        {text.speakers.map(({ id, label, isInterviewer, respondentId }) => (
          <tr key={id}>
            <td>
              <InlineEdit
                value={label}
                label={t('speaker.nameOf', { name: label })}
                onCommit={(next) => next.trim() && update.run({ speakerId: id, label: next.trim() })}
              />
            </td>
            <td>
              <Checkbox
                isSelected={isInterviewer}
                label={t('speaker.isInterviewer', { name: label })}
                onChange={(next) => update.run({ speakerId: id, isInterviewer: next })}
              />
            </td>
            <td>
              {!isInterviewer && (
                <RespondentPicker
                  value={respondentId}
                  label={t('speaker.respondentOf', { name: label })}
                  placeholder={t('speaker.nobody')}
                  onChange={(next) => update.run({ speakerId: id, respondentId: next })}
                />
              )}
            </td>
            <td>{formatNumber(turnsOf(id))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
