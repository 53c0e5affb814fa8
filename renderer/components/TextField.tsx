type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: () => void;
  type?: 'text' | 'password';
  isLabelHidden?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
};

export function TextField({
  label,
  value,
  onChange,
  onSubmit,
  type = 'text',
  isLabelHidden,
  autoFocus,
  placeholder,
}: Props) {
  return (
    <label className="text-field">
      {!isLabelHidden && label}
      <input
        className="flex-1"
        type={type}
        value={value}
        aria-label={isLabelHidden ? label : undefined}
        placeholder={placeholder}
        // biome-ignore lint/a11y/noAutofocus: only in a dialog that was just asked for, where the field is the answer
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSubmit?.();
        }}
      />
    </label>
  );
}
