import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../app/server-state.ts';
import { useUi } from '../app/ui-store.ts';
import { Dialog } from './Dialog.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** What was fetched for the part that failed may be what broke it: it is fetched anew. */
function forgetAnswers(): void {
  queryClient.removeQueries({ type: 'inactive' });
}

/** A place that fails says so in its own stead; the rail and the other places stay usable. */
export function PlaceBoundary({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  const forgetTarget = useUi((ui) => ui.forgetTarget);
  return (
    <ErrorBoundary
      fallback={(again) => (
        <main className="work" role="alert">
          <EmptyState
            text={t('failed.place')}
            action={{
              label: t('failed.again'),
              run: () => {
                forgetAnswers();
                // The thing that was looked at may be the one that cannot be shown.
                forgetTarget();
                again();
              },
            }}
          />
        </main>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

/** A dialog that fails can be closed and leaves the place behind it as it is. */
export function DialogBoundary({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  const { t } = useTranslation('app');
  return (
    <ErrorBoundary
      fallback={(again) => (
        <Dialog title={t('failed.title')} isOpen onClose={onClose}>
          <EmptyState
            text={t('failed.dialog')}
            action={{
              label: t('failed.again'),
              run: () => {
                forgetAnswers();
                again();
              },
            }}
            alternative={{ label: t('close'), run: onClose }}
          />
        </Dialog>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

/** When the frame around the places fails, only the whole window can be drawn anew. */
export function WindowBoundary({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  return (
    <ErrorBoundary
      fallback={() => (
        <main className="grid h-screen" role="alert">
          <EmptyState
            text={t('failed.window')}
            action={{ label: t('failed.again'), run: () => location.reload() }}
          />
        </main>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
