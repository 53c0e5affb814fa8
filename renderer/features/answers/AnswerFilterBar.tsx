import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeId, VariableId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../app/server-state.ts';
import { FilterField } from '../../components/FilterField.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useCodes } from '../coding/use-codes.ts';
import type { AnswerFilterInput } from './use-answer-pages.ts';

type Props = { filter: AnswerFilterInput; onChange: (filter: AnswerFilterInput) => void };

const states = ['all', 'coded', 'uncoded'] as const;
const typingPause = 200;

/** Which answers are shown. */
export function AnswerFilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation('answers');
  const { codes } = useCodes();
  const { data: variables } = useQuery('respondents.variables', {});
  const variable = variables?.find(({ id }) => id === filter.variableId);
  const labels = Object.entries(variable?.valueLabels ?? {});
  const [words, setWords] = useState(filter.query ?? '');
  useEffect(() => {
    const query = words.trim() || undefined;
    if (query === filter.query) return;
    const timer = setTimeout(() => onChange({ ...filter, query }), typingPause);
    return () => clearTimeout(timer);
  }, [words, filter, onChange]);

  return (
    <div className="answers-filters">
      <SelectField
        variant="plain"
        label={t('filter.state')}
        value={filter.coded ?? 'all'}
        options={states.map((state) => ({ value: state, label: t(`filter.${state}`) }))}
        onChange={(value) => onChange({ ...filter, coded: states.find((state) => state === value) ?? 'all' })}
      />
      <SelectField
        variant="plain"
        label={t('filter.code')}
        value={filter.codeId ?? ''}
        options={[
          { value: '', label: t('filter.anyCode') },
          ...codes.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={(value) => onChange({ ...filter, codeId: (value || undefined) as CodeId | undefined })}
      />
      {variables && variables.length > 0 && (
        <SelectField
          variant="plain"
          label={t('filter.variable')}
          value={filter.variableId ?? ''}
          options={[
            { value: '', label: t('filter.anyVariable') },
            ...variables.map(({ id, label, name }) => ({ value: id as string, label: label || name })),
          ]}
          onChange={(value) =>
            onChange({
              ...filter,
              variableId: (value || undefined) as VariableId | undefined,
              value: undefined,
            })
          }
        />
      )}
      {variable && labels.length > 0 && (
        <SelectField
          variant="plain"
          label={t('filter.value')}
          value={String(filter.value ?? '')}
          options={[
            { value: '', label: t('filter.anyValue') },
            ...labels.map(([value, label]) => ({ value, label })),
          ]}
          onChange={(value) => onChange({ ...filter, value: value || undefined })}
        />
      )}
      {variable && labels.length === 0 && (
        <TextField
          label={t('filter.value')}
          value={String(filter.value ?? '')}
          onChange={(value) => onChange({ ...filter, value: typedValue(value, variable.type) })}
        />
      )}
      <span className="flex-1" />
      <div className="w-56 min-w-40 shrink">
        <FilterField value={words} onChange={setWords} label={t('filter.text')} />
      </div>
    </div>
  );
}

function typedValue(value: string, type: string): string | number | undefined {
  if (value.trim() === '') return undefined;
  return type === 'number' && Number.isFinite(Number(value)) ? Number(value) : value;
}
