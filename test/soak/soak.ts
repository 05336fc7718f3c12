/**
 * `npm run soak -- MINUTES` (20 without a number): a real engine behind the test tunnel server, with the
 * waits of real life, while senders never stop and faults come by chance. Ends with 1 when a fault is not
 * noticed within 30 s, does not heal by itself, an answered postback is missing, or sockets, timers or
 * memory grow.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import { LocaltunnelServer } from '../fixtures/localtunnel-server.ts';
import { TunnelDesk } from '../fixtures/tunnel-desk.ts';
import { TUNNEL_FAULTS, type Fault } from '../fixtures/tunnel-faults.ts';
import { type Measured, SoakEngine } from './soak-engine.ts';
import { Senders } from './soak-senders.ts';

const NOTICED_WITHIN_MS = 30_000;
/** The longest wait between tries is 60 s, and an attempt and a probe take their time. */
const HEALED_WITHIN_MS = 90_000;
const QUIET_MS = 3_000;
/** Each of ten tunnel sockets has up to three more behind it while it is in use; the rest are ours. */
const MOST_SOCKETS = 55;

const minutes = Number(process.argv[2] ?? 20);
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const problems: string[] = [];
const noticedMs: number[] = [];
const healedMs: number[] = [];
const measures: Measured[] = [];

const server = await LocaltunnelServer.start({ maxSockets: 10, graceMs: 1_000 });
const other = await TunnelDesk.open({ server: server.url });
server.otherPort = other.receiverPort;
const engine = await SoakEngine.start();
const { key } = await engine.api.createNetwork();
await engine.api.json('POST', '/tunnel/start', { server: server.url, wishedName: 'mybuyer' });

let isFaulty = true;
let view = await engine.api.json<TunnelView>('GET', '/tunnel');
await untilView(({ state }) => state === 'up', 20_000);
const { url } = view;
isFaulty = false;
const senders = new Senders(
  () => (url === null ? null : `${url}/postback/${key}`),
  () => !isFaulty,
);

say(`Soaking for ${minutes} minutes; wished name at ${url ?? 'nowhere'}`);
const endAt = performance.now() + minutes * 60_000;
let queue: Fault[] = [];
await measureInPeace();
while (performance.now() < endAt && !engine.hasDied) {
  if (queue.length === 0) queue = shuffled(TUNNEL_FAULTS);
  const fault = queue.pop();
  if (fault !== undefined) await suffer(fault);
  await measureInPeace();
}
await senders.stop();
await account();
judge();
await engine.stop();
await other.close();
await server.stop();
for (const problem of problems) say(`FAILED: ${problem}`);
process.exit(problems.length === 0 ? 0 : 1);

async function suffer(fault: Fault): Promise<void> {
  isFaulty = true;
  const beganAt = performance.now();
  await fault.begin(server);
  const isNoticed = await untilView(({ state }) => state !== 'up', NOTICED_WITHIN_MS);
  const noticed = performance.now() - beganAt;
  const { state, problem } = view;
  if (isNoticed) noticedMs.push(noticed);
  else problems.push(`“${fault.name}” was not noticed within ${NOTICED_WITHIN_MS} ms`);
  await pause(Math.random() * 5_000);
  const endedAt = performance.now();
  await fault.end(server);
  const isHealed = await untilView((now) => now.state === 'up' && now.url === url, HEALED_WITHIN_MS);
  const healed = performance.now() - endedAt;
  if (isHealed) healedMs.push(healed);
  else problems.push(`“${fault.name}” did not heal: ${JSON.stringify(view)}`);
  isFaulty = false;
  say(
    `${fault.name}: ${state} after ${seconds(noticed)} (${problem?.code ?? '-'}), healed after ${seconds(healed)}`,
  );
}

/** Looks four times a second. */
async function untilView(fits: (now: TunnelView) => boolean, timeoutMs: number): Promise<boolean> {
  for (const until = performance.now() + timeoutMs; performance.now() < until; await pause(250)) {
    view = await engine.api.json<TunnelView>('GET', '/tunnel');
    if (fits(view)) return true;
  }
  return false;
}

async function measureInPeace(): Promise<void> {
  await pause(QUIET_MS);
  measures.push(await engine.measure());
}

/** Each answered request has to be stored, once. */
async function account(): Promise<void> {
  const stored = new Map<string, number>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await engine.api.postbackPage(cursor);
    for (const { clickId } of page.items)
      if (clickId !== null) stored.set(clickId, (stored.get(clickId) ?? 0) + 1);
    cursor = page.nextCursor;
  }
  // While another computer has our name, it is that one that answers.
  const elsewhere = new Set(
    other.received.map(({ target }) => new URL(target, server.url).searchParams.get('clickid')),
  );
  const lost = [...senders.answered].filter((id) => !stored.has(id) && !elsewhere.has(id));
  const twice = [...stored.values()].filter((count) => count > 1).length;
  say(
    `sent ${senders.sent}, answered ${senders.answered.size}, stored ${stored.size}, answered by the other computer ${elsewhere.size}, lost ${lost.length}, twice ${twice}, failed in peace ${senders.failedInPeace.length}`,
  );
  if (lost.length > 0) problems.push(`answered and not stored: ${lost.slice(0, 5).join(', ')}`);
  if (twice > 0) problems.push(`${twice} requests were stored twice`);
  if (senders.failedInPeace.length > 0)
    problems.push(`failed in peace: ${senders.failedInPeace.slice(0, 5).join('; ')}`);
}

function judge(): void {
  if (engine.hasDied) problems.push('the engine died');
  const third = Math.max(1, Math.floor(measures.length / 3));
  const [first, last] = [measures.slice(0, third), measures.slice(-third)];
  for (const [what, allowed] of [
    ['timers', 8],
    ['heapMb', 15],
    ['rssMb', 60],
  ] as const) {
    const of = (list: readonly Measured[]): number => median(list.map((measured) => measured[what]));
    say(`${what}: ${of(first).toFixed(1)} at first, ${of(last).toFixed(1)} at last`);
    if (of(last) - of(first) > allowed) problems.push(`${what} grew by more than ${allowed}`);
  }
  const sockets = measures.map((measured) => measured.sockets);
  say(`sockets: at most ${Math.max(...sockets)}, at last ${sockets.at(-1) ?? 0}`);
  if (Math.max(...sockets) > MOST_SOCKETS) problems.push(`more than ${MOST_SOCKETS} sockets were open`);
  say(`${noticedMs.length} faults: noticed after ${spread(noticedMs)}, healed after ${spread(healedMs)}`);
}

function spread(values: readonly number[]): string {
  return `${seconds(median(values))} (longest ${seconds(Math.max(0, ...values))})`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
