import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/TextField.tsx';

type Props = {
  title: string;
  name: string;
  action?: string;
  onClose: () => void;
  onDone: (name: string) => void;
};

/** Asks for one name. */
export function NameDialog({ title, name, action, onClose, onDone }: Props) {
  const { t } = useTranslation('app');
  const { t: p } = useTranslation('project');
  const [text, setText] = useState(name);
  const done = () => {
    if (text.trim()) onDone(text.trim());
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" onPress={done} isDisabled={!text.trim()}>
            {action ?? t('save')}
          </Button>
        </>
      }
    >
      <div className="grid py-2">
        <TextField label={p('newName')} value={text} onChange={setText} onSubmit={done} autoFocus />
      </div>
    </Dialog>
  );
}
