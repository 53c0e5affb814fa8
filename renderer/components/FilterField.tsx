import { ListFilter } from 'lucide-react';

type Props = { value: string; onChange: (value: string) => void; label: string };

/** Narrows the list below it while typing; Escape empties it. */
export function FilterField({ value, onChange, label }: Props) {
  return (
    <label className="filter-field">
      <ListFilter size={12} strokeWidth={1.7} aria-hidden />
      <input
        type="text"
        value={value}
        placeholder={label}
        aria-label={label}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value) {
            event.stopPropagation();
            onChange('');
          }
        }}
      />
    </label>
  );
}
