/** A reply of a mailbox is bounded in time, however it comes. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createMailboxWire } from '../../../electron/engine/mailboxes/mailbox-wire.ts';

const REPLY_MS = 300;

test('a reply that comes as a byte now and then is given up, and a redirect is not followed', async () => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (request.url === '/elsewhere') {
      response.writeHead(307, { location: '/slow' }).end();
      return;
    }
    response.writeHead(200);
    const timer = setInterval(() => response.write('a'), REPLY_MS / 6);
    response.once('close', () => {
      clearInterval(timer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const wire = createMailboxWire(`http://127.0.0.1:${port}`, () => 0, REPLY_MS);
  const call = { method: 'GET', headers: {}, body: null, waitMs: 0, maxBytes: 1_000_000 } as const;
  try {
    const signal = AbortSignal.timeout(10_000);
    expect((await wire.exchange({ ...call, target: '/elsewhere', signal })).status).toBe(307);
    expect(asked).toBe(1);
    await expect(wire.exchange({ ...call, target: '/slow', signal })).rejects.toThrow('Body Timeout');
  } finally {
    await wire.close();
    server.closeAllConnections();
    server.close();
  }
}, 20_000);
