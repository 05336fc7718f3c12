/** Runs the engine without Electron and serves the window to a browser. */
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import open from 'open';
import packageJson from '../package.json' with { type: 'json' };
import { readyLine } from '../shared/contract/shell.ts';
import { appDataFolder } from '../shared/program/app-data.ts';
import { parseStartFlags, type StartFlags } from '../shared/program/start-flags.ts';
import { en } from '../shared/text/en.ts';
import { messageFor } from '../shared/text/message-for.ts';
import { startFlagsMessage } from '../shared/text/start-flags-message.ts';
import { HeadlessEngine } from './headless-engine.ts';
import { openLog } from './platform/log.ts';
import { StartError, startErrorReason } from './platform/start-error.ts';

const EXIT_FAILED = 1;
const EXIT_BAD_FLAGS = 2;
/** SIGTERM must end the program within 3 s, whatever hangs. */
const STOP_LIMIT_MS = 2_700;

/** Parses flags, starts, prints the ready line, and stops on SIGTERM or SIGINT. */
export async function runHeadless(args: readonly string[]): Promise<void> {
  const parsed = parseStartFlags(args);
  if (parsed.kind === 'help') {
    process.stdout.write(en.start.help);
    return;
  }
  if (parsed.kind !== 'start') {
    process.stderr.write(`${startFlagsMessage(parsed)}\n`);
    process.exitCode = EXIT_BAD_FLAGS;
    return;
  }
  await run(parsed.flags);
}

async function run(flags: StartFlags): Promise<void> {
  const dataDir = flags.dataDir === null ? defaultDataDir() : resolve(flags.dataDir);
  const opened = openLog(dataDir, process.stderr);
  const { log } = opened;
  process.on('unhandledRejection', (reason) => {
    log.error({ err: reason }, 'unhandled rejection');
  });
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'uncaught exception');
  });
  let engine: HeadlessEngine;
  const sayFailed = async (error: unknown): Promise<void> => {
    process.stderr.write(`${messageFor(en.startErrors, startErrorReason(error))}\n`);
    if (!(error instanceof StartError)) log.error({ err: error }, 'start failed');
    process.exitCode = EXIT_FAILED;
    await opened.close();
  };
  const giveUp = async (error: unknown): Promise<void> => {
    await sayFailed(error);
    process.exit();
  };
  try {
    engine = await HeadlessEngine.start(
      {
        dataDir,
        receiverPort: flags.receiverPort,
        deskPort: flags.deskPort,
        windowDir: findWindowDir(),
        isTunnelAllowed: flags.isTunnelAllowed,
        isDemoOn: flags.isDemoOn,
        version: packageJson.version,
        secretKey: null,
      },
      log,
      (error) => void giveUp(error),
    );
  } catch (error) {
    await sayFailed(error);
    return;
  }
  stopOnSignals(engine, () => opened.close());
  process.stdout.write(`${readyLine(engine.addresses)}\n`);
  process.stderr.write(`${en.start.openIt(engine.addresses.desk)}\n`);
  if (flags.shouldOpen) await openBrowser(engine.addresses.desk);
}

function stopOnSignals(engine: HeadlessEngine, closeLog: () => Promise<void>): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    process.stderr.write(`${en.start.stopping}\n`);
    setTimeout(() => {
      process.exit(0);
    }, STOP_LIMIT_MS).unref();
    void engine
      .stop()
      .then(closeLog)
      .finally(() => {
        process.exit(0);
      });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function openBrowser(url: string): Promise<void> {
  try {
    const browser = await open(url);
    browser.on('error', () => {
      process.stderr.write(`${en.start.cannotOpenBrowser(url)}\n`);
    });
  } catch {
    process.stderr.write(`${en.start.cannotOpenBrowser(url)}\n`);
  }
}

/** Where the desktop app keeps its data too, so that both see the same. */
function defaultDataDir(): string {
  const { env } = process;
  return join(
    appDataFolder(platform(), homedir(), {
      APPDATA: env['APPDATA'],
      XDG_CONFIG_HOME: env['XDG_CONFIG_HOME'],
    }),
    packageJson.name,
  );
}

/** Beside the built program; in `out/` when this runs from its source. */
function findWindowDir(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  if (import.meta.url.endsWith('.ts')) return join(here, '../out/renderer');
  // The bundler may put this file into a chunk one folder down.
  const places = [join(here, '../renderer'), join(here, '../../renderer')];
  return places.find((place) => existsSync(place)) ?? join(here, '../renderer');
}
