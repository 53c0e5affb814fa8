import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';

type Option = { value: string; label: string; description?: string };
type Props = { label: string; value: string; options: readonly Option[]; onChange: (value: string) => void };

export function RadioGroup({ label, value, options, onChange }: Props) {
  return (
    <AriaRadioGroup aria-label={label} value={value} onChange={onChange}>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="radio">
          <span className="dot" />
          <span>
            {option.label}
            {option.description && <small>{option.description}</small>}
          </span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
