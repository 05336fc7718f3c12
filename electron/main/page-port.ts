/** Ties the bridge to the events of one page. */
import type { WebContents } from 'electron';
import { WANT_NOTICE_WAY_MESSAGE, WANT_PORT_MESSAGE } from '../../shared/contract/shell-channels.ts';
import type { PortBridge } from './port-bridge.ts';

/** Hands a port to every load of the page that asks for one. */
export function keepPagePort<Port>(
  contents: Pick<WebContents, 'on' | 'ipc'>,
  bridge: PortBridge<Port>,
): void {
  // Not when a navigation starts: one that the guard refuses starts, too, and the page stays.
  contents.on('did-navigate', () => {
    bridge.pageLeft();
  });
  contents.on('render-process-gone', () => {
    bridge.pageLeft();
  });
  contents.ipc.on(WANT_PORT_MESSAGE, (event) => {
    if (isMainFrame(event)) bridge.pageWantsPort();
  });
}

/** @param onAsked the page wants to know whether the system shows notices */
export function answerNoticeWay(contents: Pick<WebContents, 'ipc'>, onAsked: () => void): void {
  contents.ipc.on(WANT_NOTICE_WAY_MESSAGE, (event) => {
    if (isMainFrame(event)) onAsked();
  });
}

function isMainFrame(event: Parameters<Parameters<WebContents['ipc']['on']>[1]>[0]): boolean {
  return 'senderFrame' in event && event.senderFrame?.parent === null;
}
