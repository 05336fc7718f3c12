/** The one bridge into the page: tells it that it runs in Electron, and hands over its port to the engine. */
import { contextBridge, ipcRenderer } from 'electron';
import {
  type DeskHost,
  ENGINE_MESSAGE,
  HOST_KEY,
  NOTICE_WAY_MESSAGE,
  PORT_MESSAGE,
  WANT_NOTICE_WAY_MESSAGE,
  WANT_PORT_MESSAGE,
} from '../../shared/contract/shell-channels.ts';

const host: DeskHost = { kind: 'electron' };
contextBridge.exposeInMainWorld(HOST_KEY, host);

// A port cannot pass through contextBridge; a message of the page to itself can carry one.
ipcRenderer.on(PORT_MESSAGE, (event) => {
  window.postMessage({ type: PORT_MESSAGE }, window.location.origin, [...event.ports]);
});

ipcRenderer.on(ENGINE_MESSAGE, (_event, state: unknown) => {
  window.postMessage({ type: ENGINE_MESSAGE, state }, window.location.origin);
});

ipcRenderer.on(NOTICE_WAY_MESSAGE, (_event, way: unknown) => {
  window.postMessage({ type: NOTICE_WAY_MESSAGE, way }, window.location.origin);
});

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const { data } = event;
  const isOwn = event.source === window && typeof data === 'object' && data !== null && 'type' in data;
  if (!isOwn) return;
  for (const wish of [WANT_PORT_MESSAGE, WANT_NOTICE_WAY_MESSAGE]) {
    if (data.type === wish) ipcRenderer.send(wish);
  }
});
