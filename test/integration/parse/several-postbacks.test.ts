import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Network } from '../../../shared/contract/networks.ts';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { ProposalView } from '../../../shared/contract/proposal.ts';
import { MAX_POSTBACKS } from '../../../shared/domain/postback/value-limits.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let desk: Desk;
let sink: SinkServer;
let network: Network;

beforeEach(async () => {
  desk = await Desk.start();
  sink = await SinkServer.start();
  network = await desk.createNetwork({ name: 'Batches' });
});

afterEach(async () => {
  const { isBalanced } = await desk.ledger();
  await desk.stop();
  await sink.close();
  expect(isBalanced).toBe(true);
});

const forwardTo = async (events: Record<string, string>): Promise<void> => {
  await desk.createDestination({
    name: 'App Craft',
    request: { url: `${sink.url}/pb?id={clickid}&e={event}&sum={payout}&own={param.own}` },
    events,
  });
};

/** Sends a body and waits until everything is parsed. */
async function post(body: string, rest = `/${network.key}`, type = 'application/json'): Promise<string> {
  const response = await desk.receive(`/postback${rest}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  expect(response.status).toBe(200);
  const answer = await response.text();
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0, 20_000);
  return answer;
}

const inOrder = async (): Promise<readonly Postback[]> => (await desk.postbacks()).toReversed();

const BATCH = `{"conversions":[
  {"clickid":"aaa1","event":"reg","own":"x"},
  {"clickid":"bbb2","event":"ftd","payout":"60.50","currency":"USD","own":"y"},
  {"clickid":"ccc3","event":"nonsense","own":"z"}]}`;

test('each conversion of a request is a postback of its own, forwarded and held by itself', async () => {
  await forwardTo({ registration: 'reg', first_deposit: 'dep' });
  expect(await post(BATCH)).toBe('OK');
  const all = await inOrder();
  expect(
    all.map(({ clickId, event, isHeld, index, count }) => [clickId, event, isHeld, index, count]),
  ).toEqual([
    ['aaa1', 'registration', false, 1, 3],
    ['bbb2', 'first_deposit', false, 2, 3],
    ['ccc3', null, true, 3, 3],
  ]);
  const [first] = all;
  expect(new Set(all.map(({ requestId }) => requestId))).toEqual(new Set([first?.id]));
  expect(all.map(({ id }) => id)).toEqual([first?.id, `${first?.id ?? ''}.002`, `${first?.id ?? ''}.003`]);
  await sink.waitForCount(2);
  expect(sink.requests.map(({ url }) => url).toSorted()).toEqual([
    '/pb?id=aaa1&e=reg&sum=&own=x',
    '/pb?id=bbb2&e=dep&sum=60.5&own=y',
  ]);
  expect((await desk.ledger()).postbacks).toMatchObject({ total: 3, understood: 3, held: 1, duplicates: 0 });
  const details = await Promise.all(all.map(({ id }) => desk.postback(id)));
  // Each shows the request as it came, and its own fields.
  for (const { raw } of details) expect(raw.body).toBe(BATCH);
  expect(details.map(({ fields }) => fields.find(({ name }) => name === 'own')?.value)).toEqual([
    'x',
    'y',
    'z',
  ]);
  expect(details[1]?.origins).toMatchObject({ clickId: { name: 'clickid', source: 'json' } });
});

test('the next request sorts behind all of it, and is found by what stands in the bytes', async () => {
  await post(BATCH);
  await desk.receive(`/postback/${network.key}?clickid=later&event=reg`);
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0);
  expect((await inOrder()).map(({ clickId }) => clickId)).toEqual(['aaa1', 'bbb2', 'ccc3', 'later']);
  expect(await desk.postbacks('q=nonsense')).toHaveLength(3);
  expect((await desk.postbacks('q=click:bbb2')).map(({ index }) => index)).toEqual([2]);
  const pages: string[] = [];
  for (let cursor = ''; ;) {
    const page = await desk.json<{ items: Postback[]; nextCursor: string | null }>(
      'GET',
      `/postbacks?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    pages.push(...page.items.map(({ clickId }) => clickId ?? ''));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(pages).toEqual(['later', 'ccc3', 'bbb2', 'aaa1']);
});

test('a request that comes again repeats each of its conversions, and one within it repeats the one before', async () => {
  await forwardTo({ registration: 'reg', first_deposit: 'dep' });
  await post(BATCH);
  await post(BATCH);
  await post('[{"clickid":"ddd4","event":"reg"},{"clickid":"ddd4","event":"reg"}]');
  const all = await inOrder();
  expect(all.map(({ relation }) => relation?.kind ?? null)).toEqual([
    'first',
    'first',
    null,
    'repeat',
    'repeat',
    null,
    'first',
    'repeat',
  ]);
  await sink.waitForCount(3);
  expect(sink.requests).toHaveLength(3);
});

test('reading history again changes what each says, and never how many there are', async () => {
  await post(BATCH);
  const { mapping } = (await desk.json<{ items: Network[] }>('GET', '/networks')).items.find(
    ({ id }) => id === network.id,
  ) ?? { mapping: network.mapping };
  await desk.json('PATCH', `/networks/${network.id}`, {
    mapping: { ...mapping, events: { ...mapping.events, nonsense: 'deposit', reg: 'install' } },
    appliesToHistory: true,
  });
  await eventually(async () => {
    const all = await inOrder();
    return all.map(({ event }) => event).join(' ') === 'install first_deposit deposit' ? all : null;
  });
  expect((await inOrder()).map(({ index, count }) => [index, count])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test('a list in names that nobody knew stays one, held, and the same again is read as several', async () => {
  await forwardTo({ registration: 'reg' });
  const body = '{"net":"x","rows":[{"visitor":"vis1","what":"go"},{"visitor":"vis2","what":"go"}]}';
  await post(body);
  expect(await inOrder()).toMatchObject([{ isHeld: true, count: 1 }]);
  const { mapping } = network;
  await desk.json('PATCH', `/networks/${network.id}`, {
    mapping: {
      ...mapping,
      fields: { ...mapping.fields, clickId: ['rows.0.visitor'], event: ['rows.0.what'] },
      events: { ...mapping.events, go: 'registration' },
    },
  });
  const first = await eventually(async () => (await desk.postbacks('q=click:vis1'))[0]);
  // Sent now, it would be one conversion, and the other would be lost without a word.
  expect(first).toMatchObject({ isHeld: true, count: 1 });
  expect(first.problems.map(({ code, severity }) => [code, severity])).toContainEqual([
    'several_read_as_one',
    'fatal',
  ]);
  await post(body);
  await sink.waitForCount(2);
  expect(sink.requests.map(({ url }) => url).toSorted()).toEqual([
    '/pb?id=vis1&e=reg&sum=&own=',
    '/pb?id=vis2&e=reg&sum=&own=',
  ]);
});

test('a held one of a request is released by itself', async () => {
  await forwardTo({ deposit: 'dep' });
  await post(BATCH);
  const held = (await inOrder()).at(-1);
  await desk.json('POST', `/postbacks/${held?.id ?? ''}/release`, { event: 'deposit' });
  await sink.waitForCount(1);
  expect(sink.requests[0]?.url).toBe('/pb?id=ccc3&e=dep&sum=&own=z');
  expect((await inOrder()).map(({ isReleased }) => isReleased)).toEqual([false, false, true]);
});

test('without a key it stays one, until a network takes it over', async () => {
  await post(BATCH, '');
  expect(await inOrder()).toMatchObject([{ networkId: null, isHeld: true, count: 1 }]);
  await desk.json('PATCH', `/networks/${network.id}`, { acceptsKeyless: true });
  await eventually(async () => ((await desk.postbacks()).length === 3 ? true : null));
  expect((await inOrder()).map(({ clickId, networkId }) => [clickId, networkId])).toEqual([
    ['aaa1', network.id],
    ['bbb2', network.id],
    ['ccc3', network.id],
  ]);
});

test('more than are read in one request: the rest is one more, held, and nothing stops', async () => {
  const items = Array.from(
    { length: MAX_POSTBACKS + 30 },
    (_, index) => `{"clickid":"many${index}","event":"reg"}`,
  );
  await post(items.join('\n'), `/${network.key}`, 'application/x-ndjson');
  const { postbacks } = await desk.ledger();
  expect(postbacks).toMatchObject({ total: MAX_POSTBACKS + 1, understood: MAX_POSTBACKS + 1, held: 1 });
  const [last] = await desk.postbacks();
  expect(last).toMatchObject({ index: MAX_POSTBACKS + 1, isHeld: true, clickId: null });
  expect(last?.problems[0]).toMatchObject({ code: 'too_many_postbacks', value: '30' });
  expect(last?.problems[0]?.message).toContain('more than 500 conversions. 30 of them');
});

test('many long requests at once are all taken apart, and none of it is lost or made twice', async () => {
  const bodies = Array.from({ length: 12 }, (_, request) =>
    JSON.stringify(Array.from({ length: 60 }, (__, at) => ({ clickid: `r${request}c${at}x`, event: 'reg' }))),
  );
  await Promise.all(
    bodies.map((body) =>
      desk.receive(`/postback/${network.key}`, { method: 'POST', body }).then((each) => each.text()),
    ),
  );
  await eventually(async () => {
    const { postbacks } = await desk.ledger();
    return postbacks.total === 720 && postbacks.waiting === 0;
  }, 20_000);
  const { postbacks } = await desk.ledger();
  expect(postbacks).toMatchObject({ understood: 720, held: 0, duplicates: 0 });
});

test('first contact says how many it saw', async () => {
  const ask = (sample: object): Promise<ProposalView> => desk.json('POST', '/networks/propose', sample);
  const pasted = await ask({ text: BATCH });
  expect(pasted).toMatchObject({ postbackCount: 3, reading: { clickId: 'aaa1' } });
  await post(BATCH);
  const stored = await ask({ postbackId: (await inOrder())[1]?.id });
  expect(stored).toMatchObject({ postbackCount: 3, reading: { clickId: 'bbb2' } });
  expect(await ask({ text: `https://x.example/?clickid=a1b2&event=reg` })).toMatchObject({
    postbackCount: 1,
  });
});

test('an export has each with its place, and the body once', async () => {
  await post(BATCH);
  const lines = (await (await desk.call('GET', '/exports/postbacks.jsonl')).text())
    .trimEnd()
    .split('\n')
    .toReversed();
  const rows = lines.map((line): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>);
  expect(rows.map((row) => [row['requestIndex'], row['requestCount'], row['body'] === BATCH])).toEqual([
    [1, 3, true],
    [2, 3, false],
    [3, 3, false],
  ]);
});
