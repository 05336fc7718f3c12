import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader } from '../../../electron/platform/database.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

let desk: Desk;

/** One postback for each thing that is searched by, told apart by their click ids. */
beforeAll(async () => {
  desk = await Desk.start();
  const win = await desk.createNetwork({ name: 'Казино 1win' });
  const affise = await desk.createNetwork({ name: 'Affise' });
  const trial = await desk.createNetwork({ name: 'Trial' });
  // Nothing listens there, and it is not tried again.
  await desk.createDestination({
    name: 'App Craft',
    preset: 'custom',
    request: { method: 'GET', url: 'http://127.0.0.1:9/?c={clickid}', headers: {}, body: null },
    events: { first_deposit: 'ftd' },
  });
  const send = async (key: string, rest: string, init?: RequestInit) => {
    await (await desk.receive(`/postback/${key}?${rest}`, init)).text();
    await parsed();
  };
  await send(
    win.key,
    'clickid=a8f-1&event=reg&status=approved&sub2=creo7&note=~q%D0%9F%D1%80%D0%B8%D0%B2%D0%B5%D1%82',
  );
  await send(
    win.key,
    'clickid=a8f-2&event=ftd&payout=60.5&currency=USD&status=approved&txid=T991&sub2=Creo8',
  );
  await send(affise.key, 'clickid=b2&event=dep&payout=12&currency=EUR&status=rejected&txid=77');
  await send(affise.key, 'clickid=b3&event=qualified_player&status=hold_on');
  await send(affise.key, 'clickid=m1&event=reg&sub3={sub3}');
  await desk.json('POST', `/networks/${trial.id}/test-postback`);
  await parsed();
  await send(win.key, 'x=1', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      clickid: 'j1',
      event: 'reg',
      data: { geo: 'P\u00f3\u017a' },
      url: 'https://x/y',
    }).replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
  });
  // The same once more: a repeat.
  await send(win.key, 'clickid=a8f-1&event=reg&status=approved&sub2=creo7');
});

afterAll(async () => {
  await desk.stop();
});

async function parsed(): Promise<void> {
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0);
}

/** Until everything is in the index of texts. */
async function indexed(): Promise<void> {
  const db = openReader(join(desk.folder, 'data/postback-desk.db'));
  const left = db.query<[], { count: number }>(
    'test.left',
    `SELECT (SELECT count(*) FROM postbacks WHERE request_id IS NULL) - (SELECT count(*) FROM search_docs)
       + (SELECT count(*) FROM search_stale) AS count`,
  );
  await eventually(() => Promise.resolve(left.get()?.count === 0), 20_000);
  db.close();
}

/** Click ids; `t1` stands for the one that a test postback makes up. */
async function found(q: string): Promise<readonly (string | null)[]> {
  const rows = await desk.postbacks(`q=${encodeURIComponent(q)}`);
  return rows.map(({ clickId, test: isTest }) => (isTest ? 't1' : clickId));
}

const foundAll = async () => {
  const all: (readonly [string, readonly (string | null)[]])[] = [];
  for (const [q] of CASES) all.push([q, await found(q)]);
  return all;
};

const CASES: readonly (readonly [q: string, clickIds: readonly (string | null)[]])[] = [
  ['network:1win', ['a8f-1', 'j1', 'a8f-2', 'a8f-1']],
  ['network:казино', ['a8f-1', 'j1', 'a8f-2', 'a8f-1']],
  ['network:"affise"', ['m1', 'b3', 'b2']],
  ['network:affise,trial', ['t1', 'm1', 'b3', 'b2']],
  ['event:ftd', ['t1', 'a8f-2']],
  ['event:first_deposit -test:yes', ['a8f-2']],
  ['event:qualified_player', ['b3']],
  ['status:rejected', ['b2']],
  ['status:hold_on', ['b3']],
  ['currency:usd', ['t1', 'a8f-2']],
  ['currency:usd,eur', ['t1', 'b2', 'a8f-2']],
  ['payout>12', ['t1', 'a8f-2']],
  ['payout>=12', ['t1', 'b2', 'a8f-2']],
  ['payout<13', ['b2']],
  ['payout<=12', ['b2']],
  ['payout=60.5', ['a8f-2']],
  ['clickid:a8f-2', ['a8f-2']],
  ['clickid:A8F-2', []],
  ['clickid:a8f*', ['a8f-1', 'a8f-2', 'a8f-1']],
  ['tx:77', ['b2']],
  ['tx:T9*', ['a8f-2']],
  ['tx:T991', ['a8f-2']],
  ['problem:unreplaced_macro', ['m1']],
  ['is:held clickid:b3', ['b3']],
  ['is:duplicate', ['a8f-1']],
  ['is:test', ['t1']],
  ['test:yes', ['t1']],
  ['test:no event:ftd', ['a8f-2']],
  ['param.sub2:creo7', ['a8f-1', 'a8f-1']],
  ['param.sub2:creo8', ['a8f-2']],
  ['param.sub2:creo*', ['a8f-1', 'a8f-2', 'a8f-1']],
  ['param.SUB2:creo7,creo8', ['a8f-1', 'a8f-2', 'a8f-1']],
  ['param.x:1', ['j1']],
  ['param.data.geo:póź', ['j1']],
  ['has:param.sub2', ['a8f-1', 'a8f-2', 'a8f-1']],
  ['has:x', ['j1']],
  ['-has:param.sub2 -network:affise -test:yes', ['j1']],
  ['ip:127.0.0.0/8 payout>12', ['t1', 'a8f-2']],
  ['ip:127.0.0.1 event:dep', ['b2']],
  ['ip:10.0.0.0/8', []],
  ['received:today event:dep', ['b2']],
  ['received:now-1h event:dep', ['b2']],
  ['received:yesterday', []],
  ['received:2020-01-01..2020-01-31', []],
  ['since:1h event:dep', ['b2']],
  ['delivery:skipped', []],
  ['destination:"App Craft" event:ftd', ['a8f-2']],
  ['destination:craft', ['a8f-2']],
  ['destination:elsewhere', []],
  // Texts: as they came, decoded, in either case, of another script, within JSON, two letters long.
  ['creo7', ['a8f-1', 'a8f-1']],
  ['CREO7', ['a8f-1', 'a8f-1']],
  ['%D0%9F%D1%80', ['a8f-1']],
  ['привет', ['a8f-1']],
  ['"sub2=creo"', ['a8f-1', 'a8f-2', 'a8f-1']],
  ['póź', ['j1']],
  ['https://x/y', ['j1']],
  ['~q', ['a8f-1']],
  ['nowhere-to-be-found', []],
  ['~z', []],
  ['-creo7 network:1win', ['j1', 'a8f-2']],
  ['creo7 OR T991', ['a8f-1', 'a8f-2', 'a8f-1']],
  ['(event:dep OR payout>12) -status:rejected', ['t1', 'a8f-2']],
  ['-(network:1win OR test:yes)', ['m1', 'b3', 'b2']],
  ['clickid', ['a8f-1', 'j1', 't1', 'm1', 'b3', 'b2', 'a8f-2', 'a8f-1']],
];

test('every field and sign finds what it says, newest first, also what is not indexed yet', async () => {
  expect(await foundAll()).toEqual(CASES);
});

test('and the same once all of it is indexed', async () => {
  await indexed();
  expect(await foundAll()).toEqual(CASES);
});

test('pages of a search go on by key and hold each postback once', async () => {
  await indexed();
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page: { items: { id: string }[]; nextCursor: string | null } = await desk.json(
      'GET',
      `/postbacks?limit=3&q=clickid${from}`,
    );
    expect(page.items.length).toBeLessThanOrEqual(3);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(ids).toHaveLength(8);
  expect(ids).toEqual(ids.toSorted().toReversed());
});

test('a search that cannot be read is refused with the reason and its place', async () => {
  for (const path of ['/postbacks?q=', '/exports/postbacks.csv?q=']) {
    const response = await desk.call('GET', `${path}${encodeURIComponent('event:ftd payuot>30')}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      message: '“payuot” is not a filter. Put it in quotes to search for it as text.',
      data: { code: 'search_invalid', fault: 'unknown_field', start: 10, end: 19 },
    });
  }
  const replay = { destinationId: null, includesDelivered: false, filter: '(a' };
  expect((await desk.call('POST', '/replays/preview', replay)).status).toBe(400);
});

test('what was seen is suggested', async () => {
  const suggested = async (query: string) =>
    (await desk.json<{ items: string[] }>('GET', `/postbacks/suggestions?${query}`)).items;
  expect(await suggested('field=network&start=win')).toEqual(['Казино 1win']);
  expect(await suggested('field=currency')).toEqual(['EUR', 'USD']);
  expect(await suggested('field=event&start=q')).toEqual(['qualified_player']);
  expect(await suggested('field=has&start=sub')).toEqual(['sub2', 'sub3']);
  expect(await suggested('field=param&name=sub2')).toEqual(['creo7', 'Creo8']);
  expect(await suggested('field=problem&start=macro')).not.toEqual([]);
  expect(await suggested('field=clickid&start=a8f')).toEqual(['a8f-1', 'a8f-2']);
  expect(await suggested('field=ip&start=127')).toEqual(['127.0.0.1']);
  expect(await suggested('field=destination')).toEqual(['App Craft']);
  expect(await suggested('field=status&start=hold')).toEqual(['hold_on']);
});

test('a search stays right when the mapping reads a click id anew', async () => {
  await indexed();
  const { key, id } = await desk.createNetwork({ name: 'Other names' });
  await (await desk.receive(`/postback/${key}?clickid=old-one&aff_sub9=zzQ7&event=reg`)).text();
  await parsed();
  await indexed();
  expect(await found('old-one')).toEqual(['old-one']);
  const { mapping } = (
    await desk.json<{ items: { id: string; mapping: { fields: object } }[] }>('GET', '/networks')
  ).items.find((each) => each.id === id) ?? { mapping: { fields: {} } };
  await desk.json('PATCH', `/networks/${id}`, {
    mapping: { ...mapping, fields: { ...mapping.fields, clickId: ['aff_sub9'] } },
    appliesToHistory: true,
  });
  await eventually(async () => (await found('clickid:zzQ7')).length === 1);
  expect(await found('zzq7')).toEqual(['zzQ7']);
  await indexed();
  expect(await found('zzq7')).toEqual(['zzQ7']);
});
