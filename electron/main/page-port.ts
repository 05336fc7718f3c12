/** Ties the bridge to the events of one page. */
import type { WebContents } from 'electron';
import { WANT_PORT_MESSAGE } from '../../shared/contract/shell-channels.ts';
import type { PortBridge } from './port-bridge.ts';

/** Hands a port to every load of the page, and another one when the page asks for it. */
export function keepPagePort<Port>(
  contents: Pick<WebContents, 'on' | 'ipc' | 'mainFrame'>,
  bridge: PortBridge<Port>,
): void {
  contents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) bridge.pageLeft();
  });
  contents.on('did-finish-load', () => {
    bridge.pageLoaded();
  });
  contents.on('render-process-gone', () => {
    bridge.pageLeft();
  });
  contents.ipc.on(WANT_PORT_MESSAGE, (event) => {
    if (event.senderFrame === contents.mainFrame) bridge.pageWantsPort();
  });
}
