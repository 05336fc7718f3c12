/** The engine is stopped for a minute while postbacks come: the gate answers them, and all are forwarded afterwards. */
import { setTimeout as pause } from 'node:timers/promises';
import { withBenchDesk } from '../bench-desk.ts';
import { allForwarded, missing } from '../forward-times.ts';
import { pacedLoad } from '../paced-load.ts';
import { pidsOf } from '../start-desk.ts';
import { type Section, under } from './section.ts';

const PER_SECOND = 200;
const FROZEN_MS = 60_000;
const SHORT_FROZEN_MS = 5_000;
const AT_ONCE = 32;
/** So that code is compiled and connections are open when the measuring begins. */
const WARM_UP_MS = 2_000;
const WAIT_MS = 120_000;

export const frozenEngine: Section = async ({ isShort }) => {
  if (process.platform === 'win32') return { kind: 'skipped', reason: 'Windows has no SIGSTOP' };
  const frozenMs = isShort ? SHORT_FROZEN_MS : FROZEN_MS;
  return withBenchDesk({ answersAfterMs: 0, concurrency: AT_ONCE }, async ({ server, path, sink }) => {
    const pace = { port: server.port, path, perSecond: PER_SECOND };
    const before = await pacedLoad({ ...pace, forMs: WARM_UP_MS, prefix: 'before' });
    await allForwarded(before.sentAt, sink, WAIT_MS);
    const { engine } = pidsOf(server);
    process.kill(engine, 'SIGSTOP');
    // A signal is taken by each thread in its own time; nothing may be forwarded once it was.
    await pause(100);
    const { sentAt, ...answers } = await pacedLoad({ ...pace, forMs: frozenMs, prefix: 'frozen' }).finally(
      () => process.kill(engine, 'SIGCONT'),
    );
    const continuedAt = performance.now();
    const forwardedMeanwhile = sentAt.size - missing(sentAt, sink);
    await allForwarded(sentAt, sink, WAIT_MS);
    const allForwardedMs = performance.now() - continuedAt;
    const notForwarded = missing(sentAt, sink);
    const { repeats } = sink;
    return {
      kind: 'measured',
      figures: [
        {
          name: `answered 200 while the engine is stopped for ${frozenMs / 1_000} s, ${PER_SECOND}/s`,
          measured: `${answers.answered} of ${answers.sent}`,
          aim: 'all',
          holds: answers.answered === answers.sent,
        },
        under('their p99', answers.p99Ms, 20),
        under('their longest', answers.maxMs, 100),
        {
          name: 'forwarded after it goes on',
          measured: `${sentAt.size - notForwarded} of ${sentAt.size} in ${(allForwardedMs / 1_000).toFixed(1)} s`,
          aim: 'all',
          holds: notForwarded === 0,
        },
        { name: 'forwarded twice', measured: String(repeats), aim: '0', holds: repeats === 0 },
      ],
      table: null,
      numbers: { ...answers, forwardedMeanwhile, notForwarded, allForwardedMs, repeats },
    };
  });
};
