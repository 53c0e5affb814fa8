import { Check, Split, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { formatNumber } from '../../app/format.ts';
import { keysOf } from '../../app/shortcut-keys.ts';
import { type ContextEntry, ContextMenu } from '../../components/ContextMenu.tsx';
import { type Form, stateOf } from './groups.ts';
import { exactHint, reasonWords } from './reason-words.ts';
import type { Verdicts } from './use-verdicts.ts';

type Props = {
  group: ReplacementGroup;
  verdicts: Verdicts;
  onChoose: (form: Form) => void;
  onSplit: (form: Form) => void;
};

/** The ways in which somebody or something is written, each with its verdict. */
export function FormTable({ group, verdicts, onChoose, onSplit }: Props) {
  const { t } = useTranslation('anonymise');
  const chosen = useRef<HTMLTableRowElement>(null);
  const chosenId = verdicts.form?.id;
  // A verdict by key moves on to the next form, which may be out of sight in a long list.
  useEffect(() => {
    if (chosenId) chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  const maySplit = verdicts.forms.length > 1 && stateOf(group) !== 'applied';
  function itemsAt(at: Element): ContextEntry[] {
    const id = at.closest<HTMLElement>('[data-form]')?.dataset.form;
    const form = verdicts.forms.find((candidate) => candidate.id === id);
    if (!form || stateOf(group) === 'applied') return [];
    onChoose(form);
    const isRejected = form.isRejected || stateOf(group) === 'rejected';
    const isJudged = verdicts.isJudged(form);
    return [
      {
        id: 'accept',
        label: t('restoreForm'),
        icon: Check,
        keys: keysOf('anonymise.accept'),
        isDisabled: isJudged && !isRejected,
        run: () => void verdicts.judge(form, false),
      },
      {
        id: 'reject',
        label: t('reject'),
        icon: X,
        keys: keysOf('anonymise.reject'),
        isDisabled: isJudged && isRejected,
        run: () => void verdicts.judge(form, true),
      },
      ...(maySplit
        ? [{ id: 'split', label: t('split.run'), icon: Split, isNewGroup: true, run: () => onSplit(form) }]
        : []),
    ];
  }
  return (
    <ContextMenu label={t('menu.label')} items={itemsAt}>
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
              <tr
                key={form.id}
                data-form={form.id}
                ref={form.id === chosenId ? chosen : null}
                data-chosen={form.id === chosenId || undefined}
              >
                <td>
                  <button type="button" aria-pressed={form.id === chosenId} onClick={() => onChoose(form)}>
                    {form.text}
                  </button>
                  {form.isExact && <small title={exactHint(t, form)}>{t('exact.short')}</small>}
                </td>
                <td className="number">
                  {formatNumber(form.occurrences + (stateOf(group) === 'applied' ? form.replaced : 0))}
                </td>
                <td className="reason">
                  {reasonWords(t, form.reason)}
                  {form.tier === 'look' && <span>{t('tier.look')}</span>}
                </td>
                <td>
                  <Verdict form={form} group={group} verdicts={verdicts} />
                  {maySplit && (
                    <button
                      type="button"
                      className="an-split"
                      aria-label={t('split.form', { form: form.text })}
                      onClick={() => onSplit(form)}
                    >
                      {t('split.run')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ContextMenu>
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
