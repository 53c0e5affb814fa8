import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../shared/features/search/search.contract.ts';
import { groupBy } from '../coding/group-by.ts';

type Props = { hits: readonly SearchHit[]; onOpen: (hit: SearchHit) => void; children?: ReactNode };

/** What was found, under the text or the question it stands in. */
export function HitList({ hits, onOpen, children }: Props) {
  const { t } = useTranslation('search');
  const groups = [...groupBy(hits, (hit) => hit.questionId ?? hit.documentId)];
  return (
    <section className="search-hits" aria-label={t('results')}>
      {groups.map(([id, group]) => (
        <div key={id}>
          <h3>{group[0]?.questionLabel ?? group[0]?.documentTitle}</h3>
          {group.map((hit) => (
            <button
              key={`${hit.documentId}-${hit.start}`}
              type="button"
              className="search-hit"
              onClick={() => onOpen(hit)}
            >
              <p>
                {hit.before}
                <mark>{hit.text}</mark>
                {hit.after}
              </p>
              <span>
                {[hit.respondentLabel, hit.turn === null ? null : t('turn', { turn: hit.turn })]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </button>
          ))}
        </div>
      ))}
      {children}
    </section>
  );
}
