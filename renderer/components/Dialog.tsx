import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { IconButton } from './IconButton.tsx';

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  size?: 'small' | 'medium' | 'large';
  children: ReactNode;
  footer?: ReactNode;
};

export function Dialog({ title, isOpen, onClose, size = 'medium', children, footer }: Props) {
  const { t } = useTranslation('app');
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="dialog-modal">
        <AriaDialog className="dialog" data-size={size}>
          <header>
            <Heading slot="title">{title}</Heading>
            <IconButton icon={X} label={t('close')} keys={['Esc']} onPress={onClose} />
          </header>
          <div className="body">
            <ErrorBoundary
              fallback={(again) => (
                <EmptyState text={t('failed.dialog')} action={{ label: t('failed.again'), run: again }} />
              )}
            >
              {children}
            </ErrorBoundary>
          </div>
          {footer && <footer>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
