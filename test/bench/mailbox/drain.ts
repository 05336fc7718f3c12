/**
 * A million postbacks wait in the mailbox when the desk comes back, and live ones arrive all the time: at the mailbox,
 * where they stand behind the million, and at the desk's own receiver, where nothing stands before them.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { DeskApi } from '../../fixtures/desk-api.ts';
import { mailboxOf } from '../../fixtures/mailbox.ts';
import { allForwarded, forwardTimesOf, missing } from '../forward-times.ts';
import type { Section } from '../gate/section.ts';
import { spreadOf } from '../numbers.ts';
import { pacedLoad } from '../paced-load.ts';
import { fillMailbox } from './fill-mailbox.ts';
import { withPairedBench } from './paired-mailbox.ts';

const WAITING = 1_000_000;
const SHORT_WAITING = 3_000;
const LIVE_PER_SECOND = 10;
const LOOK_MS = 200;
const LIVE_STEP_MS = 1_000;
const FORWARD_MS = 120_000;
const MOST_DIRECT_P99_MS = 1_000;
/** An hour of a morning is too long for a person who opens the lid. */
const MOST_DRAIN_S = 600;

export const drain: Section = async ({ isShort, say }) => {
  const count = isShort ? SHORT_WAITING : WAITING;
  return withPairedBench(async (bench) => {
    const { mailboxPort, path, sink } = bench;
    await bench.stopDesk();
    const filled = await fillMailbox({ port: mailboxPort, path, count, say });
    const startedAt = performance.now();
    const { desk, api } = await bench.startDesk();
    const live = { isOver: false };
    const [through, direct] = [
      sendLive(live, { port: mailboxPort, path, prefix: 'through' }),
      sendLive(live, { port: desk.port, path, prefix: 'direct' }),
    ];
    await eventually(
      async () => (await mailboxOf(api)).waiting === 0 && (await isRead(api, filled.answered)),
    );
    const drainedS = (performance.now() - startedAt) / 1_000;
    live.isOver = true;
    const [sentThrough, sentDirect] = await Promise.all([through, direct]);
    for (const sentAt of [sentThrough, sentDirect]) await allForwarded(sentAt, sink, FORWARD_MS);
    const { postbacks } = await api.ledger();
    const sent = filled.answered + sentThrough.size + sentDirect.size;
    const directTimes = spreadOf(forwardTimesOf(sentDirect, sink));
    const throughTimes = spreadOf(forwardTimesOf(sentThrough, sink));
    const notForwarded = missing(sentThrough, sink) + missing(sentDirect, sink);
    return {
      kind: 'measured',
      figures: [
        {
          name: `${count.toLocaleString('en')} waiting ones taken over, parsed and shown`,
          measured: `${drainedS.toFixed(1)} s, ${Math.round(count / drainedS)}/s`,
          aim: `under ${MOST_DRAIN_S} s`,
          holds: drainedS < MOST_DRAIN_S,
        },
        {
          name: 'stored of all that were answered',
          measured: `${postbacks.total} of ${sent}`,
          aim: 'all',
          holds: postbacks.total === sent,
        },
        {
          name: `live ones at the desk meanwhile, ${LIVE_PER_SECOND}/s, until forwarded, p99`,
          measured: `${directTimes.p99Ms.toFixed(0)} ms`,
          aim: `under ${MOST_DIRECT_P99_MS} ms`,
          holds: directTimes.p99Ms < MOST_DIRECT_P99_MS,
        },
        {
          name: `live ones at the mailbox, behind those that wait, ${LIVE_PER_SECOND}/s, p99`,
          measured: `${(throughTimes.p99Ms / 1_000).toFixed(1)} s`,
          aim: 'not longer than the rest takes',
          holds: throughTimes.p99Ms / 1_000 <= drainedS + 1,
        },
        {
          name: 'live ones not forwarded, or twice',
          measured: String(notForwarded + sink.repeats),
          aim: '0',
          holds: notForwarded + sink.repeats === 0,
        },
      ],
      table: null,
      numbers: { filled, drainedS, directTimes, throughTimes },
    };
  });
};

/** Until it is over, second by second. @returns when each was sent */
async function sendLive(
  live: { readonly isOver: boolean },
  load: { readonly port: number; readonly path: string; readonly prefix: string },
): Promise<ReadonlyMap<string, number>> {
  const sentAt = new Map<string, number>();
  for (let round = 0; !live.isOver; round += 1) {
    const { sentAt: sent } = await pacedLoad({
      ...load,
      perSecond: LIVE_PER_SECOND,
      forMs: LIVE_STEP_MS,
      prefix: `${load.prefix}-${round}-`,
    });
    for (const [id, at] of sent) sentAt.set(id, at);
  }
  return sentAt;
}

async function isRead(api: DeskApi, atLeast: number): Promise<boolean> {
  const { postbacks } = await api.ledger();
  return postbacks.total >= atLeast && postbacks.waiting < LIVE_PER_SECOND;
}

async function eventually(ask: () => Promise<boolean>): Promise<void> {
  while (!(await ask().catch(() => false))) await pause(LOOK_MS);
}
