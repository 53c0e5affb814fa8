import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { QuestionId } from '../../../shared/model/ids.ts';
import type { Result } from '../../../shared/rpc/api.ts';
import { formatNumber, formatPercent } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { CodeChip } from '../../components/CodeChip.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { useCodes } from '../coding/use-codes.ts';
import { pairKey, type SuggestedPair, useRejected } from './rejected-suggestions.ts';

type Props = {
  questionId: QuestionId;
  onAccept: (items: readonly SuggestedPair[]) => Promise<void>;
  onClose: () => void;
};
type Item = Result<'suggest.bulk'>['items'][number];
type Line = { code: Code; count: number } | { item: Item };

/** Of ten that are taken over together nine are to be right. */
const precision = 0.9;

/** Every suggestion that is certain enough, by code, to look through before they are taken over together. */
export function CertainSuggestions({ questionId, onAccept, onClose }: Props) {
  const { t } = useTranslation('suggest');
  const { codes } = useCodes();
  const rejected = useRejected(({ keys }) => keys);
  const { data } = useQuery('suggest.bulk', { questionId, precision });
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const items = (data?.items ?? []).filter((item) => !rejected.has(pairKey(item)));
  const chosen = items.filter((item) => !leftOut.has(pairKey(item)));
  const lines = linesOf(items, codes);

  function toggle(item: Item) {
    const next = new Set(leftOut);
    if (!next.delete(pairKey(item))) next.add(pairKey(item));
    setLeftOut(next);
  }
  function renderLine(line: Line | undefined) {
    if (!line) return null;
    if ('code' in line) {
      return (
        <h3 className="certain-code">
          <CodeChip code={line.code} variant="ghost" />
          {formatNumber(line.count)}
        </h3>
      );
    }
    const { item } = line;
    return (
      <div className="certain-answer">
        <Checkbox isSelected={!leftOut.has(pairKey(item))} onChange={() => toggle(item)}>
          <span className="quote-text">{item.text}</span>
        </Checkbox>
        <span>{formatNumber(item.score, 2)}</span>
      </div>
    );
  }
  async function accept() {
    await onAccept(chosen.map(({ documentId, codeId }) => ({ documentId, codeId })));
    onClose();
  }

  return (
    <Dialog
      title={t('certain')}
      size="large"
      isOpen
      onClose={onClose}
      footer={
        items.length > 0 && (
          <>
            <p className="certain-note">{t('certainUnseen')}</p>
            <Button onPress={onClose}>{t('app:cancel')}</Button>
            <Button variant="primary" isDisabled={chosen.length === 0} onPress={() => void accept()}>
              {t('acceptCertain', { count: chosen.length, amount: formatNumber(chosen.length) })}
            </Button>
          </>
        )
      }
    >
      {!data && <p className="suggest-quality">{t('looking')}</p>}
      {data && items.length === 0 && <p className="suggest-quality">{t('certainNone')}</p>}
      {data && items.length > 0 && (
        <>
          <p className="suggest-quality">
            {t('certainWhy', { percent: formatPercent(data.expectedPrecision ?? precision) })}
          </p>
          <div className="certain-list">
            <VirtualList
              label={t('certain')}
              count={lines.length}
              estimateSize={38}
              renderRow={(index) => renderLine(lines[index])}
            />
          </div>
        </>
      )}
    </Dialog>
  );
}

/** Codes in the order of the codebook; under each its answers, the least certain first: mistakes stand in front. */
function linesOf(items: readonly Item[], codes: readonly Code[]): Line[] {
  return codes.flatMap((code) => {
    const own = items.filter(({ codeId }) => codeId === code.id).sort((a, b) => a.score - b.score);
    return own.length === 0 ? [] : [{ code, count: own.length }, ...own.map((item) => ({ item }))];
  });
}
