import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/features/codebook/codebook.contract.ts';
import type { CodeId } from '../../../shared/model/ids.ts';
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
  const { data: places } = useQuery('codebook.usedIn', { codeId }, { keepPrevious: true });
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
          {places
            ?.filter(({ fragments }) => fragments > 0)
            .map(({ questionId, questionLabel, fragments, respondents, base }) => (
              <tr key={questionId ?? 'interviews'}>
                <th scope="row">{questionLabel ?? t('inspector.interviews')}</th>
                <td>{formatNumber(fragments)}</td>
                <td>{t('inspector.ofBase', { n: formatNumber(respondents), base: formatNumber(base) })}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Section>
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
