/** The download itself, up to a proxy that says no: nothing of the internet is needed. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchElectron } from '../../../build/start/electron-runtime.ts';

const root = join(import.meta.dirname, '../../..');
const asked: string[] = [];
let proxy: Server;
let url: string;

beforeAll(async () => {
  proxy = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (head) => {
      asked.push(head.toString('latin1').split('\r\n')[0] ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => {
  proxy.close();
});

test('Electron is fetched over the proxy of HTTPS_PROXY, and a failure is told', async () => {
  const { ELECTRON_GET_USE_PROXY: _, ELECTRON_MIRROR: _mirror, NO_PROXY: _no, ...env } = process.env;
  const cache = join(root, 'node_modules/.cache/no-such-electron-cache');
  const noHome = { electron_config_cache: cache, ELECTRON_OVERRIDE_DIST_PATH: cache };
  const why = await fetchElectron(root, { ...env, ...noHome, HTTPS_PROXY: url }, () => undefined);
  expect(why).not.toBeNull();
  expect(asked).toContain('CONNECT github.com:443 HTTP/1.1');
});
