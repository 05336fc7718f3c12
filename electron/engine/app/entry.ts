/** The engine's entry in a process of its own: only its parent talks to it. */
import { setPriority } from 'node:os';
import { runHosted } from '../../platform/run-hosted.ts';
import { EngineHost, type HostedPort } from './engine-host.ts';
import { startEngine } from './lasting-engine.ts';

/** Behind the gate, which answers senders; nobody but an administrator could raise it again. */
const PRIORITY = 5;

/** Tests set it; only a server on this computer is taken. */
const STAND_IN = process.env['POSTBACK_DESK_TELEGRAM_SERVER'];

runHosted<HostedPort>({ name: 'engine' }, ({ report, openLog, exit }) => {
  giveWay();
  return new EngineHost({
    report,
    start: async (options, listener, link) =>
      startEngine({ ...options, telegramServer: STAND_IN }, openLog(options.dataDir), listener, link),
    exit,
  });
});

function giveWay(): void {
  try {
    setPriority(PRIORITY);
  } catch {
    // A system that does not allow it shares the time evenly.
  }
}
