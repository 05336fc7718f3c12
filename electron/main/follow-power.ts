/** Tells the engine when the computer falls asleep and wakes, and the way out when the system ends the session. */
import type { MessagePortMain } from 'electron';
import type { DeskProcesses } from '../supervision/desk-processes.ts';
import type { ElectronDeps } from './electron-deps.ts';
import type { SessionEnd } from './session-end.ts';

export function followPower(
  powerMonitor: ElectronDeps['powerMonitor'],
  processes: DeskProcesses<MessagePortMain>,
  sessionEnd: SessionEnd,
): void {
  // During sleep sockets vanish without a word: nothing but a check tells.
  powerMonitor.on('suspend', () => {
    processes.powerIs('asleep');
  });
  powerMonitor.on('resume', () => {
    processes.powerIs('awake');
    processes.checkPublicUrl();
  });
  // Linux and macOS; Windows asks the window.
  powerMonitor.on('shutdown', () => {
    sessionEnd.certain();
  });
}
