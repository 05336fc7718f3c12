import type { Locator, Page } from '@playwright/test';
import { createStore } from '../../electron/engine/store/store.ts';
import { LocaltunnelServer } from '../fixtures/localtunnel-server.ts';
import { openTestStore } from '../fixtures/open-test-store.ts';
import { expect, type History, keepPicture, test, WHEN_ONLINE } from './desk-test.ts';
import { gridOf } from './grid-of.ts';

const bar = (desk: Page): Locator => desk.getByRole('banner', { name: 'State of the desk' });

test('earned and on hold stand apart, and what is not counted or not sent leads to its postbacks', async ({
  desk,
  api,
  sink,
}) => {
  const network = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App Craft',
    preset: 'app-craft',
    request: { url: `${sink.url}/pb?id={clickid}` },
  });
  sink.respondAlways({ kind: 'answer', status: 404, body: 'unknown click' });
  const send = (query: string) => api.receive(`/postback/${network.key}?event=ftd&${query}`);
  await send('clickid=a&payout=60&currency=USD&status=approved');
  await expect(bar(desk).getByRole('link', { name: '1 failed' })).toBeVisible();
  sink.respondAlways({ kind: 'answer', status: 200, body: 'OK' });
  await send('clickid=b&payout=40&currency=USD&status=pending');
  await send('clickid=c&payout=7');
  await expect(bar(desk)).toContainText('60.00 USD earned today');
  await expect(bar(desk)).toContainText('40.00 USD on hold');

  await bar(desk).getByRole('link', { name: '1 no currency: show the amount' }).click();
  await expect(gridOf(desk).getByRole('row', { name: /FTD, c/ })).toBeVisible();
  await expect(gridOf(desk).getByRole('row', { name: /FTD, a/ })).toBeHidden();

  await bar(desk).getByRole('link', { name: '1 failed' }).click();
  await expect(gridOf(desk).getByRole('row', { name: /FTD, a/ })).toBeVisible();
  await expect(gridOf(desk).getByRole('row', { name: /FTD, b/ })).toBeHidden();
  await expect(desk.getByRole('link', { name: 'Destinations: some deliveries failed' })).toBeVisible();
});

test('at 900 px money, the light with its words and what failed are whole, and the rail has names', async ({
  desk,
  api,
  sink,
}) => {
  await desk.setViewportSize({ width: 900, height: 700 });
  const network = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App Craft',
    preset: 'app-craft',
    request: { url: `${sink.url}/pb?id={clickid}` },
  });
  sink.respondAlways({ kind: 'answer', status: 404, body: 'unknown click' });
  const send = (query: string) => api.receive(`/postback/${network.key}?event=ftd&${query}`);
  await send('clickid=a&payout=1163.4&currency=USD&status=approved');
  const failed = bar(desk).getByRole('link', { name: '1 failed' });
  await expect(failed).toBeVisible();
  sink.respondAlways({ kind: 'answer', status: 503, body: 'busy' });
  await send('clickid=b&payout=300&currency=EUR&status=approved');
  await send('clickid=d&payout=300&currency=USD&status=pending');
  await send('clickid=c&payout=7');
  await expect(bar(desk).getByRole('link', { name: /to send$/ })).toBeVisible();
  for (const part of [
    bar(desk).getByText('No public address yet'),
    bar(desk).getByText('earned today'),
    bar(desk).getByText('on hold'),
    failed,
  ]) {
    await expect(part).toBeVisible();
    const box = await part.boundingBox();
    expect(box === null ? Infinity : box.x + box.width).toBeLessThanOrEqual(900);
    expect(box?.x).toBeGreaterThanOrEqual(0);
  }
  for (const name of ['Inbox', 'Links', 'Networks', /^Destinations/, 'Outages', 'Settings'])
    await expect(desk.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name })).toBeVisible();
  await keepPicture(desk, 'status-bar-900');

  // A word that nobody mapped may be long, and takes no room from the money of an open postback.
  await api.receive(`/postback/${network.key}?clickid=long&event=${'x'.repeat(60)}&payout=12&currency=USD`);
  await gridOf(desk)
    .getByRole('row', { name: /, long$/ })
    .click();
  const head = desk.getByRole('region', { name: 'Postback' });
  await expect(head.getByText('$12.00').first()).toBeInViewport({ ratio: 1 });
  await expect(head.getByText('1win').first()).toBeInViewport();
});

test('at 900 px money in many currencies takes no room from the buttons and from what failed', async ({
  desk,
  api,
  sink,
}) => {
  await desk.setViewportSize({ width: 900, height: 700 });
  const network = await api.createNetwork({ name: '1win' });
  await api.createDestination({
    name: 'App Craft',
    preset: 'app-craft',
    request: { url: `${sink.url}/pb?id={clickid}` },
  });
  sink.respondAlways({ kind: 'answer', status: 404, body: 'unknown click' });
  await api.receive(`/postback/${network.key}?event=ftd&clickid=first&status=approved&payout=7&currency=USD`);
  const failed = bar(desk).getByRole('link', { name: '1 failed' });
  await expect(failed).toBeVisible();
  sink.respondAlways({ kind: 'answer', status: 503, body: 'busy' });
  for (const [at, currency] of ['USD', 'EUR', 'RUB', 'UAH', 'BRL'].entries()) {
    const money = `payout=${36_226 - at}&currency=${currency}`;
    await api.receive(`/postback/${network.key}?event=ftd&clickid=a${at}&status=approved&${money}`);
    await api.receive(`/postback/${network.key}?event=ftd&clickid=h${at}&status=pending&${money}`);
  }
  await api.receive(`/postback/${network.key}?event=ftd&clickid=c7&payout=7`);
  await expect(bar(desk).getByRole('link', { name: /^\$36,226.00 .*on hold/ })).toBeVisible();
  await expect(bar(desk).getByText('+4 more').first()).toBeVisible();
  for (const part of [
    bar(desk).getByText('No public address yet'),
    bar(desk).getByText('Set one up'),
    bar(desk).getByText('$36,233.00'),
    bar(desk).getByText('on hold'),
    bar(desk).getByText('no currency'),
    bar(desk).getByRole('link', { name: /to send$/ }),
    failed,
    bar(desk).getByRole('button', { name: 'Search and commands' }),
  ])
    await expect(part).toBeInViewport({ ratio: 1 });
  await keepPicture(desk, 'status-bar-900-currencies');
});

test.describe('with a provider whose address does not lead here', () => {
  let server: LocaltunnelServer;
  const history: History = {
    isOnline: true,
    write: async (dataDir) => {
      server = await LocaltunnelServer.start({ graceMs: 1_000 });
      server.mood = 'portal';
      const opened = openTestStore(dataDir, Date.now());
      createStore(opened.db).settings.saveTunnel({
        provider: 'localtunnel',
        server: server.url,
        wishedName: null,
        address: null,
        remotePort: null,
        fallback: null,
        others: {},
        isWanted: true,
      });
      opened.close();
    },
    close: () => server.stop(),
  };
  test.use({ history });

  test('nothing is red before an address once worked; it says what failed, and offers to retry or choose another', async ({
    desk,
  }) => {
    const light = bar(desk).getByRole('link', { name: /No public address yet/ });
    await expect(light).toBeVisible(WHEN_ONLINE);
    await expect(light).toHaveAttribute('data-tone', 'wait');
    const note = desk
      .getByRole('main')
      .locator('[data-tone="wait"]')
      .filter({ hasText: 'No public address yet.' })
      .first();
    await expect(note).toContainText('redirects to login.hotel.example');
    await expect(desk.locator('[data-tone="bad"]')).toHaveCount(0);
    await note.getByRole('button', { name: 'Retry now' }).click();
    await expect(note).toBeVisible();

    // Every place says the same.
    await light.click();
    await expect(desk.getByText(/^There is no public address yet, /)).toBeVisible();
    await expect(desk.locator('[data-tone="bad"]')).toHaveCount(0);
    await keepPicture(desk, 'no-address-yet');
    await note.getByRole('button', { name: 'Choose another provider' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Choose how networks reach you' });
    await expect(dialog.getByText('No public address yet').first()).toBeVisible();
    await expect(dialog.getByText('did not come back')).toBeVisible();
    await expect(desk.locator('[data-tone="bad"]')).toHaveCount(0);
  });
});
