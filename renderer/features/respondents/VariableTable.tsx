import './respondents.css';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../app/server-state.ts';

/** The variables of the project's respondents. */
export function VariableTable() {
  const { t } = useTranslation('documents', { keyPrefix: 'respondents' });
  const { data: variables } = useQuery('respondents.variables', {});
  if (!variables) return null;
  if (variables.length === 0) return <p className="respondent-none">{t('noVariables')}</p>;
  return (
    <table className="variable-table">
      <thead>
        <tr>
          <th scope="col">{t('variable')}</th>
          <th scope="col">{t('type')}</th>
          <th scope="col">{t('values')}</th>
        </tr>
      </thead>
      <tbody>
        {variables.map((variable) => (
          <tr key={variable.id}>
            <th scope="row">{variable.label || variable.name}</th>
            <td>{variable.isWeight ? t('weight') : t(`types.${variable.type}`)}</td>
            <td>
              {[
                Object.values(variable.valueLabels).join(', '),
                variable.missingValues.length > 0 &&
                  t('missing', { values: variable.missingValues.join(', ') }),
              ]
                .filter(Boolean)
                .join('; ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
