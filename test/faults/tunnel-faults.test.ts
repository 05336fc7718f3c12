/** Each fault of a tunnel server, with the waits of real life: seen within 30 s, and healed without a person. */
import { describe, expect, test } from 'vitest';
import type { TunnelProblem } from '../../shared/contract/tunnel-problems.ts';
import { DEFAULT_TIMINGS } from '../../electron/gate/tunnel/tunnel-state.ts';
import { LocaltunnelServer } from '../fixtures/localtunnel-server.ts';
import { TUNNEL_FAULTS } from '../fixtures/tunnel-faults.ts';
import { TunnelDesk } from '../fixtures/tunnel-desk.ts';

const NOTICED_WITHIN_MS = 30_000;
const HEALED_WITHIN_MS = 80_000;

/** What it has to be shown as, by the name of the fault. */
const CODES: Readonly<Record<string, readonly TunnelProblem['code'][]>> = {
  silent: ['timed_out'],
  page: ['probe_failed'],
  portal: ['probe_failed'],
  unknown: ['probe_failed'],
  rewrite: ['probe_failed'],
  other_machine: ['other_machine'],
  'restart, then hang': ['lost', 'timed_out'],
  'restart, then refuse': ['lost', 'refused'],
  'restart, then turn_away': ['lost', 'refused', 'timed_out'],
  'the server is away': ['lost', 'unreachable'],
  'the name is taken by another after a restart': ['lost', 'wrong_name'],
};

// Side by side, because nearly all of it is waiting.
describe.concurrent('a fault that comes while all is well', () => {
  for (const fault of TUNNEL_FAULTS) {
    test(
      `“${fault.name}” is noticed within 30 s, shown as what it is, and healed by itself`,
      { timeout: 150_000 },
      async () => {
        const server = await LocaltunnelServer.start({ graceMs: 1_000 });
        const other = await TunnelDesk.open({ server: server.url });
        server.otherPort = other.receiverPort;
        const desk = await TunnelDesk.open({
          server: server.url,
          wishedName: 'mybuyer',
          timings: DEFAULT_TIMINGS,
        });
        desk.start();
        const up = await desk.until((view) => view.state === 'up', 20_000);
        await fault.begin(server);
        const noticed = await desk.until((view) => view.state !== 'up', NOTICED_WITHIN_MS);
        expect(CODES[fault.name]).toContain(noticed.problem?.code);
        expect(noticed.problem?.fix).not.toBe('');
        await fault.end(server);
        const healed = await desk.until((view) => view.state === 'up', HEALED_WITHIN_MS);
        expect(healed).toMatchObject({ url: up.url, problem: null });
        await Promise.all([desk.close(), other.close()]);
        await server.stop();
      },
    );
  }
});
