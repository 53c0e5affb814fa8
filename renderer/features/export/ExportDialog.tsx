import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../app/host.ts';
import { notify } from '../../app/notices.ts';
import { useJob, useQuery } from '../../app/server-state.ts';
import { useUi } from '../../app/ui-store.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { RadioGroup } from '../../components/RadioGroup.tsx';

const kinds = ['word', 'codings', 'matrix', 'codebook'] as const;
type Kind = (typeof kinds)[number];

/** Results out: one choice, one file. An export that would hold a replaced name stops and says so. */
export function ExportDialog() {
  const { t } = useTranslation('export');
  const closeDialog = useUi((ui) => ui.closeDialog);
  const language = useUi((ui) => ui.language);
  const [kind, setKind] = useState<Kind>('word');
  const [withNames, setWithNames] = useState(false);
  const word = useJob('export.word');
  const codings = useJob('export.codings');
  const matrix = useJob('export.matrix');
  const codebook = useJob('export.codebook');
  const job = { word, codings, matrix, codebook }[kind];
  const { data: project } = useQuery('project.info', {});
  const { data: groups } = useQuery('anonymise.groups', {});
  // In a share the names are replaced, and nothing is left of the groups.
  const hasRealNames = project?.isShare === false && groups?.every((group) => !group.isApplied);
  const isRunning = job.state?.state === 'running';

  async function make() {
    const result =
      kind === 'word' ? await word.start({ withNames, language }) : await job.start({ withNames });
    if (!result) return;
    const isSaved = await host.saveFile(result.ticket, result.fileName);
    if (!isSaved) return;
    notify({ kind: 'ok', text: t('saved', { file: result.fileName }) });
    closeDialog();
  }

  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={closeDialog}
      size="medium"
      footer={
        <>
          {isRunning && <ProgressBar fraction={job.state?.fraction ?? null} label={t('busy')} />}
          <span className="flex-1" />
          <Button variant="quiet" onPress={isRunning ? job.cancel : closeDialog}>
            {t('cancel')}
          </Button>
          <Button variant="primary" onPress={make} isDisabled={isRunning}>
            {isRunning ? t('busy') : t('make')}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('what')}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
        options={kinds.map((value) => ({ value, label: t(value), description: t(`${value}Help`) }))}
      />
      <div className="mt-4">
        <Checkbox isSelected={withNames} onChange={setWithNames}>
          {t('withNames')}
        </Checkbox>
        <p className="ml-6 text-[12px] text-(--text-3)">{t('withNamesHelp')}</p>
      </div>
      {hasRealNames && kind !== 'codebook' && (
        <p className="mt-3 flex items-center gap-2 text-[13px] text-(--warn-text)" role="note">
          <TriangleAlert size={16} strokeWidth={1.5} aria-hidden />
          {t('nothingReplaced')}
        </p>
      )}
    </Dialog>
  );
}
