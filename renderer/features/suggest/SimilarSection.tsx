import './suggest.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { CodeChip } from '../../components/CodeChip.tsx';
import { Section } from '../../components/Section.tsx';
import { useCodes } from '../coding/use-codes.ts';

type Props = { text: string; exceptId: DocumentId };

const shown = 8;

/** Answers and passages that say nearly the same, from the whole project; looked for when it is asked. */
export function SimilarSection({ text, exceptId }: Props) {
  const { t } = useTranslation('suggest');
  const [isAsked, setAsked] = useState(false);
  return (
    <Section title={t('similar')}>
      {isAsked ? (
        <SimilarList text={text} exceptId={exceptId} />
      ) : (
        <Button variant="quiet" onPress={() => setAsked(true)}>
          {t('findSimilar')}
        </Button>
      )}
    </Section>
  );
}

function SimilarList({ text, exceptId }: Props) {
  const { t } = useTranslation('suggest');
  const { byId } = useCodes();
  const goTo = useUi((ui) => ui.goTo);
  const { data } = useQuery('suggest.similar', { text: text.slice(0, 5000), exceptId, limit: shown });
  if (!data) return <p className="suggest-quality">{t('looking')}</p>;
  if (data.length === 0) return <p className="suggest-quality">{t('similarNone')}</p>;
  return data.map(({ documentId, questionId, title, start, end, text: words, codeIds }) => (
    <div key={`${documentId} ${start}`} className="similar">
      <button
        type="button"
        className="quote-text"
        data-lines={4}
        onClick={() =>
          questionId
            ? goTo('answers', { questionId, documentId })
            : goTo('coding', { documentId, range: { start, end } })
        }
      >
        {words}
      </button>
      <p>
        <span>{title}</span>
        {codeIds.map((codeId) => {
          const code = byId.get(codeId);
          return code && <CodeChip key={codeId} code={code} />;
        })}
      </p>
    </div>
  ));
}
