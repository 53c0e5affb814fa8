import { PencilLine, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SourceRow } from '../../../shared/features/documents/documents.contract.ts';
import { createTextIndex } from '../../../shared/text/offsets.ts';
import { formatDateTime, formatDuration, formatPercent } from '../../app/format.ts';
import { useCommand, useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { InlineEdit } from '../../components/InlineEdit.tsx';
import { WorkHead } from '../../components/WorkHead.tsx';
import { codedShare } from './coded-share.ts';
import { SourceSpeakers } from './SourceSpeakers.tsx';
import { useTrashSource } from './use-trash-source.ts';

const shownTurns = 6;

/** One conversation or letter: what it is, who speaks, and how it begins. */
export function SourcePage({ source }: { source: SourceRow }) {
  const { t } = useTranslation('documents');
  const goTo = useUi((ui) => ui.goTo);
  const rename = useCommand('documents.rename');
  const trash = useTrashSource();
  const { data: codings } = useQuery(
    'coding.listForDocument',
    { documentId: source.id },
    { keepPrevious: true },
  );
  const { data: text } = useQuery('documents.get', { documentId: source.id });
  const share = codedShare(codings?.filter(({ isOrphaned }) => !isOrphaned) ?? [], source.characters);
  const isTranscript = source.kind === 'transcript';

  const length = [
    source.turns > 0 && t('turns', { count: source.turns }),
    t('source.characters', { count: source.characters }),
    source.durationMs !== null && formatDuration(source.durationMs),
  ];
  return (
    <>
      <WorkHead
        title={
          <InlineEdit
            value={source.title}
            label={t('source.name')}
            onCommit={(title) => title.trim() && rename.run({ documentId: source.id, title: title.trim() })}
          />
        }
        detail={source.respondentLabel}
      >
        <IconButton icon={Trash2} label={trash.label} onPress={() => trash.run(source)} />
        <Button variant="primary" icon={PencilLine} onPress={() => goTo('coding', { documentId: source.id })}>
          {isTranscript ? t('source.code') : t('source.codeText')}
        </Button>
      </WorkHead>
      <div className="sources-page">
        <dl>
          <dt>{t('source.kind')}</dt>
          <dd>{isTranscript ? t('source.transcript') : t('source.text')}</dd>
          <dt>{t('source.length')}</dt>
          <dd>{length.filter(Boolean).join(' · ')}</dd>
          <dt>{t('source.coded')}</dt>
          <dd>
            {codings &&
              t('source.codedShare', {
                share: formatPercent(share),
                codings: t('codings', { count: codings.length }),
              })}
          </dd>
          <dt>{t('source.added')}</dt>
          <dd>{formatDateTime(source.createdAt)}</dd>
        </dl>
        {text && (
          <section>
            <h2>{t('source.speakers')}</h2>
            {text.speakers.length > 0 ? (
              <SourceSpeakers text={text} />
            ) : (
              <p className="dim">{t('source.noSpeakers')}</p>
            )}
          </section>
        )}
        {text && (
          <section>
            <h2>{t('source.start')}</h2>
            {firstTurns(text, shownTurns).map(({ start, speaker, words }) => (
              <p className="turn" key={start}>
                {speaker && <b>{speaker}</b>}
                {words}
              </p>
            ))}
            <Button variant="quiet" onPress={() => goTo('coding', { documentId: source.id })}>
              {t('source.all')}
            </Button>
          </section>
        )}
      </div>
    </>
  );
}

type TextOfSource = Parameters<typeof SourceSpeakers>[0]['text'];
const longestStart = 1200;

/** The first turns, or the first paragraphs' worth of a text that has none. */
function firstTurns({ text, turns, speakers }: TextOfSource, count: number) {
  if (turns.length === 0) return [{ start: 0, speaker: null, words: text.slice(0, longestStart) }];
  const index = createTextIndex(text);
  return turns.slice(0, count).map(({ start, speakerId }, at) => ({
    start,
    speaker: speakers.find(({ id }) => id === speakerId)?.label ?? null,
    words: index.slice(start, turns[at + 1]?.start ?? index.length).trimEnd(),
  }));
}
