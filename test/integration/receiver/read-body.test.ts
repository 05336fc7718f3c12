import { createServer, type IncomingMessage } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { BodyBudget } from '../../../electron/gate/receiver/body-budget.ts';
import { readBody } from '../../../electron/gate/receiver/read-request.ts';
import { listen } from '../../../electron/platform/listen.ts';
import { openSocket } from '../../fixtures/raw-socket.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const PIECES = 200_000;

test('a body of very many small pieces holds no memory beside its bytes while it comes', async () => {
  const { promise: arrived, resolve } = Promise.withResolvers<IncomingMessage>();
  const server = createServer((request) => {
    resolve(request);
  });
  const socket = await openSocket(`http://127.0.0.1:${await listen(server, 0, '--receiver-port')}`);
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
  const request = await arrived;
  const gaveUp = Promise.withResolvers<'late'>();
  let seen = 0;
  let before = 0;
  const allSeen = Promise.withResolvers<void>();
  const reading = readBody(onePieceAtATime(request), {
    maxBytes: PIECES,
    budget: new BodyBudget(PIECES * 4),
    late: gaveUp.promise,
    onBytes: () => {
      seen += 1;
      if (seen === PIECES / 10) before = heapBytes();
      if (seen === PIECES) allSeen.resolve();
    },
  });
  await allSeen.promise;
  expect(heapBytes() - before).toBeLessThan(8_000_000);
  gaveUp.resolve('late');
  expect(await reading).toEqual({ kind: 'late' });
  socket.destroy();
  server.close();
});

/** As from a sender that sends each byte by itself. */
function onePieceAtATime(request: IncomingMessage): IncomingMessage {
  let left = PIECES;
  const pieces = {
    next: async () => {
      left -= 1;
      if (left >= 0) return { done: false, value: Buffer.from('x') };
      return new Promise<never>(() => undefined);
    },
  };
  return Object.assign(request, { iterator: () => pieces });
}
