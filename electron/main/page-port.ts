/** Ties the bridge to the events of one page. */
import type { WebContents } from 'electron';
import { WANT_PORT_MESSAGE } from '../../shared/contract/shell-channels.ts';
import type { PortBridge } from './port-bridge.ts';

/** Hands a port to every load of the page, and another one when the page asks for it. */
export function keepPagePort<Port>(
  contents: Pick<WebContents, 'on' | 'ipc'>,
  bridge: PortBridge<Port>,
): void {
  // Not when a navigation starts: one that the guard refuses starts, too, and the page stays.
  contents.on('did-navigate', () => {
    bridge.pageLeft();
  });
  contents.on('did-finish-load', () => {
    bridge.pageLoaded();
  });
  contents.on('render-process-gone', () => {
    bridge.pageLeft();
  });
  contents.ipc.on(WANT_PORT_MESSAGE, (event) => {
    if (isMainFrame(event)) bridge.pageWantsPort();
  });
}

function isMainFrame(event: Parameters<Parameters<WebContents['ipc']['on']>[1]>[0]): boolean {
  return 'senderFrame' in event && event.senderFrame?.parent === null;
}
