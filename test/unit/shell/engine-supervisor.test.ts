import { expect, test } from 'vitest';
import type { EngineProcess } from '../../../electron/main/engine-process.ts';
import { type EngineState, EngineSupervisor } from '../../../electron/main/engine-supervisor.ts';
import type { EngineUrls, EngineCommand, EngineOptions } from '../../../shared/contract/shell.ts';
import { en } from '../../../shared/text/en.ts';
import { ManualClock } from '../../fixtures/manual-clock.ts';

const options: EngineOptions = {
  dataDir: '/data',
  receiverPort: 0,
  deskPort: 0,
  windowDir: '/window',
  isTunnelAllowed: true,
  isDemoOn: false,
  version: '1.0.0',
  secretKey: null,
  sessionId: 'session-of-a-test-program-0123456789',
};
const addresses: EngineUrls = {
  receiver: 'http://127.0.0.1:4001',
  desk: 'http://127.0.0.1:4002/?code=c',
  api: 'http://127.0.0.1:4002/api',
  token: 't',
};

/** An engine's process that does what the test says. */
class TestProcess implements EngineProcess<string> {
  readonly commands: EngineCommand[] = [];
  readonly ports: string[] = [];
  isKilled = false;
  #onMessage: (message: unknown) => void = () => undefined;
  #onExit: (code: number) => void = () => undefined;

  send(command: EngineCommand, port?: string): void {
    this.commands.push(command);
    if (port !== undefined) this.ports.push(port);
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
  startOptions(): EngineOptions | undefined {
    return this.commands.flatMap((command) => (command.type === 'start' ? [command.options] : []))[0];
  }
}

function supervised() {
  const clock = new ManualClock();
  const processes: TestProcess[] = [];
  const states: EngineState[] = [];
  const supervisor = new EngineSupervisor<string>({
    fork: () => {
      const child = new TestProcess();
      processes.push(child);
      return child;
    },
    options,
    clock,
  });
  supervisor.onState((state) => {
    states.push(state);
  });
  const newest = (): TestProcess => {
    const child = processes.at(-1);
    if (child === undefined) throw new Error('No process was started.');
    return child;
  };
  const run = (): void => {
    newest().report({ type: 'ready', addresses });
  };
  return { clock, processes, states, supervisor, newest, run };
}

test('an engine that reports ready is running, with its addresses', () => {
  const { supervisor, states, run, newest } = supervised();
  supervisor.start();
  run();
  expect(newest().startOptions()).toEqual(options);
  expect(states).toEqual([{ kind: 'starting' }, { kind: 'running', addresses }]);
});

test('a first start that fails is final, and the shell says why in words', () => {
  const { supervisor, processes, newest, clock } = supervised();
  supervisor.start();
  newest().report({ type: 'failed', reason: { code: 'port_in_use', port: 8790, flag: '--receiver-port' } });
  newest().exit(1);
  clock.advance(60_000);
  expect(supervisor.state).toEqual({
    kind: 'failed',
    message:
      'Port 8790 is already in use by another program: stop that program or choose another port with --receiver-port N (0 picks a free one).',
  });
  expect(processes).toHaveLength(1);
});

test('an engine that dies in its first start without a word fails with a sentence that says so', () => {
  const { supervisor, newest } = supervised();
  supervisor.start();
  newest().exit(139);
  expect(supervisor.state).toEqual({ kind: 'failed', message: en.shell.engine.diedAtStart(139) });
});

test('an engine that keeps dying is started again after 1, 2, 5, 10, 30 and again 30 seconds', () => {
  const { supervisor, states, newest, run, clock } = supervised();
  supervisor.start();
  run();
  const delays: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    newest().exit(1);
    const { state } = supervisor;
    if (state.kind !== 'waiting') throw new Error(`It is ${state.kind}.`);
    delays.push(state.delayMs);
    clock.advance(state.delayMs - 1);
    expect(supervisor.state.kind).toBe('waiting');
    clock.advance(1);
    expect(supervisor.state.kind).toBe('starting');
    run();
  }
  expect(delays).toEqual([1_000, 2_000, 5_000, 10_000, 30_000, 30_000]);
  expect(states.at(-1)?.kind).toBe('running');
});

test('after five minutes without a failure the delay begins anew', () => {
  const { supervisor, newest, run, clock } = supervised();
  supervisor.start();
  run();
  for (const uptimeMs of [0, 0, 5 * 60_000]) {
    clock.advance(uptimeMs);
    newest().exit(1);
    clock.advance(30_000);
    run();
  }
  newest().exit(1);
  expect(supervisor.state).toMatchObject({ kind: 'waiting', delayMs: 2_000 });
});

test('a restart keeps the ports that the first start picked', () => {
  const { supervisor, newest, run, clock } = supervised();
  supervisor.start();
  run();
  newest().exit(1);
  clock.advance(1_000);
  expect(newest().startOptions()).toEqual({ ...options, receiverPort: 4001, deskPort: 4002 });
});

test('a restart that fails is tried again, and its reason is told', () => {
  const { supervisor, newest, run, clock } = supervised();
  supervisor.start();
  run();
  newest().exit(1);
  clock.advance(1_000);
  newest().report({ type: 'failed', reason: { code: 'data_dir_in_use', dir: '/data' } });
  newest().exit(1);
  expect(supervisor.state).toEqual({
    kind: 'waiting',
    delayMs: 2_000,
    message: en.shell.engine.notStartedAgain(
      en.startErrors.data_dir_in_use({ code: 'data_dir_in_use', dir: '/data' }),
    ),
  });
});

test('a window is connected to the running engine only', () => {
  const { supervisor, newest, run } = supervised();
  supervisor.start();
  expect(supervisor.connectWindow('early')).toBe(false);
  run();
  expect(supervisor.connectWindow('port')).toBe(true);
  newest().exit(1);
  expect(supervisor.connectWindow('late')).toBe(false);
  expect(newest().ports).toEqual(['port']);
});

test('stopping tells the engine, waits for its end and starts none again', async () => {
  const { supervisor, processes, newest, run, clock } = supervised();
  supervisor.start();
  run();
  const stopped = supervisor.stop();
  expect(newest().commands.at(-1)).toEqual({ type: 'stop' });
  newest().exit(0);
  await stopped;
  clock.advance(60_000);
  expect(supervisor.state).toEqual({ kind: 'stopped' });
  expect(processes).toHaveLength(1);
  expect(clock.waiting).toBe(0);
});

test('an engine that does not stop is killed, and stopping still ends within 3 seconds', async () => {
  const { supervisor, newest, run, clock } = supervised();
  supervisor.start();
  run();
  const startedAtMs = clock.nowMs();
  const stopped = supervisor.stop();
  clock.advance(2_300);
  // The kill follows in a microtask.
  await Promise.resolve();
  await expect.poll(() => newest().isKilled).toBe(true);
  await expect.poll(() => clock.waiting).toBe(1);
  clock.advance(400);
  await stopped;
  expect(clock.nowMs() - startedAtMs).toBeLessThan(3_000);
});

test('stopping between two starts calls the next start off', async () => {
  const { supervisor, processes, newest, run, clock } = supervised();
  supervisor.start();
  run();
  newest().exit(1);
  await supervisor.stop();
  clock.advance(60_000);
  expect(processes).toHaveLength(1);
});

test('messages that are no reports are ignored', () => {
  const { supervisor, newest } = supervised();
  supervisor.start();
  for (const message of [null, 'ready', { type: 'ready' }, { type: 'ready', addresses: {} }]) {
    newest().report(message);
  }
  expect(supervisor.state).toEqual({ kind: 'starting' });
});

test('an engine that opens its database again is away for a moment, and that is no failure', () => {
  const { supervisor, processes, states, clock, newest, run } = supervised();
  supervisor.start();
  run();
  newest().report({ type: 'reopening' });
  expect(supervisor.state).toEqual({ kind: 'waiting', delayMs: 0, message: en.shell.engine.reopening });
  expect(supervisor.connectWindow('port')).toBe(false);
  run();
  expect(supervisor.state.kind).toBe('running');
  expect([processes.length, clock.waiting]).toEqual([1, 0]);
  // A death afterwards is the first.
  newest().exit(1);
  expect(states.at(-1)).toMatchObject({ kind: 'waiting', delayMs: 1_000 });
});
