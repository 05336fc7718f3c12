import { expect, test } from 'vitest';
import { LiveHub } from '../../../electron/platform/live-hub.ts';
import type { CodedChange } from '../../../shared/contract/coded-views.ts';

const HELLO: CodedChange = { type: 'hello', version: '1' };
const CHANGE: CodedChange = { type: 'networks' };

interface Watch {
  /** What it was handed. */
  readonly seen: readonly string[];
  readonly end: () => Promise<void>;
}

function open(hub: LiveHub): Watch {
  const seen: string[] = [];
  const ending = new AbortController();
  const done = (async () => {
    for await (const { type } of hub.watch(HELLO, ending.signal)) seen.push(type);
  })();
  return {
    seen,
    end: async () => {
      ending.abort();
      await done;
    },
  };
}

async function turn(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

test('one watcher gets every change at once, as many as a busy hour brings', async () => {
  const hub = new LiveHub(() => 0);
  const watch = open(hub);
  await turn();
  for (let index = 0; index < 3_000; index += 1) {
    hub.publish(CHANGE);
    if (index % 100 === 0) await turn();
  }
  await turn();
  expect(watch.seen).toEqual(['hello', ...Array.from({ length: 3_000 }, () => 'networks')]);
  await watch.end();
  expect(hub.isWatched).toBe(false);
});

test('two hundred watchers get no more together than one, and each learns that it has to read anew', async () => {
  let nowMs = 0;
  const hub = new LiveHub(() => nowMs);
  const watches = Array.from({ length: 200 }, () => open(hub));
  await turn();
  for (let index = 0; index < 5_000; index += 1) {
    hub.publish(CHANGE);
    if (index % 50 === 0) await turn();
  }
  await turn();
  expect(watches.reduce((sum, { seen }) => sum + seen.length, 0)).toBeLessThanOrEqual(4_000);
  nowMs += 1_000;
  await new Promise((resolve) => {
    setTimeout(resolve, 1_100);
  });
  for (const { seen } of watches) expect(seen).toContain('resync');
  // Once it is quiet each change is handed out at once again.
  nowMs += 1_000;
  hub.publish({ type: 'outages' });
  await turn();
  for (const { seen } of watches) expect(seen.at(-1)).toBe('outages');
  await Promise.all(watches.map(async ({ end }) => end()));
});

test('a watcher that does not read is told to read anew, and keeps nothing', async () => {
  const hub = new LiveHub(() => 0);
  const changes = hub.watch(HELLO, undefined);
  await changes.next();
  const next = changes.next();
  for (let index = 0; index < 100_000; index += 1) hub.publish(CHANGE);
  expect((await next).value).toEqual({ type: 'resync' });
  await changes.return(undefined);
});

test('a watch that waits for its turn ends at once when it is ended', async () => {
  const hub = new LiveHub(() => 0);
  const watches = Array.from({ length: 2_000 }, () => open(hub));
  await turn();
  for (let index = 0; index < 20; index += 1) hub.publish(CHANGE);
  await turn();
  const startedAt = performance.now();
  await Promise.all(watches.map(async ({ end }) => end()));
  expect(performance.now() - startedAt).toBeLessThan(700);
});
