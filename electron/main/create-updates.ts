/** The part of the shell that looks for new versions. */
import { okSchema } from '../../shared/contract/common.ts';
import { underWaySchema } from '../../shared/contract/desk.ts';
import type { Text } from '../../shared/text/en.ts';
import type { EngineUrls } from '../../shared/contract/shell.ts';
import type { Clock } from '../supervision/clock.ts';
import { askEngine } from './ask-engine.ts';
import type { AskPerson } from './ask-person.ts';
import { loadUpdater } from './load-updater.ts';
import type { OpenDeskDeps } from './open-desk-deps.ts';
import type { ShellMemory } from './shell-memory.ts';
import { Updates } from './updates.ts';

/** On macOS the system takes its own copy of the update first. */
const INSTALL_LIMIT_MS = 120_000;

export interface UpdatesParts {
  readonly memory: ShellMemory;
  readonly clock: Clock;
  readonly ask: AskPerson;
  readonly text: () => Text;
  /** Null while the engine is away. */
  readonly engineUrls: () => EngineUrls | null;
}

export function createUpdates(
  { electron: { app }, quitter, version }: OpenDeskDeps,
  { memory, clock, ask, text, engineUrls }: UpdatesParts,
): Updates {
  return new Updates({
    loadUpdater: async () => loadUpdater(process.resourcesPath, app.isPackaged),
    ask,
    text,
    memory,
    clock,
    version,
    countSending: async () => {
      const urls = engineUrls();
      return urls === null
        ? null
        : ((await askEngine(urls, '/under-way', underWaySchema))?.deliveries ?? null);
    },
    onFound: (found) => {
      const urls = engineUrls();
      if (urls === null) return;
      void askEngine(urls, '/notifications/update-available', okSchema, { version: found }, 'POST');
    },
    quitInto: async (end) =>
      quitter.ask(() => {
        // Receiving has stopped: an installer that does not come is not waited for.
        clock.after(INSTALL_LIMIT_MS, () => {
          app.relaunch();
          app.exit(0);
        });
        end();
      }),
  });
}
