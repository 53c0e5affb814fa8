import { useTranslation } from 'react-i18next';
import type { CsvDialect } from '../../../shared/features/import/import.contract.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/SelectField.tsx';

type Props = {
  dialect: CsvDialect;
  isReading: boolean;
  onChange: (dialect: Partial<CsvDialect>) => void;
  onReadAsTranscript: (() => void) | null;
};

const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
] as const satisfies { value: CsvDialect['encoding']; label: string }[];

/** How the file is read. Each choice reads it again. */
export function DialectBar({ dialect, isReading, onChange, onReadAsTranscript }: Props) {
  const { t } = useTranslation('import');
  const delimiters = [
    { value: ';', label: t('dialect.semicolon') },
    { value: ',', label: t('dialect.comma') },
    { value: '\t', label: t('dialect.tab') },
    { value: '|', label: t('dialect.bar') },
  ] as const;
  const decimals = [
    { value: ',', label: t('dialect.comma') },
    { value: '.', label: t('dialect.point') },
  ] as const;
  /** All four go along, so that reading again keeps the choices made before. */
  function choose(part: Partial<CsvDialect>) {
    onChange({ ...dialect, ...part });
  }
  return (
    <div className="import-dialect" aria-busy={isReading}>
      <span>{t('readAs')}</span>
      <SelectField
        label={t('dialect.encoding')}
        value={dialect.encoding}
        options={encodings}
        onChange={(value) => choose({ encoding: encodings.find((one) => one.value === value)?.value })}
      />
      <SelectField
        label={t('dialect.delimiter')}
        value={dialect.delimiter}
        options={delimiters}
        onChange={(value) => choose({ delimiter: delimiters.find((one) => one.value === value)?.value })}
      />
      <SelectField
        label={t('dialect.decimal')}
        value={dialect.decimal}
        options={decimals}
        onChange={(value) => choose({ decimal: decimals.find((one) => one.value === value)?.value })}
      />
      <SelectField
        label={t('dialect.header')}
        value={dialect.hasHeader ? 'row1' : 'none'}
        options={[
          { value: 'row1', label: t('dialect.row1') },
          { value: 'none', label: t('dialect.none') },
        ]}
        onChange={(value) => choose({ hasHeader: value === 'row1' })}
      />
      {onReadAsTranscript && (
        <Button variant="quiet" onPress={onReadAsTranscript}>
          {t('asTranscript')}
        </Button>
      )}
    </div>
  );
}
