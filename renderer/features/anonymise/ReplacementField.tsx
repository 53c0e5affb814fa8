import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { useCommand } from '../../app/server-state.ts';

type Props = { group: ReplacementGroup; editRequest: number; isReadOnly: boolean };

/** Leaving it or Enter keeps what was written; Escape gives back what stood there. */
export function ReplacementField({ group, editRequest, isReadOnly }: Props) {
  const { t } = useTranslation('anonymise');
  const set = useCommand('anonymise.setReplacement');
  const field = useRef<HTMLInputElement>(null);
  const handled = useRef(editRequest);
  const [text, setText] = useState(group.text);
  useEffect(() => setText(group.text), [group.text]);
  useEffect(() => {
    if (editRequest === handled.current) return;
    handled.current = editRequest;
    field.current?.focus();
    field.current?.select();
  }, [editRequest]);
  async function commit() {
    if (text === group.text) return;
    const isSet = (await set.run({ replacementId: group.id, text })) !== undefined;
    if (!isSet) setText(group.text);
  }
  return (
    <span className="text-field an-field">
      <input
        ref={field}
        type="text"
        value={text}
        maxLength={200}
        readOnly={isReadOnly}
        aria-label={t('inspector.replaceBy')}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setText(group.text);
        }}
      />
    </span>
  );
}
