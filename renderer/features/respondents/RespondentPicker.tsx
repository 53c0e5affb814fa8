import './respondents.css';
import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { RespondentId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../app/server-state.ts';

type Props = {
  value: RespondentId | null;
  label: string;
  placeholder: string;
  onChange: (respondentId: RespondentId | null) => void;
};

const nobody = 'nobody';
const shown = 40;

/** Chooses a respondent by typing part of a label; emptying the field chooses nobody. */
export function RespondentPicker({ value, label, placeholder, onChange }: Props) {
  const { data } = useQuery('respondents.list', { limit: 1000 });
  const current = data?.rows.find(({ id }) => id === value)?.label ?? '';
  const [text, setText] = useState(current);
  useEffect(() => setText(current), [current]);
  const words = text === current ? '' : text.trim().toLowerCase();
  const found = (data?.rows ?? []).filter((row) => row.label.toLowerCase().includes(words)).slice(0, shown);
  return (
    <ComboBox
      className="respondent-picker"
      aria-label={label}
      items={[{ id: nobody, label: placeholder }, ...found]}
      inputValue={text}
      onInputChange={setText}
      value={value}
      onChange={(key) => {
        const chosen = found.find(({ id }) => id === key);
        // Said at once: a field that still holds the typed letters would open the list again.
        setText(chosen?.label ?? '');
        if ((chosen?.id ?? null) !== value) onChange(chosen?.id ?? null);
      }}
      onBlur={() => setText(current)}
      menuTrigger="input"
      allowsEmptyCollection={false}
    >
      <Input placeholder={placeholder} />
      <Button>
        <ChevronDown size={12} strokeWidth={1.7} aria-hidden />
      </Button>
      <Popover>
        <ListBox className="menu respondent-list">
          {(row: { id: string; label: string }) => (
            <ListBoxItem className="menu-item" id={row.id} textValue={row.label}>
              {row.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
