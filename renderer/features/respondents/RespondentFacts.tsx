import './respondents.css';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../app/server-state.ts';
import { Section } from '../../components/Section.tsx';

/** What is known of the respondent of a source. */
export function RespondentFacts({ documentId }: { documentId: DocumentId }) {
  const { t } = useTranslation('documents', { keyPrefix: 'respondents' });
  const { data: text } = useQuery('documents.get', { documentId });
  if (!text?.respondentLabel) return null;
  return (
    <Section title={t('respondent')} detail={text.respondentLabel}>
      {text.facts.length === 0 ? (
        <p className="respondent-none">{t('noFacts')}</p>
      ) : (
        <dl className="respondent-facts">
          {text.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
