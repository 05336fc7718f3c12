/** What the program does when the engine comes up, dies or cannot start. */
import type { MessagePortMain } from 'electron';
import { readyLine } from '../../shared/contract/shell.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Text } from '../../shared/text/en.ts';
import type { DeskProcesses } from '../supervision/desk-processes.ts';
import type { AskPerson } from './ask-person.ts';
import { engineMessage } from './engine-message.ts';
import type { PortBridge } from './port-bridge.ts';
import type { Quitter } from './quit.ts';
import type { ShellProcess } from './shell-process.ts';

export interface FollowDeps {
  readonly engine: Pick<DeskProcesses<MessagePortMain>, 'onState' | 'pids'>;
  readonly quitter: Quitter;
  readonly bridge: PortBridge<MessagePortMain>;
  readonly ask: AskPerson;
  readonly text: () => Text;
  readonly stdout: Pick<ShellProcess['stdout'], 'write'>;
  readonly stderr: Pick<ShellProcess['stderr'], 'write'>;
}

export function followEngine({ engine, quitter, bridge, ask, text, stdout, stderr }: FollowDeps): void {
  let hasPrintedReady = false;
  engine.onState((state) => {
    if (quitter.isQuitting) return;
    switch (state.kind) {
      case 'starting':
      case 'stopped':
        return;
      case 'running':
        // One line for scripts; after a restart the same addresses hold.
        if (!hasPrintedReady) stdout.write(`${readyLine(state.addresses, engine.pids)}\n`);
        hasPrintedReady = true;
        bridge.engineRuns();
        return;
      case 'waiting':
      case 'reopening':
        stderr.write(`${engineMessage(state, text())}\n`);
        bridge.engineDied();
        return;
      case 'failed':
        stderr.write(`${engineMessage(state, text())}\n`);
        // Not the box that holds this process: it must go on obeying signals.
        void ask({
          type: 'error',
          message: text().shell.startFailed.title,
          detail: engineMessage(state, text()),
          buttons: [text().shell.startFailed.quit],
        }).finally(() => void quitter.quit(1));
        return;
      default:
        assertNever(state);
    }
  });
}
