import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../app/format.ts';
import { notify } from '../../app/notices.ts';
import { useCommand } from '../../app/server-state.ts';

/** Replaces everything that is accepted, and says what came of it. */
export function useReplaceAll(): { run: () => Promise<void>; isRunning: boolean } {
  const { t } = useTranslation('anonymise');
  const apply = useCommand('anonymise.apply');
  async function run() {
    const done = await apply.run({});
    if (!done) return;
    notify({
      kind: 'ok',
      text: t('apply.done', {
        count: done.replaced,
        times: formatNumber(done.replaced),
        texts: formatNumber(done.documents),
      }),
    });
    if (done.orphaned > 0) notify({ kind: 'warn', text: t('apply.orphaned', { count: done.orphaned }) });
  }
  return { run, isRunning: apply.isRunning };
}
