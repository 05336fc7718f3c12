import { expect, test } from 'vitest';
import { believedHeaders } from '../../../electron/gate/tunnel/believed-headers.ts';
import { stepTunnelMachine } from '../../../electron/gate/tunnel/tunnel-machine.ts';
import { DEFAULT_TIMINGS } from '../../../electron/gate/tunnel/tunnel-state.ts';
import { tunnelView } from '../../../electron/gate/tunnel/tunnel-view.ts';
import { anyName, failed, findFault, one, requested, World } from '../../fixtures/tunnel-world.ts';

test('it says up only while the newest probe of the present session came back', () => {
  const fault = findFault(({ core, proven }) => {
    if (core.shown !== 'up' && core.shown !== 'wrong_name') return null;
    const id = core.phase.kind === 'open' ? core.phase.id : -1;
    return proven.has(id) ? null : `${core.shown} without a probe`;
  });
  expect(fault).toBeNull();
});

test('whatever happens it is never stuck: something is under way or a timer is set', () => {
  const fault = findFault(({ core: { phase }, opening, probing, asking }) => {
    if (phase.kind === 'opening') return opening.has(phase.id) ? null : 'opening, but nothing opens';
    if (phase.kind !== 'open') return null;
    if (probing.has(phase.id) !== (phase.probeAtMs === null)) return 'no probe planned, none under way';
    const isAsking = [...asking.values()].includes(phase.id);
    return phase.nameSearch?.nextAtMs === null && !isAsking ? 'nobody asks for the name' : null;
  });
  expect(fault).toBeNull();
});

test('no session is left behind: all but the present one are closed', () => {
  const fault = findFault(({ core: { phase }, sessions, opening }) => {
    const present = phase.kind === 'off' || phase.kind === 'waiting' ? null : phase.id;
    const alive = [...sessions, ...opening];
    return alive.every((id) => id === present) ? null : `alive ${alive.join()}, present ${present}`;
  });
  expect(fault).toBeNull();
});

test('every wait after a failure is between 1 and 60 seconds', () => {
  const fault = findFault(({ waitsMs }) => {
    const wrong = waitsMs.filter((waitMs) => waitMs < 1_000 || waitMs > 60_000);
    return wrong.length === 0 ? null : `waits of ${wrong.join()} ms`;
  });
  expect(fault).toBeNull();
});

test('what is shown fits together: off shows nothing, down always says why', () => {
  const fault = findFault(({ core }) => {
    const view = tunnelView(core);
    const isEmpty = view.url === null && view.problem === null && view.nextAttemptAt === null;
    if (view.state === 'off' && !isEmpty) return 'off, but it shows something';
    if (view.state === 'up' && view.url === null) return 'up without an address';
    const needsWords = view.state === 'down' || view.state === 'suspect' || view.state === 'wrong_name';
    return needsWords && view.problem === null ? `${view.state} without words` : null;
  });
  expect(fault).toBeNull();
});

test('the waits grow to a minute while the server is away and start small after a steady time', () => {
  const world = new World();
  world.take({ type: 'start', settings: anyName });
  const waits: number[] = [];
  const failOnce = (): void => {
    const id = one(world.opening, 0) ?? -1;
    world.opening.delete(id);
    world.take({ type: 'open_failed', id, problem: failed }, 1);
    const { phase } = world.core;
    if (phase.kind !== 'waiting') throw new Error('It does not wait.');
    waits.push(phase.untilMs - world.nowMs);
    world.nowMs = phase.untilMs;
    world.take({ type: 'wait_over', id: phase.id });
  };
  for (let count = 0; count < 8; count += 1) failOnce();
  expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);

  const id = one(world.opening, 0) ?? -1;
  world.opened(id, 'random-name');
  world.probed(id, true);
  for (let count = 0; count < 4; count += 1) {
    world.nowMs += 20_000;
    world.take({ type: 'probe_due', id });
    world.probed(id, true);
  }
  world.take({ type: 'lost', id, problem: failed }, 1);
  const { phase } = world.core;
  expect(phase.kind === 'waiting' ? phase.untilMs - world.nowMs : null).toBe(2_000);
});

test('one failed probe makes it suspect, the second closes the session and shows down', () => {
  const world = new World();
  world.take({ type: 'start', settings: anyName });
  expect(world.core.shown).toBe('connecting');
  world.opened(1, 'abc');
  expect(world.core.shown).toBe('connecting');
  world.probed(1, true);
  expect(world.core.shown).toBe('up');
  world.take({ type: 'probe_due', id: 1 });
  world.probed(1, false);
  expect(tunnelView(world.core)).toMatchObject({ state: 'suspect', url: 'https://abc.example' });
  world.take({ type: 'probe_due', id: 1 });
  world.probed(1, false);
  expect(tunnelView(world.core)).toMatchObject({ state: 'down', url: 'https://abc.example' });
  expect(world.sessions.size).toBe(0);
});

test('after a loss it asks for the name that it had, so that the address stays', () => {
  const world = new World();
  world.take({ type: 'start', settings: anyName });
  world.opened(1, 'abc');
  world.probed(1, true);
  world.take({ type: 'lost', id: 1, problem: failed });
  const context = { nowMs: 0, random: 0.5, timings: DEFAULT_TIMINGS };
  const { effects } = stepTunnelMachine(world.core, { type: 'check_now' }, context);
  expect(effects).toMatchObject([{ type: 'open', name: 'abc' }]);
});

test('what is asked once for each address is asked again only where the request got lost, three times at most', () => {
  const world = new World();
  world.take({ type: 'start', settings: anyName });
  world.opened(1, 'abc');
  for (let count = 0; count < 6; count += 1) {
    world.probed(1, true);
    const findings = { atMs: 0, browserProblem: failed, forgedTold: null };
    world.take({ type: 'address_checked', id: 1, findings });
    world.take({ type: 'probe_due', id: 1 });
  }
  expect(world.addressChecks).toEqual(Array(3).fill('https://abc.example'));
  expect(tunnelView(world.core).browserProbe).toMatchObject({ isOk: false });
});

test('a header that a sender could write itself names nobody, also where the probe saw somebody write it', () => {
  const world = new World();
  world.take({ type: 'start', settings: anyName });
  world.opened(1, 'abc');
  const report = { atMs: 0, durationMs: 5, problem: null, headersTold: ['x-forwarded-for'] } as const;
  world.take({ type: 'probed', id: 1, report });
  expect(tunnelView(world.core).senderHeaders).toEqual(['x-forwarded-for']);
  const findings = { atMs: 0, browserProblem: null, forgedTold: [] };
  world.take({ type: 'address_checked', id: 1, findings });
  expect(tunnelView(world.core).senderHeaders).toEqual([]);
});

test('while no probe has come back a header is believed only until the first one failed', () => {
  const world = new World();
  world.take({ type: 'start', settings: anyName });
  world.opened(1, 'abc');
  expect(believedHeaders(tunnelView(world.core))).toBeNull();
  world.probed(1, false);
  expect(believedHeaders(tunnelView(world.core))).toEqual(new Set());
  world.take({ type: 'probe_due', id: 1 });
  const report = { atMs: 0, durationMs: 5, problem: null, headersTold: ['x-forwarded-for'] } as const;
  world.take({ type: 'probed', id: 1, report });
  expect(believedHeaders(tunnelView(world.core))).toEqual(new Set(['x-forwarded-for']));
});

test('a second start with the same settings leaves an address that works alone', () => {
  const world = new World();
  world.take({ type: 'start', settings: requested });
  world.opened(1, 'mybuyer');
  world.probed(1, true);
  world.take({ type: 'start', settings: { ...requested } });
  expect(world.core.phase).toMatchObject({ kind: 'open', id: 1 });
  world.take({ type: 'start', settings: anyName });
  expect(world.sessions.size).toBe(0);
  expect(world.core.shown).toBe('connecting');
});
