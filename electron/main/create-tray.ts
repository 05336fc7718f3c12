/** The tray, and what its menu does. */
import { join } from 'node:path';
import type { MessagePortMain } from 'electron';
import type { Clock } from '../supervision/clock.ts';
import type { DeskProcesses } from '../supervision/desk-processes.ts';
import type { BuiltFiles } from './built-files.ts';
import { pauseDestinations, readDeskFacts } from './desk-facts.ts';
import { DeskTray, type TrayDeps } from './desk-tray.ts';
import { forwardingPause } from './forwarding-pause.ts';
import type { OpenDeskDeps } from './open-desk-deps.ts';
import type { ShellMemory } from './shell-memory.ts';
import type { StartAtLogin } from './start-at-login.ts';
import type { Telling } from './telling.ts';
import type { TrayActions } from './tray-menu.ts';

export interface CreateTrayDeps {
  readonly desk: OpenDeskDeps;
  readonly files: BuiltFiles;
  readonly clock: Clock;
  readonly memory: ShellMemory;
  readonly processes: DeskProcesses<MessagePortMain>;
  readonly telling: Pick<Telling, 'hasAlarm' | 'unseen'>;
  readonly startAtLogin: StartAtLogin;
  readonly onOpen: () => void;
  readonly text: TrayDeps['text'];
}

export function createTray(deps: CreateTrayDeps): DeskTray {
  const { desk, files, clock, telling, startAtLogin } = deps;
  const tray: DeskTray = new DeskTray({
    electron: desk.electron,
    imagesDir: files.imagesDir,
    platform: desk.shellProcess.platform,
    clock,
    readFacts: readDeskFacts,
    hasAlarm: () => telling.hasAlarm,
    unseen: () => telling.unseen,
    startsAtLogin: () => startAtLogin.isOn(),
    actions: trayActions(deps, () => tray),
    text: deps.text,
  });
  return tray;
}

function trayActions(
  { desk, memory, processes, startAtLogin, onOpen }: CreateTrayDeps,
  tray: () => DeskTray,
): TrayActions {
  const { electron, dataDir, quitter, log } = desk;
  const openFolder = async (path: string): Promise<void> => {
    const failure = await electron.shell.openPath(path);
    if (failure !== '') log.warn({ path, failure }, 'the folder could not be opened');
  };
  return {
    open: onOpen,
    copyUrl: (url) => {
      void electron.clipboard.writeText(url);
    },
    setForwardingPaused: (isPaused) => {
      void setForwardingPaused({ memory, processes, tray: tray() }, isPaused);
    },
    openDataFolder: () => void openFolder(dataDir),
    openLogs: () => void openFolder(join(dataDir, 'logs')),
    setStartsAtLogin: (isOn) => {
      startAtLogin.set(isOn);
      tray().show();
    },
    quit: () => void quitter.ask(),
  };
}

/** By how things stand now, not when the menu was drawn. */
async function setForwardingPaused(
  { memory, processes, tray }: Pick<CreateTrayDeps, 'memory' | 'processes'> & { readonly tray: DeskTray },
  isPaused: boolean,
): Promise<void> {
  const { state } = processes;
  if (state.kind !== 'running') return;
  const { destinations } = await readDeskFacts(state.addresses);
  const pause = forwardingPause(destinations, memory.get().pausedFromTray);
  if (pause.isPaused === !isPaused) {
    memory.change({ pausedFromTray: isPaused ? [...pause.ids] : [] });
    await pauseDestinations(state.addresses, pause.ids, isPaused);
  }
  await tray.look();
}
