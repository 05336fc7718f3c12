/** What a mailbox takes, which seals each request, beside the desk's own receiver on the same computer. */
import type { Section } from '../gate/section.ts';
import { type LoadResult, runLoad } from '../load.ts';
import { CONNECTIONS, MEASURE_MS, WARM_UP_MS } from '../load-desk.ts';
import { middle } from '../numbers.ts';
import { withPairedBench } from './paired-mailbox.ts';

const ROUNDS = 3;
const SHORT_MS = 500;
/** Sealing takes its part; a small server is loaded by far less than this. */
const LEAST_SHARE = 0.5;
const MOST_P99_MS = 50;

export const accept: Section = async ({ isShort, say }) => {
  const rounds: { readonly receiver: LoadResult; readonly mailbox: LoadResult }[] = [];
  for (let index = 1; index <= (isShort ? 1 : ROUNDS); index += 1) {
    const round = await withPairedBench(async ({ desk, stopDesk, mailboxPort, path }) => {
      const receiver = await load(desk.port, path, isShort);
      // A desk that drains meanwhile would take its part of this computer; a mailbox has one of its own.
      await stopDesk();
      return { receiver, mailbox: await load(mailboxPort, path, isShort) };
    });
    rounds.push(round);
    for (const [name, { perSecond, p99Ms, refused }] of Object.entries(round))
      say(
        `round ${index} ${name}: ${Math.round(perSecond)}/s, p99 ${p99Ms.toFixed(1)} ms, refused ${refused}`,
      );
  }
  const rate = (name: 'receiver' | 'mailbox'): number => middle(rounds.map((each) => each[name].perSecond));
  const share = rate('mailbox') / rate('receiver');
  const p99Ms = middle(rounds.map(({ mailbox }) => mailbox.p99Ms));
  const refused = rounds.reduce((sum, { mailbox }) => sum + mailbox.refused, 0);
  return {
    kind: 'measured',
    figures: [
      {
        name: `requests/s of a mailbox, ${CONNECTIONS} connections`,
        measured: `${Math.round(rate('mailbox'))}, ${share.toFixed(2)} of the desk’s receiver`,
        aim: `at least ${LEAST_SHARE}`,
        holds: share >= LEAST_SHARE,
      },
      {
        name: 'their p99',
        measured: `${p99Ms.toFixed(1)} ms`,
        aim: `under ${MOST_P99_MS} ms`,
        holds: p99Ms < MOST_P99_MS,
      },
      { name: 'not answered 200', measured: String(refused), aim: '0', holds: refused === 0 },
    ],
    table: null,
    numbers: { rounds },
  };
};

async function load(port: number, path: string, isShort: boolean): Promise<LoadResult> {
  return runLoad({
    port,
    path,
    prefix: `${Date.now().toString(36)}-`,
    connections: CONNECTIONS,
    warmUpMs: isShort ? SHORT_MS : WARM_UP_MS,
    measureMs: isShort ? SHORT_MS : MEASURE_MS,
  });
}
