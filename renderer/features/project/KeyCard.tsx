import { useTranslation } from 'react-i18next';
import { shortcuts } from '../../app/shortcuts.ts';
import { useUi } from '../../app/ui-store.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyCaps } from '../../components/KeyCap.tsx';

const signs: Record<string, string> = {
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  Escape: 'Esc',
  Space: '␣',
};

/** All keys on one card, drawn from the table that makes them work. */
export function KeyCard() {
  const { t } = useTranslation('project');
  const closeDialog = useUi((ui) => ui.closeDialog);
  const all = Object.values(shortcuts);
  const scopes = [...new Set(all.map((shortcut) => shortcut.scope))];
  return (
    <Dialog title={t('keys.title')} isOpen onClose={closeDialog} size="large">
      <div className="columns-3 gap-8">
        {scopes.map((scope) => (
          <section key={scope} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-[12px] font-semibold text-(--text-2)">{t(`keys.${scope}`)}</h3>
            {[...grouped(all.filter((shortcut) => shortcut.scope === scope))].map(([textKey, keys]) => (
              <p key={textKey} className="flex items-center gap-2 py-0.5 text-[13px]">
                <span className="flex-1">{t(`keys.${textKey}`)}</span>
                {keys.map((combination) => (
                  <span key={combination} className="inline-flex gap-0.5">
                    <KeyCaps keys={combination.split('+').map((key) => signs[key] ?? key)} />
                  </span>
                ))}
              </p>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** One line per action; nine recent codes are one line, 1 to 9. */
function grouped(list: readonly { keys: string; textKey: string }[]): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const { keys, textKey } of list) lines.set(textKey, [...(lines.get(textKey) ?? []), keys]);
  for (const [textKey, keys] of lines) if (keys.length > 3) lines.set(textKey, [`${keys[0]}–${keys.at(-1)}`]);
  return lines;
}
