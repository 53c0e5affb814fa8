import '@fontsource-variable/source-sans-3/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import './styles/app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startTexts } from './app/i18n.ts';
import { connect } from './app/rpc.ts';
import { listenForChanges, queryClient } from './app/server-state.ts';
import { useUi } from './app/ui-store.ts';

await startTexts(useUi.getState().language);
await connect();
listenForChanges();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
