import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../app/format.ts';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import type { AnswerCodingState } from './use-answer-coding.ts';
import type { TypedNumber } from './use-typed-codes.ts';

type Props = {
  coding: AnswerCodingState;
  /** How many of the picked answers have a suggestion. */
  suggested: number;
  /** The number that is being typed. */
  number: TypedNumber | null;
  onGive: () => void;
  onAccept: () => void;
};

/** What can be done with the answers that are picked, and the keys for it. */
export function AnswerDock({ coding, suggested, number, onGive, onAccept }: Props) {
  const { t } = useTranslation('answers');
  const { picked, row } = coding;
  const hasEqual = picked.size === 0 && row !== undefined && row.same > 1 && row.codings.length > 0;
  return (
    <div className="answers-dock">
      {picked.size > 0 && <b aria-live="polite">{t('dock.picked', { total: formatNumber(picked.size) })}</b>}
      {suggested > 0 && (
        <Button variant="default" keys={['Ctrl', 'Enter']} onPress={onAccept}>
          {t('dock.accept', { count: suggested })}
        </Button>
      )}
      <Button variant="default" keys={['C']} onPress={onGive} isDisabled={coding.targets === 0}>
        {t('dock.give')}
      </Button>
      {hasEqual && (
        <Button variant="default" keys={['A']} onPress={coding.giveToEqual}>
          {t('dock.equal', { count: row.same - 1 })}
        </Button>
      )}
      {picked.size > 0 && (
        <Button variant="quiet" keys={['Esc']} onPress={coding.letGo}>
          {t('dock.letGo')}
        </Button>
      )}
      <span className="flex-1" />
      <span role="status" className="answers-number">
        {number && (
          <>
            <KeyCap>{number.typed}</KeyCap>
            {number.code?.name ?? t(number.isOpen ? 'number.typeOn' : 'number.none')}
          </>
        )}
        {number?.code && <KeyCap>Enter</KeyCap>}
      </span>
      <span className="hint">
        <KeyCap>J</KeyCap>
        <KeyCap>K</KeyCap> {t('dock.row')}
      </span>
      <span className="hint">
        <KeyCap>Space</KeyCap> {t('dock.pick')}
      </span>
    </div>
  );
}
