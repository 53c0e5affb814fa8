import { useTranslation } from 'react-i18next';
import type { ClusterRow } from '../../../shared/features/clusters/clusters.contract.ts';
import { formatNumber, formatPercent } from '../../app/format.ts';

type Props = {
  cluster: ClusterRow;
  /** The name of the group that the border case is like as well. */
  borderName: string | undefined;
  total: number;
  isChosen: boolean;
  onChoose: () => void;
};

/** A group at a glance: its words, how large it is, two answers that stand for it and one at its border. */
export function ClusterCard({ cluster, borderName, total, isChosen, onChoose }: Props) {
  const { t } = useTranslation('clusters');
  const share = total === 0 ? 0 : cluster.size / total;
  return (
    <button type="button" className="cluster-card" aria-pressed={isChosen} onClick={onChoose}>
      <span className="cluster-title">
        <b>{cluster.name}</b>
        <span>{formatNumber(cluster.size)}</span>
        <span>{formatPercent(share)}</span>
      </span>
      <span className="cluster-size">
        <i style={{ width: `${Math.max(1, Math.round(share * 100))}%` }} />
      </span>
      {cluster.typical.slice(0, 2).map(({ documentId, text }) => (
        <span key={documentId} className="quote-text" data-lines={3}>
          {text}
        </span>
      ))}
      {cluster.border && (
        <span className="cluster-border quote-text">
          {cluster.border.text}
          <small>{borderName ? t('borderLike', { name: borderName }) : t('border')}</small>
        </span>
      )}
      <small>{cluster.coded > 0 ? t('coded', { coded: formatNumber(cluster.coded) }) : t('uncoded')}</small>
    </button>
  );
}
