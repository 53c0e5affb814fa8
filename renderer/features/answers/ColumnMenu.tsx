import { Check, Columns3 } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Variable } from '../../../shared/features/respondents/respondents.contract.ts';
import type { AnswerColumns, ColumnId } from './answer-columns.ts';

type Props = { columns: AnswerColumns; variables: readonly Variable[] };

/** Chooses what stands beside the answers; the menu stays open while boxes are ticked. */
export function ColumnMenu({ columns, variables }: Props) {
  const { t } = useTranslation('answers');
  const entries: { id: ColumnId; label: string }[] = [
    { id: 'suggestions', label: t('columns.suggestions') },
    { id: 'respondent', label: t('respondent') },
    ...variables.map(({ id, label, name, isWeight }) => ({
      id,
      label: isWeight ? t('columns.weight', { name: label || name }) : label || name,
    })),
  ];
  return (
    <MenuTrigger>
      <Button className="icon-button answers-columns" aria-label={t('columns.choose')}>
        <Columns3 size={16} strokeWidth={1.5} aria-hidden />
      </Button>
      <Popover placement="bottom end" offset={4}>
        <Menu
          className="menu answers-column-menu"
          aria-label={t('columns.choose')}
          selectionMode="multiple"
          selectedKeys={columns.shown}
          onSelectionChange={(keys) => {
            const chosen = new Set(keys === 'all' ? entries.map(({ id }) => id) : keys);
            columns.show(entries.map(({ id }) => id).filter((id) => chosen.has(id)));
          }}
        >
          {entries.map(({ id, label }) => (
            <MenuItem key={id} id={id} className="menu-item" textValue={label}>
              <span className="answers-tick">
                <Check size={10} strokeWidth={3} aria-hidden />
              </span>
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
