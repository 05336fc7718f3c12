/** Runs the engine without Electron and serves the window to a browser. */
import { randomBytes } from 'node:crypto';
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
import type { Engine } from './engine/app/engine-run.ts';
import { startEngine } from './engine/app/lasting-engine.ts';
import { endOnFault } from './platform/end-on-fault.ts';
import { type Log, openLog } from './platform/log.ts';
import { PRIVATE_UMASK } from './platform/private-folder.ts';
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
  // Files of the data folder are nobody else's business, the database's journal and whatever else comes included.
  process.umask(PRIVATE_UMASK);
  const dataDir = flags.dataDir === null ? defaultDataDir() : resolve(flags.dataDir);
  const opened = openLog(dataDir, process.stderr);
  const { log } = opened;
  endOnFault((error) => {
    log.error({ err: error }, 'the program cannot go on');
    process.stderr.write(`${en.start.fault(error instanceof Error ? error.message : String(error))}\n`);
    void exitAfter(opened.close());
  });
  let engine: Engine;
  try {
    engine = await startEngine(
      {
        dataDir,
        receiverPort: flags.receiverPort,
        deskPort: flags.deskPort,
        windowDir: findWindowDir(),
        isTunnelAllowed: flags.isTunnelAllowed,
        isDemoOn: flags.isDemoOn,
        version: packageJson.version,
        secretKey: null,
        sessionId: randomBytes(32).toString('base64url'),
      },
      log,
      {
        onReopening: () => undefined,
        onReopened: ({ desk }) => {
          process.stderr.write(`${en.start.openIt(desk)}\n`);
        },
        onFailed: (error) => {
          tellFailure(error, log);
          void exitAfter(opened.close());
        },
      },
    );
  } catch (error) {
    tellFailure(error, log);
    process.exitCode = EXIT_FAILED;
    await opened.close();
    return;
  }
  stopOnSignals(engine, () => opened.close());
  process.stdout.write(`${readyLine(engine.addresses)}\n`);
  process.stderr.write(`${en.start.openIt(engine.addresses.desk)}\n`);
  // With a URL of its own: the one that was printed stays good for whoever reads it.
  if (flags.shouldOpen) await openBrowser(engine.createSignInUrl(), engine.addresses.desk);
}

async function exitAfter(closing: Promise<void>): Promise<void> {
  await closing;
  process.exit(EXIT_FAILED);
}

function tellFailure(error: unknown, log: Log): void {
  process.stderr.write(`${messageFor(en.startErrors, startErrorReason(error))}\n`);
  if (!(error instanceof StartError)) log.error({ err: error }, 'start failed');
}

function stopOnSignals(engine: Engine, closeLog: () => Promise<void>): void {
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

/** @param printedUrl for the person, where there is no browser */
async function openBrowser(url: string, printedUrl: string): Promise<void> {
  const sayItself = (): void => {
    process.stderr.write(`${en.start.cannotOpenBrowser(printedUrl)}\n`);
  };
  try {
    const browser = await open(url);
    browser.on('error', sayItself);
  } catch {
    sayItself();
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
