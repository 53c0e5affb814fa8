import { Replace, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import type { Result } from '../../../shared/rpc/api.ts';
import { Button } from '../../components/Button.tsx';
import { Section } from '../../components/Section.tsx';
import { isWaiting } from './groups.ts';
import { countPlaces } from './leaks.ts';
import { useReplaceAll } from './use-replace-all.ts';

type Props = {
  groups: readonly ReplacementGroup[];
  leaks: Result<'anonymise.leaks'> | undefined;
  /** Which of the steps is the next one. */
  primary: 'accept' | 'apply' | 'share';
  onShare: () => void;
};

/** From what is accepted to a copy that can leave the house. */
export function ShareSteps({ groups, leaks, primary, onShare }: Props) {
  const { t } = useTranslation('anonymise');
  const replaceAll = useReplaceAll();
  const waiting = groups.filter(isWaiting).length;
  const open = groups.filter((group) => group.state === 'open').length;
  const left = countPlaces(leaks?.leaks ?? []);
  const isReady = open === 0 && waiting === 0 && left === 0 && leaks !== undefined;

  function shareHint(): string {
    if (open > 0) return t('share.waitOpen', { count: open });
    if (waiting > 0) return t('share.waitApply');
    return left > 0 ? t('share.waitLeaks', { count: left }) : t('share.ready');
  }
  return (
    <>
      {waiting > 0 && (
        <Section title={t('apply.title')}>
          <p className="an-reason mb-2">{t('apply.text', { count: waiting })}</p>
          <Button
            variant={primary === 'apply' ? 'primary' : 'default'}
            icon={Replace}
            isDisabled={replaceAll.isRunning}
            onPress={replaceAll.run}
          >
            {t('apply.run')}
          </Button>
        </Section>
      )}
      <Section title={t('share.title')}>
        <p className="an-reason mb-2">{t('share.about')}</p>
        <Button
          variant={primary === 'share' && isReady ? 'primary' : 'default'}
          icon={ShieldCheck}
          isDisabled={!isReady}
          onPress={onShare}
        >
          {t('share.run')}
        </Button>
        <p className="an-help">{shareHint()}</p>
      </Section>
    </>
  );
}
