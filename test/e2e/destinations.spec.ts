import { expect, keepPicture, test } from './desk-test.ts';

test('from an empty desk to a forwarded deposit: network, its URL, App Craft, a test, a real postback', async ({
  desk,
  api,
  sink,
}) => {
  sink.respondAlways({ kind: 'answer', status: 202, body: 'queued by the sink' });

  await desk.getByRole('link', { name: 'Networks', exact: true }).click();
  await desk.getByRole('button', { name: 'Add network' }).first().click();
  await desk.getByRole('option', { name: /^Something else/ }).click();
  await desk.getByRole('dialog').getByLabel(/Name/).fill('1win');
  await desk.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.getByRole('heading', { name: '1win' })).toBeVisible();
  const { items } = await api.json<{ items: { key: string }[] }>('GET', '/networks');
  const key = items[0]?.key ?? '';
  await expect(desk.getByText(`${api.addresses.receiver}/postback/${key}?clickid=`)).toBeVisible();

  await desk.getByRole('link', { name: 'Destinations', exact: true }).click();
  await desk.getByRole('button', { name: 'Add destination' }).first().click();
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: /Add|Create/ })
    .click();
  await expect(desk.getByText('no address yet').first()).toBeVisible();
  await desk.getByLabel('Address', { exact: true }).fill(`${sink.url}/app?id={clickid}&e={event}&s={payout}`);

  // The sink is on this computer, which needs a yes.
  await desk.getByRole('button', { name: 'Allow it' }).click();
  await desk.getByRole('button', { name: 'Send test' }).click();
  await expect(desk.getByText('queued by the sink')).toBeVisible();
  const [tested] = sink.requests;
  expect(tested?.method).toBe('GET');
  expect(tested?.url).toBe('/app?id=test-click-123456&e=reg&s=');
  await expect(desk.getByText(`${sink.url}/app?id=test-click-123456&e=reg&s=`).first()).toBeVisible();
  expect((await api.ledger()).deliveries.planned).toBe(0);

  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Saved').first()).toBeVisible();
  const { items: destinations } = await api.json<{ items: { enabled: boolean; request: { url: string } }[] }>(
    'GET',
    '/destinations',
  );
  expect(destinations[0]?.request.url).toBe(`${sink.url}/app?id={clickid}&e={event}&s={payout}`);
  if (destinations[0]?.enabled !== true) {
    await desk.getByRole('switch', { name: 'Forward to App Craft' }).click({ force: true });
    await expect(desk.getByText('forwarding').first()).toBeVisible();
  }

  await api.receive(`/postback/${key}?clickid=real-1&event=ftd&payout=45.5&currency=EUR`);
  await sink.waitForCount(2);
  expect(sink.requests[1]?.url).toBe('/app?id=real-1&e=dep&s=45.5');
  expect(sink.requests[1]?.headers['user-agent']).toMatch(/^PostbackDesk\//);
  await desk.getByRole('link', { name: 'Inbox', exact: true }).click();
  await expect(desk.getByRole('row', { name: /1win, FTD, real-1/ })).toContainText('delivered');
});

test('a broken address is marked at its field and not sent', async ({ desk, api, sink }) => {
  await api.createDestination({ name: 'Broken', request: { url: `${sink.url}/ok` } });
  await desk.getByRole('link', { name: 'Destinations', exact: true }).click();
  const address = desk.getByLabel('Address', { exact: true });
  await address.fill(`${sink.url}/pb?id={ClickId}`);
  await address.blur();
  await expect(desk.getByText(/\{ClickId\}.*not a macro/).first()).toBeVisible();
  expect(sink.requests).toHaveLength(0);
});

test('a destination that cannot be reached says why in words', async ({ desk, api, sink }) => {
  await api.createDestination({ name: 'Away', request: { url: `${sink.url}/pb` } });
  await sink.close();
  await desk.getByRole('link', { name: 'Destinations', exact: true }).click();
  await desk.getByRole('button', { name: 'Send test' }).click();
  await expect(desk.getByText(/refused the connection/).first()).toBeVisible();
});

for (const scheme of ['dark', 'light'] as const) {
  test(`pictures of destinations, networks and settings, ${scheme}`, async ({ desk, api, sink, page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    sink.respondAlways({ kind: 'answer', status: 200, body: '{"status":"ok"}' });
    await api.createNetwork({ name: '1win' });
    await api.createDestination({
      name: 'App Craft',
      preset: 'app-craft',
      request: { url: `${sink.url}/s2s?external_id={clickid}&event={event}&sum={payout}` },
    });
    await desk.getByRole('link', { name: 'Destinations', exact: true }).click();
    await desk.getByRole('button', { name: 'Send test' }).click();
    await expect(desk.getByText('{"status":"ok"}')).toBeVisible();
    await desk.getByText('{"status":"ok"}').scrollIntoViewIfNeeded();
    await keepPicture(desk, `destination-${scheme}`);
    await desk.getByRole('link', { name: 'Networks', exact: true }).click();
    await expect(desk.getByRole('heading', { name: '1win' })).toBeVisible();
    await keepPicture(desk, `networks-${scheme}`);
    await desk.getByRole('link', { name: 'Settings', exact: true }).click();
    await expect(desk.getByRole('heading', { name: 'Appearance' })).toBeVisible();
    await keepPicture(desk, `settings-${scheme}`);
  });
}
