/** The gate goes on whatever becomes of the engine, and nothing that it answered is lost whatever becomes of it. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { endForwardingProgram, startForwardingProgram } from '../fixtures/forwarding-program.ts';
import type { Program } from '../fixtures/program.ts';
import type { SinkServer } from '../fixtures/sink-server.ts';
import { times } from '../fixtures/thorough.ts';

let folder: string;
let sink: SinkServer;
let program: Program;
let api: DeskApi;
let key: string;

beforeEach(async () => {
  ({ folder, sink, program, api, key } = await startForwardingProgram());
});
afterEach(async () => {
  await endForwardingProgram({ folder, sink, program });
});

class Senders {
  readonly answered = new Set<string>();
  readonly tookMs: number[] = [];
  failed = 0;
  #next = 0;
  #isOver = false;
  readonly #running: Promise<void>[];

  /** @param perSecond of each */
  constructor(count: number, perSecond: number) {
    this.#running = Array.from({ length: count }, () => this.#send(1_000 / perSecond));
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#running);
  }

  async #send(everyMs: number): Promise<void> {
    while (!this.#isOver) {
      const id = `click-${String(this.#next++).padStart(6, '0')}`;
      const startedAt = performance.now();
      try {
        const response = await api.receive(`/postback/${key}?clickid=${id}&event=reg`);
        await response.text();
        if (response.status === 200) {
          this.answered.add(id);
          this.tookMs.push(performance.now() - startedAt);
        } else this.failed += 1;
      } catch {
        this.failed += 1;
      }
      await pause(Math.max(0, everyMs - (performance.now() - startedAt)));
    }
  }
}

function arrivedIds(): readonly string[] {
  return sink.requests.map(({ url }) => new URL(url, sink.url).searchParams.get('id') ?? '');
}

/** The engine that runs now, which may not be the one that was asked first. */
async function settled(): Promise<void> {
  await eventually(async () => {
    const ledger = await api.ledger().catch(() => null);
    return ledger !== null && ledger.postbacks.waiting === 0 && ledger.deliveries.pending === 0;
  }, 30_000);
}

async function expectAllForwarded(answered: ReadonlySet<string>): Promise<void> {
  await settled();
  const stored = new Set((await everything()).map(({ clickId }) => clickId));
  expect([...answered].filter((id) => !stored.has(id))).toEqual([]);
  const arrived = arrivedIds();
  expect(new Set(arrived).size).toBe(arrived.length);
  const { deliveries, isBalanced } = await api.ledger();
  expect(isBalanced).toBe(true);
  // What was on its way when the engine was killed may have arrived or not, and says so.
  expect(deliveries.delivered + deliveries.unknown).toBe(deliveries.planned);
  expect(arrived.length).toBeGreaterThanOrEqual(deliveries.delivered);
}

async function everything() {
  const rows = [];
  for (let cursor = ''; ;) {
    const page = await api.postbackPage(cursor);
    rows.push(...page.items);
    if (page.nextCursor === null) return rows;
    cursor = page.nextCursor;
  }
}

function pid(of: 'gate' | 'engine'): number {
  const found = program.pids?.[of] ?? null;
  if (found === null) throw new Error(`The ready line has no ${of}.`);
  return found;
}

test('an engine that is frozen costs no answer: all that came meanwhile is forwarded when it goes on', async () => {
  const senders = new Senders(10, 20);
  await pause(500);
  process.kill(pid('engine'), 'SIGSTOP');
  await pause(4_000);
  const answeredMeanwhile = senders.answered.size;
  process.kill(pid('engine'), 'SIGCONT');
  await senders.stop();
  expect(senders.failed).toBe(0);
  expect(answeredMeanwhile).toBeGreaterThan(400);
  await expectAllForwarded(senders.answered);
  expect(arrivedIds()).toHaveLength(senders.answered.size);
}, 60_000);

test('an engine that is killed again and again costs no answer, and the gate keeps its port', async () => {
  const senders = new Senders(6, 30);
  for (let round = 0; round < times(2, 10); round += 1) {
    await pause(300 + Math.random() * 700);
    const before = senders.answered.size;
    process.kill(await enginePid(), 'SIGKILL');
    await pause(400);
    expect(senders.answered.size).toBeGreaterThan(before);
    await eventually(async () => (await api.ledger().catch(() => null)) !== null, 20_000);
  }
  await senders.stop();
  expect(senders.failed).toBe(0);
  await expectAllForwarded(senders.answered);
}, 90_000);

test('a gate that is killed at random moments loses nothing that it answered, and comes back on its port', async () => {
  const senders = new Senders(6, 50);
  for (let round = 0; round < times(2, 10); round += 1) {
    await pause(300 + Math.random() * 700);
    process.kill(await gatePid(), 'SIGKILL');
    const before = senders.answered.size;
    await eventually(() => Promise.resolve(senders.answered.size > before + 20), 20_000);
  }
  await senders.stop();
  expect(senders.failed).toBeGreaterThan(0);
  await expectAllForwarded(senders.answered);
}, 90_000);

test('gate and engine are killed together, and what was answered goes out once', async () => {
  const senders = new Senders(6, 50);
  await pause(700);
  process.kill(await enginePid(), 'SIGKILL');
  process.kill(await gatePid(), 'SIGKILL');
  const before = senders.answered.size;
  await eventually(() => Promise.resolve(senders.answered.size > before + 20), 20_000);
  await senders.stop();
  await eventually(async () => (await api.ledger().catch(() => null)) !== null, 20_000);
  await expectAllForwarded(senders.answered);
}, 60_000);

test('a new key works before the call that made it has answered, also while postbacks come', async () => {
  const senders = new Senders(4, 50);
  for (let round = 0; round < 10; round += 1) {
    const network = await api.createNetwork({ name: `Network ${round}` });
    expect((await api.receive(`/postback/${network.key}?clickid=n${round}&event=reg`)).status).toBe(200);
  }
  await senders.stop();
  expect(senders.failed).toBe(0);
}, 30_000);

/** Of the process that runs now. */
async function enginePid(): Promise<number> {
  return childPid('engine');
}

async function gatePid(): Promise<number> {
  return childPid('gate');
}

async function childPid(name: 'engine' | 'gate'): Promise<number> {
  return eventually(() => Promise.resolve(program.childPids().get(name) ?? null), 20_000);
}
