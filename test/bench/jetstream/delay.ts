/** How long after it was sent to the mailbox a postback is forwarded by the desk, at an even pace. */
import type { Section } from '../gate/section.ts';
import { allForwarded, forwardTimesOf, missing } from '../forward-times.ts';
import { type Spread, spreadOf } from '../numbers.ts';
import { pacedLoad } from '../paced-load.ts';
import { withBrokerBench } from './broker-bench.ts';

const PACES = [10, 100, 1_000] as const;
const FOR_MS = 10_000;
const SHORT_MS = 1_000;
const FORWARD_MS = 60_000;
/** As of a mailbox over HTTPS: a new postback is at the desk within 300 ms; forwarding comes on top. */
const MOST_P50_MS = 300;

export const delay: Section = async ({ isShort, say }) =>
  withBrokerBench(1, async ({ mailboxPort: port, path, sink }) => {
    const times: { readonly pace: number; readonly spread: Spread; readonly lost: number }[] = [];
    for (const pace of PACES) {
      say(`${pace}/s`);
      const { sentAt } = await pacedLoad({
        port,
        path,
        perSecond: pace,
        forMs: isShort ? SHORT_MS : FOR_MS,
        prefix: `at-${pace}-`,
      });
      await allForwarded(sentAt, sink, FORWARD_MS);
      times.push({ pace, spread: spreadOf(forwardTimesOf(sentAt, sink)), lost: missing(sentAt, sink) });
    }
    return {
      kind: 'measured',
      figures: times.map(({ pace, spread, lost }) => ({
        name: `from the mailbox to the forward at ${pace.toLocaleString('en')}/s, p50 and p99`,
        measured: `${spread.p50Ms.toFixed(0)} and ${spread.p99Ms.toFixed(0)} ms${lost === 0 ? '' : `, ${lost} missing`}`,
        aim: `p50 under ${MOST_P50_MS} ms, none missing`,
        holds: spread.p50Ms < MOST_P50_MS && lost === 0,
      })),
      table: null,
      numbers: times,
    };
  });
