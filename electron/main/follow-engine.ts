/** What the program does when the engine comes up, dies or cannot start. */
import type { Dialog, MessagePortMain } from 'electron';
import { readyLine } from '../../shared/contract/shell.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { en } from '../../shared/text/en.ts';
import type { EngineSupervisor } from './engine-supervisor.ts';
import type { PortBridge } from './port-bridge.ts';
import type { Quitter } from './quit.ts';
import type { ShellProcess } from './shell-process.ts';

export interface FollowDeps {
  readonly engine: Pick<EngineSupervisor<MessagePortMain>, 'onState'>;
  readonly quitter: Quitter;
  readonly bridge: PortBridge<MessagePortMain>;
  readonly dialog: Pick<Dialog, 'showErrorBox'>;
  readonly stdout: Pick<ShellProcess['stdout'], 'write'>;
  readonly stderr: Pick<ShellProcess['stderr'], 'write'>;
}

export function followEngine({ engine, quitter, bridge, dialog, stdout, stderr }: FollowDeps): void {
  let hasPrintedReady = false;
  engine.onState((state) => {
    if (quitter.isQuitting) return;
    switch (state.kind) {
      case 'starting':
      case 'stopped':
        return;
      case 'running':
        // One line for scripts; after a restart the same addresses hold.
        if (!hasPrintedReady) stdout.write(`${readyLine(state.addresses)}\n`);
        hasPrintedReady = true;
        bridge.engineRuns();
        return;
      case 'waiting':
        stderr.write(`${state.message}\n`);
        bridge.engineDied();
        return;
      case 'failed':
        stderr.write(`${state.message}\n`);
        dialog.showErrorBox(en.shell.startFailed.title, state.message);
        void quitter.quit(1);
        return;
      default:
        assertNever(state);
    }
  });
}
