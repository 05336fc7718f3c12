/** Puts the parts of the shell together once Electron is ready: engine, window, tray, menu, the way out. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { MessagePortMain } from 'electron';
import type { z } from 'zod';
import { infoSchema, underWaySchema } from '../../shared/contract/desk.ts';
import { shownMessagesSchema } from '../../shared/contract/notifications.ts';
import { awakeSchema } from '../../shared/contract/awake.ts';
import { outageSummarySchema } from '../../shared/contract/outages.ts';
import type { EngineUrls } from '../../shared/contract/shell.ts';
import type { StartFlags } from '../../shared/program/start-flags.ts';
import { type AlarmNews, Alarms } from './alarms.ts';
import { askEngine } from './ask-engine.ts';
import { type BuiltFiles, builtFiles } from './built-files.ts';
import { systemClock } from '../supervision/clock.ts';
import { giveCloseNotice } from './close-notice.ts';
import { DeskTray } from './desk-tray.ts';
import { createDeskWindow, showWindow } from './desk-window.ts';
import type { ElectronDeps } from './electron-deps.ts';
import { DeskProcesses } from '../supervision/desk-processes.ts';
import { forkUtility } from './fork-utility.ts';
import { followEngine } from './follow-engine.ts';
import { helpItems } from './help-menu.ts';
import { loadUpdater } from './load-updater.ts';
import { menuTemplate } from './menu.ts';
import { PAGE_ORIGIN, PAGE_SCHEME, PAGE_URL, servePageFiles } from './page-files.ts';
import { keepPagePort } from './page-port.ts';
import { PortBridge } from './port-bridge.ts';
import { readPublicUrl } from './public-url.ts';
import { mayQuit } from './quit-question.ts';
import { Quitter } from './quit.ts';
import type { ShellProcess } from './shell-process.ts';
import { ShellMemory } from './shell-memory.ts';
import { StayAwake } from './stay-awake.ts';
import { en } from '../../shared/text/en.ts';
import { windowTitle } from './status-messages.ts';
import { Updates } from './updates.ts';

/** On macOS the system takes its own copy of the update first. */
const INSTALL_LIMIT_MS = 120_000;

export interface OpenDeskDeps {
  readonly electron: ElectronDeps;
  readonly shellProcess: ShellProcess;
  readonly flags: StartFlags;
  readonly dataDir: string;
  readonly mainDir: string;
  readonly version: string;
  /** From the keychain; null where there is none. */
  readonly secretKey: string | null;
}

export function openDesk(deps: OpenDeskDeps): void {
  const { electron, shellProcess, dataDir } = deps;
  const { app, dialog, Menu, MessageChannelMain, powerMonitor, powerSaveBlocker, protocol, utilityProcess } =
    electron;
  const { platform, stderr, stdout } = shellProcess;
  const clock = systemClock;
  const files = builtFiles(deps.mainDir);
  const memory = new ShellMemory(join(dataDir, 'shell.json'));

  const engine = new DeskProcesses<MessagePortMain>({
    forkGate: () => forkUtility(utilityProcess, files.gateEntry, 'Postback Desk gate'),
    forkEngine: () => forkUtility(utilityProcess, files.engineEntry, 'Postback Desk engine'),
    // A line of their own: dragging the window may hold up this process.
    newLine: () => new MessageChannelMain(),
    gateOptions: { dataDir, receiverPort: deps.flags.receiverPort },
    engineOptions: engineOptions(deps, files),
    clock,
    onGateState: (state) => {
      if (state.kind === 'waiting') stderr.write(`${en.shell.engine.gateDied(state.code)}\n`);
    },
  });
  const askIt = async <Schema extends z.ZodType>(path: string, schema: Schema) =>
    engine.state.kind === 'running' ? askEngine(engine.state.addresses, path, schema) : null;
  const quitter = new Quitter({
    app,
    process: shellProcess,
    mayQuit: () =>
      mayQuit({
        dialog,
        readSummary: async () => askIt('/outages/summary', outageSummarySchema),
      }),
    stopEngine: () => engine.stop(),
  });

  protocol.handle(PAGE_SCHEME, servePageFiles(files.windowDir));
  const window = createDeskWindow({
    electron,
    files,
    memory,
    clock,
    pageOrigin: PAGE_ORIGIN,
    isQuitting: () => quitter.isQuitting,
    onClosed: () => void giveCloseNotice(dialog, memory, () => void quitter.ask()),
  });
  const reopen = (): void => {
    showWindow(window);
  };
  const updates = new Updates({
    loadUpdater: async () => loadUpdater(process.resourcesPath, app.isPackaged),
    dialog,
    memory,
    clock,
    version: deps.version,
    countSending: async () => (await askIt('/under-way', underWaySchema))?.deliveries ?? null,
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
  const help = helpItems({
    shell: electron.shell,
    dataDir,
    memory,
    updates,
    showHelp: () => {
      reopen();
      void window.loadURL(`${PAGE_URL}#/settings/help`);
    },
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, app.isPackaged, help)));
  const tray = new DeskTray({
    electron,
    imagesDir: files.imagesDir,
    platform,
    clock,
    readPublicUrl,
    onOpen: reopen,
    onQuit: () => void quitter.ask(),
  });
  const stayAwake = new StayAwake({
    blocker: powerSaveBlocker,
    clock,
    readAwake: (addresses) => askEngine(addresses, '/awake', awakeSchema),
  });
  const alarms = new Alarms({
    newNotice: ({ title, body }) => new electron.Notification({ title, body }),
    clock,
    nowMs: Date.now,
    readNews: readAlarmNews,
    onClick: reopen,
  });
  const bridge = new PortBridge<MessagePortMain>({
    newChannel: () => new MessageChannelMain(),
    postToPage: (channel, message, ports) => {
      window.webContents.postMessage(channel, message, ports);
    },
    connectEngine: (port) => engine.connectWindow(port),
  });
  keepPagePort(window.webContents, bridge);

  app.on('second-instance', reopen);
  app.on('activate', reopen);
  // Without a listener Electron would quit, and receiving with it.
  app.on('window-all-closed', () => undefined);
  // During sleep sockets vanish without a word: nothing but a check tells.
  powerMonitor.on('suspend', () => {
    engine.powerIs('asleep');
  });
  powerMonitor.on('resume', () => {
    engine.powerIs('awake');
    engine.checkPublicUrl();
  });
  powerMonitor.on('shutdown', () => {
    quitter.systemGoes();
  });

  quitter.onQuit(() => {
    tray.remove();
    updates.stop();
    stayAwake.release();
  });
  engine.onState((state) => {
    if (quitter.isQuitting) return;
    window.setTitle(windowTitle(state));
    tray.engineIs(state);
    stayAwake.engineIs(state);
    alarms.engineIs(state);
  });
  followEngine({ engine, quitter, bridge, dialog, stdout, stderr });

  engine.start();
  updates.start();
  void window.loadURL(PAGE_URL);
}

async function readAlarmNews(urls: EngineUrls): Promise<AlarmNews> {
  const [shown, info] = await Promise.all([
    askEngine(urls, '/notifications/shown', shownMessagesSchema),
    askEngine(urls, '/info', infoSchema),
  ]);
  return { shown: shown?.items ?? null, notices: info?.notices ?? null };
}

/** Of this program; an engine that is started again gets the same. */
function engineOptions({ flags, dataDir, version, secretKey }: OpenDeskDeps, files: BuiltFiles) {
  return {
    dataDir,
    deskPort: flags.deskPort,
    windowDir: files.windowDir,
    isTunnelAllowed: flags.isTunnelAllowed,
    isDemoOn: flags.isDemoOn,
    version,
    secretKey,
    sessionId: randomBytes(32).toString('base64url'),
  };
}
