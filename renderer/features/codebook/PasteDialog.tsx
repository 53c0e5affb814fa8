import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CodebookRow,
  parseIndentedCodebook,
} from '../../../shared/features/import/parse-codebook-rows.ts';
import { AppError } from '../../../shared/rpc/app-error.ts';
import { notify } from '../../app/notices.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useAddCodes } from './use-add-codes.ts';

/** Makes codes of a list that was typed or copied; shows first how it is read. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('codebook');
  const addCodes = useAddCodes();
  const [text, setText] = useState('');
  const [isAdding, setAdding] = useState(false);
  const { rows, problem } = read(text, t);

  async function add() {
    setAdding(true);
    const done = await addCodes(text, rows);
    setAdding(false);
    if (!done) return;
    notify({ kind: 'ok', text: t('paste.done', done) });
    onClose();
  }

  return (
    <Dialog
      title={t('paste.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <p className="codebook-note" aria-live="polite">
            {problem ?? (rows.length > 0 && t('paste.preview', { count: rows.length }))}
          </p>
          <Button variant="quiet" onPress={onClose}>
            {t('paste.cancel')}
          </Button>
          <Button variant="primary" isDisabled={rows.length === 0 || isAdding} onPress={add}>
            {t('paste.run')}
          </Button>
        </>
      }
    >
      <p className="codebook-note">{t('paste.help')}</p>
      <textarea
        className="codebook-paste"
        aria-label={t('paste.label')}
        placeholder={t('paste.placeholder')}
        autoFocus
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Dialog>
  );
}

function read(text: string, t: TFunction<'codebook'>): { rows: CodebookRow[]; problem: string | null } {
  try {
    return { rows: parseIndentedCodebook(text), problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { row, reason } = error.details;
    const key = reason === 'name-empty' ? 'nameEmpty' : reason === 'name-taken' ? 'nameTaken' : 'wrong';
    return { rows: [], problem: t(`paste.${key}`, { row }) };
  }
}
