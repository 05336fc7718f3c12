/** Runs gate and engine without Electron, each in a process of its own, and serves the window to a browser. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { readyLine } from '../shared/contract/shell.ts';
import type { StartErrorReason } from '../shared/contract/start-errors.ts';
import { appDataFolder, formerAppDataFolder } from '../shared/program/app-data.ts';
import { parseStartFlags, type StartFlags } from '../shared/program/start-flags.ts';
import { systemLanguages } from '../shared/program/system-languages.ts';
import type { Text } from '../shared/text/en.ts';
import { messageFor } from '../shared/text/message-for.ts';
import { startFlagsMessage } from '../shared/text/start-flags-message.ts';
import { endOnFault } from './platform/end-on-fault.ts';
import { giveMemoryBack } from './platform/give-memory-back.ts';
import { PRIVATE_UMASK } from './platform/private-folder.ts';
import { threadEntry } from './platform/thread-entry.ts';
import { systemClock } from './supervision/clock.ts';
import { settleDataFolder } from './supervision/data-folder.ts';
import { DeskProcesses } from './supervision/desk-processes.ts';
import { forkNode } from './supervision/fork-node.ts';

const EXIT_FAILED = 1;
const EXIT_BAD_FLAGS = 2;
/** SIGTERM must end the program within 3 s, whatever hangs. */
const STOP_LIMIT_MS = 2_700;

/**
 * Parses flags, starts, prints the ready line, and stops on SIGTERM or SIGINT.
 * @param text of what is written to the terminal, whose language it has
 */
export async function runHeadless(args: readonly string[], text: Text): Promise<void> {
  const parsed = parseStartFlags(args);
  if (parsed.kind === 'help') {
    process.stdout.write(text.start.help);
    return;
  }
  if (parsed.kind !== 'start') {
    process.stderr.write(`${startFlagsMessage(text, parsed)}\n`);
    process.exitCode = EXIT_BAD_FLAGS;
    return;
  }
  await run(parsed.flags, text);
}

async function run(flags: StartFlags, text: Text): Promise<void> {
  // Files of the data folder are nobody else's business, the database's journal and whatever else comes included.
  process.umask(PRIVATE_UMASK);
  giveMemoryBack();
  endOnFault((error) => {
    const [message, stack] =
      error instanceof Error ? [error.message, error.stack ?? ''] : [String(error), ''];
    process.stderr.write(`${text.start.fault(message)}\n${stack}\n`);
    // Both children end with the line to this process.
    process.exit(EXIT_FAILED);
  });
  const dataDir = flags.dataDir === null ? defaultDataDir() : resolve(flags.dataDir);
  const desk = new DeskProcesses<never>({
    forkGate: () => forkNode(threadEntry('gate/app/entry.ts', 'gate.js')),
    forkEngine: () => forkNode(threadEntry('engine/app/entry.ts', 'engine.js')),
    newLine: null,
    gateOptions: { dataDir, receiverPort: flags.receiverPort },
    engineOptions: {
      dataDir,
      deskPort: flags.deskPort,
      windowDir: findWindowDir(),
      isTunnelAllowed: flags.isTunnelAllowed,
      isDemoOn: flags.isDemoOn,
      version: packageJson.version,
      systemLanguages: systemLanguages(process.env),
      secretKey: { kind: 'file' },
      sessionId: randomBytes(32).toString('base64url'),
    },
    clock: systemClock,
    onGateState: (state) => {
      if (state.kind === 'waiting') process.stderr.write(`${text.shell.engine.gateDied(state.code)}\n`);
    },
  });
  let openedUrl: string | null = null;
  desk.onState((state) => {
    switch (state.kind) {
      case 'running':
        if (openedUrl === null) {
          process.stdout.write(`${readyLine(state.addresses, desk.pids)}\n`);
          // With a URL of its own: the one that is printed stays good for whoever reads it.
          if (flags.shouldOpen) void desk.createSignInUrl().then(async (url) => openBrowser(url, text));
        }
        if (openedUrl !== state.addresses.desk)
          process.stderr.write(`${text.start.openIt(state.addresses.desk)}\n`);
        openedUrl = state.addresses.desk;
        return;
      case 'waiting':
        process.stderr.write(`${text.shell.engine.died(state.code)}\n`);
        return;
      case 'failed':
        process.stderr.write(`${failureMessage(text, state)}\n`);
        void desk.stop().finally(() => {
          process.exit(EXIT_FAILED);
        });
        return;
      case 'starting':
      case 'reopening':
      case 'stopped':
        return;
    }
  });
  stopOnSignals(desk, text);
  desk.start();
}

function failureMessage(
  text: Text,
  { code, reason }: { readonly code: number; readonly reason: StartErrorReason | null },
): string {
  return reason === null ? text.shell.engine.diedAtStart(code) : messageFor(text.startErrors, reason);
}

function stopOnSignals(desk: DeskProcesses<never>, text: Text): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    process.stderr.write(`${text.start.stopping}\n`);
    setTimeout(() => {
      process.exit(0);
    }, STOP_LIMIT_MS).unref();
    void desk.stop().finally(() => {
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function openBrowser(url: string, text: Text): Promise<void> {
  const sayItself = (): void => {
    process.stderr.write(`${text.start.cannotOpenBrowser(url)}\n`);
  };
  try {
    // Only here: the desktop app, which brings this program too, has no use for it.
    const { default: open } = await import('open');
    const browser = await open(url);
    browser.on('error', sayItself);
  } catch {
    sayItself();
  }
}

/** Where the desktop app keeps its data too, so that both see the same. */
function defaultDataDir(): string {
  const { env } = process;
  const former = formerAppDataFolder(platform(), homedir(), env);
  return settleDataFolder(
    join(appDataFolder(platform(), homedir(), env), packageJson.name),
    former === null ? null : join(former, packageJson.name),
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
