import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { formatNumber } from '../../app/format.ts';
import { type Form, stateOf } from './groups.ts';
import type { Verdicts } from './use-verdicts.ts';

type Props = { group: ReplacementGroup; verdicts: Verdicts; onChoose: (form: Form) => void };

/** The ways in which somebody or something is written, each with its verdict. */
export function FormTable({ group, verdicts, onChoose }: Props) {
  const { t } = useTranslation('anonymise');
  return (
    <div className="an-forms">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.form')}</th>
            <th scope="col" className="number">
              {t('column.times')}
            </th>
            <th scope="col">{t('column.reason')}</th>
            <th scope="col">{t('column.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {verdicts.forms.map((form) => (
            <tr key={form.id} data-chosen={form.id === verdicts.form?.id || undefined}>
              <td>
                <button
                  type="button"
                  aria-pressed={form.id === verdicts.form?.id}
                  onClick={() => onChoose(form)}
                >
                  {form.text}
                </button>
              </td>
              <td className="number">{formatNumber(form.occurrences)}</td>
              <td className="reason">
                {t(`reason.${form.reason}`)}
                {form.tier === 'look' && <span>{t('tier.look')}</span>}
              </td>
              <td>
                <Verdict form={form} group={group} verdicts={verdicts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Verdict({ form, group, verdicts }: { form: Form; group: ReplacementGroup; verdicts: Verdicts }) {
  const { t } = useTranslation('anonymise');
  const state = stateOf(group);
  const isRejected = form.isRejected || state === 'rejected';
  const isJudged = verdicts.isJudged(form);
  const isFinal = state === 'applied';
  return (
    <span className="an-verdict">
      {isJudged && (
        <span data-state={isRejected ? 'rejected' : 'accepted'}>
          {isRejected ? (
            <X size={13} strokeWidth={2} aria-hidden />
          ) : (
            <Check size={13} strokeWidth={2} aria-hidden />
          )}
          {isRejected ? t('state.rejected') : t(isFinal ? 'state.applied' : 'state.accepted')}
        </span>
      )}
      {!isFinal && (!isJudged || isRejected) && (
        <button
          type="button"
          aria-label={t('acceptForm', { form: form.text })}
          onClick={() => verdicts.judge(form, false)}
        >
          {isJudged ? t('restoreForm') : <kbd>A</kbd>}
        </button>
      )}
      {!isFinal && !isJudged && (
        <button
          type="button"
          aria-label={t('rejectForm', { form: form.text })}
          onClick={() => verdicts.judge(form, true)}
        >
          <kbd>X</kbd>
        </button>
      )}
      {!isFinal && isJudged && !isRejected && (
        <button
          type="button"
          aria-label={t('rejectForm', { form: form.text })}
          onClick={() => verdicts.judge(form, true)}
        >
          {t('reject')}
        </button>
      )}
    </span>
  );
}
