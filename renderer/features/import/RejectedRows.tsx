import { useTranslation } from 'react-i18next';
import type { RejectedRow } from '../../../shared/features/import/import.contract.ts';
import { formatNumber } from '../../app/format.ts';
import { rejectionText } from './wording.ts';

type Props = {
  rows: readonly RejectedRow[];
  /** More may have been refused than are listed. */
  total: number;
  /** How many fields a row should have; null when that is not known any more. */
  columns: number | null;
};

/** The rows that stay out, each with its number in the file and why. */
export function RejectedRows({ rows, total, columns }: Props) {
  const { t } = useTranslation('import');
  return (
    <>
      <table className="import-rejected">
        <caption className="sr-only">{t('rejected.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rejected.row')}</th>
            <th scope="col">{t('rejected.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <th scope="row">{t('rejected.rowNumber', { row: formatNumber(row.row) })}</th>
              <td>{rejectionText(row, columns, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > rows.length && (
        <p className="import-more">{t('rejected.more', { count: total - rows.length })}</p>
      )}
    </>
  );
}
