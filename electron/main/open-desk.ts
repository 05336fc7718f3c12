/** Puts the parts of the shell together once Electron is ready: engine, window, tray, menu, the way out. */
import type { MessagePortMain } from 'electron';
import { awakeSchema } from '../../shared/contract/awake.ts';
import { infoSchema } from '../../shared/contract/desk.ts';
import { shownMessagesSchema } from '../../shared/contract/notifications.ts';
import { outageSummarySchema } from '../../shared/contract/outages.ts';
import { NOTICE_WAY_MESSAGE } from '../../shared/contract/shell-channels.ts';
import type { EngineUrls } from '../../shared/contract/shell.ts';
import { systemClock } from '../supervision/clock.ts';
import type { DeskProcesses } from '../supervision/desk-processes.ts';
import type { AlarmNews } from './alarms.ts';
import { askEngine } from './ask-engine.ts';
import { builtFiles } from './built-files.ts';
import { giveCloseNotice } from './close-notice.ts';
import { createProcesses } from './create-processes.ts';
import { createTray } from './create-tray.ts';
import { createUpdates } from './create-updates.ts';
import { DeskWindow } from './desk-window.ts';
import { followEngine } from './follow-engine.ts';
import { followPower } from './follow-power.ts';
import { findTray } from './has-tray.ts';
import { showMenu } from './show-menu.ts';
import type { OpenDeskDeps } from './open-desk-deps.ts';
import { PAGE_ORIGIN, PAGE_SCHEME, PAGE_URL, servePageFiles } from './page-files.ts';
import { answerNoticeWay, keepPagePort } from './page-port.ts';
import { PortBridge } from './port-bridge.ts';
import { hasRealPostback, OfferStartAtLogin } from './offer-start-at-login.ts';
import { mayQuit } from './quit-question.ts';
import { openWithSandbox } from './sandbox-question.ts';
import { loadSecretKey } from './secret-key.ts';
import { SessionEnd } from './session-end.ts';
import { StartAtLogin } from './start-at-login.ts';
import { windowTitle } from './status-messages.ts';
import { StayAwake } from './stay-awake.ts';
import { Telling } from './telling.ts';

export function openDesk(deps: OpenDeskDeps): void {
  const { electron, shellProcess, log, quitter, memory } = deps;
  const { text } = deps.spoken;
  const { app, MessageChannelMain, powerSaveBlocker, protocol } = electron;
  const { platform, stderr, stdout } = shellProcess;
  const clock = systemClock;
  const files = builtFiles(deps.mainDir);

  const processes = createProcesses(deps, files, clock, ({ kind, ...state }) => {
    if (quitter.isQuitting) return;
    if ('code' in state) stderr.write(`${text().shell.engine.gateDied(state.code)}\n`);
    telling.gateIs(kind);
    tray.gateIs(kind);
  });
  const engineUrls = (): EngineUrls | null =>
    processes.state.kind === 'running' ? processes.state.addresses : null;
  const sessionEnd = new SessionEnd({
    clock,
    quitter,
    powerIs: (power) => {
      processes.powerIs(power);
    },
  });
  const bridge = new PortBridge<MessagePortMain>({
    newChannel: () => new MessageChannelMain(),
    postToPage: (channel, message, ports) => {
      window.post(channel, message, ports);
    },
    connectEngine: (port) => processes.connectWindow(port),
  });
  const window: DeskWindow = new DeskWindow({
    electron,
    platform,
    files,
    memory,
    clock,
    log,
    pageOrigin: PAGE_ORIGIN,
    pageUrl: PAGE_URL,
    text,
    isQuitting: () => quitter.isQuitting,
    mayHide: async () => {
      const goesOn = await giveCloseNotice(
        window.ask,
        memory,
        () => findTray(platform, shellProcess.env['XDG_CURRENT_DESKTOP']),
        text,
      );
      if (!goesOn) void quitter.ask();
      return goesOn;
    },
    onContents: (contents) => {
      keepPagePort(contents, bridge);
      answerNoticeWay(contents, sayNoticeWay);
    },
    onSeen: () => {
      telling.seen();
    },
    onSessionEnd: (end) => {
      if (end === 'asked') sessionEnd.asked();
      else sessionEnd.certain();
    },
  });
  const reopen = (): void => {
    window.open();
  };
  const telling: Telling = new Telling({
    electron,
    clock,
    log,
    text,
    readNews: readAlarmNews,
    window: {
      open: reopen,
      flash: () => {
        window.flash();
      },
    },
    onWay: () => {
      sayNoticeWay();
    },
    onChanged: () => {
      tray.show();
    },
  });
  const sayNoticeWay = (): void => {
    window.post(NOTICE_WAY_MESSAGE, telling.noticeWay, []);
  };
  quitter.use({
    mayQuit: () =>
      mayQuit({
        ask: window.askInFront,
        text,
        readSummary: async () => {
          const urls = engineUrls();
          return urls === null ? null : askEngine(urls, '/outages/summary', outageSummarySchema);
        },
      }),
    stopEngine: () => processes.stop(),
  });

  protocol.handle(PAGE_SCHEME, servePageFiles(files.windowDir, text));
  const updates = createUpdates(deps, { memory, clock, ask: window.askInFront, text, engineUrls });
  const menu = (): void => showMenu(deps, updates, () => window.openAt('#/settings/help'));
  menu();
  const startAtLogin = new StartAtLogin({
    app,
    platform,
    program: shellProcess.env['APPIMAGE'] ?? app.getPath('exe'),
    configDir: app.getPath('appData'),
    log,
  });
  const tray = createTray({
    desk: deps,
    files,
    clock,
    memory,
    processes,
    telling,
    startAtLogin,
    onOpen: reopen,
    text,
  });
  const offer = new OfferStartAtLogin({
    clock,
    memory,
    startAtLogin: {
      isOn: () => startAtLogin.isOn(),
      set: (isOn) => {
        startAtLogin.set(isOn);
        tray.show();
      },
    },
    ask: window.ask,
    text,
    hasPostback: hasRealPostback,
    isWindowSeen: () => window.isSeen,
  });
  const stayAwake = new StayAwake({
    blocker: powerSaveBlocker,
    clock,
    readAwake: (addresses) => askEngine(addresses, '/awake', awakeSchema),
  });

  app.on('second-instance', reopen);
  app.on('activate', reopen);
  // Without a listener Electron would quit, and receiving with it.
  app.on('window-all-closed', () => undefined);
  followPower(electron.powerMonitor, processes, sessionEnd);

  quitter.onQuit(() => {
    tray.remove();
    updates.stop();
    telling.end();
    stayAwake.release();
  });
  processes.onState((state) => {
    if (quitter.isQuitting) return;
    window.setTitle(windowTitle(state, text()));
    telling.engineIs(state);
    tray.engineIs(state);
    stayAwake.engineIs(state);
    offer.engineIs(state);
  });
  deps.spoken.onChange(() => {
    if (quitter.isQuitting) return;
    menu();
    tray.show();
    window.setTitle(windowTitle(processes.state, text()));
  });
  followEngine({ engine: processes, quitter, bridge, ask: window.ask, text, stdout, stderr });

  processes.start();
  updates.start();
  openWithSandbox(
    { ...deps, ask: window.ask, text },
    {
      open: () => window.start(deps.flags.isHidden || startAtLogin.wasUsed()),
      quit: () => void quitter.ask(),
    },
  );
  void giveSecretKey(deps, processes);
}

/** Whenever the keychain says it. */
async function giveSecretKey(
  { electron, dataDir, shellProcess, log }: OpenDeskDeps,
  processes: DeskProcesses<MessagePortMain>,
): Promise<void> {
  const { platform } = shellProcess;
  processes.secretKeyIs(await loadSecretKey({ keychain: electron.safeStorage, dataDir, platform, log }));
}

async function readAlarmNews(urls: EngineUrls): Promise<AlarmNews> {
  const [shown, info] = await Promise.all([
    askEngine(urls, '/notifications/shown', shownMessagesSchema),
    askEngine(urls, '/info', infoSchema),
  ]);
  return { shown: shown?.items ?? null, notices: info?.notices ?? null };
}
