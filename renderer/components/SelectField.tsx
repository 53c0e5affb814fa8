type Option = { value: string; label: string };
type Props = {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  variant?: 'default' | 'plain';
  isLabelHidden?: boolean;
};

/** One of a few. The system's own list: it is never cut off, and every keyboard knows it. */
export function SelectField({
  label,
  value,
  options,
  onChange,
  variant = 'default',
  isLabelHidden = variant === 'plain',
}: Props) {
  return (
    <label className="select-field" data-variant={variant}>
      {!isLabelHidden && label}
      <select
        value={value}
        aria-label={isLabelHidden ? label : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
