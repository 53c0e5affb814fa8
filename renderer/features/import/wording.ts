import type { TFunction } from 'i18next';
import type {
  ColumnReason,
  FailedPreview,
  GuessedColumn,
  RejectedRow,
} from '../../../shared/features/import/import.contract.ts';
import { formatNumber } from '../../app/format.ts';
import { texts } from './texts.ts';

type T = TFunction<'import'>;

/** Why a column has its role, in a few words. */
export function reasonText(reason: ColumnReason, missing: GuessedColumn['missing'], t: T): string {
  const said = wordReason(reason, t);
  if (missing.length === 0 || reason.key === 'chosen') return said;
  return `${said}; ${t('reason.missing', { values: missing.slice(0, 3).join(', ') })}`;
}

function wordReason({ key, values = 0, words, from, to, mean }: ColumnReason, t: T): string {
  const hasSpan = from !== undefined && to !== undefined;
  switch (key) {
    case 'unique':
      return t('reason.unique');
    case 'long-text':
      return t('reason.longText', { words: formatNumber(Math.round(words ?? 0)) });
    case 'few-values':
      return hasSpan
        ? t('reason.fewValuesSpan', { values: formatNumber(values), from, to })
        : t('reason.fewValues', { count: values });
    case 'codes':
      return t('reason.codes', { values: formatNumber(values) });
    case 'numbers':
      return hasSpan ? t('reason.numbersSpan', { from, to }) : t('reason.numbers');
    case 'dates':
      return t('reason.dates');
    case 'weight-name':
      return t('reason.weight', { mean: formatNumber(mean ?? 0, 2) });
    case 'empty':
      return t('reason.empty');
    case 'identifying':
      return t('reason.identifying');
    case 'free-short':
      return t('reason.freeShort');
    case 'chosen':
      return t('reason.chosen');
  }
}

/** Why a row is refused; `columns` is how many fields a row should have. */
export function rejectionText({ reason, fields }: RejectedRow, columns: number | null, t: T): string {
  switch (reason) {
    case 'field-count':
      return columns === null
        ? t('rejected.fieldCountUnknown', { fields: formatNumber(fields ?? 0) })
        : t('rejected.fieldCount', { fields: formatNumber(fields ?? 0), columns: formatNumber(columns) });
    case 'quote':
      return t('rejected.quote');
    case 'duplicate-id':
      return t('rejected.duplicateId');
    case 'missing-id':
      return t('rejected.missingId');
    case 'weight-not-a-number':
      return t('rejected.weight');
  }
}

const changeKeys: Record<string, keyof typeof texts.nl.change> = {
  'speaker-labels': 'speakerLabels',
  times: 'times',
  'joined-cues': 'joinedCues',
  'line-ends': 'lineEnds',
  'byte-order-mark': 'byteOrderMark',
  'blank-lines': 'blankLines',
  notices: 'notices',
  comments: 'comments',
  images: 'images',
  deletions: 'deletions',
  'empty-answers': 'emptyAnswers',
  'new-codes': 'newCodes',
  'codes-without-answer': 'codesWithoutAnswer',
};

/** What reading a file changed. */
export function changeText(kind: string, t: T): string {
  return t(`change.${changeKeys[kind] ?? 'other'}`);
}

const failures = Object.keys(texts.nl.failed) as (keyof typeof texts.nl.failed)[];

/** Why a file cannot be read and what to do about it. */
export function failureText({ reason }: FailedPreview['error'], t: T): string {
  return t(`failed.${failures.find((known) => known === reason) ?? 'other'}`);
}
