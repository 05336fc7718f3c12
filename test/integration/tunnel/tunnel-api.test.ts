import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { TunnelView, TunnelWay } from '../../../shared/contract/tunnel.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { LocaltunnelServer } from '../../fixtures/localtunnel-server.ts';

/** An engine that may open an address but is not asked to at its start. */
async function quietDesk(folder: string): Promise<Desk> {
  const first = await Desk.start({ folder });
  await first.json('POST', '/tunnel/stop');
  await first.stop();
  return Desk.start({ folder, isTunnelAllowed: true });
}

async function outside(url: string): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await fetch(url);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test('a server of one’s own gives a public address that postbacks arrive over, and stop takes it away', async () => {
  const folder = temporaryFolder();
  const server = await LocaltunnelServer.start();
  const desk = await quietDesk(folder);
  try {
    expect(await desk.json<TunnelView>('GET', '/tunnel')).toMatchObject({ state: 'off', url: null });
    const network = await desk.createNetwork();
    expect(network.isPostbackUrlPublic).toBe(false);

    await desk.json('POST', '/tunnel/start', { server: server.url, wishedName: 'my-buyer' });
    const up = await eventually(async () => {
      const view = await desk.json<TunnelView>('GET', '/tunnel');
      return view.state === 'up' ? view : null;
    }, 15_000);
    expect(up).toMatchObject({ server: server.url, wishedName: 'my-buyer', lastProbe: { isOk: true } });

    const { items } = await desk.json<{ items: Network[] }>('GET', '/networks');
    expect(items[0]?.isPostbackUrlPublic).toBe(true);
    expect(items[0]?.postbackUrl.startsWith(`${up.url ?? 'none'}/postback/`)).toBe(true);

    const response = await fetch(`${up.url ?? ''}/postback/${network.key}?clickid=outside&event=reg`);
    expect([response.status, await response.text()]).toEqual([200, 'OK']);
    expect((await eventually(async () => (await desk.postbacks())[0])).clickId).toBe('outside');
    const answers = ['/_probe', `/_probe?n=${'A'.repeat(22)}&s=x&k=x&x=y`, '/nothing-here'].map(
      async (path) => {
        const { status, headers, text } = await outside(`${up.url ?? ''}${path}`);
        return { status, text, headers: [...headers.keys()] };
      },
    );
    const [bare, guessed, nothing] = await Promise.all(answers);
    // A stranger cannot tell the probe's path from one that does not exist.
    expect([bare, guessed]).toEqual([nothing, nothing]);
    expect(JSON.stringify(nothing)).not.toMatch(/desk/i);
    // Our own probes are no postbacks.
    expect((await desk.ledger()).postbacks.total).toBe(1);

    expect(await desk.json('POST', '/tunnel/stop')).toMatchObject({ state: 'off' });
  } finally {
    await desk.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('where the public address passes on what a sender wrote, it says so, and an allow list cannot be passed with it', async () => {
  const folder = temporaryFolder();
  const server = await LocaltunnelServer.start();
  const desk = await quietDesk(folder);
  try {
    const network = await desk.createNetwork();
    await desk.json('PATCH', `/networks/${network.id}/access`, { allowList: ['203.0.113.0/24'] });
    await desk.json('POST', '/tunnel/start', { server: server.url });
    const { url, senders } = await eventually(async () => {
      const view = await desk.json<TunnelView>('GET', '/tunnel');
      return view.state === 'up' ? view : null;
    }, 15_000);
    expect(senders).toMatchObject({ headers: [], problem: { code: 'senders_unknown' } });
    const forged = await fetch(`${url ?? ''}/postback/${network.key}?clickid=1&event=reg`, {
      headers: { 'x-forwarded-for': '203.0.113.7', 'cf-connecting-ip': '203.0.113.7' },
    });
    expect(forged.status).toBe(403);
    expect(await eventually(async () => (await desk.refused())[0])).toMatchObject({
      reason: 'sender_unknown',
      remoteAddress: null,
    });
  } finally {
    await desk.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('with --no-tunnel a start is refused in words', async () => {
  const desk = await Desk.start();
  const response = await desk.call('POST', '/tunnel/start', {});
  expect(response.status).toBe(409);
  expect(await response.text()).toContain('--no-tunnel');
  await desk.stop();
});

test('each provider keeps its own settings, and a token is never shown again', async () => {
  const folder = temporaryFolder();
  const server = await LocaltunnelServer.start();
  const desk = await quietDesk(folder);
  const ways = async (): Promise<TunnelWay[]> =>
    (await desk.json<{ items: TunnelWay[] }>('GET', '/tunnel/providers')).items;
  try {
    await desk.json('POST', '/tunnel/start', { server: server.url, wishedName: 'my-buyer', fallback: 'own' });
    const address = 'http://127.0.0.1:1';
    const token = 'a-secret-token-1234';
    await desk.json('POST', '/tunnel/start', { provider: 'own', address, token });
    const own = (await ways()).find(({ provider }) => provider === 'own');
    expect(own).toMatchObject({ address, token: '…1234', fields: ['address'] });
    const back = await desk.json<TunnelView>('POST', '/tunnel/start', { provider: 'localtunnel' });
    expect(back).toMatchObject({ server: server.url, wishedName: 'my-buyer' });
    expect(JSON.stringify([await ways(), back])).not.toContain(token);
    const refused = await desk.call('POST', '/tunnel/start', {
      provider: 'ssh',
      server: 'https://a.example',
    });
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('user@host')]);
  } finally {
    await desk.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
