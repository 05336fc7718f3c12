import type { Locator } from '@playwright/test';
import type { PublicUrlsView } from '../../shared/contract/public-urls.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { LocaltunnelServer } from '../fixtures/localtunnel-server.ts';
import { writeHistory } from '../fixtures/outage-history.ts';
import { keepPictures } from './axe-findings.ts';
import { expect, type History, test, WHEN_ONLINE } from './desk-test.ts';

let server: LocaltunnelServer | null = null;
const history: History = {
  isOnline: true,
  write: async (dataDir) => {
    server = await LocaltunnelServer.start({ graceMs: 1_000 });
    const oldAddress = 'https://last-week.tunnel.example';
    writeHistory(dataDir, { server: server.url, nowMs: Date.now(), oldAddress });
  },
  close: async () => {
    await server?.stop();
  },
};

test.use({ history });

/** It is ticked once the program has saved it, not at once. */
async function tick(part: Locator, name: string): Promise<void> {
  const box = part.getByRole('checkbox', { name });
  await box.click();
  await expect(box).toBeChecked();
}

test('a new address is told loudly, with the URL to copy for each network; a tick waits for a real postback', async ({
  desk,
  api,
}) => {
  const view = await eventually(async () => {
    const now = await api.json<PublicUrlsView>('GET', '/addresses');
    return now.current?.startsWith('http://127.0.0.1') === true ? now : null;
  }, WHEN_ONLINE.timeout);
  const banner = desk.getByText(`Your public address has changed to ${view.current ?? ''}.`);
  await expect(banner).toBeVisible();
  await desk.getByRole('link', { name: 'Show what to paste' }).click();

  const guard = desk.getByRole('region', { name: 'Postback URLs in your networks' });
  const network = guard.getByRole('listitem', { name: '1win' });
  await expect(network).toContainText('has an old address');
  await expect(network).toContainText('The cabinet has https://last-week.tunnel.example.');
  const url = network.getByLabel('New postback URL of 1win', { exact: true });
  await expect(url).toContainText(`${view.current ?? ''}/postback/`);
  await expect(network.getByRole('button', { name: 'Copy the new postback URL of 1win' })).toBeVisible();

  await tick(network, 'Pasted at 1win');
  await expect(network).toContainText('pasted, waiting for the first postback');
  await network.getByRole('checkbox', { name: 'Pasted at 1win' }).click();
  await expect(network).toContainText('has an old address');
  await tick(network, 'Pasted at 1win');
  await tick(guard, 'Pasted at Rock network');
  await tick(guard, 'Pasted at Fell silent');
  await tick(guard, 'Pasted at Young');
  await expect(banner).toBeHidden();

  const known = view.networks.find((each) => each.name === '1win');
  const { pathname } = new URL(known?.urls[0]?.url ?? '');
  const response = await fetch(`${view.current ?? ''}${pathname}?clickid=outside&event=reg`);
  expect(response.status).toBe(200);
  await expect(network).toContainText('confirmed by a postback');
});

test('pictures of the address guard, light and dark', async ({ desk }) => {
  await desk.setViewportSize({ width: 1280, height: 1000 });
  await desk.getByRole('link', { name: 'Show what to paste' }).click(WHEN_ONLINE);
  const network = desk.getByRole('region', { name: 'Postback URLs in your networks' });
  await tick(network, 'Pasted at Young');
  await expect(network.getByRole('listitem', { name: 'Young' })).toContainText('waiting for the first');
  await keepPictures(desk, 'address-guard');
});
