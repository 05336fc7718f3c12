import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DryRun, Link, LinkHits } from '../../../shared/contract/links.ts';
import { EMPTY_DRAFT } from '../../../shared/domain/link/draft.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { Desk } from '../../fixtures/desk.ts';

let desk: Desk;
let network: { id: string; key: string; postbackUrl: string };

beforeAll(async () => {
  desk = await Desk.start();
  network = await desk.json('POST', '/networks', { name: 'Aff', preset: 'affise' });
});
/** All that was received is parsed, and in the list. */
async function parsed(): Promise<void> {
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0);
}

afterAll(async () => {
  await desk.stop();
});

async function create(name: string, offerUrl: string): Promise<Link> {
  const draft = { ...EMPTY_DRAFT, networkId: network.id, offerUrl };
  const made = await desk.json<{ items: Link[] }>('POST', '/links', { items: [{ name, draft }] });
  const [link] = made.items;
  if (link === undefined) throw new Error('nothing was made');
  return link;
}

it('keeps a link, changes it, and lets it go', async () => {
  const link = await create('One', 'https://o.example/?a=1');
  expect(link.offerLink).toBe('https://o.example/?a=1&sub1={clickid}');
  const changed = await desk.json<Link>('PATCH', `/links/${link.id}`, {
    tags: ['pl'],
    notes: 'n',
    isArchived: true,
  });
  expect(changed).toMatchObject({ name: 'One', tags: ['pl'], notes: 'n' });
  expect(changed.archivedAt).not.toBeNull();
  await desk.json('DELETE', `/links/${link.id}`);
  expect((await desk.json<{ items: Link[] }>('GET', '/links')).items).toEqual([]);
});

it('says whether the postback URL that was pasted is the one of today', async () => {
  const link = await create('Pasted', 'https://o.example/');
  expect(link.address.state).toBe('not_pasted');
  const pasted = await desk.json<Link>('PATCH', `/links/${link.id}`, { isPasted: true });
  expect(pasted.address.state).toBe('pasted');
  await desk.json('POST', `/networks/${network.id}/key`, { graceHours: 1 });
  const { items } = await desk.json<{ items: Link[] }>('GET', '/links');
  expect(items.find((each) => each.id === link.id)?.address.state).toBe('outdated');
  await desk.json('DELETE', `/links/${link.id}`);
});

it('keeps what was pasted into the cabinet, so that a later link can be told what is missing there', async () => {
  const cabinets = async (): Promise<readonly { networkId: string; urls: readonly { url: string }[] }[]> =>
    (await desk.json<{ cabinets: { networkId: string; urls: { url: string }[] }[] }>('GET', '/links'))
      .cabinets;
  const first = await create('First', 'https://o.example/?sub2=creo7');
  await desk.json('PATCH', `/links/${first.id}`, { isPasted: true });
  const second = await create('Second', 'https://o.example/?sub3=pl');
  const [before] = await cabinets();
  expect(before).toMatchObject({ networkId: network.id });
  expect(before?.urls[0]?.url).toContain('sub2={sub2}');
  expect(before?.urls[0]?.url).not.toContain('sub3={sub3}');
  await desk.json('PATCH', `/links/${second.id}`, { isPasted: true });
  expect((await cabinets())[0]?.urls[0]?.url).toMatch(/sub2=\{sub2\}&sub3=\{sub3\}$/);
  await desk.json('DELETE', `/links/${first.id}`);
  await desk.json('DELETE', `/links/${second.id}`);
});

it('counts the postbacks of a link by the fixed words that come back, and not those of others', async () => {
  const pl = await create('PL', 'https://o.example/?sub1={clickid}&sub2=creo7');
  const de = await create('DE', 'https://o.example/?sub1={clickid}&sub2=creo8');
  const twin = await create('DE again', 'https://o.example/?sub1={clickid}&sub2=creo8');
  const { items } = await desk.json<{ items: { key: string }[] }>('GET', '/networks');
  const key = items[0]?.key ?? '';
  await desk.receive(`/postback/${key}?clickid=a&sub2=creo7&event=reg`);
  await desk.receive(`/postback/${key}?clickid=b&sub2=creo7&event=ftd&payout=10&currency=USD`);
  await desk.receive(`/postback/${key}?clickid=c&sub2=creo8&event=reg`);
  await parsed();
  const hits = await desk.json<{ items: LinkHits[] }>('GET', '/links/hits');
  const of = (link: Link): LinkHits | undefined => hits.items.find((each) => each.id === link.id);
  expect(of(pl)).toMatchObject({ count: 2, isTellable: true });
  expect(of(pl)?.lastAt).not.toBeNull();
  expect(of(de)).toMatchObject({ count: 0, isTellable: false });
  expect(of(twin)).toMatchObject({ count: 0, isTellable: false });
  const came = async (): Promise<string[]> => {
    const path = `/links/${pl.id}/postbacks`;
    const page = await desk.json<{ items: { clickId: string }[] }>('GET', path);
    return page.items.map((each) => each.clickId);
  };
  expect(await came()).toEqual(['b', 'a']);
});

it('reads a postback in a dry run as the receiver would, and sends and stores nothing', async () => {
  await parsed();
  const before = (await desk.json<{ items: unknown[] }>('GET', '/postbacks')).items.length;
  const destination = await desk.json<{ id: string }>('POST', '/destinations', {
    name: 'App Craft',
    request: { url: 'https://app.example/pb?id={clickid}&e={event}&s={payout}' },
    enabled: true,
    events: { first_deposit: 'dep' },
  });
  const { items } = await desk.json<{ items: { key: string; id: string }[] }>('GET', '/networks');
  const key = items[0]?.key ?? '';
  const run = (url: string): Promise<DryRun> =>
    desk.json('POST', '/links/dry-run', { url, networkId: network.id });
  const good = await run(`https://any.example/postback/${key}?clickid=AbC&event=ftd&payout=25&currency=USD`);
  expect(good).toMatchObject({
    arrival: 'taken',
    clickId: 'AbC',
    event: 'first_deposit',
    payout: 25,
    isHeld: false,
  });
  expect(good.deliveries).toMatchObject([
    {
      destinationId: destination.id,
      skipped: null,
      request: { url: 'https://app.example/pb?id=AbC&e=dep&s=25' },
    },
  ]);
  const literal = await run(`https://any.example/postback/${key}?clickid={clickid}&event=ftd`);
  expect(literal.isHeld).toBe(true);
  expect(literal.problems.map((each) => each.code)).toContain('click_id_is_macro');
  expect(literal.deliveries).toEqual([]);
  expect((await run('https://any.example/postback/wrong-key-wrong-key-wrong?clickid=1')).arrival).toBe(
    'wrong_key',
  );
  expect((await run('https://any.example/elsewhere')).arrival).toBe('not_a_postback');
  expect((await run('not a url')).arrival).toBe('no_url');
  expect((await desk.json<{ items: unknown[] }>('GET', '/postbacks')).items.length).toBe(before);
});

it('makes many at once, all or none', async () => {
  const item = (index: number) => ({
    name: `Bulk ${index}`,
    draft: { ...EMPTY_DRAFT, networkId: network.id, offerUrl: `https://o.example/?sub2=c${index}` },
  });
  const before = (await desk.json<{ items: Link[] }>('GET', '/links')).items.length;
  await expect(desk.json('POST', '/links', { items: [item(0), { ...item(1), name: '' }] })).rejects.toThrow(
    '400',
  );
  expect((await desk.json<{ items: Link[] }>('GET', '/links')).items.length).toBe(before);
  for (let chunk = 0; chunk < 5; chunk += 1) {
    await desk.json('POST', '/links', {
      items: Array.from({ length: 100 }, (_, index) => item(chunk * 100 + index)),
    });
  }
  expect((await desk.json<{ items: Link[] }>('GET', '/links')).items.length).toBe(before + 500);
});

it('knows the parameter that carries the click id, and compares what comes in another one with it', async () => {
  const { id, key } = await desk.createNetwork({ name: 'Two ids', preset: 'affise' });
  const draft = { ...EMPTY_DRAFT, networkId: id, offerUrl: 'https://o.example/?sub1={clickid}' };
  const query = 'clickid=8f3a77c1d2e4b6a901&sub1=51ts6sgr1cbkdhljnrv&goal=reg';
  const problemsOf = async (): Promise<readonly string[]> => {
    await desk.receive(`/postback/${key}?${query}`);
    await parsed();
    const newest = (await desk.postbacks(`?networkId=${id}`))[0];
    return (await desk.postback(newest?.id ?? '')).problems.map(({ code }) => code);
  };
  expect(await problemsOf()).not.toContain('click_id_doubtful');
  const made = await desk.json<{ items: Link[] }>('POST', '/links', { items: [{ name: 'L', draft }] });
  expect(made.items[0]).toMatchObject({ idParameter: 'sub1' });
  expect(await problemsOf()).toContain('click_id_doubtful');
});
