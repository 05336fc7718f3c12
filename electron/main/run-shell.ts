/**
 * The start of the desktop app, up to Electron's `ready`. It must not wait for `ready` itself: Electron
 * holds that event back until this module has been loaded.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { appDataFolder, formerAppDataFolder } from '../../shared/program/app-data.ts';
import type { StartFlags } from '../../shared/program/start-flags.ts';
import { languageOf } from '../../shared/domain/language/languages.ts';
import { terminalLanguages } from '../../shared/program/system-languages.ts';
import type { Text } from '../../shared/text/en.ts';
import { loadText } from '../../shared/text/load-text.ts';
import { messageFor } from '../../shared/text/message-for.ts';
import { SpokenText } from '../../shared/text/spoken-text.ts';
import { startFlagsMessage } from '../../shared/text/start-flags-message.ts';
import { askPerson } from './ask-person.ts';
import { settleDataFolder } from '../supervision/data-folder.ts';
import type { ElectronDeps } from './electron-deps.ts';
import { openDesk } from './open-desk.ts';
import type { OpenDeskDeps } from './open-desk-deps.ts';
import { PAGE_SCHEME } from './page-files.ts';
import { Quitter } from './quit.ts';
import { argumentsOf, readFlags } from './read-flags.ts';
import { openShellLog } from './shell-log.ts';
import { ShellMemory } from './shell-memory.ts';
import type { ShellProcess } from './shell-process.ts';
import { surviveFaults } from './survive-faults.ts';

/** Groups windows and notices on Windows; the same as `appId` of the package. */
const APP_ID = 'io.postbackdesk.app';
const EXIT_FAILED = 1;
const EXIT_BAD_FLAGS = 2;

/** @param mainDir the folder of the built `index.js` */
export function runShell(electron: ElectronDeps, shellProcess: ShellProcess, mainDir: string): void {
  const { app, protocol } = electron;
  const { stdout, stderr } = shellProcess;
  // The terminal may be closed before the app is.
  stdout.on('error', () => undefined);
  stderr.on('error', () => undefined);

  const parsed = readFlags(argumentsOf(shellProcess.argv, shellProcess.defaultApp === true));
  const early = { app, env: shellProcess.env, memory: null };
  if (parsed.kind === 'help') {
    void sayAndExit(early, 0, ({ start }) => stdout.write(start.help));
    return;
  }
  if (parsed.kind !== 'start') {
    void sayAndExit(early, EXIT_BAD_FLAGS, (text) => stderr.write(`${startFlagsMessage(text, parsed)}\n`));
    return;
  }

  const dataDir = dataDirOf(parsed.flags, electron, shellProcess);
  const browserDir = join(dataDir, 'browser');
  const failure = makeFolder(browserDir);
  if (failure !== null) {
    const reason = { code: 'data_dir_not_writable', dir: dataDir, cause: failure } as const;
    void sayAndExit(early, EXIT_FAILED, (text) => {
      const message = messageFor(text.startErrors, reason);
      stderr.write(`${message}\n`);
      electron.dialog.showErrorBox(text.shell.startFailed.title, message);
    });
    return;
  }
  // The lock is per folder, so that two desks with their own data can run side by side.
  app.setPath('userData', dataDir);
  app.setPath('sessionData', browserDir);
  const memory = new ShellMemory(join(dataDir, 'shell.json'));
  if (!app.requestSingleInstanceLock()) {
    void sayAndExit({ ...early, memory }, 0, ({ shell }) => stderr.write(`${shell.alreadyRunning}\n`));
    return;
  }
  const log = openShellLog(dataDir, stderr);
  surviveFaults(shellProcess, log);
  // Windows shows notices only of programs with a shortcut, which the package's installer makes; else by their file.
  app.setAppUserModelId(app.isPackaged ? APP_ID : shellProcess.execPath);
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  void openWhenReady({
    electron,
    shellProcess,
    quitter: new Quitter({ app, process: shellProcess }),
    log,
    flags: parsed.flags,
    dataDir,
    mainDir,
    version: packageJson.version,
    memory,
    spoken: new SpokenText(),
  });
}

interface EarlyDeps {
  readonly app: Pick<ElectronDeps['app'], 'exit'>;
  readonly env: ShellProcess['env'];
  /** Null where it is not known which data folder is meant. */
  readonly memory: ShellMemory | null;
}

/** Electron does not say the languages of the system yet: they are those of the terminal. */
async function sayAndExit(
  { app, env, memory }: EarlyDeps,
  code: number,
  say: (text: Text) => unknown,
): Promise<void> {
  try {
    say(await loadText(languageOf(memory?.get().language ?? 'system', terminalLanguages(env))));
  } finally {
    app.exit(code);
  }
}

type StartDeps = Omit<OpenDeskDeps, 'systemLanguages'>;

async function openWhenReady(deps: StartDeps): Promise<void> {
  const { app } = deps.electron;
  try {
    await app.whenReady();
    const ofSystem = app.getPreferredSystemLanguages();
    await deps.spoken.speak(languageOf(deps.memory.get().language, ofSystem));
    openDesk({ ...deps, systemLanguages: ofSystem });
  } catch (error) {
    await giveUp(deps, error);
  }
}

/** Says why it cannot be opened and ends: a program without window and tray would only keep the next one out. */
async function giveUp(
  { electron, shellProcess, quitter, log, spoken }: StartDeps,
  error: unknown,
): Promise<void> {
  log.error({ err: error }, 'the window could not be opened');
  const { appName, startFailed } = spoken.text().shell;
  const message = startFailed.opening(error instanceof Error ? error.message : String(error));
  shellProcess.stderr.write(`${message}\n`);
  // A start while the box is read is not turned away.
  electron.app.releaseSingleInstanceLock();
  try {
    await askPerson(electron.dialog, null, appName, {
      type: 'error',
      message: startFailed.title,
      detail: message,
      buttons: [startFailed.quit],
    });
  } finally {
    await quitter.quit(EXIT_FAILED);
  }
}

/** Electron takes only folders that exist. Returns why it cannot be made, or null. */
function makeFolder(dir: string): string | null {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The headless program uses the same folder: both see the same data. */
function dataDirOf(flags: StartFlags, { app }: ElectronDeps, { platform, env }: ShellProcess): string {
  if (flags.dataDir !== null) return resolve(flags.dataDir);
  const { name } = packageJson;
  if (platform !== 'win32') return join(app.getPath('appData'), name);
  const home = app.getPath('home');
  const former = formerAppDataFolder(platform, home, env);
  return settleDataFolder(
    join(appDataFolder(platform, home, env), name),
    former === null ? null : join(former, name),
  );
}
