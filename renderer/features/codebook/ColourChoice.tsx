import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { codeColourClass } from '../../components/CodeMark.tsx';
import { colourNumbers } from './colour-numbers.ts';

/** The 24 colours of codes, each with its name. */
export function ColourChoice({ value, onChange }: { value: number; onChange: (colour: number) => void }) {
  const { t } = useTranslation('codebook');
  return (
    <RadioGroup
      className="codebook-swatches"
      aria-label={t('code.colour')}
      orientation="horizontal"
      value={String(value)}
      onChange={(colour) => onChange(Number(colour))}
    >
      {colourNumbers.map((colour) => (
        <Radio
          key={colour}
          value={String(colour)}
          className={`swatch ${codeColourClass(colour)}`}
          aria-label={t(`colours.${colour}`)}
        >
          <i title={t(`colours.${colour}`)} />
        </Radio>
      ))}
    </RadioGroup>
  );
}
