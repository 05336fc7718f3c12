/**
 * `npm run soak -- MINUTES` (20 without a number): a real engine behind the test tunnel server, with the
 * waits of real life, while senders never stop and faults of every kind come by chance. Ends with 1 when a fault
 * is not noticed within 30 s, does not heal by itself, is felt by senders who should not, an answered postback is
 * missing or went out twice, or sockets, timers or memory grow.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import { LocaltunnelServer } from '../fixtures/localtunnel-server.ts';
import { TunnelDesk } from '../fixtures/tunnel-desk.ts';
import { soakChanges } from './soak-changes.ts';
import { SoakDestination } from './soak-destination.ts';
import { type Measured, SoakEngine } from './soak-engine.ts';
import { soakFaults } from './soak-faults.ts';
import { Senders, SOAK_PREFIX } from './soak-senders.ts';
import type { SoakFault, SoakWorld } from './soak-world.ts';

const NOTICED_WITHIN_MS = 30_000;
/** The longest wait between tries is 60 s, and an attempt and a probe take their time. */
const HEALED_WITHIN_MS = 90_000;
const QUIET_MS = 3_000;
const CHANGING_CONVERSIONS = 10_000;
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
const destination = await SoakDestination.start(engine.api);
await engine.api.json('POST', '/tunnel/start', { server: server.url, wishedName: 'mybuyer' });
await until(async () => (await tunnelView()).state === 'up', 20_000);
const { url } = await tunnelView();
if (url === null) throw new Error('There is no public URL.');
const world: SoakWorld = { server, engine, destination, url };

let isReceiving = true;
const senders = new Senders(
  () => `${url}/postback/${key}`,
  () => isReceiving,
);

say(`Soaking for ${minutes} minutes; requested name at ${url}`);
const endAt = performance.now() + minutes * 60_000;
const faults = soakFaults(engine.isDiskSmall);
let queue: SoakFault[] = [];
await measureInPeace();
while (performance.now() < endAt && !engine.hasDied) {
  if (queue.length === 0) queue = shuffled(faults);
  const fault = queue.pop();
  if (fault !== undefined) await suffer(fault);
  await measureInPeace();
}
await senders.stop();
await account();
await accountForwarded();
problems.push(...(await soakChanges(CHANGING_CONVERSIONS, say)));
judge();
await engine.stop();
await destination.stop();
await other.close();
await server.stop();
for (const problem of problems) say(`FAILED: ${problem}`);
process.exit(problems.length === 0 ? 0 : 1);

async function suffer(fault: SoakFault): Promise<void> {
  isReceiving = !fault.stopsReceiving;
  const beganAt = performance.now();
  await fault.begin(world);
  const noticed = await noticedAfter(fault, beganAt);
  await pause(Math.random() * 5_000);
  const endedAt = performance.now();
  await fault.end(world);
  const isHealed = await until(() => fault.isHealed(world), HEALED_WITHIN_MS);
  const healed = performance.now() - endedAt;
  if (isHealed) healedMs.push(healed);
  else problems.push(`“${fault.name}” did not heal: ${JSON.stringify(await tunnelView())}`);
  isReceiving = true;
  say(`${fault.name}: ${noticed}, healed after ${seconds(healed)}`);
}

async function noticedAfter({ name, isNoticed }: SoakFault, beganAt: number): Promise<string> {
  if (isNoticed === null) return 'borne';
  if (await until(() => isNoticed(world), NOTICED_WITHIN_MS)) {
    const noticed = performance.now() - beganAt;
    noticedMs.push(noticed);
    return `noticed after ${seconds(noticed)}`;
  }
  problems.push(`“${name}” was not noticed within ${NOTICED_WITHIN_MS} ms`);
  return 'not noticed';
}

function tunnelView(): Promise<TunnelView> {
  return engine.api.json<TunnelView>('GET', '/tunnel');
}

/** Looks four times a second. */
async function until(isSo: () => Promise<boolean>, timeoutMs: number): Promise<boolean> {
  for (const end = performance.now() + timeoutMs; performance.now() < end; await pause(250))
    if (await isSo()) return true;
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
      if (clickId?.startsWith(SOAK_PREFIX) === true) stored.set(clickId, (stored.get(clickId) ?? 0) + 1);
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

/** What went out went out once, and nothing waits for ever. What nobody knows is counted, not sent again. */
async function accountForwarded(): Promise<void> {
  const isDone = await until(async () => {
    const { pending, retrying, parked } = (await engine.api.ledger()).deliveries;
    return pending + retrying + parked === 0;
  }, HEALED_WITHIN_MS);
  const { isBalanced, deliveries } = await engine.api.ledger();
  const twice = [...destination.taken.values()].filter((count) => count > 1).length;
  say(
    `deliveries ${deliveries.planned}, delivered ${deliveries.delivered}, unknown ${deliveries.unknown}, dead ${deliveries.dead}, taken twice ${twice}`,
  );
  if (!isDone) problems.push('deliveries still wait');
  if (!isBalanced) problems.push('the ledger is not balanced');
  if (twice > 0) problems.push(`${twice} conversions were forwarded twice`);
  if (deliveries.dead > 0) problems.push(`${deliveries.dead} deliveries are dead`);
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
