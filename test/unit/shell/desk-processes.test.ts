import { expect, test } from 'vitest';
import { DeskProcesses, type EngineState } from '../../../electron/supervision/desk-processes.ts';
import type { Child } from '../../../electron/supervision/child.ts';
import type { EngineOptions, EngineUrls, GateProcessOptions } from '../../../shared/contract/shell.ts';
import { ManualClock } from '../../fixtures/manual-clock.ts';

const gateOptions: GateProcessOptions = { dataDir: '/data', receiverPort: 0 };
const engineOptions: EngineOptions = {
  dataDir: '/data',
  deskPort: 0,
  windowDir: '/window',
  isTunnelAllowed: true,
  isDemoOn: false,
  version: '1.0.0',
  secretKey: { kind: 'file' },
  systemLanguages: ['en'],
  sessionId: 'session-of-a-test-program-0123456789',
};
const addresses: EngineUrls = {
  receiver: 'http://127.0.0.1:4001',
  desk: 'http://127.0.0.1:4002/?code=c',
  api: 'http://127.0.0.1:4002/api',
  token: 't',
};

interface Sent {
  readonly message: unknown;
  readonly port: string | undefined;
}

/** A process that does what the test says. */
class TestProcess implements Child<string> {
  readonly sent: Sent[] = [];
  isKilled = false;
  readonly #pid: number;
  #onMessage: (message: unknown) => void = () => undefined;
  #onExit: (code: number) => void = () => undefined;

  constructor(pid: number) {
    this.#pid = pid;
  }

  pid(): number {
    return this.#pid;
  }
  send(message: unknown, port?: string): void {
    this.sent.push({ message, port });
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#onMessage = listener;
  }
  onExit(listener: (code: number) => void): void {
    this.#onExit = listener;
  }
  kill(): void {
    this.isKilled = true;
  }
  report(message: unknown): void {
    this.#onMessage(message);
  }
  exit(code: number): void {
    this.#onExit(code);
  }
  get messages(): readonly unknown[] {
    return this.sent.map(({ message }) => message);
  }
  portsOf(type: string): readonly (string | undefined)[] {
    return this.sent
      .filter(({ message }) => JSON.stringify(message).includes(`"${type}"`))
      .map(({ port }) => port);
  }
}

function pair(newLine: (() => { port1: string; port2: string }) | null = null) {
  const clock = new ManualClock();
  const gates: TestProcess[] = [];
  const engines: TestProcess[] = [];
  const states: EngineState[] = [];
  const fork = (list: TestProcess[], first: number) => (): TestProcess => {
    const child = new TestProcess(first + list.length);
    list.push(child);
    return child;
  };
  const desk = new DeskProcesses<string>({
    forkGate: fork(gates, 100),
    forkEngine: fork(engines, 200),
    newLine,
    gateOptions,
    engineOptions,
    clock,
    onGateState: () => undefined,
  });
  desk.onState((state) => {
    states.push(state);
  });
  const newest = (list: TestProcess[]): TestProcess => {
    const child = list.at(-1);
    if (child === undefined) throw new Error('No process was started.');
    return child;
  };
  const gate = (): TestProcess => newest(gates);
  const engine = (): TestProcess => newest(engines);
  const gateReady = (): void => {
    gate().report({ type: 'ready', receiver: addresses.receiver });
  };
  const engineReady = (): void => {
    engine().report({ type: 'ready', addresses });
  };
  const run = (): void => {
    desk.start();
    gateReady();
    engineReady();
  };
  return { clock, gates, engines, states, desk, gate, engine, gateReady, engineReady, run };
}

test('gate and engine start side by side, get their line when the gate is ready, and both together are running', () => {
  const { desk, gate, engine, gateReady, engineReady } = pair();
  desk.start();
  expect(gate().messages).toEqual([{ type: 'start', options: gateOptions }]);
  expect(engine().messages).toEqual([{ type: 'start', options: engineOptions }]);
  gateReady();
  expect([gate().messages.at(-1), engine().messages.at(-1)]).toEqual([{ type: 'link' }, { type: 'link' }]);
  expect(desk.state.kind).toBe('starting');
  engineReady();
  expect(desk.state).toEqual({ kind: 'running', addresses });
  expect(desk.pids).toEqual({ gate: 100, engine: 200 });
});

test('what one says to the other goes through the program where they have no line of their own', () => {
  const { gate, engine, run } = pair();
  run();
  gate().report({ type: 'peer', said: { rows: 3 } });
  engine().report({ type: 'peer', said: { rules: 1 } });
  expect(engine().messages.at(-1)).toEqual({ type: 'peer', said: { rows: 3 } });
  expect(gate().messages.at(-1)).toEqual({ type: 'peer', said: { rules: 1 } });
});

test('each new process of the two gets a new line, and so does the other', () => {
  let lines = 0;
  const { gate, gates, engine, gateReady, run, clock } = pair(() => {
    lines += 1;
    return { port1: `gate ${lines}`, port2: `engine ${lines}` };
  });
  run();
  const before = lines;
  gate().exit(1);
  clock.advance(1_000);
  gateReady();
  expect(gates).toHaveLength(2);
  expect(lines).toBeGreaterThan(before);
  expect(gate().portsOf('link').at(-1)).toBe(`gate ${lines}`);
  expect(engine().portsOf('link').at(-1)).toBe(`engine ${lines}`);
});

test('a first start that fails is final, whichever of the two it is', () => {
  const reason = { code: 'port_in_use', port: 8790, flag: '--receiver-port' } as const;
  const first = pair();
  first.desk.start();
  first.gate().report({ type: 'failed', reason });
  first.gate().exit(1);
  first.clock.advance(60_000);
  expect(first.desk.state).toEqual({ kind: 'failed', code: 1, reason });
  expect([first.gates.length, first.engines.length]).toEqual([1, 1]);
  // What the other one says after that changes nothing.
  first.engineReady();
  expect(first.desk.state.kind).toBe('failed');

  const second = pair();
  second.desk.start();
  second.gateReady();
  second.engine().exit(139);
  expect(second.desk.state).toEqual({ kind: 'failed', code: 139, reason: null });
});

test('an engine that dies is started again on its port, and the gate is left alone', () => {
  const { desk, gates, engines, engine, run, clock } = pair();
  run();
  engine().exit(1);
  expect(desk.state).toEqual({ kind: 'waiting', delayMs: 1_000, code: 1, reason: null });
  expect(desk.connectWindow('late')).toBe(false);
  clock.advance(1_000);
  expect([gates.length, engines.length]).toEqual([1, 2]);
  expect(engine().messages[0]).toEqual({ type: 'start', options: { ...engineOptions, deskPort: 4002 } });
});

test('a gate that dies is started again on its port, and the engine stays as it is', () => {
  const { desk, gates, engines, gate, gateReady, run, clock } = pair();
  run();
  gate().exit(137);
  clock.advance(1_000);
  gateReady();
  expect([gates.length, engines.length]).toEqual([2, 1]);
  expect(gate().messages[0]).toEqual({ type: 'start', options: { ...gateOptions, receiverPort: 4001 } });
  expect(desk.state.kind).toBe('running');
});

test('one that keeps dying is started again after 1, 2, 5, 10, 30 and again 30 seconds', () => {
  const { desk, engine, engineReady, run, clock } = pair();
  run();
  const delays: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    engine().exit(1);
    const { state } = desk;
    if (state.kind !== 'waiting') throw new Error(`It is ${state.kind}.`);
    delays.push(state.delayMs);
    clock.advance(state.delayMs - 1);
    expect(desk.state.kind).toBe('waiting');
    clock.advance(1);
    expect(desk.state.kind).toBe('starting');
    engineReady();
  }
  expect(delays).toEqual([1_000, 2_000, 5_000, 10_000, 30_000, 30_000]);
});

test('after five minutes without a failure the delay begins anew', () => {
  const { desk, engine, engineReady, run, clock } = pair();
  run();
  for (const uptimeMs of [0, 0, 5 * 60_000]) {
    for (let passed = 0; passed < uptimeMs; passed += 5_000) {
      clock.advance(5_000);
      engine().report({ type: 'alive' });
    }
    engine().exit(1);
    clock.advance(30_000);
    engineReady();
  }
  engine().exit(1);
  expect(desk.state).toMatchObject({ kind: 'waiting', delayMs: 2_000 });
});

test('a process without a sign of life for two minutes is replaced, one that gives them is not', () => {
  const { gate, engine, run, clock } = pair();
  run();
  for (let passed = 0; passed < 180_000; passed += 5_000) {
    clock.advance(5_000);
    gate().report({ type: 'alive' });
    if (passed < 110_000) expect(engine().isKilled).toBe(false);
  }
  expect(engine().isKilled).toBe(true);
  expect(gate().isKilled).toBe(false);
});

test('a restart that fails is tried again, and its reason is told', () => {
  const { desk, engine, run, clock } = pair();
  run();
  engine().exit(1);
  clock.advance(1_000);
  const reason = { code: 'data_dir_in_use', dir: '/data' } as const;
  engine().report({ type: 'failed', reason });
  engine().exit(1);
  expect(desk.state).toEqual({ kind: 'waiting', delayMs: 2_000, code: 1, reason });
});

test('a window is connected to the running engine only', () => {
  const { desk, engine, run } = pair();
  expect(desk.connectWindow('early')).toBe(false);
  run();
  expect(desk.connectWindow('port')).toBe(true);
  expect(engine().portsOf('window')).toEqual(['port']);
});

test('stopping tells both, waits for their ends and starts none again', async () => {
  const { desk, gates, engines, gate, engine, run, clock } = pair();
  run();
  const stopped = desk.stop();
  expect(gate().messages.at(-1)).toEqual({ type: 'stop' });
  expect(engine().messages.at(-1)).toEqual({ type: 'stop' });
  gate().exit(0);
  engine().exit(0);
  await stopped;
  clock.advance(60_000);
  expect(desk.state).toEqual({ kind: 'stopped' });
  expect([gates.length, engines.length, clock.waiting]).toEqual([1, 1, 0]);
});

test('one that does not stop is killed, and stopping still ends within 3 seconds', async () => {
  const { desk, gate, engine, run, clock } = pair();
  run();
  const startedAtMs = clock.nowMs();
  const stopped = desk.stop();
  gate().exit(0);
  await expect.poll(() => clock.waiting).toBe(1);
  clock.advance(2_300);
  await expect.poll(() => engine().isKilled).toBe(true);
  await expect.poll(() => clock.waiting).toBe(1);
  clock.advance(400);
  await stopped;
  expect(clock.nowMs() - startedAtMs).toBeLessThan(3_000);
});

test('messages that are no reports are ignored', () => {
  const { desk, gate, engine, gateReady } = pair();
  desk.start();
  for (const message of [null, 'ready', { type: 'ready' }, { type: 'ready', receiver: 5 }])
    gate().report(message);
  expect(desk.state.kind).toBe('starting');
  gateReady();
  for (const message of [null, { type: 'ready' }, { type: 'ready', addresses: {} }]) engine().report(message);
  expect(desk.state.kind).toBe('starting');
});

test('an engine that opens its database again is away for a moment, and that is no failure', () => {
  const { desk, engines, engine, engineReady, run } = pair();
  run();
  engine().report({ type: 'reopening' });
  expect(desk.state).toEqual({ kind: 'reopening' });
  expect(desk.connectWindow('port')).toBe(false);
  engineReady();
  expect(desk.state.kind).toBe('running');
  expect(engines).toHaveLength(1);
});
