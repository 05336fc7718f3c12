import { request } from 'undici';
import { expect, test } from 'vitest';
import type { PublicUrlsView, NetworkUrlView } from '../../../shared/contract/public-urls.ts';
import type { Link } from '../../../shared/contract/links.ts';
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import { EMPTY_DRAFT } from '../../../shared/domain/link/draft.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { LocaltunnelServer } from '../../fixtures/localtunnel-server.ts';

async function openAddress(desk: Desk, server: LocaltunnelServer, wishedName: string): Promise<string> {
  await desk.json('POST', '/tunnel/start', { server: server.url, wishedName });
  return eventually(async () => {
    const view = await desk.json<TunnelView>('GET', '/tunnel');
    return view.state === 'up' && view.wishedName === wishedName ? view.url : null;
  }, 15_000);
}

/** The only network, once it is in this state. */
async function inState(desk: Desk, state: NetworkUrlView['state']): Promise<NetworkUrlView> {
  return eventually(async () => {
    const { networks } = await desk.json<PublicUrlsView>('GET', '/addresses');
    return networks[0]?.state === state ? networks[0] : null;
  });
}

async function linkState(desk: Desk): Promise<string | undefined> {
  const { items } = await desk.json<{ items: Link[] }>('GET', '/links');
  return items[0]?.address.state;
}

/** A postback to a host that leads to the same machine: a proxy of one's own keeps both names. */
async function send(url: string, key: string, host: string): Promise<void> {
  const response = await request(`${url}/postback/${key}?clickid=1&event=reg`, { headers: { host } });
  expect(await response.body.text()).toBe('OK');
}

test('a changed address lists who has the old one, a tick is a promise, and only a real postback keeps it', async () => {
  const server = await LocaltunnelServer.start();
  const desk = await Desk.start({ isTunnelAllowed: true });
  try {
    expect(await desk.json('GET', '/addresses')).toEqual({
      current: null,
      isMailbox: false,
      isOtherName: false,
      networks: [],
    });
    const network = await desk.createNetwork({ name: '1win' });
    expect(
      (await desk.call('POST', '/addresses/pasted', { networkId: network.id, isPasted: true })).status,
    ).toBe(409);

    const first = await openAddress(desk, server, 'first-name');
    expect(await inState(desk, 'not_pasted')).toMatchObject({ name: '1win', outdatedLinks: [] });
    const draft = { ...EMPTY_DRAFT, networkId: network.id, offerUrl: 'https://o.example/?sub1={clickid}' };
    const { items } = await desk.json<{ items: Link[] }>('POST', '/links', { items: [{ name: 'A', draft }] });
    await desk.json('PATCH', `/links/${items[0]?.id ?? ''}`, { isPasted: true });
    const pasted = await inState(desk, 'pasted');
    expect(pasted.confirmedAt).toBeNull();
    // What was pasted is kept as it was, to be compared with what is needed later.
    expect(pasted.pastedUrls).toEqual(pasted.urls);
    expect(await linkState(desk)).toBe('pasted');
    await send(first, network.key, new URL(first).host);
    await inState(desk, 'confirmed');
    expect(await linkState(desk)).toBe('confirmed');

    const second = await openAddress(desk, server, 'second-name');
    expect(second).not.toBe(first);
    const outdated = await inState(desk, 'outdated');
    expect(outdated.oldAddress).toBe(first);
    expect(outdated.urls[0]?.url.startsWith(`${second}/postback/${network.key}`)).toBe(true);
    expect(outdated.outdatedLinks.map((link) => link.name)).toEqual(['A']);
    expect(await linkState(desk)).toBe('outdated');

    await desk.json('POST', '/addresses/pasted', { networkId: network.id, isPasted: true });
    expect((await inState(desk, 'pasted')).outdatedLinks).toEqual([]);
    expect(await linkState(desk)).toBe('pasted');

    // It was pasted into the wrong place: the old one is still called, and that can be seen.
    await send(second, network.key, new URL(first).host);
    expect((await inState(desk, 'outdated')).oldHitAt).not.toBeNull();

    await send(second, network.key, new URL(second).host);
    expect((await inState(desk, 'confirmed')).oldAddress).toBe(first);
    expect(await linkState(desk)).toBe('confirmed');

    // Switching it off changes nothing in the cabinets, nor what belongs there.
    await desk.json('POST', '/tunnel/stop');
    expect((await inState(desk, 'confirmed')).urls[0]?.url.startsWith(second)).toBe(true);
    expect(await linkState(desk)).toBe('confirmed');
  } finally {
    await desk.stop();
    await server.stop();
  }
});

test('behind a proxy that changes the host, what came over our own tunnel still counts for today’s address', async () => {
  const server = await LocaltunnelServer.start();
  const desk = await Desk.start({ isTunnelAllowed: true });
  try {
    const network = await desk.createNetwork({ name: '1win' });
    const url = await openAddress(desk, server, 'first-name');
    // From this computer, over no address at all: it proves nothing.
    await desk.receive(`/postback/${network.key}?clickid=1&event=reg`);
    expect(await inState(desk, 'not_pasted')).toBeDefined();
    await send(url, network.key, 'rewritten.example');
    expect((await inState(desk, 'confirmed')).oldAddress).toBeNull();
  } finally {
    await desk.stop();
    await server.stop();
  }
});
