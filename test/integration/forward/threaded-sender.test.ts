/** The sending thread: what is told when it dies under a request, and that sending goes on. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ThreadedSender } from '../../../electron/engine/forward/threaded-sender.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

const OPTIONS = {
  timeoutMs: 5_000,
  allowsPrivate: true,
  followsRedirects: false,
  proxy: null,
  secrets: { headers: [], isInBody: false },
};

function wire(url: string) {
  return { method: 'GET', url, headers: {}, body: null } as const;
}

/** A sender whose thread runs this. */
function senderWith(code: string): ThreadedSender {
  const folder = temporaryFolder();
  const entry = join(folder, 'thread.mjs');
  writeFileSync(entry, `import { parentPort } from 'node:worker_threads';\n${code}`);
  const sender = new ThreadedSender({ log: quietLog, entry });
  cleanups.push(async () => {
    await sender.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return sender;
}

async function startSink(): Promise<SinkServer> {
  const sink = await SinkServer.start();
  cleanups.push(() => sink.close());
  return sink;
}

test('many at once go out from the thread, each with its own answer', async () => {
  const sink = await startSink();
  const sender = new ThreadedSender({ log: quietLog });
  cleanups.push(() => sender.close());
  const sent = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => sender.send(wire(`${sink.url}/?id=${index}`), OPTIONS)),
  );
  expect(sent.map(({ answer: response }) => response.kind === 'answered' && response.status)).toEqual(
    Array(50).fill(200),
  );
  expect(new Set(sink.requests.map(({ url }) => url)).size).toBe(50);
});

test('a thread that dies under a request leaves its outcome unknown, and the next request goes on', async () => {
  const sender = senderWith(`
    parentPort.postMessage([]);
    parentPort.on('message', () => process.exit(1));
  `);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const { answer: response } = await sender.send(wire('http://127.0.0.1:9/'), OPTIONS);
    expect(response).toMatchObject({ kind: 'no_answer', mayHaveArrived: true, code: 'sending_ended' });
  }
});

test('where the thread never runs, requests go out all the same', async () => {
  const sink = await startSink();
  const sender = senderWith('process.exit(1);');
  const { answer: response } = await sender.send(wire(`${sink.url}/?id=1`), OPTIONS);
  expect(response).toMatchObject({ kind: 'answered', status: 200 });
});

test('a thread that dies again and again is given up, and sending goes on without it', async () => {
  const sink = await startSink();
  const sender = senderWith(`
    parentPort.postMessage([]);
    parentPort.on('message', () => process.exit(1));
  `);
  let last = '';
  for (let attempt = 0; attempt < 6; attempt += 1)
    last = (await sender.send(wire(`${sink.url}/?id=1`), OPTIONS)).answer.kind;
  expect(last).toBe('answered');
});

test('after the stop nothing goes out any more, and that is said', async () => {
  const sender = new ThreadedSender({ log: quietLog });
  await sender.close();
  const { answer: response } = await sender.send(wire('http://127.0.0.1:9/'), OPTIONS);
  expect(response).toMatchObject({ kind: 'no_answer', mayHaveArrived: false });
});

test('what the thread never got is told as not sent, when the program stops', async () => {
  const sender = senderWith(`
    parentPort.on('message', (calls) => {
      if (calls === null) process.exit(0);
    });
  `);
  const sending = sender.send(wire('http://127.0.0.1:9/'), OPTIONS);
  await sender.close();
  expect((await sending).answer).toMatchObject({
    kind: 'no_answer',
    mayHaveArrived: false,
    code: 'sending_ended',
  });
});
