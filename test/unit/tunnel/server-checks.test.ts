/** When a wait for a tunnel's server ends early, and when it must not. */
import { expect, test } from 'vitest';
import type { TunnelReason } from '../../../shared/contract/tunnel-problems.ts';
import { isRefusal } from '../../../electron/gate/tunnel/refusal.ts';
import { serverPlace } from '../../../electron/gate/tunnel/server-place.ts';
import { tunnelProblem } from '../../../electron/gate/tunnel/tunnel-problem.ts';
import type { SupervisedWay } from '../../../electron/platform/gate-link/gate-messages.ts';
import type { TunnelProblem } from '../../../shared/contract/tunnel-problems.ts';
import { anyName, failed, one, World } from '../../fixtures/tunnel-world.ts';

function refusedWith(status: number, retryAfterMs: number | null): TunnelProblem {
  const reason = { code: 'server_refused', server: anyName.server, status, said: '', retryAfterMs } as const;
  return tunnelProblem('refused', reason);
}

function started(settings = anyName): World {
  const world = new World();
  world.take({ type: 'start', settings });
  return world;
}

function failOnce(world: World, problem: TunnelProblem): void {
  const id = one(world.opening, 0) ?? -1;
  world.opening.delete(id);
  world.take({ type: 'open_failed', id, problem }, 1);
}

/** Waits for the check that is due and answers it. @returns how long it was until then, or null where none is due */
function check(world: World, isThere: boolean): number | null {
  const { phase } = world.core;
  if (phase.kind !== 'waiting' || phase.serverCheckAtMs === null) return null;
  const waitedMs = phase.serverCheckAtMs - world.nowMs;
  world.nowMs = phase.serverCheckAtMs;
  world.take({ type: 'server_check_due', id: phase.id });
  expect(world.checking.has(phase.id)).toBe(true);
  world.checking.delete(phase.id);
  world.take({ type: 'server_checked', id: phase.id, isThere }, 1);
  return waitedMs;
}

test('while the server is away a check comes every two seconds, and the first that finds it ends the wait', () => {
  const world = started();
  for (let count = 0; count < 8; count += 1) {
    failOnce(world, failed);
    for (let tries = 0; tries < 3; tries += 1) expect(check(world, false)).toBeLessThanOrEqual(2_000);
    const { phase } = world.core;
    if (phase.kind !== 'waiting') throw new Error('It does not wait.');
    world.take({ type: 'wait_over', id: phase.id });
  }
  failOnce(world, failed);
  expect(check(world, false)).toBeLessThanOrEqual(2_000);
  expect(check(world, true)).toBeLessThanOrEqual(2_000);
  expect(world.core.phase.kind).toBe('opening');
});

test('a server that is there and does not work is tried less and less often, up to 15 s', () => {
  const world = started();
  failOnce(world, failed);
  const waits: (number | null)[] = [];
  for (let count = 0; count < 6; count += 1) {
    waits.push(check(world, true));
    failOnce(world, failed);
  }
  expect(waits).toEqual([2_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  // It went away: when it is seen again it is another one.
  check(world, false);
  expect(check(world, true)).toBeLessThanOrEqual(2_000);
});

test('an address that never worked counts as an attempt in vain, one that did does not', () => {
  const world = started();
  world.opened(1, 'abc');
  world.probed(1, false);
  world.take({ type: 'probe_due', id: 1 });
  world.probed(1, false);
  expect(world.core.vainAttempts).toBe(1);
  check(world, true);
  const id = one(world.opening, 0) ?? -1;
  world.opened(id, 'abc');
  world.probed(id, true);
  world.take({ type: 'lost', id, problem: failed }, 1);
  expect(world.core.vainAttempts).toBe(0);
  expect(check(world, true)).toBe(1_500);
});

test('a server that says no is not checked, and gets the pause that it asks for, up to ten minutes', () => {
  const world = started();
  const waits: number[] = [];
  for (const problem of [refusedWith(503, 30_000), refusedWith(429, null), refusedWith(429, 86_400_000)]) {
    failOnce(world, problem);
    const { phase } = world.core;
    if (phase.kind !== 'waiting') throw new Error('It does not wait.');
    expect(phase.serverCheckAtMs).toBeNull();
    waits.push(phase.untilMs - world.nowMs);
    world.nowMs = phase.untilMs;
    world.take({ type: 'wait_over', id: phase.id });
  }
  expect(waits).toEqual([30_000, 4_000, 600_000]);
});

test('while the server asks for a pause the one that stands in goes first, and is not made to wait', () => {
  const fallback = { ...anyName, provider: 'own', address: 'https://mine.example' } as const;
  const world = started({ ...anyName, fallback });
  for (let count = 0; count < 3; count += 1) {
    failOnce(world, refusedWith(503, 300_000));
    const { phase } = world.core;
    if (phase.kind !== 'waiting') throw new Error('It does not wait.');
    expect(phase.untilMs - world.nowMs).toBeLessThanOrEqual(8_000);
    world.nowMs = phase.untilMs;
    world.take({ type: 'wait_over', id: phase.id });
  }
  expect(world.core.phase).toMatchObject({ kind: 'opening', isFallback: true });
  const id = one(world.opening, 0) ?? -1;
  world.opened(id, 'mine');
  world.probed(id, true);
  const { phase } = world.core;
  const nextAtMs = phase.kind === 'open' ? phase.nameSearch?.nextAtMs : null;
  expect((nextAtMs ?? 0) - world.nowMs).toBe(292_000);
});

test('the chosen server that has come back is taken before the one that stands in', () => {
  const fallback = { ...anyName, provider: 'own', address: 'https://mine.example' } as const;
  const world = started({ ...anyName, fallback });
  for (let count = 0; count < 2; count += 1) {
    failOnce(world, failed);
    const { phase } = world.core;
    if (phase.kind === 'waiting') world.take({ type: 'wait_over', id: phase.id });
  }
  failOnce(world, failed);
  check(world, false);
  check(world, true);
  expect(world.core.phase).toMatchObject({ kind: 'opening', isFallback: false });
});

const way: SupervisedWay = {
  provider: 'localtunnel',
  server: '',
  wishedName: null,
  address: null,
  remotePort: null,
};
test.each<[Partial<SupervisedWay>, unknown]>([
  [{ server: 'https://localtunnel.me' }, { host: 'localtunnel.me', port: 443 }],
  [{ server: 'http://[::1]:8080' }, { host: '::1', port: 8080 }],
  [{ server: 'http://tunnel.example' }, { host: 'tunnel.example', port: 80 }],
  [
    { provider: 'ssh', server: 'nokey@localhost.run' },
    { host: 'localhost.run', port: 22 },
  ],
  [
    { provider: 'ssh', server: 'a@free.pinggy.io' },
    { host: 'free.pinggy.io', port: 443 },
  ],
  [
    { provider: 'ssh', server: 'me@vps.example:2222' },
    { host: 'vps.example', port: 2222 },
  ],
  [
    { provider: 'own', address: 'https://mine.example' },
    { host: 'mine.example', port: 443 },
  ],
  [{ provider: 'own' }, null],
  [{ provider: 'ngrok' }, { host: 'connect.ngrok-agent.com', port: 443 }],
  [{ provider: 'cloudflared' }, { host: 'api.trycloudflare.com', port: 443 }],
])('the server of %j is checked where its connections go', (part, place) => {
  expect(serverPlace({ ...way, ...part })).toEqual(place);
});

test.each<[TunnelReason, boolean]>([
  [refusedWith(403, null).reason, true],
  [refusedWith(502, null).reason, false],
  [refusedWith(503, 1_000).reason, true],
  [{ code: 'ngrok_refused', cause: 'ERR_NGROK_105 authentication failed' }, true],
  [{ code: 'ngrok_refused', cause: 'failed to dial: connection refused' }, false],
  [{ code: 'cloudflared_ended', lastLines: 'failed to request quick Tunnel: 429 Too Many Requests' }, true],
  [{ code: 'cloudflared_ended', lastLines: 'dial tcp: connection refused' }, false],
  [{ code: 'ssh_ended', host: 'vps.example', lastLines: 'Connection refused' }, false],
  [{ code: 'ssh_not_let_in', host: 'vps.example' }, true],
  [{ code: 'connections_gone', server: 'https://one.example' }, false],
])('whether %j is the other side’s no: %s', (reason, isNo) => {
  expect(isRefusal(tunnelProblem('refused', reason))).toBe(isNo);
});
