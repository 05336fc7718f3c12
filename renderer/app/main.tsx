/** Starts the window. */
import './no-eval.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './tokens.css';
import './base.css';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '../client/connect.ts';
import { createDesk, DeskContext } from '../client/desk-client.ts';
import { FeedContext } from '../client/feed-context.ts';
import { LiveFeed } from '../client/live-feed.ts';
import { UndoQueue } from '../client/undo-queue.ts';
import { InboxViewProvider } from '../features/inbox/InboxViewProvider.tsx';
import { UndoContext } from '../ui/undo-context.ts';
import { ownLanguages } from '../client/own-languages.ts';
import { WindowLanguage } from '../client/window-language.ts';
import { AppShell } from './AppShell.tsx';
import { closeOneByEscape } from './keys/one-escape.ts';
import { LanguageProvider } from './LanguageProvider.tsx';
import { ThemedWindow } from './ThemedWindow.tsx';

const language = new WindowLanguage({
  memory: localStorage,
  ownLanguages: ownLanguages(window),
  firstGuess: window.navigator.languages,
  root: document.documentElement,
});
const connection = connect(window, () => language.text().locale);
const desk = createDesk(connection.client);
const queries = new QueryClient({
  defaultOptions: {
    // Changes come over the live stream, so nothing has to be asked for again.
    // The engine is on this computer: it answers without the internet, too.
    queries: { networkMode: 'always', staleTime: 30_000, retry: 1, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
});
const feed = new LiveFeed(connection, desk, queries);
connection.listen({
  onReplaced: () => {
    feed.restart();
  },
  onLost: () => {
    feed.lost();
  },
});
// After the catalogue: what the engine says from now on is in its language.
await language.start();
void feed.run();

const undoQueue = new UndoQueue();
window.addEventListener('pagehide', () => {
  undoQueue.flush();
});

closeOneByEscape(window);

const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <DeskContext value={desk}>
          <FeedContext value={feed}>
            <LanguageProvider language={language}>
              <ThemedWindow>
                <UndoContext value={undoQueue}>
                  <Notifications position="bottom-right" />
                  <InboxViewProvider>
                    <AppShell />
                  </InboxViewProvider>
                </UndoContext>
              </ThemedWindow>
            </LanguageProvider>
          </FeedContext>
        </DeskContext>
      </QueryClientProvider>
    </StrictMode>,
  );
}
