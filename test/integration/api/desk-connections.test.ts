/** Anybody on the computer can connect to the desk port, and may stay without a word. */
import { rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openSocket, openSockets, readUntilClosed } from '../../fixtures/raw-socket.ts';

let folder: string;
let desk: Desk;
let sockets: readonly Socket[];

beforeEach(async () => {
  folder = temporaryFolder();
  sockets = [];
  desk = await Desk.start({ folder });
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

test.for([
  ['that say nothing', ''],
  ['with half a head', 'GET /api/networks HTTP/1.1\r\nHost: '],
])(
  '1,500 connections %s are turned away or cut off, and receiving goes on',
  { timeout: 60_000 },
  async ([, bytes = '']) => {
    const { key } = await desk.createNetwork();
    sockets = await openSockets(desk.addresses.api, 1_500);
    for (const socket of sockets) {
      socket.resume();
      if (bytes !== '') socket.write(bytes);
    }
    expect((await desk.receive(`/postback/${key}?clickid=1&event=reg`)).status).toBe(200);
    await eventually(
      () => Promise.resolve(sockets.every(({ closed, readableEnded }) => closed || readableEnded)),
      20_000,
    );
    expect((await desk.call('GET', '/networks')).status).toBe(200);
  },
);

test('a request that names two hosts is refused, whichever of them is ours', async () => {
  const { host } = new URL(desk.addresses.api);
  for (const hosts of [
    [host, 'evil.example'],
    ['evil.example', host],
    [host, host],
  ]) {
    const socket = await openSocket(desk.addresses.api, false);
    socket.write(
      `GET /api/networks HTTP/1.1\r\n${hosts.map((each) => `Host: ${each}\r\n`).join('')}Authorization: Bearer ${desk.addresses.token}\r\nConnection: close\r\n\r\n`,
    );
    expect(await readUntilClosed(socket)).toMatch(/^HTTP\/1\.1 403 /);
  }
});
