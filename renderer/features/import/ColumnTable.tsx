import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ColumnRole, ColumnType } from '../../../shared/features/import/import.contract.ts';
import { formatNumber } from '../../app/format.ts';
import { InlineEdit } from '../../components/InlineEdit.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import type { PlannedColumn, PlannedSurvey } from './import-plan.ts';
import { reasonText } from './wording.ts';

type Props = {
  file: PlannedSurvey;
  onRole: (index: number, role: ColumnRole) => void;
  onColumn: (index: number, column: PlannedColumn) => void;
};

const roles = ColumnRole.options;
const types = ColumnType.options;

/** The columns of a survey with two rows to look at, the role of each and why it was guessed. */
export function ColumnTable({ file: { preview, columns }, onRole, onColumn }: Props) {
  const { t } = useTranslation('import');
  const firstRow = preview.dialect.hasHeader ? 2 : 1;
  return (
    <table className="import-columns">
      <caption className="sr-only">{t('columns.caption', { name: preview.fileName })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columns.column')}</th>
          <th scope="col">{t('columns.row', { row: formatNumber(firstRow) })}</th>
          <th scope="col">{t('columns.row', { row: formatNumber(firstRow + 1) })}</th>
          <th scope="col">{t('columns.role')}</th>
          <th scope="col">{t('columns.type')}</th>
          <th scope="col">{t('columns.why')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, index) => (
          <Fragment key={index}>
            <tr data-role={column.role}>
              <th scope="row">{column.name}</th>
              <td>{preview.sampleRows[0]?.[index]}</td>
              <td>{preview.sampleRows[1]?.[index]}</td>
              <td>
                <SelectField
                  variant="plain"
                  label={t('columns.roleOf', { name: column.name })}
                  value={column.role}
                  options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
                  onChange={(value) => onRole(index, ColumnRole.parse(value))}
                />
              </td>
              <td>
                {column.role === 'variable' && (
                  <SelectField
                    variant="plain"
                    label={t('columns.typeOf', { name: column.name })}
                    value={column.type}
                    options={types.map((value) => ({ value, label: t(`type.${value}`) }))}
                    onChange={(value) => onColumn(index, { ...column, type: ColumnType.parse(value) })}
                  />
                )}
              </td>
              <td className="why">{reasonText(column.reason, column.missing, t)}</td>
            </tr>
            {column.role === 'answer' && (
              <tr className="question">
                <td>{t('columns.question')}</td>
                <td colSpan={5}>
                  <InlineEdit
                    value={column.questionText}
                    label={t('columns.questionOf', { name: column.name })}
                    placeholder={t('columns.questionPlaceholder')}
                    onCommit={(questionText) => onColumn(index, { ...column, questionText })}
                  />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
