import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../app/notices.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';

const icons = { ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert, info: Info };

/** What the program has to say, at the foot of the window. */
export function NoticeList() {
  const { t } = useTranslation('app');
  const { notices, dismiss } = useNotices();
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map(({ id, kind, text, action }) => {
        const Icon = icons[kind];
        return (
          <div key={id} className="notice" data-kind={kind}>
            <Icon size={16} strokeWidth={1.5} aria-hidden />
            <p>{text}</p>
            {action && (
              <Button
                onPress={() => {
                  dismiss(id);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton icon={X} label={t('close')} onPress={() => dismiss(id)} />
          </div>
        );
      })}
    </div>
  );
}
