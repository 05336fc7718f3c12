/** Figures are what a full count gives, whatever they are grouped by and whatever became of the conversions. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { hideSender } from '../../../electron/engine/actions/hide-sender.ts';
import { addImported } from '../../../electron/engine/parse/add-imported.ts';
import { correctByHand } from '../../../electron/engine/parse/by-hand.ts';
import { fillOrigins } from '../../../electron/engine/parse/fill-origins.ts';
import { takeIn } from '../../../electron/engine/parse/ingest.ts';
import { releasePostback } from '../../../electron/engine/parse/release-postback.ts';
import { NOTHING_READ } from '../../../shared/domain/postback/parsed-postback.ts';
import type { NetworkRow } from '../../../electron/engine/store/networks-table.ts';
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import { linkIdSchema, type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import {
  addFigures,
  FIXED_DIMENSIONS,
  type InsightDimension,
  type InsightFigures,
  type InsightGroup,
  NO_FIGURES,
} from '../../../shared/domain/insights/insight.ts';
import { offsetSpans } from '../../../shared/domain/insights/offset-spans.ts';
import { createZoneDays, startOfZoneDay } from '../../../shared/domain/report/zone-days.ts';
import { countedDelays } from '../../fixtures/counted-delays.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { type HistoryStep, historySteps, RARE_HISTORIES } from '../../fixtures/history-steps.ts';
import { times } from '../../fixtures/thorough.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

const QUARTER_MS = 900_000;
const HOUR_MS = 4 * QUARTER_MS;
/** Around the end of summer time in Kyiv, 25 October 2026. */
const FROM_MS = Date.UTC(2026, 9, 23, 21);
const UNTIL_MS = FROM_MS + 5 * 24 * HOUR_MS;
const NO_DELAYS = {
  registered: 0,
  registeredWithin: 0,
  timed: 0,
  quickMs: null,
  medianMs: null,
  slowMs: null,
};
type Example = [HistoryStep[], InsightDimension[], 'UTC', number, 'Europe/Kyiv'];
const DIMENSIONS: readonly InsightDimension[] = [...FIXED_DIMENSIONS, 'param.sub2'];

let desk: CoreDesk;
let networks: readonly NetworkRow[];
let sequence = 0;
let received: PostbackId[] = [];

function open(): void {
  desk = new CoreDesk();
  received = [];
  desk.store.money.saveSettings({ currency: 'USD', sources: [], isFetchOn: false });
  networks = ['one', 'other'].map((name) => desk.core.networks.create({ name }));
}

function receive(network: NetworkRow, query: string): void {
  const { core, store } = desk;
  store.transaction(() => {
    const request = {
      id: postbackIdSchema.parse(core.newId()),
      receivedAtMs: core.now(),
      steadyMs: core.steadyMs(),
      networkId: network.id,
      method: 'GET',
      head: Buffer.from(`GET /postback/${network.key}?${query} HTTP/1.1\r\n\r\n`, 'latin1'),
      body: Buffer.alloc(0),
      bodyState: 'whole',
      remoteAddress: null,
      test: false,
      source: 'history',
      sequence: (sequence += 1),
      signature: null,
      signatureState: null,
      isNetworkLost: false,
      resent: null,
    } as const;
    takeIn({ ...core.applying, log: quietLog }, request, false);
    received.push(request.id);
  });
}

function pack(): void {
  const { store } = desk;
  const hours = store.insightHours.outdated(1_000).map(({ hour }) => hour);
  for (const each of store.insightHours.countEach(hours)) store.insightHours.save(each);
  const days = store.insightDays.outdated(1_000);
  for (const each of store.insightDays.countEach(days)) store.insightDays.save(each);
}

function conversions(): readonly Conversion[] {
  return desk.store.conversions.page({ afterMs: 0, afterId: '' }, 1_000).map(({ conversion }) => conversion);
}

/** @returns the link of what came by the one offer */
async function play(history: readonly HistoryStep[]): Promise<string> {
  const { core, store } = desk;
  const sent: { readonly network: NetworkRow; readonly query: string }[] = [];
  let linkNow = 'link-1';
  for (const step of history) {
    desk.nowMs = FROM_MS - HOUR_MS + step.at * QUARTER_MS + 77_000;
    if (step.kind === 'send') {
      const network = networks[step.network];
      if (network === undefined) continue;
      sent.push({ network, query: step.query });
      receive(network, step.query);
    } else if (step.kind === 'again' || step.kind === 'reject') {
      const known = sent[step.which % Math.max(1, sent.length)];
      if (known === undefined) continue;
      const query = known.query.replace(/&status=\w+/, '');
      receive(known.network, step.kind === 'again' ? known.query : `${query}&status=rejected`);
    } else if (step.kind === 'pack') {
      pack();
    } else if (step.kind === 'recount') {
      store.insightSums.recount();
    } else if (step.kind === 'relink') {
      linkNow = step.link;
      relink(linkNow);
    } else if (step.kind === 'import') {
      const network = networks[step.network];
      if (network !== undefined) bringIn(network, step.query);
    } else if (step.kind === 'hide') {
      hideSender({ ...core, store }, `click-${'abcd'[step.which % 4] ?? 'a'}`);
    } else if (step.kind === 'release') {
      await release(step.which);
    } else if (step.kind === 'reread') {
      await reread(step.event);
    } else {
      const all = conversions();
      const chosen = all[step.which % Math.max(1, all.length)];
      if (chosen === undefined) continue;
      if (step.kind === 'remove')
        store.withoutReferences(() => store.housekeeping.conversions.remove(chosen.id));
      else if (chosen.voidedAtMs === null)
        store.transaction(() =>
          correctByHand(core.applying, chosen.id, {
            event: undefined,
            status: undefined,
            payoutMicros: step.kind === 'correct' ? 1_000_000 + sequence++ : undefined,
            currency: step.kind === 'correct' ? 'USD' : undefined,
            isVoid: step.kind === 'void' ? true : undefined,
            why: null,
          }),
        );
    }
  }
  while (store.transaction(() => fillOrigins(core.applying, 5)) > 0);
  relink(linkNow);
  return linkNow;
}

/** The links of now say that an offer came by another one. */
function relink(link: string): void {
  const { store } = desk;
  store.transaction(() => {
    for (const { id, params } of store.origins.after(0, 1_000))
      store.origins.saveLink(id, params.includes('"offer_id":"12"') ? linkIdSchema.parse(link) : null);
  });
}

const EVENTS_OF_WORDS = { reg: 'registration', ftd: 'first_deposit', dep: 'deposit', gift: 'lead' } as const;

/** What another computer received, understood and exported. */
function bringIn(network: NetworkRow, query: string): void {
  const { core, store } = desk;
  const says = new URLSearchParams(query);
  const payout = says.get('payout');
  const entry = {
    id: postbackIdSchema.parse(core.newId()),
    receivedAtMs: core.now(),
    test: false,
    method: 'GET',
    head: Buffer.from(`GET /postback/key?${query} HTTP/1.1\r\n\r\n`, 'latin1'),
    body: Buffer.alloc(0),
    remoteAddress: null,
    importedFrom: 'other.jsonl',
    parsed: {
      ...NOTHING_READ,
      clickId: says.get('clickid'),
      event: EVENTS_OF_WORDS[z.enum(['reg', 'ftd', 'dep', 'gift']).parse(says.get('event'))],
      status: z.enum(['pending', 'approved', 'rejected']).nullable().parse(says.get('status')),
      payoutMicros: payout === null ? null : Number(payout) * 1e6,
      currency: says.get('currency'),
      transactionId: says.get('txid'),
    },
  };
  store.transaction(() => addImported(core.applying, network, entry, { keepsUnplaced: true, isNew: false }));
}

/** As a person does with one that is held, such as one with the word `gift`. */
async function release(which: number): Promise<void> {
  const { core, store } = desk;
  const held = received.filter((id) => store.postbacks.get(id)?.isHeld === true);
  const chosen = held[which % Math.max(1, held.length)];
  if (chosen === undefined) return;
  releasePostback(store, chosen, 'deposit');
  core.events.emit('postback.reopened', null);
  await eventually(() => Promise.resolve(store.postbacks.get(chosen)?.parsedAtMs === null ? null : true));
}

/** The word `gift` is another event than before: everything is read again. */
async function reread(event: 'deposit' | 'lead'): Promise<void> {
  const [network] = networks;
  if (network === undefined) return;
  const { core } = desk;
  const { mapping } = core.networks.present(network.id);
  core.networks.update(network.id, {
    mapping: { ...mapping, events: { ...mapping.events, gift: event } },
  });
  await desk.reprocess(network);
}

/** What the request says that began it, read by the platform's own parser. */
function saysOf(conversion: Conversion, name: string): string {
  const row = desk.store.postbacks.get(conversion.firstPostbackId);
  const target = /^GET (\S+)/.exec(row?.head.toString('latin1') ?? '')?.[1] ?? '/';
  return new URL(target, 'http://desk.example').searchParams.get(name) ?? '';
}

function figuresOf({ event, status, payoutMicros, currency }: Conversion): InsightFigures {
  const isCounted = payoutMicros !== null && currency === 'USD';
  const isRejected = status === 'rejected';
  const money = (isIt: boolean): number => (isCounted && isIt ? payoutMicros : 0);
  return {
    registrations: Number(event === 'registration' && !isRejected),
    firstDeposits: Number(event === 'first_deposit' && !isRejected),
    deposits: Number(event === 'deposit' && !isRejected),
    conversions: 1,
    approved: Number(status === 'approved'),
    onHold: Number(status === 'pending'),
    rejected: Number(isRejected),
    unrated: Number(status === null),
    earnedMicros: money(status === null || status === 'approved'),
    onHoldMicros: money(status === 'pending'),
    rejectedMicros: money(isRejected),
    paid: Number(isCounted && payoutMicros !== 0 && (status === null || status === 'approved')),
    withoutRate: Number(payoutMicros !== null && currency !== null && !isCounted),
  };
}

/** As the zone's own calendar and clock say it. */
function keyOf(conversion: Conversion, dimension: InsightDimension, zone: string, link: string): string {
  const found = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  }).formatToParts(conversion.createdAtMs);
  const partOf = (type: string): string => found.find((each) => each.type === type)?.value ?? '';
  const day = `${partOf('year')}-${partOf('month')}-${partOf('day')}`;
  const weekday = ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  switch (dimension) {
    case 'network':
      return conversion.networkId;
    case 'event':
      return conversion.event;
    case 'currency':
      return conversion.payoutMicros === null ? '' : (conversion.currency ?? '');
    case 'status':
      return conversion.status ?? '';
    case 'country':
      return saysOf(conversion, 'country').toUpperCase();
    case 'link':
      return saysOf(conversion, 'offer_id') === '' ? '' : link;
    case 'offer':
      return saysOf(conversion, 'offer_id');
    case 'param.sub2':
      return saysOf(conversion, 'sub2');
    case 'day':
      return day;
    case 'week':
      return new Date(Date.parse(`${day}T00:00:00Z`) - (weekday - 1) * 24 * HOUR_MS)
        .toISOString()
        .slice(0, 10);
    case 'hour':
      return String(Number(partOf('hour')));
    case 'weekday':
      return String(weekday);
    default:
      return '';
  }
}

function byKeys(groups: readonly InsightGroup[]): readonly InsightGroup[] {
  return groups.toSorted((one, other) => (one.keys.join(' ') < other.keys.join(' ') ? -1 : 1));
}

test(
  'after any history, each grouping is a full count, all add up to the same total, and the strip says it too',
  async () => {
    const dimensions = fc.subarray([...DIMENSIONS], { minLength: 0, maxLength: 2 });
    const zones = fc.constantFrom('UTC', 'Europe/Kyiv', 'Asia/Kolkata', 'America/New_York');
    // One of them is at no quarter of an hour.
    const capZones = fc.constantFrom('Europe/Kyiv', 'Asia/Kolkata', '+05:37');
    await fc.assert(
      fc.asyncProperty(
        historySteps,
        dimensions,
        zones,
        fc.nat(7),
        capZones,
        async (history, by, zone, quarters, capZone) => {
          const [fromMs, untilMs] = [FROM_MS + quarters * QUARTER_MS, UNTIL_MS - quarters * QUARTER_MS];
          open();
          const link = await play(history);
          const left = conversions().filter(
            ({ test: isTest, voidedAtMs, createdAtMs }) =>
              !isTest && voidedAtMs === null && createdAtMs >= fromMs && createdAtMs < untilMs,
          );
          const spans = offsetSpans(createZoneDays(zone).offsetAt, fromMs, untilMs);
          const ask = (asked: readonly InsightDimension[]) =>
            desk.store.insightSums.groups({ by: asked, spans, currency: 'USD', conditions: [] }).groups;
          const counted = new Map<string, InsightGroup>();
          for (const conversion of left) {
            const keys = by.map((dimension) => keyOf(conversion, dimension, zone, link));
            const known = counted.get(keys.join(' ')) ?? { keys, ...NO_FIGURES };
            counted.set(keys.join(' '), { ...known, ...addFigures(known, figuresOf(conversion)) });
          }
          expect(byKeys(ask(by))).toEqual(byKeys([...counted.values()]));
          const total = left.map(figuresOf).reduce(addFigures, NO_FIGURES);
          for (const dimension of DIMENSIONS)
            expect(ask([dimension]).reduce<InsightFigures>(addFigures, NO_FIGURES), dimension).toEqual(total);
          const delays = desk.store.insightSums.delays({ by, spans, conditions: [] });
          const timed = new Map(delays.groups.map(({ keys, ...figures }) => [keys.join(' '), figures]));
          const byKey = (conversion: Conversion): string =>
            by.map((dimension) => keyOf(conversion, dimension, zone, link)).join(' ');
          expect(timed).toEqual(countedDelays(conversions(), { fromMs, untilMs }, byKey));
          expect(delays.total).toEqual(
            countedDelays(conversions(), { fromMs, untilMs }, () => '').get('') ?? NO_DELAYS,
          );
          expect(delays.total.registeredWithin).toBeLessThanOrEqual(total.registrations);
          const strip = desk.store.conversionSums.between(fromMs, untilMs);
          const sumOf = (pick: (row: (typeof strip)[number]) => number) =>
            strip.reduce((sum, row) => sum + pick(row), 0);
          expect([sumOf((row) => row.registrations), sumOf((row) => row.firstDeposits)]).toEqual([
            total.registrations,
            total.firstDeposits,
          ]);
          for (const [networkId, linkId] of [
            [null, null],
            [networks[0]?.id ?? null, null],
            [null, linkIdSchema.parse(link)],
          ] as const) {
            const rule = { kind: 'cap', networkId, linkId, event: 'deposit', most: 1 } as const;
            const nowMs = UNTIL_MS - quarters * HOUR_MS - 1;
            const month = startOfZoneDay(createZoneDays(capZone), createZoneDays(capZone).dayOf(nowMs));
            const counts = conversions().filter(
              (each) =>
                !each.test &&
                each.voidedAtMs === null &&
                each.event === 'deposit' &&
                each.status !== 'rejected' &&
                each.createdAtMs >= month &&
                each.createdAtMs <= nowMs &&
                (networkId === null || each.networkId === networkId) &&
                (linkId === null || saysOf(each, 'offer_id') !== ''),
            );
            const { now } = desk.store.warnings.figures(
              { ...rule, period: 'day', timeZone: capZone },
              nowMs,
              'USD',
            );
            expect(now, `cap of ${networkId} ${linkId} in ${capZone}`).toBe(counts.length);
          }
          expect(desk.store.insightSums.different()).toEqual([]);
          await desk.stop();
        },
      ),

      {
        numRuns: times(30, 200),
        examples: RARE_HISTORIES.map((history): Example => [[...history], [], 'UTC', 0, 'Europe/Kyiv']),
      },
    );
  },
  times(120_000, 600_000),
);

test('figures that somebody changed are found out, and counted anew', async () => {
  open();
  const [network] = networks;
  if (network === undefined) return;
  desk.nowMs = FROM_MS;
  receive(network, 'clickid=click-a&event=ftd&payout=7&currency=USD');
  pack();
  const { store } = desk;
  expect(store.insightSums.different()).toEqual([]);
  const [hour] = store.insightHours.countEach([FROM_MS / HOUR_MS]);
  if (hour === undefined) throw new Error('nothing is counted');
  store.insightHours.save({ ...hour, columns: { ...hour.columns, counts: new Int32Array([3]) } });
  expect(store.insightSums.different()).toEqual([{ atMs: FROM_MS, keptCount: 3, countedCount: 1 }]);
  store.insightSums.recount();
  expect(store.insightSums.different()).toEqual([]);
  await desk.stop();
});
