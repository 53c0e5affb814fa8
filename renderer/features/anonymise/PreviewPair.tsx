import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occurrence, ReplacementGroup } from '../../../shared/features/anonymise/anonymise.contract.ts';
import { createFormFinder } from '../../../shared/features/anonymise/find-forms.ts';
import { planReplacements } from '../../../shared/features/anonymise/plan-replacements.ts';
import type { DocumentText } from '../../../shared/features/documents/documents.contract.ts';
import type { Result } from '../../../shared/rpc/api.ts';
import { createTextIndex } from '../../../shared/text/offsets.ts';
import { applyReplacements } from '../../../shared/text/text-edit.ts';
import { rangesOverlap } from '../../../shared/text/text-range.ts';
import { useQuery } from '../../app/server-state.ts';
import { type Mark, type Piece, previewBlocks } from './preview-blocks.ts';

type Props = {
  occurrence: Occurrence;
  group: ReplacementGroup;
  groups: readonly ReplacementGroup[];
  /** The places of the group that are known. */
  places: readonly Occurrence[];
};

/** The words around a place, as they were said and as they would be shared. */
export function PreviewPair({ occurrence, group, groups, places }: Props) {
  const { t } = useTranslation('anonymise');
  const { documentId } = occurrence;
  const { data: preview } = useQuery('anonymise.preview', { documentId }, { keepPrevious: true });
  const { data: document } = useQuery('documents.get', { documentId }, { keepPrevious: true });
  // While one of the two still shows the previous text they do not belong together.
  const isReady = preview !== undefined && document?.id === documentId && preview.before === document.text;
  const blocks = useMemo(
    () =>
      isReady
        ? previewBlocks(
            document.text,
            document.turns,
            marksIn(documentId, preview, group, places),
            occurrence,
          )
        : [],
    [isReady, document, preview, documentId, group, places, occurrence],
  );
  const share = useMemo(
    () =>
      createLabelSharer(
        groups.filter(
          (other) => other.state === 'accepted' || (other.id === group.id && other.state === 'open'),
        ),
      ),
    [groups, group],
  );
  const pair = useRef<HTMLElement>(null);
  // In a long turn the place may lie below what is in sight.
  useEffect(() => {
    if (blocks.length > 0) pair.current?.querySelector('[data-now]')?.scrollIntoView({ block: 'nearest' });
  }, [blocks]);
  if (!isReady) return <div className="an-pair" />;
  const labels = speakerLabels(document);
  const first = blocks[0]?.turn;
  const last = blocks.at(-1)?.turn;
  const title = occurrence.questionLabel ?? document.title;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must be in reach of the keyboard
    <section ref={pair} className="an-pair" aria-label={`${t('said')}, ${t('shared')}`} tabIndex={0}>
      <h2>
        {t('said')}
        <small>{first && last ? t('turnsShown', { title, first, last }) : title}</small>
      </h2>
      <h2>
        {t('shared')}
        <small>{t('replacedHere', { count: preview.replaced.length + preview.earlier.length })}</small>
      </h2>
      {blocks.map((block) => {
        const label = block.speakerId === null ? null : (labels.get(block.speakerId) ?? null);
        return [
          <div key={`said-${block.start}`} className="turn">
            {label && <span className="who">{label}</span>}
            {block.pieces.map((piece) => (
              <Said key={`${piece.start}/${piece.kind}`} piece={piece} />
            ))}
          </div>,
          <div key={`shared-${block.start}`} className="turn">
            {label && <span className="who">{share(label)}</span>}
            {block.pieces.map((piece) => (
              <Shared key={`${piece.start}/${piece.kind}`} piece={piece} />
            ))}
          </div>,
        ];
      })}
    </section>
  );
}

function Said({ piece: { said, kind, isNow } }: { piece: Piece }) {
  if (kind === null) return said;
  return (
    <span className="said" data-kind={kind} data-now={isNow || undefined}>
      {said}
    </span>
  );
}

function Shared({ piece: { shared, kind, isNow } }: { piece: Piece }) {
  if (kind === null) return shared;
  return (
    <span className="shared" data-kind={kind} data-now={isNow || undefined}>
      {shared}
    </span>
  );
}

/** What is replaced now or was before, and the places of this group that await a verdict or were rejected. */
function marksIn(
  documentId: string,
  preview: Result<'anonymise.preview'>,
  group: ReplacementGroup,
  places: readonly Occurrence[],
): Mark[] {
  const after = createTextIndex(preview.after);
  const replaced: Mark[] = preview.replaced.map(({ start, end, afterStart, afterEnd }) => ({
    start,
    end,
    shared: after.slice(afterStart, afterEnd),
    kind: 'replaced',
  }));
  const before = createTextIndex(preview.before);
  const earlier: Mark[] = preview.earlier
    .filter((place) => replaced.every((mark) => !rangesOverlap(mark, place)))
    .map(({ start, end, original }) => ({
      start,
      end,
      said: original,
      shared: before.slice(start, end),
      kind: 'replaced',
    }));
  const rejected = new Set<string>(group.forms.filter((form) => form.isRejected).map((form) => form.id));
  const others = places.filter(
    (place) =>
      place.documentId === documentId &&
      place.original === null &&
      replaced.every((mark) => !rangesOverlap(mark, place)),
  );
  const isProposed = (place: Occurrence) => group.state === 'open' && !rejected.has(place.formId);
  const proposed: Mark[] = planReplacements(
    preview.before,
    others.filter(isProposed).map(({ start, end }) => ({ start, end, replacementText: group.text })),
  ).map(({ start, end, text }) => ({ start, end, shared: text, kind: 'proposed' }));
  const kept: Mark[] = others
    .filter((place) => !isProposed(place))
    .map(({ start, end, text }) => ({ start, end, shared: text, kind: 'kept' }));
  return [...replaced, ...earlier, ...proposed, ...kept].sort((a, b) => a.start - b.start);
}

/** Labels of speakers stand beside the text, but are replaced like it. */
function createLabelSharer(groups: readonly ReplacementGroup[]): (label: string) => string {
  const replacements = new Map<string, string>();
  const forms = groups.flatMap((group) =>
    group.forms
      .filter((form) => !form.isRejected)
      .map((form) => {
        replacements.set(form.id, group.text);
        return { id: form.id, text: form.text, isExact: form.isExact };
      }),
  );
  const find = createFormFinder(forms);
  return (label) => {
    const hits = find(label).map(({ id, start, end }) => ({
      start,
      end,
      replacementText: replacements.get(id) ?? '',
    }));
    return applyReplacements(label, planReplacements(label, hits)).text;
  };
}

function speakerLabels(document: DocumentText): Map<string, string> {
  return new Map(document.speakers.map((speaker) => [speaker.id, speaker.label]));
}
