import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId, QuestionId } from '../../../shared/model/ids.ts';
import { formatNumber } from '../../app/format.ts';
import { useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { PaneHead } from '../../components/PaneHead.tsx';
import { Section } from '../../components/Section.tsx';
import { MemoSection } from '../memos/MemoSection.tsx';

/** Where a code is used, the themes it is in, and the memo on it. */
export function CodeInspector({ code }: { code: Code }) {
  const { t } = useTranslation('codebook');
  return (
    <>
      <PaneHead title={t('inspector.title')} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <UsedIn codeId={code.id} />
        <InThemes codeId={code.id} />
        <MemoSection subjectTable="code" subjectId={code.id} title={t('inspector.memo')} />
      </div>
    </>
  );
}

function UsedIn({ codeId }: { codeId: CodeId }) {
  const { t } = useTranslation('codebook');
  const { data: counts } = useQuery('codebook.counts', {}, { keepPrevious: true });
  const { data: questions } = useQuery('answers.questions', {}, { keepPrevious: true });
  const count = counts?.find((one) => one.codeId === codeId);
  return (
    <Section title={t('inspector.used')}>
      <table className="codebook-used">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('fragments')}</th>
            <th scope="col">{t('respondents')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="sum">
            <th scope="row">{t('inspector.all')}</th>
            <td>{formatNumber(count?.fragments ?? 0)}</td>
            <td>{formatNumber(count?.respondents ?? 0)}</td>
          </tr>
          {questions?.map(({ id, label }) => (
            <UsedInQuestion key={id} codeId={codeId} questionId={id} label={label} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function UsedInQuestion({
  codeId,
  questionId,
  label,
}: {
  codeId: CodeId;
  questionId: QuestionId;
  label: string;
}) {
  const { t } = useTranslation('codebook');
  const { data } = useQuery('coding.quotes', { codeId, questionId, limit: 1 }, { keepPrevious: true });
  if (!data || data.total === 0) return null;
  return (
    <tr>
      <th scope="row">{t('inspector.answers', { question: label })}</th>
      <td>{formatNumber(data.total)}</td>
      <td />
    </tr>
  );
}

function InThemes({ codeId }: { codeId: CodeId }) {
  const { t } = useTranslation('codebook');
  const goTo = useUi((ui) => ui.goTo);
  const { data: themes } = useQuery('themes.list', {});
  const found = themes?.filter(({ codeIds }) => codeIds.includes(codeId));
  return (
    <Section title={t('inspector.themes')}>
      {found?.length === 0 && <p className="codebook-note">{t('inspector.noThemes')}</p>}
      <ul className="codebook-themes">
        {found?.map(({ id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => goTo('themes', { themeId: id })}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
