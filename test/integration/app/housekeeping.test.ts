import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../electron/platform/database.ts';
import { retentionSchema, USUAL_RETENTION } from '../../../shared/domain/housekeeping/retention.ts';
import { z } from 'zod';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

const YEARS_MS = 3 * 365 * 86_400_000;
const viewSchema = z.object({
  retention: retentionSchema,
  freeBytes: z.number(),
  fileBytes: z.number(),
  job: z
    .object({
      kind: z.string(),
      removed: z.object({ requests: z.number(), conversions: z.number() }).loose(),
    })
    .partial({ removed: true }),
  compacting: z.object({ kind: z.string(), freedBytes: z.number() }).nullable(),
  total: z.object({ removed: z.object({ requests: z.number() }).loose() }),
});
const planSchema = z.object({
  raw: z.object({ count: z.number(), bytes: z.number(), kept: z.record(z.string(), z.number()) }).loose(),
  conversions: z.object({ count: z.number(), kept: z.record(z.string(), z.number()) }).loose(),
  removal: z.object({ rawUntil: z.string().nullable(), conversionsBefore: z.string().nullable() }),
  isComplete: z.boolean(),
});
const detailSchema = z.object({
  clickId: z.string().nullable(),
  raw: z.object({ target: z.string() }).loose(),
});

let folder: string;
let desk: Desk;
let key: string;
/** Moves everything that is stored so far into the past; only for a desk that is stopped. */
function age(): void {
  const db = openDatabase(join(folder, 'data/postback-desk.db'));
  db.exec(`UPDATE postbacks SET received_at_ms = received_at_ms - ${YEARS_MS};
    UPDATE conversions SET created_at_ms = created_at_ms - ${YEARS_MS};`);
  db.close();
}

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  ({ key } = await desk.createNetwork({ name: '1win' }));
});

afterEach(async () => {
  await desk.stop();
});

async function receive(query: string): Promise<void> {
  await (await desk.receive(`/postback/${key}?${query}`)).text();
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0);
}

async function restartAged(): Promise<void> {
  await desk.stop();
  age();
  desk = await Desk.start({ folder });
}

async function plan(): Promise<z.infer<typeof planSchema>> {
  const text = await (await desk.call('GET', '/housekeeping/plan')).text();
  const lines = text.split('\n').filter((line) => line.startsWith('data: {'));
  const last = planSchema.parse(JSON.parse((lines.at(-1) ?? '').slice('data: '.length)));
  expect(last.isComplete).toBe(true);
  return last;
}

async function view(): Promise<z.infer<typeof viewSchema>> {
  return viewSchema.parse(await (await desk.call('GET', '/housekeeping')).json());
}

async function remove(removal: unknown): Promise<void> {
  expect((await desk.call('POST', '/housekeeping/removal', removal)).status).toBe(200);
  await eventually(async () => (await view()).job.kind === 'finished');
}

async function detailOf(clickId: string): Promise<z.infer<typeof detailSchema> | null> {
  const page = z
    .object({ items: z.array(z.object({ id: z.string(), clickId: z.string().nullable() })) })
    .parse(await (await desk.call('GET', '/postbacks?limit=50')).json());
  const found = page.items.find((item) => item.clickId === clickId);
  if (found === undefined) return null;
  return detailSchema.parse(await (await desk.call('GET', `/postbacks/${found.id}`)).json());
}

test('old requests lose their bytes and nothing else: what was read of them, and every figure, stays', async () => {
  await receive('clickid=old&event=ftd&payout=5&currency=USD&status=approved');
  await receive('clickid=undecided&event=ftd&payout=5&currency=USD&status=pending');
  await receive('event=ftd&payout=5&currency=USD');
  await restartAged();
  await receive('clickid=fresh&event=reg');
  const before = await desk.ledger();

  const look = await plan();
  expect(look.raw).toMatchObject({ count: 1, kept: { held: 1, open: 1 } });
  expect(look.raw.bytes).toBeGreaterThan(50);
  expect(look.conversions.count).toBe(0);
  expect((await detailOf('old'))?.raw.target).toContain('clickid=old');

  // Who asks for more than is old enough gets no more.
  await remove({ rawUntil: '~', conversionsBefore: new Date().toISOString() });
  expect((await view()).total.removed).toMatchObject({ requests: 1, conversions: 0 });
  expect(await desk.ledger()).toEqual(before);
  expect(await detailOf('old')).toMatchObject({ clickId: 'old', raw: { target: '' } });
  expect((await detailOf('undecided'))?.raw.target).toContain('clickid=undecided');
  expect((await detailOf('fresh'))?.raw.target).toContain('clickid=fresh');
  expect((await plan()).raw.count).toBe(0);

  // What a destination would be told of it is gone with its request.
  const replay = await desk.call('POST', '/replays/preview', {
    filter: 'clickid:old',
    destinationId: null,
    includesDelivered: true,
  });
  expect(await replay.json()).toMatchObject({ counts: { sent: 0, notSendable: 1 } });
});

test('whole conversions go only where the person wants it, with their rows, and the ledger stays balanced', async () => {
  await receive('clickid=old&event=ftd&payout=5&currency=USD&status=approved&txid=1');
  await receive('clickid=old&event=ftd&payout=5&currency=USD&status=approved&txid=1');
  await receive('clickid=undecided&event=ftd&payout=5&currency=USD&status=pending');
  await restartAged();
  await receive('clickid=fresh&event=ftd&payout=6&currency=USD&status=approved');
  const retention = { ...USUAL_RETENTION, rawMonths: null, conversionMonths: 12 };
  expect((await desk.call('PUT', '/housekeeping/retention', retention)).status).toBe(200);
  const look = await plan();
  expect(look.conversions).toMatchObject({ count: 1, postbacks: 2, kept: { open: 1 } });
  await remove(look.removal);
  const ledger = await desk.ledger();
  expect(ledger).toMatchObject({ isBalanced: true, postbacks: { total: 2, understood: 2 } });
  expect(await detailOf('old')).toBeNull();
  expect(await detailOf('undecided')).not.toBeNull();
  expect((await desk.call('POST', '/housekeeping/compact')).status).toBe(200);
  await eventually(async () => (await view()).compacting?.kind === 'finished');
  expect((await view()).freeBytes).toBe(0);
  expect(await detailOf('fresh')).not.toBeNull();
});

test('what is pinned stays whole, and notes and tags go with the conversion that they are about', async () => {
  const paid = 'event=ftd&payout=5&currency=USD&status=approved';
  for (const id of ['pinned', 'noted']) await receive(`clickid=${id}&${paid}`);
  const [noted, pinned] = await desk.postbacks();
  await desk.json('PATCH', `/postbacks/${pinned?.id}/marks`, { isPinned: true });
  await desk.json('PATCH', `/postbacks/${noted?.id}/marks`, {
    note: 'asked the manager',
    addTags: ['dispute'],
  });
  await restartAged();
  await desk.call('PUT', '/housekeeping/retention', { ...USUAL_RETENTION, conversionMonths: 12 });
  const look = await plan();
  expect(look).toMatchObject({
    raw: { count: 1, kept: { pinned: 1 } },
    conversions: { count: 1, kept: { pinned: 1 } },
  });
  await remove(look.removal);
  expect((await detailOf('pinned'))?.raw.target).toContain('clickid=pinned');
  expect(await detailOf('noted')).toBeNull();
  expect(await desk.json('GET', '/tags')).toMatchObject({ items: [] });
  await desk.stop();
  const db = openDatabase(join(folder, 'data/postback-desk.db'));
  const left = ['notes', 'tags', 'pins'].map((table) =>
    db.query<[], { count: number }>(`test.${table}`, `SELECT count(*) AS count FROM ${table}`).get(),
  );
  db.close();
  expect(left).toEqual([{ count: 0 }, { count: 0 }, { count: 1 }]);
  desk = await Desk.start({ folder });
});
