import { CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { formatNumber } from '../../app/format.ts';
import { notify } from '../../app/notices.ts';
import { useCommand } from '../../app/server-state.ts';
import { Button } from '../../components/Button.tsx';
import { isInTier, isSureAndOpen, type ShownTier, shownTiers } from './groups.ts';

type Props = {
  groups: readonly ReplacementGroup[];
  tier: ShownTier;
  onTier: (tier: ShownTier) => void;
};

/** The most groups that one command decides on. */
const atOnce = 10_000;

/** Everything, what is sure, or what somebody has to look at; and what is sure taken over in one go. */
export function TierFilter({ groups, tier, onTier }: Props) {
  const { t } = useTranslation('anonymise');
  const decide = useCommand('anonymise.decide');
  const sure = groups.filter(isSureAndOpen).map(({ id }) => id);

  async function acceptSure() {
    for (let from = 0; from < sure.length; from += atOnce) {
      const replacementIds = sure.slice(from, from + atOnce);
      if ((await decide.run({ replacementIds, state: 'accepted' })) === undefined) return;
    }
    notify({
      kind: 'ok',
      text: t('acceptedSure', { count: sure.length, amount: formatNumber(sure.length) }),
    });
  }
  return (
    <div className="an-tiers">
      <fieldset aria-label={t('tiers.label')}>
        {shownTiers.map((option) => {
          const count = groups.filter((group) => isInTier(group, option)).length;
          return (
            <label key={option} data-empty={count === 0 || undefined}>
              <input
                type="radio"
                name="anonymise-tier"
                checked={option === tier}
                disabled={count === 0 && option !== tier}
                onChange={() => onTier(option)}
              />
              {t(`tiers.${option}`)} <span>{formatNumber(count)}</span>
            </label>
          );
        })}
      </fieldset>
      {sure.length > 0 && (
        <Button icon={CheckCheck} onPress={acceptSure} isDisabled={decide.isRunning}>
          {t('acceptSure')} <span className="count">{formatNumber(sure.length)}</span>
        </Button>
      )}
    </div>
  );
}
