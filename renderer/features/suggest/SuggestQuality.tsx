import './suggest.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId, QuestionId } from '../../../shared/model/ids.ts';
import { formatNumber } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { Section } from '../../components/Section.tsx';
import { useCodes } from '../coding/use-codes.ts';

const mostPairs = 3;

/** Coded answers that look like a slip, one after the other. */
function Slips({ questionId, documentIds }: { questionId: QuestionId; documentIds: readonly DocumentId[] }) {
  const { t } = useTranslation('suggest');
  const goTo = useUi((ui) => ui.goTo);
  const [next, setNext] = useState(0);
  const documentId = documentIds[next % Math.max(1, documentIds.length)];
  if (!documentId) return null;
  return (
    <>
      <p className="suggest-quality">{t('slips', { count: documentIds.length })}</p>
      <Button
        variant="quiet"
        onPress={() => {
          goTo('answers', { questionId, documentId });
          setNext(next + 1);
        }}
      >
        {t('nextSlip')}
      </Button>
    </>
  );
}

/** How far the suggestions can be trusted, measured on what is coded, and which codes get mixed up. */
export function SuggestQuality({ questionId }: { questionId: QuestionId }) {
  const { t } = useTranslation('suggest');
  const { byId } = useCodes();
  const { data } = useQuery('suggest.status', { questionId }, { keepPrevious: true });
  if (!data) return null;
  const outOf100 = (fraction: number) => formatNumber(Math.round(fraction * 100));
  const pairs = data.confused.flatMap(({ given, suggested, count }) => {
    const [a, b] = [byId.get(given), byId.get(suggested)];
    return a && b && count > 1 ? [{ given: a.name, suggested: b.name, count }] : [];
  });
  return (
    <Section title={t('quality')}>
      <p className="suggest-quality">
        {data.quality
          ? t('score', {
              score: outOf100(data.quality.weightedF1),
              low: outOf100(data.quality.low),
              high: outOf100(data.quality.high),
              answers: formatNumber(data.quality.answers),
            })
          : t('noScore')}
      </p>
      {data.quality && data.notLooked > 0 && (
        <p className="suggest-quality">{t('notLooked', { count: data.notLooked })}</p>
      )}
      {data.withMeaning === 0 && data.answers > 0 && <p className="suggest-quality">{t('wordsOnly')}</p>}
      <Slips questionId={questionId} documentIds={data.slips.map(({ documentId }) => documentId)} />
      {pairs.length > 0 && (
        <>
          <h4 className="suggest-pairs">{t('confused')}</h4>
          {pairs.slice(0, mostPairs).map((pair) => (
            <p key={`${pair.given} ${pair.suggested}`} className="suggest-quality">
              {t('confusedPair', pair)}
            </p>
          ))}
        </>
      )}
    </Section>
  );
}
