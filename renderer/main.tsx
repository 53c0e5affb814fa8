import '@fontsource-variable/source-sans-3/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import './styles/app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { i18n, startTexts } from './app/i18n.ts';
import { connect } from './app/rpc.ts';
import { listenForChanges, queryClient } from './app/server-state.ts';
import { useUi } from './app/ui-store.ts';
import { WindowBoundary } from './components/PlaceBoundary.tsx';

await startTexts(useUi.getState().language);
const isKnown = await connect();
listenForChanges();
keepDroppedFilesOut();
const root = document.getElementById('root');
if (root && !isKnown) root.textContent = i18n.t('app:noEntry');
else if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <WindowBoundary>
          <App />
        </WindowBoundary>
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** A file dropped beside a drop zone would make the browser leave the page and show the file instead. */
function keepDroppedFilesOut(): void {
  window.addEventListener('dragover', (event) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  });
  window.addEventListener('drop', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
}
