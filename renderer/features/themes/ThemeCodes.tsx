import { useState } from 'react';
import { DialogTrigger, Popover as Floating, Dialog as Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CodeId, ThemeId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { CodeChip } from '../../components/CodeChip.tsx';
import { CodeMark } from '../../components/CodeMark.tsx';
import { FilterField } from '../../components/FilterField.tsx';
import { useCodes } from '../coding/use-codes.ts';

type Props = { themeId: ThemeId; codeIds: readonly CodeId[] };

/** The codes a theme is made of; a net stands for everything under it. */
export function ThemeCodes({ themeId, codeIds }: Props) {
  const { t } = useTranslation('themes');
  const { codes, byId } = useCodes();
  const setCodes = useCommand('themes.setCodes');
  const [filter, setFilter] = useState('');
  const shown = codes.filter((code) =>
    `${code.number} ${code.name}`.toLowerCase().includes(filter.trim().toLowerCase()),
  );

  function toggle(codeId: CodeId) {
    const next = codeIds.includes(codeId) ? codeIds.filter((id) => id !== codeId) : [...codeIds, codeId];
    setCodes.run({ themeId, codeIds: next });
  }

  return (
    <div className="mt-2 flex flex-wrap items-center gap-1">
      {codeIds.map((id) => {
        const code = byId.get(id);
        return code && <CodeChip key={id} code={code} onRemove={() => toggle(id)} />;
      })}
      {codeIds.length === 0 && <span className="text-[13px] text-(--text-2)">{t('noCodes')}</span>}
      <DialogTrigger>
        <Button variant="quiet">{t('chooseCodes')}</Button>
        <Floating
          className="w-80 rounded-(--r-3) bg-(--surface-raised) shadow-(--shadow-pop)"
          placement="bottom start"
        >
          <Popover aria-label={t('chooseCodes')} className="outline-none">
            {codes.length > 0 && <FilterField value={filter} onChange={setFilter} label={t('codes')} />}
            <div className="theme-code-list p-3">
              {codes.length === 0 && (
                <>
                  <p className="mb-2 text-[13px] text-(--text-2)">{t('empty.noCodes')}</p>
                  <Button variant="primary" onPress={() => useUi.getState().goTo('codebook')}>
                    {t('empty.openCodebook')}
                  </Button>
                </>
              )}
              {shown.map((code) => (
                <label key={code.id}>
                  <input
                    type="checkbox"
                    checked={codeIds.includes(code.id)}
                    onChange={() => toggle(code.id)}
                  />
                  <CodeMark colour={code.colour} />
                  {code.number} {code.name}
                </label>
              ))}
            </div>
          </Popover>
        </Floating>
      </DialogTrigger>
    </div>
  );
}
